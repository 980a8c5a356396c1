/** One position: where it comes from, what has been said, what is said now, and the replies; once answered, what each was worth and why. */
import { useLayoutEffect } from 'preact/hooks';
import type { Exercise } from '../../session/session.ts';
import type { UiKey } from '../../i18n/i18n.ts';
import { dayIn } from '../days.ts';
import { fileOf } from '../dossier/file.ts';
import { Tables } from '../dossier/tables.tsx';
import { focusOnce } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { transcriptOf, type SaidLine } from '../transcriptOf.ts';
import { Answered } from './answered.tsx';

export type ExerciseProps = PageProps & { readonly exercise: Exercise };
/** Lines of the talk that stand above the customer's; the rest is unfolded. */
const LAST = 4;

/** The page's own state with the call that this position belongs to. */
export const about = ({ state }: PageProps, { open, texts }: Pick<Exercise, 'open' | 'texts'>): PageProps['state'] => ({
  ...state,
  open,
  texts,
});

const Lines = ({ lines }: { readonly lines: readonly SaidLine[] }) => (
  <dl class="drill-lines">
    {lines.map((line, i) => (
      <div key={i} class={line.rep ? 'rep' : 'other'}>
        <dt>{line.who}</dt>
        <dd>{line.text}</dd>
      </div>
    ))}
  </dl>
);

function Said({ exercise, words }: ExerciseProps) {
  const { open, texts } = exercise;
  const lines = transcriptOf(open, texts, words).slice(0, -1);
  if (lines.length === 0) return null;
  return (
    <section class="drill-said" aria-labelledby="drill-said">
      <h2 id="drill-said">{words.t('practice.said')}</h2>
      {lines.length > LAST && (
        <details>
          <summary>{words.t('practice.said.all')}</summary>
          <Lines lines={lines.slice(0, -LAST)} />
        </details>
      )}
      <Lines lines={lines.slice(-LAST)} />
    </section>
  );
}

function Replies({ exercise, actions, words, browser }: ExerciseProps) {
  const { open, answer } = exercise;
  const { replies, part, agreed } = open.view;
  const choose = (id: string): void => {
    browser.sound('press');
    void actions.answerDrill(id);
  };
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const reply = replies[Number(event.key) - 1];
      if (answer || !reply || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(reply.words);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const title: UiKey = part === 'plan' ? 'practice.take' : part === 'after' ? 'call.after' : 'call.replies';
  return (
    <section class="drill-replies" aria-labelledby="drill-replies">
      <h2 id="drill-replies">{words.t(title)}</h2>
      <ol>
        {replies.map((reply, i) => (
          <li key={reply.id}>
            <button
              type="button"
              class="reply"
              onClick={() => choose(reply.words)}
              disabled={answer !== null}
              aria-keyshortcuts={String(i + 1)}
            >
              <span class="key" aria-hidden="true">
                {i + 1}
              </span>
              <span class="reply-words">{words.reply(open.card.id, reply.words, agreed)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whose account it is, in a line, and the file to look things up in. */
function Account(props: ExerciseProps) {
  const { exercise, words } = props;
  const { open, texts } = exercise;
  const { person, role, company } = texts.words;
  const file = fileOf({ state: about(props, exercise), words });
  return (
    <div class="drill-account">
      <p>
        <b>{company}</b> · {person}
        {words.lang === 'en' ? ', ' : '，'}
        {role} · {words.t('desk.overdue', { days: open.card.daysOverdue })} ·{' '}
        <span class="figure">{words.money(open.card.owed)}</span>
      </p>
      <details>
        <summary>{words.t('practice.file')}</summary>
        {file && <Tables words={words} file={file} />}
      </details>
    </div>
  );
}

export function ExerciseSheet(props: ExerciseProps) {
  const { exercise, actions, state, words, browser } = props;
  const { open, from, answer, left, drill } = exercise;
  const card = state.cards.find(({ id }) => id === from.caseId);
  const speaker = open.view.line.by === 'narrator' ? null : exercise.texts.words.person;
  const back = (): void => actions.stopPractice();
  return (
    <article class="sheet practice">
      <div class="review-way">
        <div>
          <p class="soft">
            {words.t('practice.title')}
            {left > 0 && ` · ${words.t('practice.left', { count: left })}`}
          </p>
          <h1 tabIndex={-1} ref={focusOnce}>
            {words.t(exercise.kind === 'drill' ? 'practice.drill' : 'practice.contrast')}
          </h1>
        </div>
        <button type="button" class="second" onClick={back}>
          {words.t('practice.stop')}
        </button>
      </div>
      {drill && (
        <p class="drill-from">
          {words.t('practice.from', {
            date: dayIn(words, drill.madeAt),
            title: card?.words[words.lang].title ?? drill.caseId,
            n: drill.choices.length + 1,
          })}
        </p>
      )}
      {exercise.kind !== 'drill' && <p class="drill-contrast">{words.t('practice.contrast.listen')}</p>}
      <Account {...props} />
      <Said {...props} />
      <div class="drill-line">
        <img
          src={browser.asset(`images/portraits/${open.card.person}/${open.view.line.face}.svg`)}
          alt=""
          width="88"
          height="88"
        />
        <div>
          {speaker !== null && (
            <p class="soft">
              {speaker} ·{' '}
              {words.t('call.mood', {
                face: words.t(`face.${open.view.line.face}`),
                temper: words.t(`temper.${open.view.line.temper}`),
              })}
            </p>
          )}
          <p class="drill-heard">{words.line(open.card.id, open.view.line, open.view.agreed)}</p>
        </div>
      </div>
      {!answer && <Replies {...props} />}
      {answer && <Answered {...props} answer={answer} />}
    </article>
  );
}
