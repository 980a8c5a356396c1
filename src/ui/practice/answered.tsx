/** After an answer: what it came to, when the drill comes back, what each reply was worth and why; after a contrast, what was different. */
import type { Answer } from '../../session/session.ts';
import type { ReviewedTurn } from '../../review/review.ts';
import { dayIn, nightsUntil } from '../days.ts';
import { focusOnce } from '../parts.tsx';
import { Panel } from '../review/panel.tsx';
import { about, type ExerciseProps } from './exercise.tsx';

type Props = ExerciseProps & { readonly answer: Answer };

const verdictOf = ({ label }: ReviewedTurn) =>
  label === 'best' || label === 'brilliant' ? 'found' : label === 'good' ? 'close' : 'not-yet';

/** When it is asked again, in nights. */
function Comes({ answer, exercise, state, words }: Props) {
  if (!exercise.drill) return <p class="soft">{words.t('practice.back.never')}</p>;
  if (answer.due === null) return null;
  const days = nightsUntil(answer.due, state.practice.now);
  return (
    <p>{days <= 1 ? words.t('practice.back.tomorrow') : words.t('practice.back', { days, date: dayIn(words, answer.due) })}</p>
  );
}

/** What was said that time; hidden until now. */
function Then({ exercise, answer, words }: Props) {
  const { drill, open } = exercise;
  if (!drill) return null;
  const text = words.reply(open.card.id, drill.chosen, open.view.agreed);
  return <p>{drill.chosen === answer.reply ? words.t('practice.then.same') : words.t('practice.then', { text })}</p>;
}

function Differs({ exercise, answer, words }: Props) {
  const { against, texts, open, from } = exercise;
  const { excuse } = from;
  if (!against?.answer.turn || !answer.turn || excuse === null) return null;
  const sides = [
    { open: against.open, texts: against.texts, turn: against.answer.turn, after: against.answer.open },
    { open, texts, turn: answer.turn, after: answer.open },
  ];
  const so = (side: (typeof sides)[number]): string =>
    words.t(side.after.report?.truth[excuse] === true ? 'debrief.truth.true' : 'debrief.truth.false');
  const rows = [
    [words.t('practice.differs.who'), (side) => `${side.texts.words.company} · ${side.texts.words.person}`],
    [words.t('practice.differs.heard'), (side) => words.line(side.open.card.id, side.open.view.line, side.open.view.agreed)],
    [words.t('practice.differs.truth'), so],
    [words.t('practice.differs.best'), (side) => words.reply(side.open.card.id, side.turn.best.reply, side.open.view.agreed)],
  ] as const satisfies readonly (readonly [string, (side: (typeof sides)[number]) => string])[];
  return (
    <div class="differs">
      <table>
        <caption>{words.t('practice.differs')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.t('practice.differs.drill')}</th>
            <th scope="col">{words.t('practice.differs.contrast')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value]) => {
            const [a, b] = sides.map(value);
            return (
              <tr key={name} class={a === b ? 'soft' : 'differs-here'}>
                <th scope="row">{name}</th>
                <td>{a}</td>
                <td>{b}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function Answered(props: Props) {
  const { answer, exercise, actions, state, words } = props;
  const { turn } = answer;
  const { drill } = exercise;
  if (!turn)
    return (
      <p role="status" tabIndex={-1} ref={focusOnce}>
        {words.t('debrief.counting')}
      </p>
    );
  const away = (): void => {
    if (drill) void actions.putAway(drill.id, true).then(() => actions.nextDrill());
  };
  return (
    <div class="answered">
      <section class={`drill-verdict verdict-${verdictOf(turn)}`} aria-labelledby="drill-verdict">
        <h2 id="drill-verdict" tabIndex={-1} ref={focusOnce}>
          {words.t(`practice.verdict.${verdictOf(turn)}`)}
        </h2>
        <Then {...props} />
        <Comes {...props} />
        <p class="drill-ways">
          <button type="button" class="primary" disabled={state.practice.busy} onClick={() => void actions.nextDrill()}>
            {words.t('practice.next')}
          </button>
          {drill && (
            <button type="button" class="second" onClick={away}>
              {words.t('practice.away')}
            </button>
          )}
        </p>
      </section>
      <Differs {...props} />
      <Panel {...props} state={about(props, { open: answer.open, texts: exercise.texts })} turn={turn} at={turn.n - 1} />
    </div>
  );
}
