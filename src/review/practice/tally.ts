/** The record: what a call or a drill says of each practice, excuse and customer, kept so that it can be read when the call cannot be replayed. */
import type { Call, Turn } from '../../engine/engine.ts';
import type { ReviewedTurn } from '../reviewCall.ts';

/** How often something was met, how often it was kept, and hundredths of a point lost by it. */
export interface Count {
  readonly met: number;
  readonly kept: number;
  readonly lost: number;
}
export interface Tally {
  /** Id of the call, or of the answer to a drill. */
  readonly id: string;
  readonly kind: 'call' | 'drill' | 'contrast';
  readonly caseId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Its costly moves have become drills. */
  readonly drilled: boolean;
  readonly customer: Count;
  readonly practices: Readonly<Record<string, Count>>;
  readonly excuses: Readonly<Record<string, Count>>;
}
const NOTHING: Count = { met: 0, kept: 0, lost: 0 };
const plus = (a: Count, b: Count): Count => ({ met: a.met + b.met, kept: a.kept + b.kept, lost: a.lost + b.lost });
const add = (table: Record<string, Count>, key: string, count: Count): void => {
  table[key] = plus(table[key] ?? NOTHING, count);
};

/** What a move says of practices: kept where the reply pays what is owed by it, lost where the reasons of the loss name it. */
function practicesOf(turn: Turn, reviewed: ReviewedTurn): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { reason, practice } of turn.entries) if (reason === 'pays' && practice !== undefined) found.set(practice, 0);
  for (const { practice, points } of reviewed.why)
    if (practice !== undefined && points > 0) found.set(practice, (found.get(practice) ?? 0) + points);
  return found;
}
/** A move is kept when it is within 2 points of the best one (rubric, `loss.good`). */
const countOf = ({ label, chosen }: ReviewedTurn): Count => ({
  met: 1,
  kept: label === 'brilliant' || label === 'best' || label === 'good' ? 1 : 0,
  lost: chosen.loss,
});

/** The tally of a reviewed call, or of its moves from one on (0-based): an answer to a drill is the last move alone. */
export function tallyOf(
  call: Call,
  turns: readonly ReviewedTurn[],
  { id, kind, at, drilled = false }: Pick<Tally, 'id' | 'kind' | 'at'> & { readonly drilled?: boolean },
  from = 0,
): Tally {
  const practices: Record<string, Count> = {};
  const excuses: Record<string, Count> = {};
  let customer = NOTHING;
  for (const [i, reviewed] of turns.entries()) {
    const turn = call.log[i];
    if (!turn || i < from) continue;
    const excuse = call.customer.rules.deck[call.customer.nodes.get(turn.node)?.excuse ?? -1];
    customer = plus(customer, countOf(reviewed));
    if (excuse !== undefined) add(excuses, excuse, countOf(reviewed));
    for (const [practice, lost] of practicesOf(turn, reviewed))
      add(practices, practice, { met: 1, kept: lost === 0 ? 1 : 0, lost });
  }
  return { id, kind, caseId: call.customer.rules.id, at, drilled, customer, practices, excuses };
}

/** What the record is read by. */
export const SUBJECTS = ['practice', 'excuse', 'customer'] as const;
export type Subject = (typeof SUBJECTS)[number];
/** One line of the record over time: oldest first. */
export interface Line extends Count {
  readonly key: string;
  readonly over: readonly (Count & Pick<Tally, 'id' | 'kind' | 'caseId' | 'at'>)[];
}
const tableOf = (tally: Tally, subject: Subject): Readonly<Record<string, Count>> =>
  subject === 'practice' ? tally.practices : subject === 'excuse' ? tally.excuses : { [tally.caseId]: tally.customer };

/** The record by practice, excuse or customer: what lost most comes first. */
export function recordBy(tallies: readonly Tally[], subject: Subject): readonly Line[] {
  const lines = new Map<string, Line>();
  const inOrder = [...tallies].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const tally of inOrder)
    for (const [key, count] of Object.entries(tableOf(tally, subject))) {
      const { over, ...sum } = lines.get(key) ?? { ...NOTHING, key, over: [] };
      const { id, kind, caseId, at } = tally;
      lines.set(key, { ...plus(sum, count), key, over: [...over, { ...count, id, kind, caseId, at }] });
    }
  return [...lines.values()].filter(({ met }) => met > 0).sort((a, b) => b.lost - a.lost || (a.key < b.key ? -1 : 1));
}
