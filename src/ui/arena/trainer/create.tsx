/** Making a competition: one form, every choice with what it means. */
import { useState } from 'preact/hooks';
import type { ArenaMode, CreateAsk, Entry } from '../../../arena/arena.ts';
import { focusOnce } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { namesIn, twice } from './roster.ts';
import { Rounds } from './rounds.tsx';

type Draft = Omit<CreateAsk, 'names' | 'keepDays'> & {
  readonly list: string;
  readonly minutes: number;
  readonly keepDays: number;
};
type FormProps = ArenaProps & { readonly draft: Draft; readonly change: (change: Partial<Draft>) => void };

const EMPTY: Draft = {
  title: '', mode: 'fair', entry: 'free', cases: [], secondsPerCall: null, speedCounts: false, namesHidden: false, list: '', minutes: 10, keepDays: 30,
}; // prettier-ignore
/** Characters of a title, as the server takes it. */
const TITLE = 80;

function Modes({ draft, change, words }: FormProps) {
  return (
    <fieldset class="choices explained">
      <legend>{words.t('trainer.mode')}</legend>
      {(['fair', 'sealed'] satisfies ArenaMode[]).map((mode) => (
        <label key={mode}>
          <input type="radio" name="mode" checked={draft.mode === mode} onChange={() => change({ mode })} />
          <span>
            <b>{words.t(`trainer.mode.${mode}`)}</b> {words.t(`trainer.mode.${mode}.means`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
const whole = (input: HTMLInputElement, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(input.valueAsNumber) || least));

function Time({ draft, change, words }: FormProps) {
  const timed = draft.secondsPerCall !== null;
  return (
    <fieldset class="choices">
      <legend>{words.t('trainer.time')}</legend>
      <label>
        <input type="radio" name="time" checked={!timed} onChange={() => change({ secondsPerCall: null })} />
        {words.t('trainer.time.none')}
      </label>
      <label>
        <input type="radio" name="time" checked={timed} onChange={() => change({ secondsPerCall: draft.minutes * 60 })} />
        {words.t('trainer.time.minutes')}
      </label>
      <input
        type="number"
        class="number"
        aria-label={words.t('trainer.time.minutes')}
        min={1}
        max={120}
        value={draft.minutes}
        disabled={!timed}
        onChange={(event) => {
          const minutes = whole(event.currentTarget, 1, 120);
          change({ minutes, secondsPerCall: minutes * 60 });
        }}
      />
      <p class="hint">{words.t('trainer.time.hint')}</p>
    </fieldset>
  );
}
function Who({ draft, change, words }: FormProps) {
  const names = namesIn(draft.list);
  return (
    <fieldset class="choices">
      <legend>{words.t('trainer.entry')}</legend>
      {(['free', 'roster'] satisfies Entry[]).map((entry) => (
        <label key={entry}>
          <input type="radio" name="entry" checked={draft.entry === entry} onChange={() => change({ entry })} />
          {words.t(`trainer.entry.${entry}`)}
        </label>
      ))}
      {draft.entry === 'roster' && (
        <p class="roster">
          <label for="roster">{words.t('trainer.entry.list')}</label>
          <textarea id="roster" rows={6} value={draft.list} onInput={(event) => change({ list: event.currentTarget.value })} />
          <span class="soft">{words.t('trainer.entry.count', { count: names.length })}</span>
        </p>
      )}
    </fieldset>
  );
}
function More({ draft, change, words }: FormProps) {
  return (
    <fieldset class="choices">
      <legend>{words.t('trainer.more')}</legend>
      <label>
        <input
          type="checkbox"
          checked={draft.speedCounts}
          onChange={(event) => change({ speedCounts: event.currentTarget.checked })}
        />
        {words.t('trainer.speed')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={draft.namesHidden}
          onChange={(event) => change({ namesHidden: event.currentTarget.checked })}
        />
        {words.t('trainer.hidden')}
      </label>
      <label>
        {words.t('trainer.keep')}
        <input
          type="number"
          class="number"
          min={1}
          max={365}
          value={draft.keepDays}
          onChange={(event) => change({ keepDays: whole(event.currentTarget, 1, 365) })}
        />
      </label>
      <p class="hint">{words.t('trainer.keep.hint')}</p>
    </fieldset>
  );
}
/** Told before anybody plays, so that nobody is surprised. */
export function CutOff({ words }: Pick<ArenaProps, 'words'>) {
  return (
    <div class="cut-off">
      <h3>{words.t('trainer.cut')}</h3>
      <ul>
        {(['left', 'unfinished', 'unsent'] as const).map((what) => (
          <li key={what}>{words.t(`trainer.cut.${what}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is still missing, in words; empty when it can be sent. */
function missing({ title, cases, entry, list }: Draft, words: ArenaProps['words']): string {
  const names = namesIn(list);
  const double = twice(names);
  if (title.trim() === '') return words.t('trainer.missing.title');
  if (cases.length === 0) return words.t('trainer.missing.cases');
  if (entry === 'roster' && names.length === 0) return words.t('trainer.missing.names');
  return entry === 'roster' && double !== undefined ? words.t('trainer.missing.twice', { name: double }) : '';
}

export function CreateForm(props: ArenaProps & { readonly close: (() => void) | undefined }) {
  const { arena, words, close } = props;
  const [draft, setDraft] = useState(EMPTY);
  const [told, setTold] = useState('');
  const change = (more: Partial<Draft>): void => setDraft((old) => ({ ...old, ...more }));
  const form = { ...props, draft, change };
  const submit = (event: Event): void => {
    event.preventDefault();
    const lacks = missing(draft, words);
    setTold(lacks);
    if (lacks !== '') return;
    const { title, mode, entry, cases, secondsPerCall, speedCounts, namesHidden, keepDays, list } = draft;
    const ask = { title, mode, entry, cases, secondsPerCall, speedCounts, namesHidden, keepDays };
    void arena.actions.desk.create(entry === 'roster' ? { ...ask, names: namesIn(list) } : ask);
  };
  return (
    <form class="create" onSubmit={submit} noValidate>
      <h2>{words.t('trainer.new')}</h2>
      <p class="field">
        <label for="title">{words.t('trainer.name')}</label>
        <input
          id="title"
          maxLength={TITLE}
          value={draft.title}
          ref={focusOnce}
          onInput={(event) => change({ title: event.currentTarget.value })}
          autocomplete="off"
        />
      </p>
      <Rounds {...props} chosen={draft.cases} choose={(cases) => change({ cases })} />
      <Modes {...form} />
      <Time {...form} />
      <Who {...form} />
      <More {...form} />
      <CutOff words={words} />
      <p role="alert" class="told">
        {told}
      </p>
      <p class="create-ways">
        <button type="submit" class="primary" disabled={arena.state.busy}>
          {words.t('trainer.create')}
        </button>
        {close && (
          <button type="button" class="quiet" onClick={close}>
            {words.t('trainer.cancel')}
          </button>
        )}
      </p>
    </form>
  );
}
