/** A button that asks before it does what cannot be undone. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../../i18n/i18n.ts';

interface SureProps {
  readonly words: Words;
  readonly children: ComponentChildren;
  readonly question: string;
  /** What the button that does it says. */
  readonly yes: string;
  readonly go: () => void;
  readonly look?: 'danger' | 'second' | 'quiet';
  /** Name of the button, where its words alone do not tell whom it is about. */
  readonly label?: string;
}
export function Sure({ words, children, question, yes, go, look = 'danger', label }: SureProps) {
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  // In the same step as the question appears: the next key of a fast hand must not meet a page without a focus.
  useLayoutEffect(() => {
    if (asked) no.current?.focus();
    else if (opened.current) button.current?.focus();
    opened.current = asked;
  }, [asked]);
  if (!asked)
    return (
      <button type="button" class={look} ref={button} aria-label={label} onClick={() => setAsked(true)}>
        {children}
      </button>
    );
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setAsked(false);
  };
  return (
    <div class="sure" role="alertdialog" aria-label={question} onKeyDown={escape}>
      <span>{question}</span>
      <span class="sure-ways">
        <button type="button" class="second" ref={no} onClick={() => setAsked(false)}>
          {words.t('trainer.no')}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            setAsked(false);
            go();
          }}
        >
          {yes}
        </button>
      </span>
    </div>
  );
}
