/** Losing calls reviewed: what the review says of a loss names what happened in this call, in both languages. */
import type { Words } from '../../src/i18n/i18n.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/engine/engine.ts';
import type { State } from '../../src/session/session.ts';
import { because } from '../../src/ui/review/because.ts';
import { WORDS } from '../e2e/support/game.ts';
import { Place, find } from '../support/sitting.ts';

async function lost(caseId: string, planId: string): Promise<State> {
  const plan = find(caseId).plans.find(({ id }) => id === planId)!;
  const { state, actions } = await new Place().sit();
  await actions.openCase(caseId, plan.seed);
  for (const choice of plan.choices) await actions.choose(choice);
  return state();
}
let fobbed: State;
let hungUp: State;
beforeAll(async () => {
  fobbed = await lost('hongzhu-trading-55d', 'ends-vague-promise');
  hungUp = await lost('lishan-machinery-41d', 'ends-hang-up');
}, 60_000);

/** Sentences of one kind, over the whole call. */
function said(state: State, kind: string, lang: (typeof LANGS)[number]): readonly string[] {
  const { open } = state;
  const texts = { words: find(open!.card.id).words[lang], codex: find(open!.card.id).codex[lang] };
  return open!.review!.turns.flatMap((turn, i) =>
    turn.why
      .filter((reason) => reason.kind === kind && reason.points > 0)
      .map((reason) => because(reason, { state: { ...state, texts }, words: WORDS[lang], turn, played: open!.call.log[i]! })),
  );
}

describe.each(LANGS)('in %s', (lang) => {
  const t: Words['t'] = (...asked) => WORDS[lang].t(...asked);
  it('what comes later is told by part: the file is shut, the mood it left behind, the aftercare that stops', () => {
    const [plan, contact, after] = said(fobbed, 'later', lang);
    const moods = find('hongzhu-trading-55d').codex[lang].archetype.moods!;
    expect(plan).toBe(t('review.later.plan'));
    expect(contact).toContain(t('review.later.mood', { now: moods['charming']!, best: moods['flattered']! }));
    expect(contact).toContain(t('review.later.patience', { n: 1 }));
    expect(after).toBe(t('review.later.after'));
  });
  it('nobody is told that a paper fits less who took none', () =>
    expect(said(fobbed, 'mark', lang)).toEqual([t('review.why.mark.none')]));
  it('a tone that is off says which way', () => {
    const tones = said(fobbed, 'tone', lang);
    expect(tones.length).toBeGreaterThan(2);
    for (const sentence of tones) expect(sentence.length).toBeGreaterThan(t('review.why.tone').length);
  });
  it('a call that was cut off says so', () =>
    expect(said(hungUp, 'later', lang).some((sentence) => sentence.startsWith(t('review.later.hung')))).toBe(true));
});
