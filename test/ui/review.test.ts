/** Figures of a review as the page writes them. */
import { expect, it } from 'vitest';
import { LABELS } from '../../src/review/review.ts';
import { LABEL_ORDER, course, lossOf, moveTo, oddsOf, parting, points, signed } from '../../src/ui/review/figures.ts';

it('every label has a sign, best first', () => expect(LABEL_ORDER).toEqual(LABELS));

it.each([
  [9430, '94.3', '+94.3'],
  [-160, '−1.6', '−1.6'],
  [-4, '0.0', '0.0'],
  [0, '0.0', '0.0'],
])('%i hundredths of a point are written %s, or %s as a change', (value, plain, change) => {
  expect([points(value), signed(value)]).toEqual([plain, change]);
});

it('a loss too small for one decimal is still a loss', () =>
  expect([lossOf(0), lossOf(3), lossOf(5)]).toEqual(['0.0', '<0.1', '0.1']));

it('odds of an excuse add up over the joint truths that hold it', () =>
  expect(oddsOf(['a', 'b'], [0, 1, 2, 3], [10, 20, 30, 40])).toEqual([60, 70]));

it('arrows, Home and End stay inside the list, other keys are left alone', () =>
  expect(['ArrowUp', 'ArrowDown', 'End', 'Home', 'Tab'].map((key) => moveTo(key, 0, 2))).toEqual([0, 1, 1, 0, undefined]));

const turns = [
  { before: 900, after: 800 },
  { before: 800, after: 850 },
] as never;
it('a line ends where something hidden still changed the total, once the call is over and not before', () => {
  expect(course({ turns, final: 870, best: 900 })).toEqual([900, 800, 850, 870]);
  expect(course({ turns, final: 870, best: 900 }, false)).toEqual([900, 800, 850]);
  expect(course({ turns, final: 850, best: 900 })).toEqual([900, 800, 850]);
  expect(course({ turns: [], final: 0, best: 900 }, false)).toEqual([900]);
});
it.each([
  [[9, 8, 7], [9, 8, 5, 4], 1],
  [[9, 8, 7], [9, 8], 1],
  [[9, 8, 7], [6, 8], 0],
  [[9], [9], 0],
])('lines %j and %j part after point %i', (one, other, at) => expect(parting(one, other)).toBe(at));
