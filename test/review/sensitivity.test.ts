/** The judgement does not hang on one number: shift any weight of the rubric by a fifth, or all at once, and the ranking stays. */
import { describe, expect, it } from 'vitest';
import { PLAYERS, TOSSES, casesOf, measureSensitivity } from '../../src/cli/sensitivity.ts';
import { RUBRIC, composeCustomer, openingBalance, outcomePoints, totalOf } from '../../src/engine/engine.ts';
import {
  NO_SHIFT, WEIGHT_NAMES, botPlayers, courseOf, gainFifths, makeShift, meansUnder, partsOf, randomPlayers, rankCorrelation,
  scaleOf, scaleUnder, shiftOf, totalUnder, usedWeights,
} from '../../src/review/review.ts'; // prettier-ignore
import { scored } from '../support/dojo.ts';
import { tinyCase } from '../support/tinyCase.ts';

const cases = casesOf(scored);

describe('an edge taken apart', () => {
  it('comes to what the book says, on every edge of every case', () => {
    for (const { parts } of cases) {
      let wrong = 0;
      for (const [edge, gain] of parts.book.gain.entries()) {
        let sum = (parts.linear.get(edge) ?? []).reduce((points, [, more]) => points + more, 0);
        const ending = parts.outcome.get(edge);
        if (ending) sum += Math.max(0, (RUBRIC.outcomeByGap[ending.row]?.[1] ?? 0) - ending.steps - (ending.unwritten ? RUBRIC.unwritten : 0)); // prettier-ignore
        if (sum !== gain) wrong += 1;
      }
      expect(wrong).toBe(0);
      expect([...parts.linear.values()].flat().every(([weight]) => weight in WEIGHT_NAMES)).toBe(true);
      expect(Array.from(gainFifths(parts, NO_SHIFT))).toEqual(Array.from(parts.book.gain, (gain) => gain * 5));
    }
  });
  it('has every weight that the cases use, and names none twice', () => {
    expect(new Set(WEIGHT_NAMES).size).toBe(WEIGHT_NAMES.length);
    const unused = WEIGHT_NAMES.filter((name) => !usedWeights(cases).includes(name));
    // No practice of weight 1 can be broken in these cases, and no temptation is only a matter of care.
    expect(unused).toEqual(['broken.1', 'taken.care']);
  });
  it('gives an ending the points of the rubric', () => {
    const [row] = scored[0]!.rules.truths;
    const { endings } = row!;
    const full = outcomePoints(scored[0]!.rules, endings, endings.settled ?? endings.full, 3);
    expect([full, outcomePoints(scored[0]!.rules, endings, endings.settled ?? endings.full, 2)]).toEqual([20, 18]);
  });
});

describe('a shift', () => {
  const parts = partsOf(composeCustomer(tinyCase));
  const { book } = parts;
  const course = (places: readonly number[], truth: number) => {
    const edges: number[] = [];
    let position = book.openings[truth]!;
    for (const place of places) {
      const edge = book.first[position]! + place;
      edges.push(edge);
      position = book.to[edge]!;
    }
    return courseOf(parts, truth, edges);
  };
  it('moves the ends of the scale, by hand on the tiny case: +2 and −3 are 10 and −15 fifths, then 12 or −12', () => {
    expect(scaleUnder(parts, NO_SHIFT)).toEqual({ best: [10_000, 10_000], blind: [-2500, -2500] });
    expect(scaleUnder(parts, shiftOf('owed.stakes', 1))).toEqual({ best: [12_000, 12_000], blind: [-1500, -1500] });
    expect(scaleUnder(parts, shiftOf('broken.3', -1))).toEqual({ best: [10_000, 10_000], blind: [-1000, -1000] });
  });
  it('moves what is taken off: 100 − 31 for a missed gate, and 100 − 37.2', () => {
    const missed = course([0, 0, 1, 1, 0], 1); // done, question, act, chat, done
    expect(missed.raw).toBe(2);
    expect(totalUnder(missed, scaleUnder(parts, NO_SHIFT), NO_SHIFT)).toBe(6900);
    const up = shiftOf('taken.gate', 1);
    expect(totalUnder(missed, scaleUnder(parts, up), up)).toBe(6280);
  });
  it('of nothing leaves every total as it is shown, but for its rounding', () => {
    for (const { calls } of randomPlayers(cases, 20))
      for (const call of calls) {
        const { parts: of } = cases[call.of]!;
        const scale = scaleOf(of.book, call.course.truth);
        const { raw, level, care } = call.course;
        const { gate, violation, hardStop } = RUBRIC.deduction;
        expect(care).toBe(false);
        const shown = totalOf(raw + openingRaw, scale, [0, gate, violation, hardStop][level]!);
        expect(Math.abs(totalUnder(call.course, scaleUnder(of, NO_SHIFT), NO_SHIFT) / 100 - shown)).toBeLessThanOrEqual(0.51);
      }
  });
});
/** Raw points before the first reply. */
const openingRaw = Object.values(openingBalance()).reduce((sum, points) => sum + points, 0);

