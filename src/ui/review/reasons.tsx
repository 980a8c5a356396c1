/** Why a reply lost something, or what it did where nothing was lost, with the practice, gate or conduct it rests on. Nothing here is worked out anew. */
import type { Turn } from '../../engine/engine.ts';
import type { Reason, ReviewedTurn } from '../../review/review.ts';
import { Cited } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { because } from './because.ts';
import { lossOf, points, signed } from './figures.ts';

/** Luck worth telling apart, in hundredths of a point. */
const LUCK = 50;
/** A loss that makes another reply worth a warning, in hundredths of a point: above an inaccuracy. */
const WARN = 500;
type Props = PageProps & { readonly turn: ReviewedTurn; readonly played: Turn };

/** A practice, where it stands, and how it is done (or what goes wrong). */
function Practice({ id, way, state, words }: PageProps & { readonly id: string; readonly way: 'do' | 'dont' }) {
  return (
    <>
      <p>
        <Cited id={id} catalogue={state.catalogue} words={words} />
      </p>
      <p class="review-how">{state.catalogue?.words.practices[id]?.[way]}</p>
    </>
  );
}
function Because(props: Props & { readonly reason: Reason }) {
  const { reason, state, words } = props;
  const { practice, gate, conduct } = reason;
  const named = conduct === undefined ? undefined : (state.catalogue?.words.conducts[conduct]?.name ?? conduct);
  return (
    <li class={reason.points > 0 ? 'broken' : 'followed'}>
      <span class="figure">{signed(-reason.points)}</span>
      <div>
        <p>{because(reason, props)}</p>
        {practice !== undefined && <Practice {...props} id={practice} way={reason.kind === 'broken' ? 'dont' : 'do'} />}
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

/** Where nothing was lost: what the reply did, and which of the others would have cost most. */
function Did(props: Props) {
  const { turn, played, state, words } = props;
  const done = new Set(played.entries.flatMap((one) => (one.reason === 'pays' && one.practice ? [one.practice] : [])));
  const worst = turn.choices.reduce((a, b) => (b.loss > a.loss ? b : a), turn.chosen);
  return (
    <>
      <p>{words.t(done.size > 0 ? 'review.did' : 'review.reasons.none')}</p>
      {done.size > 0 && (
        <ul aria-label={words.t('review.did')}>
          {[...done].map((id) => (
            <li class="followed did" key={id}>
              <div>
                <Practice {...props} id={id} way="do" />
              </div>
            </li>
          ))}
        </ul>
      )}
      {worst.loss > WARN && (
        <p class="review-worst">
          {words.t('review.worst', {
            text: words.reply(state.open?.card.id ?? '', worst.reply, played.agreed),
            n: lossOf(worst.loss),
          })}
        </p>
      )}
    </>
  );
}

export function Reasons(props: Props) {
  const { turn, words } = props;
  return (
    <section class="review-why">
      <h3>{words.t('review.reasons')}</h3>
      {turn.chosen.loss === 0 && <Did {...props} />}
      {turn.why.length > 0 && (
        <ul aria-label={words.t('review.reasons')}>
          {turn.why.map((reason, i) => (
            <Because {...props} reason={reason} key={i} />
          ))}
        </ul>
      )}
      {Math.abs(turn.luck) >= LUCK && (
        <p class="review-luck">
          {words.t(turn.luck > 0 ? 'review.luck.good' : 'review.luck.bad', { n: points(Math.abs(turn.luck)) })}
        </p>
      )}
    </section>
  );
}
