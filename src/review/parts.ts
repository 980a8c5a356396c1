/** What every edge earns and costs, taken apart by the weight of the rubric that it comes from, so that a weight can be shifted and all be judged anew. */
import { DEBTS, RUBRIC, outcomeParts, type Customer } from '../engine/engine.ts';
import { bookOf, type Book, type Taken } from './book.ts';

const { plan, toneCost, outcomeByGap, deduction } = RUBRIC;
/** The weights that judge a call, each by name with its points. A practice's own weight, 1–3, counts for all practices that have it. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  'plan.firstBest': plan.firstBest,
  'plan.best': plan.best,
  'plan.lesser': plan.lesser,
  ...Object.fromEntries(DEBTS.map((debt) => [`owed.${debt}`, RUBRIC.debts[debt].points])),
  ...Object.fromEntries(toneCost.slice(1).map((points, i) => [`tone.${String(i + 1)}`, points])),
  'broken.1': 1,
  'broken.2': 2,
  'broken.3': 3,
  backfire: RUBRIC.backfire,
  stall: RUBRIC.stall,
  ...Object.fromEntries(outcomeByGap.filter(([, points]) => points > 0).map(([from, points]) => [`outcome.gap-${String(from)}`, points])), // prettier-ignore
  'outcome.relationship': 1,
  'outcome.unwritten': RUBRIC.unwritten,
  'taken.gate': deduction.gate,
  'taken.violation': deduction.violation,
  'taken.hardStop': deduction.hardStop,
  'taken.care': deduction.care,
};
export const WEIGHT_NAMES = Object.keys(WEIGHTS);

/** An ending's points in parts: row of `outcomeByGap`, steps of relationship lost, whether the promise was left unwritten. */
export type OutcomeParts = ReturnType<typeof outcomeParts>;
/** A book with its edges taken apart. */
export interface Parts {
  readonly book: Book;
  /** Edge: points by weight (place in `WEIGHT_NAMES`), all but the ending's. */
  readonly linear: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  /** Edge that ends the contact: its parts. */
  readonly outcome: ReadonlyMap<number, OutcomeParts>;
  /** Edge: level before and after it (0 clean, 1 gate, 2 violation, 3 hard stop), and care on it, where anything is taken off. */
  readonly taken: ReadonlyMap<number, readonly [number, number, boolean]>;
}

/** Walks a customer's book and takes it apart. */
export function partsOf(customer: Customer): Parts {
  const { rules } = customer;
  const linear = new Map<number, readonly (readonly [number, number])[]>();
  const outcome = new Map<number, OutcomeParts>();
  const taken = new Map<number, readonly [number, number, boolean]>();
  const note = (one: Taken): void => {
    const { edge, reply, before, after, way } = one;
    const found = weightsOf(one).map(([name, points]) => [WEIGHT_NAMES.indexOf(name), points] as const);
    if (found.length > 0) linear.set(edge, found);
    const endings = rules.truths[before.truth]?.endings;
    const id = rules.outcomes[after.ending]?.id;
    if (way.ends !== undefined && endings && id !== undefined)
      outcome.set(edge, outcomeParts(rules, endings, id, way.promise ?? before.promise));
    const care = reply.conduct?.level === 'care';
    if (care || after.capLevel > before.capLevel) taken.set(edge, [before.capLevel, after.capLevel, care]);
  };
  return { book: bookOf(customer, { note }), linear, outcome, taken };
}
/** Points of an edge by the weight's name. Entries come in the order of what is paid, charged and refunded. */
function weightsOf({ reply, way, entries }: Taken): readonly (readonly [string, number])[] {
  const queue = { pays: [...reply.pays], charges: [...(way.charges ?? [])], refunds: [...(way.refunds ?? [])] };
  return entries.flatMap(({ reason, points }): (readonly [string, number])[] => {
    switch (reason) {
      case 'pays':
      case 'charges':
      case 'refunds':
        return [[`owed.${queue[reason].shift() ?? ''}`, points]];
      case 'tone':
        return [[`tone.${String((toneCost as readonly number[]).indexOf(-points))}`, points]];
      case 'breaks':
        return [[`broken.${String(-points)}`, points]];
      case 'backfires':
        return [['backfire', points]];
      case 'stall':
        return [['stall', points]];
      case 'mark': {
        const worth = points === plan.firstBest ? 'firstBest' : points === plan.best ? 'best' : 'lesser';
        return points === 0 ? [] : [[`plan.${worth}`, points]];
      }
      case 'outcome':
        return [];
    }
  });
}
