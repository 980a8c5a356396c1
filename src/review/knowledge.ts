/**
 * Best play on what the rep can know. An information set is every joint truth that fits what has been heard, each at its position, with
 * its odds. The value of a reply is the expected final total with best play after it, before the total is held to 0…100.
 *
 * Unit: millionths of a point of the shown total, times the whole odds of the truths (which sum to 100), so that everything stays a
 * whole number below 2^53. One division, for display. Source: the engine page, “what the rep can know”.
 */
import { RUBRIC } from '../engine/engine.ts';
import { OPENING_RAW, scaleOf, type Book } from './book.ts';
import { walkFrom, type Walk } from './walk.ts';

/** What a player goes by: everything heard, or (`menu`) only what is offered next, as somebody who cannot tell true from false. */
export type Hearing = 'all' | 'menu';

/** Millionths of a point that one raw point is worth under each truth. */
export const unitsOf = (book: Book): readonly number[] =>
  book.openings.map((_, truth) => {
    const { best, blind } = scaleOf(book, truth);
    return Math.floor((RUBRIC.scale.span * 1_000_000_000) / Math.max(1, best - blind));
  });
/** What an edge changes in the total under its truth, in millionths of a point. */
export const edgeWorth = (book: Book, units: readonly number[], edge: number, truth: number): number =>
  (book.gain[edge] ?? 0) * (units[truth] ?? 0) - (book.taken[edge] ?? 0) * 1_000_000;

/** The solved information sets of a book. A set is a number; 0 is the one before the first reply. */
export interface Knowledge {
  readonly book: Book;
  readonly units: readonly number[];
  /** How many sets there are. */
  readonly sets: number;
  /** Positions that the rep may be at, one a truth that still fits. */
  cells(set: number): readonly number[];
  /** Odds of a set's truths added up, 1…100. */
  weight(set: number): number;
  /** Expected rest of the total with best play from here, weighted. */
  value(set: number): number;
  /** The same for each reply offered, in content order. */
  choices(set: number): readonly number[];
  /** The set after a reply (its place in content order) and what was then heard. */
  after(set: number, place: number, heard: number): number | undefined;
}
export interface KnowledgeWalk extends Walk {
  readonly knowledge: Knowledge | null;
}

/** Begins to solve a book, for somebody who knows beforehand that one of these truths is so (all of them by default). */
export function walkKnowledge(
  book: Book,
  hearing: Hearing = 'all',
  among: readonly number[] = [...book.openings.keys()],
): KnowledgeWalk {
  const { rules } = book.customer;
  const units = unitsOf(book);
  const signs = hearing === 'all' ? book.heard : book.menu;
  const numbers = new Map<string, number>();
  const cells: (readonly number[])[] = [];
  const ways: ReadonlyMap<number, number>[][] = [];
  const choices: (readonly number[])[] = [];
  const values: number[] = [];
  const weights: number[] = [];
  const truthOf = (position: number): number => book.truth[position] ?? 0;
  const oddsOf = (position: number): number => rules.truths[truthOf(position)]?.weight ?? 0;

  const numberOf = (positions: readonly number[]): number => {
    const key = positions.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, cells.length);
    cells.push(positions);
    weights.push(positions.reduce((sum, position) => sum + oddsOf(position), 0));
    return cells.length - 1;
  };
  /** Where a reply leads, by what is heard: truths that answer alike stay together. */
  const follow = (positions: readonly number[], place: number): ReadonlyMap<number, number> => {
    const groups = new Map<number, number[]>();
    for (const position of positions) {
      const edge = (book.first[position] ?? 0) + place;
      const sign = signs[edge] ?? 0;
      const group = groups.get(sign);
      if (group) group.push(book.to[edge] ?? 0);
      else groups.set(sign, [book.to[edge] ?? 0]);
    }
    return new Map([...groups].map(([sign, to]) => [sign, numberOf(to)]));
  };
  const enter = (set: number): readonly number[] => {
    const here = cells[set] as readonly number[];
    const count = book.count[here[0] ?? 0] ?? 0;
    const list = Array.from({ length: count }, (_, place) => follow(here, place));
    ways[set] = list;
    return list.flatMap((way) => [...way.values()]);
  };
  const leave = (set: number): void => {
    const here = cells[set] as readonly number[];
    const list = (ways[set] ?? []).map((way, place) => {
      let value = 0;
      for (const position of here)
        value += oddsOf(position) * edgeWorth(book, units, (book.first[position] ?? 0) + place, truthOf(position));
      for (const next of way.values()) value += values[next] ?? 0;
      return value;
    });
    choices[set] = list;
    values[set] = list.length === 0 ? 0 : Math.max(...list);
  };
  const root = numberOf(among.map((truth) => book.openings[truth] ?? 0));
  const walk = walkFrom([root], { enter, leave, nameOf: (set) => book.keys[book.node[cells[set]?.[0] ?? 0] ?? 0] ?? '' });
  let knowledge: Knowledge | null = null;
  return {
    work(count) {
      if (!walk.work(count)) return false;
      knowledge ??= {
        book,
        units,
        sets: cells.length,
        cells: (set) => cells[set] ?? [],
        weight: (set) => weights[set] ?? 0,
        value: (set) => values[set] ?? 0,
        choices: (set) => choices[set] ?? [],
        after: (set, place, heard) => ways[set]?.[place]?.get(heard),
      };
      return true;
    },
    get knowledge() {
      return knowledge;
    },
  };
}

/** Solves a book at once. */
export function knowledgeOf(book: Book, hearing: Hearing = 'all', among?: readonly number[]): Knowledge {
  const walk = walkKnowledge(book, hearing, among);
  while (!walk.work(100_000));
  return walk.knowledge as Knowledge;
}

/** Total before the first reply under a truth, in millionths of a point: what blind luck reads, set off against the opening raw sum. */
export function openingTotal(book: Book, units: readonly number[], truth: number): number {
  const { blind } = scaleOf(book, truth);
  return RUBRIC.scale.blind * 1_000_000 + Math.round(((OPENING_RAW - blind) * (units[truth] ?? 0)) / 1000);
}
/** Expected final total of best play from the first reply on, in hundredths of a point. */
export function expectedBest(knowledge: Knowledge): number {
  const { book, units } = knowledge;
  const { truths } = book.customer.rules;
  const start = knowledge.cells(0).reduce((sum, position) => {
    const truth = book.truth[position] ?? 0;
    return sum + (truths[truth]?.weight ?? 0) * openingTotal(book, units, truth);
  }, 0);
  return Math.round((start + knowledge.value(0)) / knowledge.weight(0) / 10_000);
}
