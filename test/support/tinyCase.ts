/** A case small enough to be worked out by hand: one excuse, two truths, one question that tells them apart and one menu where it matters. */
import type { CallNode, CaseRules, Reply } from '../../src/engine/engine.ts';

const reply = (id: string, move: Reply['move'], more: Partial<Reply> = {}): Reply => ({
  id, move, tone: { F: 2, E: 1, P: 0 }, fit: 0, follows: [], breaks: [], pays: [], ...more,
}); // prettier-ignore
const node = (key: string, part: CallNode['part'], menu: readonly Reply[], on: CallNode['on']): CallNode => ({
  key, part, moment: 'demand', step: 'cause', excuse: -1, shown: false, menu, on,
}); // prettier-ignore
const wrong = [{ id: 'slip', weight: 3 }];

/**
 * Ask (costs nothing and tells) or be silent (tells nothing); then hold or act. Hold is right where the excuse is false, act where it is
 * true; the wrong one costs 3, the right one earns 2 (`stakes`). A gate can be missed by chatting at the end instead of being done.
 */
export const tinyCase: CaseRules = {
  id: 'tiny',
  tutorial: false,
  stage: 'early',
  channel: 'phone',
  archetype: {
    id: 'plain', voice: 'plain', patience: 3, lean: 0, bands: { early: { F: [2, 2], E: [1, 1], P: [0, 0] } },
    works: { paper: 'a', stakes: 'b', again: 'c' }, manner: 'show.sums', yields: { full: 3, part: 2, dated: 1 },
    mood: { initial: 'still', states: { still: { temper: 'cold', face: 'calm', on: {} } } },
  },
  deck: ['excuse'],
  truths: [
    { weight: 60, bits: 0, endings: { full: 'paid', part: 'paid', dated: 'paid', vague: 'none', none: 'none' } },
    { weight: 40, bits: 1, endings: { full: 'paid', part: 'paid', dated: 'paid', vague: 'none', none: 'none' } },
  ],
  outcomes: [{ id: 'paid', value: 100, relationship: 0 }, { id: 'none', value: 0, relationship: 0 }],
  nodes: [
    node('plan', 'plan', [reply('done', 'plan.done')], { 'plan.done': [{ to: 'ask', say: 'greeting' }] }),
    node('ask', 'contact', [reply('question', 'ask.proof'), reply('silence', 'silence')], {
      'ask.proof': [{ when: { true: 0 }, to: 'answer-true', say: 'shown.true' }, { to: 'answer-false', say: 'shown.false' }],
      silence: [{ when: { true: 0 }, to: 'answer-true', say: 'nothing' }, { to: 'answer-false', say: 'nothing' }],
    }),
    node('answer-true', 'contact', [reply('hold', 'hold.today', { breaks: wrong }), reply('act', 'act.on.proof', { pays: ['stakes'] })], {
      'hold.today': [{ to: 'end', say: 'well' }], 'act.on.proof': [{ to: 'end', say: 'well' }],
    }),
    node('answer-false', 'contact', [reply('hold', 'hold.today', { pays: ['stakes'] }), reply('act', 'act.on.proof', { breaks: wrong })], {
      'hold.today': [{ to: 'end', say: 'well' }], 'act.on.proof': [{ to: 'end', say: 'well' }],
    }),
    node('end', 'contact', [reply('close', 'say.back'), reply('chat', 'small.talk', { gate: 'task-get-commitment' })], {
      'say.back': [{ to: 'after/log', say: 'bye', ends: 'none' }], 'small.talk': [{ to: 'after/log', say: 'bye', ends: 'none' }],
    }),
    node('after/log', 'after', [reply('done', 'after.done')], { 'after.done': [{ to: 'ended', say: 'ended' }] }),
  ],
  sums: { owed: 100, part: 50, restDays: 5, datedDays: 5 },
}; // prettier-ignore
