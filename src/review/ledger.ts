/** What every edge of a book did to the debts, the dimensions and the lines: noted while the book is walked, for the checks of a case. */
import {
  CORE_DEBTS, DEBTS, DIMENSIONS, RUBRIC, openingBalance,
  type Customer, type Debt, type Dimension,
} from '../engine/engine.ts'; // prettier-ignore
import { bookOf, type Book, type Taken } from './book.ts';

export interface Ledger {
  readonly book: Book;
  /** Debts that an edge moves: −1 paid or refunded, +1 charged. */
  readonly moved: ReadonlyMap<number, readonly (readonly [Debt, number])[]>;
  /** Edge: points of each dimension, in the order of `DIMENSIONS`. */
  readonly points: readonly number[];
  /** Edges with a care event. */
  readonly care: ReadonlySet<number>;
  /** Keys of all lines that are said. */
  readonly said: ReadonlySet<string>;
}

/** Walks the book of a customer and keeps its ledger. Throws `TooLarge` and `Cycle`. */
export function ledgerOf(customer: Customer, most?: number): Ledger {
  const moved = new Map<number, readonly (readonly [Debt, number])[]>();
  const points: number[] = [];
  const care = new Set<number>();
  const said = new Set<string>();
  const note = ({ edge, reply, way, entries }: Taken): void => {
    const broken = way.ends === 'hang-up' || way.ends === 'conduct-stop';
    const debts = [
      ...reply.pays.map((debt) => [debt, -1] as const),
      ...(broken ? [] : (way.charges ?? [])).map((debt) => [debt, 1] as const),
      ...(broken ? [] : (way.refunds ?? [])).map((debt) => [debt, -1] as const),
    ];
    if (debts.length > 0) moved.set(edge, debts);
    const sums = DIMENSIONS.map((dimension) => entries.reduce((sum, entry) => sum + (entry.dimension === dimension ? entry.points : 0), 0)); // prettier-ignore
    points.push(...sums);
    if (reply.conduct?.level === 'care') care.add(edge);
    said.add(way.say);
  };
  const book = bookOf(customer, most === undefined ? { note } : { note, most });
  return { book, moved, points, care, said };
}

/** Where an edge starts and what is said on it, for an author. */
export const placeOf = (book: Book, position: number, edge: number): string =>
  `${book.keys[book.node[position] ?? 0] ?? ''} › ${book.replies[book.reply[edge] ?? 0] ?? ''}`;

/** Goes through the edges of a book, from the beginning of the calls to their end. */
export function forwards(book: Book, visit: (position: number, edge: number, to: number) => void): void {
  for (let i = book.order.length - 1; i >= 0; i--) {
    const position = book.order[i] ?? 0;
    const from = book.first[position] ?? 0;
    for (let edge = from; edge < from + (book.count[position] ?? 0); edge++) visit(position, edge, book.to[edge] ?? 0);
  }
}

/**
 * Debts that can be paid though nothing is owed: a credit earned twice. By place, once each. What is owed at a position is the least that
 * any way there leaves.
 */
export function paidTwice({ book, moved }: Ledger): readonly { readonly place: string; readonly debt: Debt }[] {
  const core: readonly string[] = CORE_DEBTS;
  const owed = new Map<number, readonly number[]>(
    book.openings.map((opening) => [opening, DEBTS.map((debt) => (core.includes(debt) ? 1 : 0))]),
  );
  const found = new Map<string, { place: string; debt: Debt }>();
  forwards(book, (position, edge, to) => {
    const here = owed.get(position) ?? [];
    const next = [...here];
    for (const [debt, by] of moved.get(edge) ?? []) next[DEBTS.indexOf(debt)] = (next[DEBTS.indexOf(debt)] ?? 0) + by;
    DEBTS.forEach((debt, i) => {
      if ((next[i] ?? 0) >= 0) return;
      const place = placeOf(book, position, edge);
      found.set(`${place} ${debt}`, { place, debt });
      next[i] = 0;
    });
    const there = owed.get(to);
    owed.set(to, there ? there.map((n, i) => Math.min(n, next[i] ?? 0)) : next);
  });
  return [...found.values()];
}

/** Places of a second care event in one call: the deduction is taken once a call, and the tables take it off edge by edge. */
export function caredTwice({ book, care }: Ledger): readonly string[] {
  const before = new Uint8Array(book.first.length);
  const found = new Set<string>();
  forwards(book, (position, edge, to) => {
    if (care.has(edge) && before[position] === 1) found.add(placeOf(book, position, edge));
    if (care.has(edge) || before[position] === 1) before[to] = 1;
  });
  return [...found];
}

/** Most points that a dimension can show at the end under each truth, and full marks. */
export function mostOf({
  book,
  points,
}: Ledger): readonly { readonly dimension: Dimension; readonly most: readonly number[]; readonly full: number }[] {
  return DIMENSIONS.map((dimension, d) => {
    const most = new Int16Array(book.first.length);
    for (const position of book.order) {
      const from = book.first[position] ?? 0;
      const ways = Array.from({ length: book.count[position] ?? 0 }, (_, place) => {
        const edge = from + place;
        return (points[edge * DIMENSIONS.length + d] ?? 0) + (most[book.to[edge] ?? 0] ?? 0);
      });
      most[position] = ways.length === 0 ? 0 : Math.max(...ways);
    }
    const held = openingBalance()[dimension];
    return { dimension, most: book.openings.map((opening) => held + (most[opening] ?? 0)), full: RUBRIC.full[dimension] };
  });
}
