/** Where a call went through the tables: its positions, its edges and what the rep could know at each. */
import { contextOf, type Call } from '../engine/engine.ts';
import type { Book } from './book.ts';
import type { Knowledge } from './knowledge.ts';

/** Edge of a reply at a position, by author's id; −1 when it is not offered there. */
export function edgeOf(book: Book, position: number, replyId: string): number {
  const from = book.first[position] ?? 0;
  for (let edge = from; edge < from + (book.count[position] ?? 0); edge++)
    if (book.replies[book.reply[edge] ?? 0] === replyId) return edge;
  return -1;
}
/** Edges taken by these replies under a truth, as far as they are offered there. */
export function edgesUnder(book: Book, truth: number, replyIds: readonly string[]): readonly number[] {
  const edges: number[] = [];
  let position = book.openings[truth] ?? 0;
  for (const id of replyIds) {
    const edge = edgeOf(book, position, id);
    if (edge < 0) break;
    edges.push(edge);
    position = book.to[edge] ?? 0;
  }
  return edges;
}
/** Joint truth of a call. For reviews only. */
export const truthOf = (call: Call): number => contextOf(call.snapshot).truth;

/** Information sets of a call: before each reply, and the one after the last. */
export function setsOf(knowledge: Knowledge, truth: number, replyIds: readonly string[]): readonly number[] {
  const { book } = knowledge;
  const sets = [0];
  let position = book.openings[truth] ?? 0;
  for (const edge of edgesUnder(book, truth, replyIds)) {
    const next = knowledge.after(sets.at(-1) ?? 0, edge - (book.first[position] ?? 0), book.heard[edge] ?? 0);
    if (next === undefined) break;
    sets.push(next);
    position = book.to[edge] ?? 0;
  }
  return sets;
}
/** The same from a call under way. */
export const setNow = (knowledge: Knowledge, call: Call): number =>
  setsOf(knowledge, truthOf(call), call.log.map((turn) => turn.reply.id)).at(-1) ?? 0; // prettier-ignore
