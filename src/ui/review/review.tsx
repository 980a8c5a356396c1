/** A call reviewed as a game of chess is: how well it was played, the line of it, and every move with what was better and why. */
import { useEffect, useState } from 'preact/hooks';
import type { Review } from '../../review/review.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Course } from './course.tsx';
import { LABEL_ORDER, SIGNS, labelKey, points } from './figures.ts';
import { MoveList } from './moveList.tsx';
import { Panel } from './panel.tsx';
import './review.css';
import './panel.css';

function Summary({ review, state, words }: PageProps & { readonly review: Review }) {
  const figure = (name: string, value: string) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  // The total as the debrief gives it, held to 0…100; only the line over the call shows how far below it went.
  const total = state.open?.report?.total ?? null;
  return (
    <div class="review-head">
      <dl class="review-figures">
        {figure(words.t('review.accuracy'), String(review.accuracy))}
        {figure(words.t('review.final'), total === null ? points(review.final) : String(total))}
        {figure(words.t('review.expected'), points(review.best))}
      </dl>
      <ul class="review-counts" aria-label={words.t('review.counts')}>
        {LABEL_ORDER.map((label) => (
          <li key={label}>
            <span class={`review-label label-${label}`}>
              <b aria-hidden="true">{SIGNS[label]}</b> {words.t(labelKey(label))}
            </span>{' '}
            <span class="figure">{review.turns.filter((turn) => turn.label === label).length}</span>
          </li>
        ))}
      </ul>
      <p class="soft">{words.t('review.note')}</p>
    </div>
  );
}

export function ReviewPage(props: PageProps) {
  const { state, actions, words } = props;
  const [chosen, select] = useState(0);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') actions.go('debrief');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [actions]);
  const { open, texts } = state;
  if (!open || !texts) return null;
  const { review } = open;
  const selected = Math.min(chosen, (review?.turns.length ?? 1) - 1);
  const turn = review?.turns[selected];
  return (
    <article class="sheet review">
      <div class="review-way">
        <div>
          <p class="soft">{texts.words.title}</p>
          <Heading>{words.t('review.title')}</Heading>
        </div>
        <button type="button" class="second" onClick={() => actions.go('debrief')}>
          {words.t('review.back')}
        </button>
      </div>
      {!review && <p role="status">{words.t('debrief.counting')}</p>}
      {review && <Summary {...props} review={review} />}
      {review && turn && (
        <>
          <Course review={review} selected={selected} select={select} words={words} />
          <div class="review-both">
            <MoveList {...props} review={review} selected={selected} select={select} />
            <Panel {...props} turn={turn} at={selected} />
          </div>
        </>
      )}
    </article>
  );
}
