/** One player's calls, decision by decision, with what each earned, cost and rests on. */
import type { Decision, PlayerReport } from '../../../arena/arena.ts';
import { Cited, Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { Replay } from './run.tsx';
import './report.css';

type Run = PlayerReport['runs'][number];

const signed = (points: number): string => (points > 0 ? `+${String(points)}` : String(points).replace('-', '−'));

function Step({ decision, run, state, words }: ArenaProps & { readonly decision: Decision; readonly run: Run }) {
  const { n, part, line, agreed, reply, points, practices } = decision;
  const once = practices.filter((one, i) => practices.findIndex((other) => other.practice === one.practice && other.followed === one.followed) === i); // prettier-ignore
  return (
    <li class="move">
      {part !== 'plan' && <p class="heard">{words.line(run.caseId, line, agreed)}</p>}
      <p class="chosen">
        <span class="key">{n}</span> {words.reply(run.caseId, reply, agreed)}
        <span class="figure">{signed(points)}</span>
      </p>
      <ul class="judged">
        {once.map((one) => (
          <li key={`${one.practice} ${String(one.followed)}`} class={one.followed ? 'followed' : 'broken'}>
            <span class="mark">{words.t(one.followed ? 'debrief.followed' : 'debrief.broken')}</span>{' '}
            <Cited id={one.practice} catalogue={state.catalogue} words={words} />
            <span class="figure">{signed(one.points)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
function Call(props: ArenaProps & { readonly run: Run }) {
  const { run, state, arena, words } = props;
  const title = arena.state.desk.contents[run.content]?.words[words.lang].title ?? run.caseId;
  const { result } = run;
  return (
    <section class="person-call">
      <h2>
        {words.t('trainer.board.round', { n: run.round })} · {title}
      </h2>
      <p class="figure">
        {result
          ? words.t('trainer.result', {
              total: result.total,
              accuracy: result.accuracy ?? '—',
              outcome: state.catalogue?.words.outcomes[result.outcome]?.name ?? result.outcome,
              seconds: result.seconds,
            })
          : words.t('trainer.result.none')}
      </p>
      <Replay {...props} run={run.run} code={run.callCode} />
      <ol class="moves">
        {run.decisions.map((decision) => (
          <Step {...props} decision={decision} key={decision.n} />
        ))}
      </ol>
    </section>
  );
}

export function PersonPage(props: ArenaProps) {
  const { arena, words } = props;
  const { person } = arena.state.desk;
  if (!person)
    return (
      <div class="sheet trainer" aria-busy="true">
        <Heading>{words.t('trainer.report')}</Heading>
        <p class="soft">{words.t('trainer.report.reading')}</p>
      </div>
    );
  return (
    <div class="sheet trainer person">
      <Heading>{person.name}</Heading>
      {person.runs.length === 0 && <p class="lead">{words.t('trainer.person.none')}</p>}
      {person.runs.map((run) => (
        <Call {...props} run={run} key={run.run} />
      ))}
    </div>
  );
}
