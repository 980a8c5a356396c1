/**
 * The round's clock. A round has one clock for the whole class: it starts when the trainer opens the round, stands while the round is paused, and
 * a person's own limit is the class's, lengthened by that person's per cent. What arrives after a person's time is refused; nothing is stored late.
 */
import type { Competition, Player } from './records.ts';

type Timed = Pick<Competition, 'secondsPerCall' | 'openedAt' | 'haltedAt' | 'haltedMs' | 'extraSeconds'>;

/** When a person's time is up, ms; null: no limit, or no round was opened. While the clock stands it moves with `now`. */
export function deadlineOf(at: Timed, extraPercent: Player['extraPercent'], now: number): number | null {
  if (at.secondsPerCall === null || at.openedAt === null) return null;
  const standing = at.haltedAt === null ? 0 : now - at.haltedAt;
  return at.openedAt + at.haltedMs + standing + at.secondsPerCall * 10 * (100 + extraPercent) + at.extraSeconds * 1000;
}

/** Whole seconds that the round's clock has run. */
export const secondsRun = (at: Timed, now: number): number =>
  at.openedAt === null ? 0 : Math.max(0, Math.floor(((at.haltedAt ?? now) - at.openedAt - at.haltedMs) / 1000));
