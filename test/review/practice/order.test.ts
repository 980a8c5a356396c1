/** What is due and how it is mixed: golden by hand, and properties over any set of drills. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EARLY, dueOf, freshMemory, mixed, nextDue, type Drill } from '../../../src/review/practice/practice.ts';

const NOW = 1_780_000_000_000;
const HERE = { a: '1', b: '1' };
const drill = (id: string, change: Partial<Drill> = {}): Drill => ({
  id, caseId: 'a', content: '1', seed: 1, choices: [], chosen: 'x', loss: 500, node: 'n', excuse: null, so: null, madeAt: NOW,
  memory: freshMemory(NOW), dismissed: false, ...change,
}); // prettier-ignore

describe('what is due', () => {
  it('comes longest due first, then costliest', () => {
    const due = dueOf(
      [
        drill('late', { memory: freshMemory(NOW - 1) }),
        drill('cheap', { loss: 201 }),
        drill('dear', { loss: 3000 }),
        drill('oldest', { memory: freshMemory(NOW - 9) }),
      ],
      HERE,
      NOW,
    );
    expect(due.map(({ id }) => id)).toEqual(['oldest', 'late', 'dear', 'cheap']);
  });
  it('leaves out what was put away, what is not due, and what was played on other content', () => {
    const due = dueOf(
      [
        drill('away', { dismissed: true }),
        drill('soon', { memory: freshMemory(NOW + EARLY) }),
        drill('later', { memory: freshMemory(NOW + EARLY + 1) }),
        drill('other', { content: '2' }),
        drill('gone', { caseId: 'c' }),
      ],
      HERE,
      NOW,
    );
    expect(due.map(({ id }) => id)).toEqual(['soon']);
  });
  it('says when the next one comes', () => {
    const later = [drill('x', { memory: freshMemory(NOW + 9 * EARLY) }), drill('y', { memory: freshMemory(NOW + 5 * EARLY) })];
    expect(nextDue(later, HERE, NOW)).toBe(NOW + 5 * EARLY);
    expect(nextDue([drill('now')], HERE, NOW)).toBeNull();
  });
});

describe('a sitting is mixed', () => {
  const wired = { excuse: 'already-wired' };
  it('with the first contrast still to come behind each drill: other truth or other customer, never the same of both', () => {
    const plan = mixed([
      drill('1', { ...wired, so: false }),
      drill('2', { ...wired, so: false }),
      drill('3', { excuse: 'no-money', so: true }),
      drill('4', { ...wired, so: true }),
      drill('5', { ...wired, so: false, caseId: 'b' }),
      drill('6'),
    ]);
    expect(plan.map(({ id, contrastTo }) => [id, contrastTo])).toEqual([
      ['1', null], ['4', '1'], ['2', null], ['5', '2'], ['3', null], ['6', null],
    ]); // prettier-ignore
  });
});

describe('whatever drills there are', () => {
  const any = fc.record({
    id: fc.uuid(), caseId: fc.constantFrom('a', 'b', 'c'), content: fc.constantFrom('1', '2'), loss: fc.integer({ min: 201, max: 5000 }),
    dismissed: fc.boolean(), excuse: fc.constantFrom(null, 'e', 'f'), so: fc.boolean(), due: fc.integer({ min: NOW - 3 * EARLY, max: NOW + 3 * EARLY }),
  }); // prettier-ignore
  const many = fc
    .uniqueArray(any, { selector: ({ id }) => id, maxLength: 30 })
    .map((list) => list.map(({ id, due, ...change }) => drill(id, { ...change, memory: freshMemory(due) })));

  it('the order does not hang on how they are kept', () => {
    const shuffledToo = many.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffledToo, ([list, other]) => {
        expect(mixed(dueOf(other, HERE, NOW))).toEqual(mixed(dueOf(list, HERE, NOW)));
      }),
    );
  });
  it('what was put away is never offered, and everything else that is due is offered once', () => {
    fc.assert(
      fc.property(many, (list) => {
        const ids = mixed(dueOf(list, HERE, NOW)).map(({ id }) => id);
        const wanted = list.filter(
          ({ dismissed, memory, content, caseId }) =>
            !dismissed && memory.due <= NOW + EARLY && content === '1' && caseId !== 'c',
        );
        expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort());
      }),
    );
  });
  it('a contrast stands right behind its drill, tells the same excuse, and differs in truth or customer', () => {
    fc.assert(
      fc.property(many, (list) => {
        const byId = new Map(list.map((one) => [one.id, one]));
        const plan = mixed(dueOf(list, HERE, NOW));
        for (const [i, { id, contrastTo }] of plan.entries()) {
          if (contrastTo === null) continue;
          expect(plan[i - 1]?.id).toBe(contrastTo);
          const [a, b] = [byId.get(contrastTo)!, byId.get(id)!];
          expect(a.excuse).not.toBeNull();
          expect(a.excuse).toBe(b.excuse);
          expect(a.caseId !== b.caseId || a.so !== b.so).toBe(true);
        }
      }),
    );
  });
});
