/** The desk: the files on it, how one plays, the calls made. */
import { useState } from 'preact/hooks';
import type { CaseCard } from '../../session/session.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Next } from './next.tsx';
import './desk.css';
import './records.css';

function Card({ card, state, actions, words, browser }: PageProps & { readonly card: CaseCard }) {
  const records = state.records.filter((record) => record.caseId === card.id);
  const open = records.find((record) => !record.ended);
  const totals = records.flatMap((record) => (typeof record.result?.total === 'number' ? [record.result.total] : []));
  const text = card.words[state.settings.lang];
  const take = (): void => {
    browser.sound('page');
    void actions.openCase(card.id);
  };
  return (
    <li class={`file${card.tutorial ? ' file-first' : ''}${totals.length > 0 ? ' file-done' : ''}`}>
      <button type="button" onClick={take}>
        <span class="file-tab">
          {card.tutorial ? words.t('desk.tutorial') : words.t('desk.overdue', { days: card.daysOverdue })}
        </span>
        <span class="file-front">
          <strong>{text.company}</strong>
          <span class="file-occasion">{text.occasion}</span>
          <span class="file-sum figure">{words.money(card.owed)}</span>
          <span class="file-foot">
            <span class="file-state">
              {totals.length > 0
                ? words.t('desk.best', { total: Math.max(...totals) })
                : records.length > 0
                  ? words.t('desk.played', { count: records.length })
                  : words.t('desk.fresh')}
            </span>
            <span class="file-open">{words.t(open ? 'desk.resume' : 'desk.open')}</span>
          </span>
        </span>
      </button>
    </li>
  );
}

function Mode({ state, actions, words }: PageProps) {
  return (
    <fieldset class="choices">
      <legend>{words.t('desk.mode')}</legend>
      {(['exam', 'guided'] as const).map((mode) => (
        <label key={mode}>
          <input type="radio" name="mode" checked={state.settings.mode === mode} onChange={() => void actions.set({ mode })} />
          {words.t(`mode.${mode}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Calls({ state, actions, words }: PageProps) {
  const ended = state.records.filter((record) => record.ended).slice(0, 12);
  const title = (id: string): string => state.cards.find((card) => card.id === id)?.words[state.settings.lang].title ?? id;
  return (
    <section class="calls">
      <h2>{words.t('desk.record')}</h2>
      {ended.length === 0 && <p class="soft">{words.t('desk.record.none')}</p>}
      <ul>
        {ended.map((record) => (
          <li key={record.id}>
            <span>{title(record.caseId)}</span>
            <span class="figure">{record.result?.total ?? '—'}</span>
            <button type="button" class="quiet" onClick={() => void actions.openRecord(record.id)}>
              {words.t('desk.record.open')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Code({ actions, words }: PageProps) {
  const [code, setCode] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void actions.openCode(code);
  };
  return (
    <form class="code-form" onSubmit={submit}>
      <label for="code">{words.t('desk.code')}</label>
      <input
        id="code"
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
        aria-label={words.t('desk.code.label')}
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit" class="second" disabled={code.trim() === ''}>
        {words.t('desk.code.open')}
      </button>
    </form>
  );
}

export function DeskPage(props: PageProps) {
  const { state, words } = props;
  const order = [...state.cards].sort((a, b) => Number(b.tutorial) - Number(a.tutorial));
  return (
    <div class="sheet desk">
      <Heading>{words.t('desk.title')}</Heading>
      <p class="lead">{words.t('desk.intro')}</p>
      <Mode {...props} />
      <Next {...props} />
      <ul class="files">
        {order.map((card) => (
          <Card {...props} card={card} key={card.id} />
        ))}
      </ul>
      <div class="desk-foot">
        <Calls {...props} />
        <Code {...props} />
      </div>
    </div>
  );
}
