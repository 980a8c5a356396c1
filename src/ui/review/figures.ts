/** Figures of a review as they are read: hundredths of a point shown to one decimal, the sign of each label, the line over the call. */
import type { UiKey } from '../../i18n/i18n.ts';
import type { Label, Review } from '../../review/review.ts';

/** A sign for each label beside its word, as players of chess write them. Best first. */
export const SIGNS: Readonly<Record<Label, string>> = {
  brilliant: '!!',
  best: '!',
  good: '=',
  inaccuracy: '?!',
  mistake: '?',
  blunder: '??',
};
export const LABEL_ORDER = Object.keys(SIGNS) as readonly Label[];
export const labelKey = (label: Label): UiKey => `review.label.${label}`;

/** Hundredths of a point to one decimal, with a true minus. */
export function points(hundredths: number): string {
  const tenths = Math.round(hundredths / 10);
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`;
}
/** A loss that is too small for one decimal is not shown as nothing. */
export const lossOf = (loss: number): string => (loss > 0 && loss < 5 ? '<0.1' : points(loss));
/** Points with their sign always written, but for nothing. */
export const signed = (hundredths: number): string =>
  Math.round(hundredths / 10) > 0 ? `+${points(hundredths)}` : points(hundredths);

/**
 * Expected total before the first reply, after each of them, and at the very end where something hidden still changed it.
 * `over`: the call has ended; before that its total so far is no end.
 */
export function course({ turns, final, best }: Pick<Review, 'turns' | 'final' | 'best'>, over = true): readonly number[] {
  const line = [turns[0]?.before ?? best, ...turns.map((turn) => turn.after)];
  return !over || line.at(-1) === final ? line : [...line, final];
}
/** Where two courses part: the last point up to which they are the same, 0 at the earliest. */
export function parting(one: readonly number[], other: readonly number[]): number {
  const differ = other.findIndex((value, i) => value !== one[i]);
  return Math.max(0, (differ < 0 ? other.length : differ) - 1);
}
/** Where a key moves the selection in a list of so many; undefined for any other key. */
export function moveTo(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
/** Odds, in per cent, that each excuse of the deck is really so, from the odds of the joint truths (bit i: excuse i is so). */
export const oddsOf = (deck: readonly string[], bits: readonly number[], odds: readonly number[]): readonly number[] =>
  deck.map((_, excuse) =>
    Math.min(100, bits.reduce((sum, row, i) => sum + (((row >> excuse) & 1) === 1 ? (odds[i] ?? 0) : 0), 0)),
  ); // prettier-ignore
