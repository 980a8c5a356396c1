/**
 * Whether the judgement hangs on one number: every weight of the rubric is shifted by a fifth, up and down, and what players reach is judged
 * anew. They play as before; best play is what it was.
 */
import { RUBRIC, below, stream } from '../engine/engine.ts';
import { WEIGHT_NAMES } from './parts.ts';
import type { Case, Played } from './players.ts';
import { NO_SHIFT, makeShift, scaleUnder, shiftOf, totalUnder, type Shift } from './shifted.ts';

/** Means of players under a shift, in hundredths of a point. */
export function meansUnder(cases: readonly Case[], players: readonly Played[], shift: Shift): readonly number[] {
  const scales = cases.map(({ parts }) => scaleUnder(parts, shift));
  return players.map(({ calls }) => {
    let [sum, counts] = [0, 0];
    for (const call of calls) {
      sum += call.counts * totalUnder(call.course, scales[call.of] as (typeof scales)[number], shift);
      counts += call.counts;
    }
    return Math.round(sum / Math.max(1, counts));
  });
}
/** Twice the rank of each, 2 for the lowest; those alike share the middle of their places. */
function doubledRanks(means: readonly number[]): readonly number[] {
  const order = [...means.keys()].sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0));
  const ranks = means.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && means[order[to] ?? 0] === means[order[from] ?? 0]) to += 1;
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = from + 1 + to;
    from = to;
  }
  return ranks;
}
/** Spearman's rank correlation of two lists, in ten-thousandths: 1 − 6·Σd²/(n³ − n). 10000 is the same ranking, −10000 the reverse. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [doubledRanks(a), doubledRanks(b)];
  const n = a.length;
  const squares = x.reduce((sum, rank, i) => sum + (rank - (y[i] ?? 0)) * (rank - (y[i] ?? 0)), 0);
  return 10_000 - Math.round((15_000 * squares) / Math.max(1, n * n * n - n));
}

/** What one shift changes. */
export interface Effect {
  readonly name: string;
  /** Rank correlation with the unshifted ranking, ten-thousandths: players of random skill, bots. */
  readonly players: number;
  readonly bots: number;
  /** Largest change of a player's mean, hundredths of a point. */
  readonly moved: number;
  /** Players of random skill whose mean crosses the pass mark. */
  readonly crossed: number;
  /** Highest mean of a naive bot, and the mean of by-the-book, in hundredths. */
  readonly naive: number;
  readonly book: number;
}
/** Weights that something in these cases hangs on, by name. */
export function usedWeights(cases: readonly Case[]): readonly string[] {
  const used = new Set<string>();
  const add = (name: string): void => void used.add(name);
  for (const { parts } of cases) {
    for (const list of parts.linear.values()) for (const [weight] of list) add(WEIGHT_NAMES[weight] ?? '');
    for (const { row, steps, unwritten } of parts.outcome.values()) {
      add(`outcome.gap-${String(RUBRIC.outcomeByGap[row]?.[0] ?? 0)}`);
      if (steps > 0) add('outcome.relationship');
      if (unwritten) add('outcome.unwritten');
    }
    for (const [, level, care] of parts.taken.values()) {
      if (level > 0) add(['', 'taken.gate', 'taken.violation', 'taken.hardStop'][level] ?? '');
      if (care) add('taken.care');
    }
  }
  return WEIGHT_NAMES.filter((name) => used.has(name));
}
/** Shifts of these weights up and down, one at a time. */
export const everyShift = (names: readonly string[]): readonly (readonly [string, Shift])[] =>
  names.flatMap((name) => [[`${name} +1/5`, shiftOf(name, 1)] as const, [`${name} −1/5`, shiftOf(name, -1)] as const]);
/** Shifts of all weights at once, each up or down by the toss of a coin, from a seed. */
export const tossed = (seed: number): Shift => {
  let state = stream(seed, 'bot');
  const toss = (): number => {
    const [drawn, after] = below(state, 2);
    state = after;
    return drawn * 2 - 1;
  };
  return makeShift(WEIGHT_NAMES.map(toss));
};

const PASS = RUBRIC.pass * 100;
/** Judges all players under every one of these shifts. */
export function sensitivity(
  cases: readonly Case[],
  players: readonly Played[],
  bots: readonly Played[],
  shifts: readonly (readonly [string, Shift])[],
): readonly Effect[] {
  const before = { players: meansUnder(cases, players, NO_SHIFT), bots: meansUnder(cases, bots, NO_SHIFT) };
  const isNaive = (name: string): boolean => name !== 'best' && name !== 'by-the-book';
  return shifts.map(([name, shift]) => {
    const after = { players: meansUnder(cases, players, shift), bots: meansUnder(cases, bots, shift) };
    const pairs = before.players.map((mean, i) => [mean, after.players[i] ?? 0] as const);
    return {
      name,
      players: rankCorrelation(before.players, after.players),
      bots: rankCorrelation(before.bots, after.bots),
      moved: Math.max(...pairs.map(([a, b]) => Math.abs(a - b))),
      crossed: pairs.filter(([a, b]) => a >= PASS !== b >= PASS).length,
      naive: Math.max(...after.bots.filter((_, i) => isNaive(bots[i]?.name ?? ''))),
      book: after.bots[bots.findIndex((bot) => bot.name === 'by-the-book')] ?? 0,
    };
  });
}
