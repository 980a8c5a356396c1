/**
 * A case judged with shifted weights. A shift moves some weights up (+1) or down (−1) by a fifth; so everything is counted in fifths of a
 * point, and stays whole. What the customer does is not touched: only what it is worth.
 */
import { RUBRIC } from '../engine/engine.ts';
import { WEIGHTS, WEIGHT_NAMES, type OutcomeParts, type Parts } from './parts.ts';

/** By weight (place in `WEIGHT_NAMES`): −1, 0 or +1 fifth. */
export type Steps = readonly number[];
/** A shift with what follows from it, in fifths of a point. */
export interface Shift {
  readonly by: Steps;
  /** Weights that are moved. */
  readonly moved: readonly number[];
  /** An ending's points by row of `outcomeByGap`; a step of relationship; a promise left unwritten. */
  readonly gaps: readonly number[];
  readonly relationship: number;
  readonly unwritten: number;
  /** What is taken off by level (0 clean … 3 hard stop), and for care. */
  readonly levels: readonly number[];
  readonly care: number;
}
export function makeShift(by: Steps): Shift {
  const fifths = (name: string): number => (WEIGHTS[name] ?? 0) * (5 + (by[WEIGHT_NAMES.indexOf(name)] ?? 0));
  return {
    by,
    moved: [...by.keys()].filter((weight) => by[weight] !== 0),
    gaps: RUBRIC.outcomeByGap.map(([from]) => fifths(`outcome.gap-${String(from)}`)),
    relationship: fifths('outcome.relationship'),
    unwritten: fifths('outcome.unwritten'),
    levels: [0, fifths('taken.gate'), fifths('taken.violation'), fifths('taken.hardStop')],
    care: fifths('taken.care'),
  };
}
export const NO_SHIFT = makeShift(WEIGHT_NAMES.map(() => 0));
/** The shift of one weight, by name. */
export const shiftOf = (name: string, by: 1 | -1): Shift => makeShift(WEIGHT_NAMES.map((one) => (one === name ? by : 0)));

const outcomeFifths = ({ gaps, relationship, unwritten }: Shift, parts: OutcomeParts): number =>
  Math.max(0, (gaps[parts.row] ?? 0) - parts.steps * relationship - (parts.unwritten ? unwritten : 0));

/** Earnings of every edge in fifths of a point under a shift. */
export function gainFifths({ book, linear, outcome }: Parts, shift: Shift): Int32Array {
  const gains = Int32Array.from(book.gain, (gain) => gain * 5);
  for (const [edge, parts] of linear)
    for (const [weight, points] of parts) gains[edge] = (gains[edge] ?? 0) + points * (shift.by[weight] ?? 0);
  for (const [edge, parts] of outcome)
    gains[edge] = (gains[edge] ?? 0) + outcomeFifths(shift, parts) - outcomeFifths(NO_SHIFT, parts);
  return gains;
}

/** Ends of the scale by truth, in thousandths of a fifth, counted from the opening: as `scaleOf`, for shifted weights. */
export interface ShiftedScale {
  readonly best: readonly number[];
  readonly blind: readonly number[];
}
export function scaleUnder(parts: Parts, shift: Shift): ShiftedScale {
  const { book } = parts;
  const gains = gainFifths(parts, shift);
  const best = new Float64Array(book.first.length);
  const blind = new Float64Array(book.first.length);
  for (const position of book.order) {
    const from = book.first[position] ?? 0;
    const count = book.count[position] ?? 0;
    if (count === 0) continue;
    let [top, sum] = [Number.MIN_SAFE_INTEGER, 0];
    for (let edge = from; edge < from + count; edge++) {
      const to = book.to[edge] ?? 0;
      const gain = (gains[edge] ?? 0) * 1000;
      top = Math.max(top, gain + (best[to] ?? 0));
      sum += gain + (blind[to] ?? 0);
    }
    best[position] = top;
    blind[position] = Math.floor(sum / count);
  }
  return { best: book.openings.map((at) => best[at] ?? 0), blind: book.openings.map((at) => blind[at] ?? 0) };
}

/** A call as it went through the tables, boiled down to what a shift can change. */
export interface Course {
  readonly truth: number;
  /** Raw points earned after the opening. */
  readonly raw: number;
  /** Points by weight. */
  readonly linear: Int16Array;
  readonly outcome: OutcomeParts | undefined;
  readonly level: number;
  readonly care: boolean;
}
/** The course of a call along these edges. */
export function courseOf({ book, linear, outcome, taken }: Parts, truth: number, edges: readonly number[]): Course {
  const byWeight = new Int16Array(WEIGHT_NAMES.length);
  let raw = 0;
  for (const edge of edges) {
    raw += book.gain[edge] ?? 0;
    for (const [weight, points] of linear.get(edge) ?? []) byWeight[weight] = (byWeight[weight] ?? 0) + points;
  }
  return {
    truth, raw, linear: byWeight,
    outcome: edges.map((edge) => outcome.get(edge)).find((parts) => parts !== undefined),
    level: Math.max(0, ...edges.map((edge) => taken.get(edge)?.[1] ?? 0)),
    care: edges.some((edge) => taken.get(edge)?.[2] === true),
  }; // prettier-ignore
}
/** The total of a course under a shift, in hundredths of a point, held to 0…100. */
export function totalUnder(course: Course, scale: ShiftedScale, shift: Shift): number {
  let raw = course.raw * 5;
  for (const weight of shift.moved) raw += (shift.by[weight] ?? 0) * (course.linear[weight] ?? 0);
  if (course.outcome) raw += outcomeFifths(shift, course.outcome) - outcomeFifths(NO_SHIFT, course.outcome);
  const blind = scale.blind[course.truth] ?? 0;
  const span = Math.max(1, (scale.best[course.truth] ?? 0) - blind);
  const share = Math.round((RUBRIC.scale.span * 100 * (raw * 1000 - blind)) / span);
  const total = RUBRIC.scale.blind * 100 + share - ((shift.levels[course.level] ?? 0) + (course.care ? shift.care : 0)) * 20;
  return Math.max(0, Math.min(10_000, total));
}
