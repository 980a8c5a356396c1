/** Moments as calendar days of the place where one is. */
import type { Words } from '../i18n/i18n.ts';

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
/** The day of a moment (milliseconds since 1970) by the clock on the wall, as in a dossier. */
export const isoDay = (at: number): string => {
  const day = new Date(at);
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
export const dayIn = (words: Words, at: number): string => words.date(isoDay(at));
/** Nights between two moments, by the clock on the wall. */
export const nightsUntil = (due: number, now: number): number =>
  Math.round((Date.parse(`${isoDay(due)}T00:00:00Z`) - Date.parse(`${isoDay(now)}T00:00:00Z`)) / DAY);
