/** Why a reply lost something, each part as a sentence with the practice, gate or conduct it rests on. Nothing here is worked out anew. */
import type { Reason, ReviewedTurn } from '../../review/review.ts';
import { Cited } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { points, signed } from './figures.ts';

/** Luck worth telling apart, in hundredths of a point. */
const LUCK = 50;

function Because({ reason, state, words }: PageProps & { readonly reason: Reason }) {
  const { kind, practice, gate, conduct } = reason;
  const named = conduct === undefined ? undefined : (state.catalogue?.words.conducts[conduct]?.name ?? conduct);
  return (
    <li class={reason.points > 0 ? 'broken' : 'followed'}>
      <span class="figure">{signed(-reason.points)}</span>
      <div>
        <p>{words.t(reason.points > 0 ? `review.why.${kind}` : `review.gain.${kind}`)}</p>
        {practice !== undefined && (
          <p>
            <Cited id={practice} catalogue={state.catalogue} words={words} />
          </p>
        )}
        {gate !== undefined && (
          <p>
            <b>{words.t(`gate.${gate}`)}</b>
          </p>
        )}
        {named !== undefined && (
          <p>
            <b>{named}</b>
          </p>
        )}
      </div>
    </li>
  );
}

export function Reasons(props: PageProps & { readonly turn: ReviewedTurn }) {
  const { turn, words } = props;
  return (
    <section class="review-why">
      <h3>{words.t('review.reasons')}</h3>
      {turn.why.length === 0 && <p>{words.t('review.reasons.none')}</p>}
      <ul aria-label={words.t('review.reasons')}>
        {turn.why.map((reason, i) => (
          <Because {...props} reason={reason} key={i} />
        ))}
      </ul>
      {Math.abs(turn.luck) >= LUCK && (
        <p class="review-luck">
          {words.t(turn.luck > 0 ? 'review.luck.good' : 'review.luck.bad', { n: points(Math.abs(turn.luck)) })}
        </p>
      )}
    </section>
  );
}
