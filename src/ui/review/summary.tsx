/** How well a call was played, in three figures and a count of labels. */
import type { Review } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { LABEL_ORDER, SIGNS, labelKey, points } from './figures.ts';

export function Summary({ review, state, words }: PageProps & { readonly review: Review }) {
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
