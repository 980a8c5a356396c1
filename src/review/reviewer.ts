/**
 * Reviews calls of one case after another, beside the page: the book is built in slices while the call is being played, and is there when
 * it ends. A worker wraps this; a page without workers calls `work` between two frames.
 */
import { composeCustomer, ok, replay, type CaseRules, type Result, type Scale } from '../engine/engine.ts';
import { scaleOf, walkBook, type BookWalk } from './book.ts';
import { walkKnowledge, type KnowledgeWalk } from './knowledge.ts';
import { truthOf } from './path.ts';
import { reviewCall, type Review } from './reviewCall.ts';

/** A reviewed call: the scale of what was true, and the review. */
export interface Reviewed {
  readonly scale: Scale;
  readonly review: Review;
}
export interface Reviewer {
  /** Takes up a case; keeps what it has of this one already. */
  take(rules: CaseRules): void;
  /** Builds on for about this many positions; true when everything is there. Throws `TooLarge` and `Cycle`. */
  work(positions: number): boolean;
  /** Reviews a call on the case taken up; finishes building first. `truth` asks what would have been under another one. */
  review(seed: number, choices: readonly (number | string)[], truth?: number): Result<Reviewed>;
}

export function createReviewer(): Reviewer {
  let taken: { readonly rules: CaseRules; readonly book: BookWalk; knowledge: KnowledgeWalk | null } | null = null;
  const begin = (rules: CaseRules) => ({ rules, book: walkBook(composeCustomer(rules)), knowledge: null });
  return {
    take(rules) {
      if (taken?.rules.id !== rules.id) taken = begin(rules);
    },
    work(positions) {
      if (!taken) return true;
      const { book } = taken;
      if (!book.work(positions) || !book.book) return false;
      taken.knowledge ??= walkKnowledge(book.book);
      return taken.knowledge.work(positions);
    },
    review(seed, choices, truth) {
      while (!this.work(5000));
      const knowledge = taken?.knowledge?.knowledge;
      if (!knowledge) throw new Error('no case has been taken up');
      const played = replay(knowledge.book.customer, seed, choices, truth);
      if (!played.ok) return played;
      const call = played.value;
      return ok({ scale: scaleOf(knowledge.book, truthOf(call)), review: reviewCall(knowledge, call) });
    },
  };
}
