/** Drills made of real calls, their contrasts and the record: golden on the tiny case, and on every case that is here. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { composeCustomer, contextOf, nodeOf, offeredNow, replay, type Call } from '../../../src/engine/engine.ts';
import {
  contrastTo, drillsOf, excuseAt, joined, rated, recordBy, seedFor, tallyOf, type Drill, type Tally,
} from '../../../src/review/practice/practice.ts'; // prettier-ignore
import { bookOf, knowledgeOf, reviewCall } from '../../../src/review/review.ts';
import { customerOf, dojo, scored } from '../../support/dojo.ts';
import { tinyCase } from '../../support/tinyCase.ts';

vi.setConfig({ testTimeout: 30_000 }); // every position of every walkthrough is searched from

const tiny = composeCustomer(tinyCase);
const knowledge = knowledgeOf(bookOf(tiny));
const play = (choices: readonly string[], truth: number): Call => {
  const played = replay(tiny, seedFor(tinyCase, truth, 1) ?? 0, choices);
  if (!played.ok) throw new Error(played.error.code);
  return played.value;
};
const FROM = { caseId: 'tiny', content: 'abc' };
const drillsFrom = (choices: readonly string[], truth: number, at = 1000): readonly Drill[] => {
  const call = play(choices, truth);
  return drillsOf(call, reviewCall(knowledge, call), FROM, at);
};

describe('the drills of a call on the tiny case', () => {
  // Silence loses 56 (see knowledge.test.ts), holding in the dark nothing, chatting at the end 31: two drills.
  it('are the moves that lost more than 2 points, each with all that came before it', () => {
    const drills = drillsFrom(['done', 'silence', 'hold', 'chat'], 0);
    expect(drills.map(({ choices, chosen, loss, node }) => [choices, chosen, loss, node])).toEqual([
      [['done'], 'silence', 5600, 'ask'],
      [['done', 'silence', 'hold'], 'chat', 3100, 'end'],
    ]);
    expect(drills[0]).toMatchObject({ ...FROM, madeAt: 1000, dismissed: false, memory: { due: 1000, answers: 0 } });
  });
  it('are none where nothing costly was said', () => expect(drillsFrom(['done', 'question', 'hold', 'close'], 0)).toEqual([]));
  it('are the same for the same story under another seed, and others once something else was heard', () => {
    const id = (choices: readonly string[], truth: number) => drillsFrom(choices, truth).at(-1)?.id;
    expect(id(['done', 'silence', 'hold', 'chat'], 0)).toBe(id(['done', 'silence', 'hold', 'chat'], 1));
    expect(id(['done', 'question', 'hold', 'chat'], 0)).not.toBe(id(['done', 'question', 'act', 'chat'], 1));
  });
  it('made again come back at once as missed, with the later date; what was put away stays away', () => {
    const [first] = drillsFrom(['done', 'silence', 'hold', 'close'], 0);
    const known = { ...first!, memory: rated(first!.memory, 'good', 2000) };
    const again = drillsFrom(['done', 'silence', 'hold', 'close'], 1, 5000);
    expect(joined([known], again)).toMatchObject([{ id: first!.id, madeAt: 5000, memory: { due: 5000, last: 'again', lapses: 1, answers: 2 } }]); // prettier-ignore
    expect(joined([{ ...known, dismissed: true }], again)[0]?.dismissed).toBe(true);
    expect(joined([], again)).toEqual(again);
  });
});

describe('the record', () => {
  const tally = (choices: readonly string[], truth: number, at: number): Tally => {
    const call = play(choices, truth);
    return tallyOf(call, reviewCall(knowledge, call).turns, { id: `call-${String(at)}`, kind: 'call', at });
  };
  it('counts a move within 2 points as kept, a debt paid as its practice kept, and what the reasons name as lost', () => {
    // Asking is best, holding under the false excuse is best and pays `stakes`, chatting misses the gate: 31.
    expect(tally(['done', 'question', 'hold', 'chat'], 0, 1)).toMatchObject({
      customer: { met: 4, kept: 3, lost: 3100 },
      practices: { 'task-explain-stakes': { met: 1, kept: 1, lost: 0 } },
    });
    // Acting where it was false breaks `slip` (84) and leaves the stakes unsaid (56).
    expect(tally(['done', 'question', 'act', 'close'], 0, 2).practices).toEqual({
      slip: { met: 1, kept: 0, lost: 8400 },
      'task-explain-stakes': { met: 1, kept: 0, lost: 5600 },
    });
  });
  it('adds up over time, oldest first, and shows first what lost most', () => {
    const lines = recordBy(
      [tally(['done', 'question', 'act', 'close'], 0, 20), tally(['done', 'question', 'hold', 'close'], 0, 10)],
      'practice',
    );
    expect(lines.map(({ key, met, kept, lost }) => [key, met, kept, lost])).toEqual([['slip', 1, 0, 8400], ['task-explain-stakes', 2, 1, 5600]]); // prettier-ignore
    expect(lines[1]?.over.map(({ at, lost }) => [at, lost])).toEqual([[10, 0], [20, 5600]]); // prettier-ignore
  });
  it('of one answer counts that move alone', () => {
    const call = play(['done', 'silence'], 0);
    const one = tallyOf(call, reviewCall(knowledge, call).turns, { id: 'x', kind: 'drill', at: 1 }, 1);
    expect(one.customer).toEqual({ met: 1, kept: 0, lost: 5600 });
  });
});

/** Every position of the walkthroughs of a case at which an excuse is under discussion. */
function* discussed(): Generator<Call> {
  for (const loaded of dojo.cases)
    for (const plan of loaded.plans)
      for (let n = 0; n <= plan.choices.length; n++) {
        const at = replay(customerOf(loaded), plan.seed, plan.choices.slice(0, n));
        if (at.ok && excuseAt(at.value)) yield at.value;
      }
}

