/**
 * Why a reply lost something: the rules that caused it, found by taking apart what the best reply and the chosen one earn and cost, over
 * every truth that fits what had been heard. What they do not account for on the spot comes later: through mood, patience, promise.
 */
import {
  agreedOf, contextOf, moodName, replay, step,
  type Call, type Entry, type Gate, type Line, type Turn,
} from '../engine/engine.ts'; // prettier-ignore
import { edgeWorth, type Knowledge } from './knowledge.ts';
import { edgeOf } from './path.ts';

/** Part of a loss, in hundredths of a point. Positive: it cost; negative: in this the chosen reply was the better one. */
export interface Reason {
  /**
   * `missed`: the best reply does what is owed here, the chosen one does not · `broken`: against a practice · `tone` · `manner`: this kind
   * of person answers it badly · `stall` · `mark`: a fact that fits less · `gate` and `conduct`: taken off the total · `ending` ·
   * `raised`: the call took another way, with other things owed · `later`: what the customer's mood, patience or promise then allow.
   */
  readonly kind: 'missed' | 'broken' | 'tone' | 'manner' | 'stall' | 'mark' | 'gate' | 'conduct' | 'ending' | 'raised' | 'later';
  readonly points: number;
  readonly practice?: string;
  readonly gate?: Gate;
  readonly conduct?: string;
}
/** What a reply leads to: what is then said, and how the customer feels. */
export interface Foreseen {
  readonly line: Line;
  readonly mood: string;
  readonly temper: number;
  /** Change of the way towards paying and of patience, by this reply. */
  readonly lean: number;
  readonly patience: number;
  /** What is then on the table; the line is worded by it. */
  readonly agreed: number;
}
/** The call after its first so many replies, under this truth (the call's own by default). */
export function rewind(call: Call, replies: number, truth = contextOf(call.snapshot).truth): Call | undefined {
  const ids = call.log.slice(0, replies).map((turn) => turn.reply.id);
  const again = replay(call.customer, call.seed, ids, truth);
  return again.ok ? again.value : undefined;
}
/** What a reply leads to at a turn of a call, under what was really true. */
export function foresee(call: Call, replies: number, replyId: string): Foreseen {
  const at = rewind(call, replies) ?? call;
  const moved = step(at, replyId);
  const then = moved.ok ? moved.value.call : at;
  const [before, after] = [contextOf(at.snapshot), contextOf(then.snapshot)];
  return {
    line: then.line, mood: moodName(then.snapshot), temper: after.temper, lean: after.lean - before.lean, patience: after.patience - before.patience,
    agreed: agreedOf(after),
  }; // prettier-ignore
}

const KIND: Record<Entry['reason'], Reason['kind']> = {
  pays: 'missed', charges: 'raised', refunds: 'raised', tone: 'tone', breaks: 'broken', backfires: 'manner', stall: 'stall', mark: 'mark', outcome: 'ending',
}; // prettier-ignore

/** What the best reply (first id) is worth more than the chosen one (second), taken apart. Largest first. */
export function reasonsFor(
  knowledge: Knowledge,
  set: number,
  [best, chosen]: readonly [string, string],
  call: Call,
  replies: number,
): readonly Reason[] {
  const { book, units } = knowledge;
  const sums = new Map<string, { reason: Reason; points: number }>();
  const add = (reason: Omit<Reason, 'points'>, points: number): void => {
    const key = [reason.kind, reason.practice, reason.gate, reason.conduct].join('|');
    const known = sums.get(key);
    sums.set(key, { reason: { ...reason, points: 0 }, points: (known?.points ?? 0) + points });
  };
  const weight = knowledge.weight(set);
  let whole = 0;
  for (const position of knowledge.cells(set)) {
    const truth = book.truth[position] ?? 0;
    const odds = book.customer.rules.truths[truth]?.weight ?? 0;
    const at = rewind(call, replies, truth);
    if (!at) continue;
    for (const [id, sign] of [
      [best, 1],
      [chosen, -1],
    ] as const) {
      const turn = played(at, id);
      if (!turn) continue;
      for (const entry of turn.entries) add(reasonOf(entry), sign * odds * entry.points * (units[truth] ?? 0));
      const taken = book.taken[edgeOf(book, position, id)] ?? 0;
      if (taken > 0) add(takenFor(turn), sign * odds * -taken * 1_000_000);
      whole += sign * odds * edgeWorth(book, units, edgeOf(book, position, id), truth);
    }
  }
  const place = (id: string): number =>
    edgeOf(book, knowledge.cells(set)[0] ?? 0, id) - (book.first[knowledge.cells(set)[0] ?? 0] ?? 0);
  const values = knowledge.choices(set);
  add({ kind: 'later' }, (values[place(best)] ?? 0) - (values[place(chosen)] ?? 0) - whole);
  return [...sums.values()]
    .map(({ reason, points }) => ({ ...reason, points: Math.round(points / weight / 10_000) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points);
}
function played(at: Call, id: string): Turn | undefined {
  const moved = step(at, id);
  return moved.ok ? moved.value.call.log.at(-1) : undefined;
}
const reasonOf = (entry: Entry): Omit<Reason, 'points'> => ({
  kind: KIND[entry.reason],
  ...(entry.practice === undefined || entry.reason === 'backfires' ? {} : { practice: entry.practice }),
});
const takenFor = ({ reply }: Turn): Omit<Reason, 'points'> =>
  reply.conduct ? { kind: 'conduct', conduct: reply.conduct.id } : { kind: 'gate', ...(reply.gate ? { gate: reply.gate } : {}) };