it('rank correlation, by hand: the same, the reverse, one swap of four, two alike of three', () => {
  expect(rankCorrelation([1, 5, 9], [10, 20, 30])).toBe(10_000);
  expect(rankCorrelation([1, 5, 9], [3, 2, 1])).toBe(-10_000);
  expect(rankCorrelation([1, 2, 3, 4], [2, 1, 3, 4])).toBe(8000);
  expect(rankCorrelation([1, 1, 2], [1, 2, 3])).toBe(8750);
});

describe('1,000 players of random skill and all bots', () => {
  const { means, bots, single, all } = measureSensitivity(cases);
  it('spread over the whole scale, so that a ranking says something', () => {
    expect(means).toHaveLength(PLAYERS);
    expect(bots).toBeGreaterThanOrEqual(86);
    expect(Math.min(...means)).toBeLessThan(2000);
    expect(Math.max(...means)).toBeGreaterThan(9000);
    const passed = means.filter((mean) => mean >= RUBRIC.pass * 100).length;
    expect([passed > 100, passed < 500, passed]).toEqual([true, true, passed]);
  });
  it('keep their ranks whichever weight is shifted: at least 0.99, no more than one in twenty crosses the pass mark', () => {
    expect(single).toHaveLength(usedWeights(cases).length * 2);
    expect(single.filter(({ players, crossed }) => players < 9900 || crossed > PLAYERS / 20)).toEqual([]);
  });
  it('keep them when all weights are shifted at once, each up or down by the toss of a coin', () => {
    expect(all).toHaveLength(TOSSES);
    expect(all.filter(({ players, crossed }) => players < 9900 || crossed > PLAYERS / 20)).toEqual([]);
  });
  it('stay on their side of the bars: the naive at 55 at most, by-the-book at 85 at least', () => {
    expect([...single, ...all].filter(({ naive, book }) => naive > 5500 || book < 8500)).toEqual([]);
  });
  it('best play stays first and by-the-book second, whichever weight is shifted', () => {
    const players = botPlayers(cases);
    for (const name of usedWeights(cases)) {
      const under = meansUnder(cases, players, shiftOf(name, 1));
      const order = [...under.keys()].sort((a, b) => under[b]! - under[a]!);
      expect([name, order.slice(0, 2).map((i) => players[i]?.name)]).toEqual([name, ['best', 'by-the-book']]);
    }
  });
  it('would not keep them under a rubric that judges preparation alone, so the figure can fall', () => {
    const players = randomPlayers(cases, 200);
    const lone = makeShift(WEIGHT_NAMES.map((name) => (name.startsWith('plan.') ? 0 : -5)));
    expect(rankCorrelation(meansUnder(cases, players, NO_SHIFT), meansUnder(cases, players, lone))).toBeLessThan(9000);
  });
});
