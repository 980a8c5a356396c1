/** The round's clock as it runs: minutes and seconds, by the server's time. */
import { useEffect, useState } from 'preact/hooks';
import type { ClockView } from '../../arena/arena.ts';
import type { Words } from '../../i18n/i18n.ts';

/** Milliseconds between two looks at the clock: a second is never skipped on screen. */
const TICK = 250;
/** Seconds from which on the clock is a warning. */
const SOON = 60;

interface ClockProps {
  readonly clock: ClockView;
  /** The server's clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly words: Words;
}
export function Clock({ clock, now: serverNow, words }: ClockProps) {
  const [, look] = useState(0);
  const runs = clock.deadline !== null && clock.pausedAt === null;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => look((n) => n + 1), TICK);
    return () => clearInterval(timer);
  }, [runs]);
  if (clock.deadline === null) return null;
  const now = runs ? serverNow() : clock.now;
  const left = Math.max(0, Math.ceil((clock.deadline - now) / 1000));
  const text = `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}`;
  return (
    <span class={`round-clock${left <= SOON ? ' clock-soon' : ''}`} role="timer">
      <span class="unseen">{words.t('trainer.clock')} </span>
      {left === 0 ? words.t('trainer.clock.up') : text}
    </span>
  );
}
