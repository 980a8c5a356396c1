/** Verifies a call code on the compiled tables: same answer as replaying it on the statechart, some hundred times faster. */
import {
  RUBRIC, drawTruth, ok, parseCallCode, refuse, totalOf,
  type CodedCall, type Result,
} from '../engine/engine.ts'; // prettier-ignore
import { OPENING_RAW, scaleOf, type Book } from './book.ts';

/** What a verified call comes to. */
export interface Verified {
  readonly coded: CodedCall;
  readonly ended: boolean;
  /** Id of the outcome; undefined where the contact was not brought to an end. */
  readonly outcome: string | undefined;
  /** Shown total, 0…100; null for an unscored case. */
  readonly total: number | null;
  readonly passed: boolean;
}
/** Steps through choices (places in content order). −1 where one was not offered. */
export function settle(
  book: Book,
  seed: number,
  choices: readonly number[],
): { readonly position: number; readonly raw: number; readonly taken: number } {
  let position = book.openings[drawTruth(book.customer.rules, seed)] ?? 0;
  let raw = OPENING_RAW / 1000;
  let taken = 0;
  for (const place of choices) {
    if (place >= (book.count[position] ?? 0)) return { position: -1, raw, taken };
    const edge = (book.first[position] ?? 0) + place;
    raw += book.gain[edge] ?? 0;
    taken += book.taken[edge] ?? 0;
    position = book.to[edge] ?? 0;
  }
  return { position, raw, taken };
}

/** Verifies a code against the book of its case; `content` is the hash of the rules that the book was made from. */
export function verifyOnBook(book: Book, content: string, code: string): Result<Verified> {
  const parsed = parseCallCode(code);
  if (!parsed.ok) return parsed;
  const coded = parsed.value;
  const { rules } = book.customer;
  if (coded.caseId !== rules.id) return refuse('code-foreign');
  if (coded.content !== content) return refuse('code-content');
  const { position, raw, taken } = settle(book, coded.seed, coded.choices);
  if (position < 0) return refuse('code-choices');
  const ended = book.count[position] === 0;
  const total = rules.tutorial ? null : totalOf(raw, scaleOf(book, book.truth[position] ?? 0), taken);
  const outcome = ended ? rules.outcomes[book.ending[position] ?? -1]?.id : undefined;
  return ok({ coded, ended, outcome, total, passed: total !== null && total >= RUBRIC.pass });
}