describe('a contrast on the real cases', () => {
  let positions: readonly Call[] = [];
  const others = (call: Call) => scored.filter(({ rules }) => rules.id !== call.customer.rules.id && rules.deck.includes(excuseAt(call)?.excuse ?? '')).map(customerOf); // prettier-ignore
  beforeAll(() => void (positions = [...discussed()]));

  it('is found for every position of the walkthroughs at which an excuse is discussed, and is a position of that excuse', () => {
    const kinds = new Set<string>();
    for (const call of positions) {
      const found = contrastTo(call, others(call));
      expect(found, `${call.customer.rules.id} ${nodeOf(call)?.key ?? ''}`).toBeDefined();
      const loaded = dojo.cases.find(({ rules }) => rules.id === found!.caseId)!;
      const other = replay(customerOf(loaded), found!.seed, found!.choices);
      if (!other.ok) throw new Error(other.error.code);
      const [a, b] = [excuseAt(call)!, excuseAt(other.value)!];
      expect(b.excuse).toBe(a.excuse);
      expect(offeredNow(other.value).length).toBeGreaterThan(2);
      kinds.add(found!.kind);
      if (found!.kind === 'customer') expect(found!.caseId).not.toBe(call.customer.rules.id);
      else {
        // What is other can be heard, not only known.
        expect([found!.caseId, b.so]).toEqual([call.customer.rules.id, !a.so]);
        expect(`${other.value.line.key} ${other.value.line.temper}`).not.toBe(`${call.line.key} ${call.line.temper}`);
        expect(contextOf(other.value.snapshot).truth).not.toBe(contextOf(call.snapshot).truth);
      }
    }
    expect([...kinds].sort()).toEqual(['customer', 'truth']);
  });
  it('is the same every time', () => {
    const call = positions.at(-1)!;
    expect(contrastTo(call, others(call))).toEqual(contrastTo(call, others(call)));
  });
  it('of a moment without an excuse is none', () => {
    const begun = replay(customerOf(scored[0]!), 1, ['done']);
    expect(begun.ok && contrastTo(begun.value, scored.map(customerOf))).toBeUndefined();
  });
});
