/** The customer's line, appearing as it is spoken. The live region says it whole at once, so this copy is hidden from screen readers. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SheetProps } from './sheet.tsx';

/** Characters a second, by setting. */
const SPEED = { slow: 14, normal: 28, fast: 60, instant: 0 } as const;

export function Spoken({ state, words, browser, screen, ways }: SheetProps) {
  const { settings } = state;
  const { line, said, n: turn } = screen;
  const { text } = line;
  const paused = ways.pause?.on ?? false;
  const letters = [...text];
  const pace = browser.still ? 0 : SPEED[settings.textSpeed] * (words.lang === 'en' ? 2 : 1);
  const [shown, setShown] = useState(0);
  useLayoutEffect(() => setShown(0), [turn, text]);
  useEffect(() => {
    if (pace === 0 || paused || shown >= letters.length) return undefined;
    const timer = setTimeout(() => setShown(shown + 1), 1000 / pace);
    return () => clearTimeout(timer);
  }, [pace, paused, shown, letters.length]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) setShown(letters.length);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [letters.length]);
  const speaker = line.by === 'narrator' ? words.t('call.narrator') : screen.person;
  const visible = pace === 0 ? letters.length : shown;
  return (
    <div class="spoken" onClick={() => setShown(letters.length)}>
      {said !== '' && (
        <p class="said" key={turn}>
          <span class="speaker">{words.t('call.you')}</span> {said}
        </p>
      )}
      <p class={`line line-${line.temper} by-${line.by}`}>
        <span class="speaker">{speaker}</span>
        {/* The whole line keeps its room from the start, so that nothing below it moves while it appears. */}
        <span class="unseen">{text}</span>
        <span aria-hidden="true">
          {letters.slice(0, visible).join('')}
          <span class="to-come">{letters.slice(visible).join('')}</span>
        </span>
      </p>
    </div>
  );
}
