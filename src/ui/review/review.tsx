/** A call reviewed as a game of chess is: how well it was played, the line of it, and every move with what was better and why. */
import { useEffect } from 'preact/hooks';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { ReviewSheet } from './sheet.tsx';

/** Escape leads away from a page, unless something on it has used the key. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

export function ReviewPage(props: PageProps) {
  const { state, actions, words, browser } = props;
  useEscape(() => actions.go('debrief'));
  const { open, texts } = state;
  if (!open || !texts) return null;
  return (
    <article class="sheet review">
      <div class="review-way">
        <div>
          <p class="soft">{texts.words.title}</p>
          <Heading>{words.t('review.title')}</Heading>
        </div>
        <p class="review-ways">
          <button type="button" class="second" onClick={() => browser.print()}>
            {words.t('call.print')}
          </button>
          <button type="button" class="second" onClick={() => actions.go('debrief')}>
            {words.t('review.back')}
          </button>
        </p>
      </div>
      {!open.review && <p role="status">{words.t('debrief.counting')}</p>}
      <ReviewSheet {...props} />
    </article>
  );
}
