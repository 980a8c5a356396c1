/** One move taken apart: what was heard, all that could be said and its worth, the answer given and the one the best reply would have got. */
import type { Foreseen, ReviewedTurn } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { SIGNS, labelKey, lossOf, points } from './figures.ts';
import { moodWords } from '../truths.ts';
import { Felt } from './felt.tsx';
import { Odds } from './odds.tsx';
import { Reasons } from './reasons.tsx';
import { Told } from './told.tsx';
import { WhatIf } from './whatIf.tsx';

interface Props extends PageProps {
  readonly turn: ReviewedTurn;
  readonly at: number;
  /** Joint truth that the call was played under; left out where the call is not over and must not be told. */
  readonly truth?: number | undefined;
  /** Id and name of the branch, where the move is one of a branch. */
  readonly branch?: string | undefined;
  readonly name?: string | undefined;
  /** The move after this one: what it knows more, the answer told. */
  readonly next?: ReviewedTurn | undefined;
}

function Choices({ turn, at, state, words }: Props) {
  const { open } = state;
  if (!open) return null;
  const agreed = open.call.log[at]?.agreed ?? 0;
  return (
    <table class="review-choices">
      <caption>{words.t('review.choices')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('review.choices.reply')}</th>
          <th scope="col">{words.t('review.choices.value')}</th>
          <th scope="col">{words.t('review.choices.loss')}</th>
        </tr>
      </thead>
      <tbody>
        {turn.choices.map((choice) => {
          const chosen = choice.reply === turn.chosen.reply;
          const best = choice.reply === turn.best.reply;
          return (
            <tr key={choice.reply} class={best ? 'is-best' : chosen ? 'is-chosen' : undefined}>
              <th scope="row">
                {words.reply(open.card.id, choice.reply, agreed)}
                {chosen && <span class="tag">{words.t('review.chosen')}</span>}
                {best && <span class="tag tag-best">{words.t('review.bestreply')}</span>}
              </th>
              <td class="figure">{points(choice.value)}</td>
              <td class="figure">{lossOf(choice.loss)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Answer({ title, led, turn, at, state, words }: Props & { readonly title: string; readonly led: Foreseen }) {
  const { open, texts } = state;
  const before = open?.call.log[at];
  if (!open || !texts || !before) return null;
  const from = moodWords(texts, before.mood[0], before.before.temper, words);
  return (
    <div class={led === turn.led ? 'answer' : 'answer answer-would'}>
      <h3>{title}</h3>
      <p>{words.line(open.card.id, led.line, led.agreed)}</p>
      <p class="effect">
        {before.part === 'contact' && led.mood === before.mood[0] && <span>{words.t('debrief.mood.same')}</span>}
        {before.part === 'contact' && led.mood !== before.mood[0] && (
          <span>{words.t('debrief.mood.to', { from, to: moodWords(texts, led.mood, led.temper, words) })}</span>
        )}
        {led.lean !== 0 && (
          <span class={led.lean > 0 ? 'up' : 'down'}>
            {words.t(led.lean > 0 ? 'debrief.lean.up' : 'debrief.lean.down', { n: Math.abs(led.lean) })}
          </span>
        )}
        {led.patience < 0 && <span class="down">{words.t('debrief.patience', { n: -led.patience })}</span>}
      </p>
    </div>
  );
}

function Answers(props: Props) {
  const { turn, state, words } = props;
  const { led, wouldLead } = turn;
  const said = (one: Foreseen): string => words.line(state.open?.card.id ?? '', one.line, one.agreed);
  const differ =
    said(led) !== said(wouldLead) ||
    led.mood !== wouldLead.mood ||
    led.lean !== wouldLead.lean ||
    led.patience !== wouldLead.patience;
  return (
    <div class="answers">
      <Answer {...props} title={words.t('review.led')} led={led} />
      {differ && <Answer {...props} title={words.t('review.would')} led={wouldLead} />}
      {!differ && turn.best.reply !== turn.chosen.reply && <p class="soft">{words.t('review.would.same')}</p>}
    </div>
  );
}

export function Panel(props: Props) {
  const { turn, at, truth, state, words } = props;
  const { open } = state;
  const played = open?.call.log[at];
  if (!open || !played) return null;
  return (
    <section class="review-panel" aria-labelledby="review-move">
      <div class="review-verdict" aria-live="polite">
        <h2 id="review-move">
          <span>
            {props.name === undefined ? '' : `${props.name} · `}
            {words.t('review.move', { n: turn.n })}
          </span>
          <span class={`review-label label-${turn.label}`}>
            <b aria-hidden="true">{SIGNS[turn.label]}</b> {words.t(labelKey(turn.label))}
          </span>
        </h2>
        <p class="figure">{words.t('review.total', { from: points(turn.before), to: points(turn.after) })}</p>
        {turn.best.reply !== turn.chosen.reply && (
          <p class="review-better">
            {words.t('review.better', { text: words.reply(open.card.id, turn.best.reply, played.agreed) })}
          </p>
        )}
      </div>
      <div>
        <h3>{words.t('review.heard')}</h3>
        <p class="review-heard">{words.line(open.card.id, played.line, played.agreed)}</p>
      </div>
      <Choices {...props} />
      <Reasons {...props} played={played} />
      <Answers {...props} />
      {props.next && <Told {...props} next={props.next} />}
      {truth !== undefined && (
        <>
          <Felt {...props} turn={played} />
          <Odds {...props} truth={truth} />
          <WhatIf {...props} truth={truth} branch={props.branch} />
        </>
      )}
    </section>
  );
}
