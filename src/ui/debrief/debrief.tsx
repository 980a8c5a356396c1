/** After the call: the stamp, the money, the score, the gates, conduct, what was true; then the call move by move with its sources. */
import { useState } from 'preact/hooks';
import { DIMENSION_ORDER } from '../order.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Learnt } from './learnt.tsx';
import { Moves } from './moves.tsx';
import { Steps } from './steps.tsx';
import { TurningPoints } from './turningPoints.tsx';
import './debrief.css';
import './moves.css';
import './score.css';

function Stamp({ state, actions, words }: PageProps) {
  const { open, catalogue } = state;
  const report = open?.report;
  if (!open || !report) return null;
  const outcome = catalogue?.words.outcomes[report.outcome];
  const good = open.card.tutorial ? report.conduct === 'clean' : report.passed;
  return (
    <section class="verdict">
      <p class={`stamp ${good ? 'stamp-good' : 'stamp-open'}`}>{outcome?.stamp ?? report.outcome}</p>
      <div>
        <h2>{outcome?.name ?? report.outcome}</h2>
        <p>{outcome?.gloss}</p>
        <p class="soft">{outcome?.next}</p>
        {open.card.tutorial && <p class="soft">{words.t('review.tutorial')}</p>}
        {open.review && (
          <p>
            <button type="button" class="second" onClick={() => actions.go('review')}>
              {words.t('review.open')}
            </button>
          </p>
        )}
      </div>
      <div class="total" role="status">
        {open.card.tutorial ? (
          <p>{words.t('debrief.unscored')}</p>
        ) : report.total === null ? (
          <p>{words.t('debrief.counting')}</p>
        ) : (
          <>
            <p class="soft">{words.t('debrief.total')}</p>
            <p class="total-figure">{report.total}</p>
            <p>{words.t(report.merit ? 'debrief.merit' : report.passed ? 'debrief.pass' : 'debrief.notyet')}</p>
            {report.deduction > 0 && <p class="soft">{words.t('debrief.deduction', { points: report.deduction })}</p>}
          </>
        )}
      </div>
    </section>
  );
}

function Money({ state, words }: PageProps) {
  const money = state.open?.report?.money;
  if (!money) return null;
  const by =
    money.by === null
      ? words.t('debrief.money.none')
      : money.by === 0
        ? words.t('debrief.money.today')
        : words.t('debrief.money.by', { days: money.by });
  return (
    <section>
      <h2>{words.t('debrief.money')}</h2>
      <dl class="account">
        <dt>{words.t('debrief.money.owed')}</dt>
        <dd class="figure">{words.money(money.owed)}</dd>
        <dt>{words.t('debrief.money.promised')}</dt>
        <dd class="figure">
          {words.money(money.promised)} · {by}
        </dd>
        <dt>{words.t('debrief.money.expected')}</dt>
        <dd class="figure">{words.money(money.expected)}</dd>
      </dl>
    </section>
  );
}

function Dimensions({ state, words }: PageProps) {
  const report = state.open?.report;
  if (!report || state.open.card.tutorial) return null;
  return (
    <section>
      <h2>{words.t('debrief.dimensions')}</h2>
      <ul class="dimensions">
        {DIMENSION_ORDER.map((dimension) => {
          const { points, of } = report.dimensions[dimension];
          return (
            <li key={dimension}>
              <span>{words.t(`dimension.${dimension}`)}</span>
              <meter min={0} max={of} value={points} aria-label={words.t(`dimension.${dimension}`)} />
              <span class="figure">
                {points} / {of}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gates({ state, words }: PageProps) {
  const report = state.open?.report;
  if (!report) return null;
  return (
    <section>
      <h2>{words.t('debrief.gates')}</h2>
      <ul class="gates">
        {report.gates.map((gate) => (
          <li key={gate.id} class={gate.met ? 'met' : 'missed'}>
            <span>{words.t(`gate.${gate.id}`)}</span>
            <span>{gate.met ? words.t('debrief.gate.met') : words.t('debrief.gate.missed', { turn: gate.turn })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conduct({ state, words }: PageProps) {
  const { open, catalogue } = state;
  if (!open?.report) return null;
  const events = open.report.conductEvents;
  return (
    <section class={events.length > 0 ? 'conduct conduct-broken' : 'conduct'}>
      <h2>{words.t('debrief.conduct')}</h2>
      {events.length === 0 && <p>{words.t('debrief.conduct.clean')}</p>}
      {events.map((event) => {
        const text = catalogue?.words.conducts[event.id];
        return (
          <div key={event.turn}>
            <p>
              <b>{words.t(`conduct.${event.level}`)}</b> ·{' '}
              {words.t('debrief.conduct.at', { turn: event.turn, name: text?.name ?? event.id })}
            </p>
            <p>{text?.why}</p>
            <p>{words.t('debrief.instead', { text: text?.instead ?? '' })}</p>
            {text?.law && <p class="soft">{text.law}</p>}
          </div>
        );
      })}
    </section>
  );
}

function Next({ state, actions, words, browser }: PageProps) {
  const { open } = state;
  const [copied, setCopied] = useState(false);
  if (!open) return null;
  const other = state.cards.find(
    (card) =>
      card.id !== open.card.id && !card.tutorial && !state.records.some((record) => record.caseId === card.id && record.ended),
  );
  const copy = async (): Promise<void> => {
    const done = await browser.copy(open.code);
    setCopied(done);
    actions.notice(done ? 'copied' : 'copy-refused');
  };
  return (
    <section class="next">
      <h2>{words.t('debrief.next')}</h2>
      <p class="next-ways">
        <button type="button" class="primary" onClick={() => void actions.restart()}>
          {words.t('debrief.again')}
        </button>
        {other && (
          <button type="button" class="second" onClick={() => void actions.openCase(other.id)}>
            {words.t('debrief.contrast', { title: other.words[state.settings.lang].company })}
          </button>
        )}
        <button type="button" class="second" onClick={() => actions.go('desk')}>
          {words.t('nav.desk')}
        </button>
      </p>
      <p class="call-code">
        <span class="soft">{words.t('debrief.code')}</span> <code>{open.code}</code>{' '}
        <button type="button" class="quiet" onClick={() => void copy()} aria-pressed={copied}>
          {words.t('call.copy')}
        </button>
      </p>
    </section>
  );
}

export function DebriefPage(props: PageProps) {
  const { state, words } = props;
  if (!state.open || !state.texts) return null;
  return (
    <article class="sheet debrief">
      <p class="soft">{words.t('debrief.title')}</p>
      <Heading>{state.texts.words.title}</Heading>
      <Stamp {...props} />
      <div class="columns">
        <Conduct {...props} />
        <Gates {...props} />
        <Money {...props} />
        <Dimensions {...props} />
        <Steps {...props} />
      </div>
      <Learnt {...props} />
      <TurningPoints {...props} />
      <Moves {...props} />
      <Next {...props} />
    </article>
  );
}
