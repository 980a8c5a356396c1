/** What is drawn from the seed before the call and never after a choice: the joint truth of the deck. */
import { below, stream } from './random.ts';
import type { CaseRules } from './types.ts';

/** Index of the drawn row of `rules.truths`; weights are whole and sum to 100. */
export function drawTruth(rules: Pick<CaseRules, 'truths'>, seed: number): number {
  const total = rules.truths.reduce((sum, row) => sum + row.weight, 0);
  let [ticket] = below(stream(seed, 'truth'), total);
  return rules.truths.findIndex((row) => (ticket -= row.weight) < 0);
}

/** True when the excuse with this number in the deck is really so. */
export const isTrue = (bits: number, excuse: number): boolean => ((bits >> excuse) & 1) === 1;
