/** A branch being played: what was true and how the customer feels are on the table; the line of both calls grows with every reply. */
import type { Branch } from '../../session/session.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Replies } from '../call/replies.tsx';
import { screenOf } from '../call/screen.ts';
import { Course } from '../review/course.tsx';
import { SIGNS, labelKey, lossOf, points } from '../review/figures.ts';
import { useEscape } from '../review/review.tsx';
import { moodWords, truthName } from '../truths.ts';
import '../call/replies.css';
import './whatif.css';

type Props = PageProps & { readonly branch: Branch };

/** The customer as they really are now; in the real call only the face was to be seen. */
function Now({ branch, state, words, browser }: Props) {
  const { texts } = state;
  if (!texts) return null;
  const { view, call, card } = branch;
  const last = call.log.at(-1);
  const feels = view.part === 'contact' && last?.part === 'contact';
  return (
    <div class="whatif-who">
      <img src={browser.asset(`images/portraits/${card.person}/${view.line.face}.svg`)} alt="" width="96" height="96" />
      <dl>
        <div>
          <dt>{words.t('debrief.truth')}</dt>
          <dd>{truthName(branch, texts, branch.truth, words)}</dd>
        </div>
        {feels && (
          <>
            <div>
              <dt>{words.t('felt.mood')}</dt>
              <dd>{moodWords(texts, last.mood[1], last.after.temper, words)}</dd>
            </div>
            <div>
              <dt>{words.t('felt.lean')}</dt>
              <dd class="figure">{words.t('felt.of', { n: last.after.lean, of: 3 })}</dd>
            </div>
            <div>
              <dt>{words.t('felt.patience')}</dt>
              <dd class="figure">{words.t('felt.of', { n: last.after.patience, of: call.customer.rules.archetype.patience })}</dd>
            </div>
          </>
        )}
      </dl>
    </div>
  );
}

/** What was said last and what it was worth, then what is heard now. The live region says the line, as in a call. */
function Talk({ branch, state, words }: Props) {
  const { texts } = state;
  const { call, view, card, review } = branch;
  const last = call.log.at(-1);
  const turn = review?.turns.length === call.log.length ? review.turns.at(-1) : undefined;
  const own = call.log.length > branch.from;
  return (
    <div class="whatif-talk">
      {last && (
        <p class="whatif-said">
          <span class="speaker">{words.t('call.you')}</span> {words.reply(card.id, last.reply.id, last.agreed)}
        </p>
      )}
      {own && (
        <p class="whatif-worth" role="status">
          {turn && (
            <>
              <span class={`review-label label-${turn.label}`}>
                <b aria-hidden="true">{SIGNS[turn.label]}</b> {words.t(labelKey(turn.label))}
              </span>{' '}
              <span class="figure">
                {turn.chosen.loss > 0 ? words.t('review.loss', { n: lossOf(turn.chosen.loss) }) : words.t('review.loss.none')}
              </span>{' '}
              <span class="figure">{words.t('review.total', { from: points(turn.before), to: points(turn.after) })}</span>
            </>
          )}
        </p>
      )}
      <p class={`whatif-line by-${view.line.by}`}>
        <span class="speaker">{view.line.by === 'narrator' ? words.t('call.narrator') : texts?.words.person}</span>{' '}
        {words.line(card.id, view.line, view.agreed)}
      </p>
    </div>
  );
}

export function WhatIfPage(props: PageProps) {
  const { state, actions, words } = props;
  useEscape(() => actions.leaveBranch());
  const branch = state.branches.find((one) => one.id === state.branch);
  const { open, texts } = state;
  if (!branch || !open?.review || !texts) return null;
  const own = branch.call.log.length > branch.from;
  const screen = screenOf({ state: { ...state, open: branch }, words });
  return (
    <article class="sheet review whatif">
      <div class="review-way">
        <div>
          <p class="soft">{texts.words.title}</p>
          <Heading>
            {words.t('branch.name', { n: branch.number })} · {words.t('branch.from', { n: branch.from + 1 })}
          </Heading>
        </div>
        <p class="review-ways">
          <button type="button" class="second" disabled={!own} onClick={() => void actions.takeBack()}>
            {words.t('whatif.takeback')}
          </button>
          <button type="button" class="second" onClick={() => actions.leaveBranch()}>
            {words.t('whatif.leave')}
          </button>
        </p>
      </div>
      <Now {...props} branch={branch} />
      <div class="whatif-call">
        <Talk {...props} branch={branch} />
        {screen && <Replies {...props} screen={screen} ways={{ choose: (id) => void actions.sayWhatIf(id) }} active />}
      </div>
      <Course
        review={open.review}
        branch={branch}
        at={{ branch: true, move: Math.max(0, branch.call.log.length - 1) }}
        select={() => undefined}
        words={words}
      />
      <p class="soft">{words.t('whatif.note')}</p>
    </article>
  );
}
