/** How an answer is graded, and when a drill comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, freshMemory, gradeOf, rated, type Grade } from '../../../src/review/practice/practice.ts';

const DAY = 86_400_000;
const NOON = 1_780_000_000_000;

describe('an answer is graded', () => {
  it.each([
    ['best', null, 'good'],
    ['brilliant', null, 'good'],
    ['best', 'again', 'good'],
    ['best', 'hard', 'good'],
    ['best', 'good', 'easy'],
    ['brilliant', 'easy', 'easy'],
    ['good', 'easy', 'hard'],
    ['inaccuracy', 'good', 'again'],
    ['mistake', null, 'again'],
    ['blunder', 'easy', 'again'],
  ] as const)('%s after %s: %s', (label, last, grade) => {
    expect(gradeOf(label, { last })).toBe(grade);
  });
});

describe('a drill comes back', () => {
  it('at once when it was never answered', () => expect(freshMemory(NOON).due).toBe(NOON));

  // FSRS 6, its default weights: initial stability is w0…w3 = 0.212, 1.2931, 2.3065, 8.2956 days; at 90 % wanted the interval is the
  // stability in whole days. Hard is held above again and below good: 2 days.
  it.each([
    ['again', 1],
    ['hard', 2],
    ['good', 3],
    ['easy', 8],
  ] as const)('after a first %s in %i days', (grade, days) => {
    const after = rated(freshMemory(NOON), grade, NOON);
    expect(after).toMatchObject({ due: NOON + days * DAY, interval: days, answers: 1, answeredAt: NOON, last: grade });
  });

  it('later each time it is found, and sooner after it was missed', () => {
    let memory = freshMemory(NOON);
    const intervals = (['good', 'good', 'easy', 'again', 'good'] as const).map((grade) => {
      memory = rated(memory, grade, memory.due);
      return memory.interval;
    });
    expect(intervals[1]).toBeGreaterThan(intervals[0]!);
    expect(intervals[2]).toBeGreaterThan(intervals[1]!);
    expect(intervals[3]).toBeLessThan(intervals[2]!);
    expect(memory.lapses).toBe(1);
  });

  it('whatever is answered and whenever, on a later day within half a year, and the memory survives JSON', () => {
    const answers = fc.array(fc.record({ grade: fc.constantFrom<Grade>(...GRADES), wait: fc.integer({ min: -3 * DAY, max: 400 * DAY }) }), { minLength: 1, maxLength: 12 }); // prettier-ignore
    fc.assert(
      fc.property(answers, (list) => {
        let [memory, now] = [freshMemory(NOON), NOON];
        for (const { grade, wait } of list) {
          now += wait;
          const before = memory.answeredAt ?? now;
          memory = rated(JSON.parse(JSON.stringify(memory)) as typeof memory, grade, now);
          const at = Math.max(now, before);
          expect(memory.due - at).toBeGreaterThanOrEqual(DAY);
          expect(memory.due - at).toBeLessThanOrEqual(180 * DAY);
          expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
        }
      }),
      { numRuns: 200 },
    );
  });
});
