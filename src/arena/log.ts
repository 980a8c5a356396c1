/** The log of a call: append only, one choice a number. Sending the same again changes nothing; sending something else is refused. */
import { done, refused, type Outcome } from './errors.ts';

/**
 * What of a batch is new. `from` is the 1-based number of its first choice.
 * Refuses a gap (`choice-gap` with the number that is expected) and a choice that differs from what is stored (`choice-conflict` with the log):
 * a second tab that lags behind catches up from there.
 */
export function freshOf(stored: readonly string[], from: number, choices: readonly string[]): Outcome<readonly string[]> {
  if (from > stored.length + 1) return refused('choice-gap', { expected: stored.length + 1 });
  const known = stored.slice(from - 1, from - 1 + choices.length);
  if (known.some((choice, i) => choice !== choices[i])) return refused('choice-conflict', { stored });
  return done(choices.slice(known.length));
}
