/** The formulas against sums worked by hand. */
import { describe, expect, it } from 'vitest';
import {
  CORE_DEBTS, RUBRIC, bandOf, dimensionsOf, openingBalance, outcomePoints, sumOf, toneDistance, totalOf,
  type CaseRules, type EndingRule,
} from '../../src/engine/engine.ts'; // prettier-ignore

describe('the opening balance', () => {
  it('is full marks less what is owed: 10+20+14+18+12+20+6 less 10+20+2+6+20+6', () => {
    expect(openingBalance()).toEqual({ preparation: 0, process: 0, diagnosis: 12, handling: 12, tone: 12, outcome: 0, after: 0 });
  });
  it('comes to a hundred when every core debt is paid, both excuses are dealt with, the plan and the ending are best', () => {
    const paid = CORE_DEBTS.map((debt) => ({
      dimension: RUBRIC.debts[debt].dimension,
      points: RUBRIC.debts[debt].points,
      reason: 'pays' as const,
    }));
    const dimensions = dimensionsOf([
      ...paid,
      { dimension: 'preparation', points: 10, reason: 'mark' },
      { dimension: 'outcome', points: 20, reason: 'outcome' },
    ]);
    expect(Object.values(dimensions).reduce((sum, { points }) => sum + points, 0)).toBe(100);
    for (const { points, of } of Object.values(dimensions)) expect(points).toBe(of);
  });
  it('charges and pays an excuse evenly: 1+1+2+2 of diagnosis and 3+3 of handling', () => {
    const of = (name: string) => Object.entries(RUBRIC.debts).filter(([debt, rule]) => debt.startsWith('e1-') && rule.dimension === name).reduce((sum, [, rule]) => sum + rule.points, 0); // prettier-ignore
    expect([of('diagnosis'), of('handling')]).toEqual([6, 6]);
  });
});

describe('tone', () => {
  const aloof = { bands: { early: { F: [2, 3], E: [0, 1], P: [0, 1] } } } as const;
  it('takes the band of the temperament and moves it with the moment, held to 0…3', () => {
    expect(bandOf(aloof, 'early', 'demand')).toEqual({ F: [2, 3], E: [0, 1], P: [0, 1] });
    expect(bandOf(aloof, 'early', 'probe')).toEqual({ F: [1, 2], E: [1, 2], P: [0, 0] });
    expect(bandOf(aloof, 'early', 'shown-false')).toEqual({ F: [3, 3], E: [0, 0], P: [1, 2] });
    expect(bandOf(aloof, 'early', 'close')).toEqual({ F: [2, 3], E: [1, 2], P: [0, 0] });
  });
  it('uses the stage where the temperament gives none, and always before the due date', () => {
    expect(bandOf(aloof, 'hard', 'demand')).toEqual(RUBRIC.stageBands.hard);
    expect(bandOf(aloof, 'pre-due', 'demand')).toEqual(RUBRIC.stageBands['pre-due']);
  });
  it('lets legal borrow the hard band', () => {
    const bully = { bands: { hard: { F: [3, 3], E: [0, 1], P: [1, 2] } } } as const;
    expect(bandOf(bully, 'legal', 'demand')).toEqual({ F: [3, 3], E: [0, 1], P: [1, 2] });
  });
  it('adds up how far each dial lies outside: 3-1-1 in the probe band above is 1 hard, 0, 1 pressing', () => {
    expect(toneDistance({ F: 3, E: 1, P: 1 }, bandOf(aloof, 'early', 'probe'))).toBe(2);
    expect(toneDistance({ F: 0, E: 3, P: 3 }, bandOf(aloof, 'early', 'demand'))).toBe(6);
  });
});

describe('an ending', () => {
  const rules = {
    outcomes: [
      { id: 'paid-today', value: 100, relationship: 1 },
      { id: 'part-today-dated-rest', value: 80, relationship: 1 },
      { id: 'dated-verbal-promise', value: 55, relationship: 1 },
      { id: 'hang-up', value: 0, relationship: -1 },
    ],
  } as unknown as CaseRules;
  const endings = { full: 'paid-today' } as EndingRule;
  it.each([
    ['paid-today', 3, 20],
    ['paid-today', 2, 18],
    ['part-today-dated-rest', 3, 14],
    ['part-today-dated-rest', 2, 12],
    ['dated-verbal-promise', 3, 6],
    ['hang-up', 0, 0],
  ])('%s with promise %i is worth %i', (id, promise, points) => {
    expect(outcomePoints(rules, endings, id, promise)).toBe(points);
  });
});

describe('the total', () => {
  const scale = { best: 100_000, blind: 20_000 };
  it.each([
    [100, 0, 100],
    [20, 0, 30],
    [60, 0, 65],
    [100, 31, 69],
    [100, 41, 59],
    [0, 0, 13],
    [-100, 100, 0],
  ])('of a raw sum of %i less %i reads %i', (raw, deduction, total) => {
    expect(totalOf(raw, scale, deduction)).toBe(total);
  });
});

it('sums entries as they stand', () => {
  expect(
    sumOf([
      { dimension: 'tone', points: -3, reason: 'tone' },
      { dimension: 'process', points: 2, reason: 'pays' },
    ]),
  ).toBe(-1);
});
