/** The record: each practice, excuse and customer over time, as a picture and as a table. */
import { useEffect, useState } from 'preact/hooks';
import type { Line, Subject } from '../../review/practice/practice.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { points } from '../review/figures.ts';
import { Over } from './over.tsx';
import './record.css';

const SUBJECTS: readonly Subject[] = ['practice', 'excuse', 'customer'];

/** What a line is called: never an id where there are words for it. */
function nameOf(key: string, subject: Subject, { state, words }: PageProps): string {
  const { catalogue, cards } = state;
  if (subject === 'customer') return cards.find(({ id }) => id === key)?.words[words.lang].company ?? key;
  return (subject === 'excuse' ? catalogue?.excuses[key] : catalogue?.words.practices[key]?.name) ?? key;
}

function Table(
  props: PageProps & {
    readonly lines: readonly Named[];
    readonly subject: Subject;
    readonly chosen: string;
    readonly choose: (key: string) => void;
  },
) {
  const { lines, subject, chosen, choose, words } = props;
  return (
    <div class="record-table">
      <table>
        <caption>{words.t('record.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t(`record.by.${subject}`)}</th>
            <th scope="col">{words.t('record.met')}</th>
            <th scope="col">{words.t('record.kept')}</th>
            <th scope="col">{words.t('record.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, met, kept, lost }) => (
            <tr key={key} class={key === chosen ? 'is-chosen' : undefined}>
              <th scope="row">
                <button type="button" class="quiet" aria-pressed={key === chosen} onClick={() => choose(key)}>
                  {name}
                </button>
              </th>
              <td class="figure">{met}</td>
              <td class="figure">
                {kept}
                <meter min={0} max={met} value={kept} aria-hidden="true" />
              </td>
              <td class="figure">{points(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
type Named = Line & { readonly name: string };

function Filter({
  subject,
  setSubject,
  sought,
  setSought,
  count,
  words,
}: PageProps & {
  readonly subject: Subject;
  readonly setSubject: (subject: Subject) => void;
  readonly sought: string;
  readonly setSought: (text: string) => void;
  readonly count: number;
}) {
  return (
    <div class="record-filter">
      <fieldset class="choices">
        <legend>{words.t('record.by')}</legend>
        {SUBJECTS.map((one) => (
          <label key={one}>
            <input type="radio" name="subject" checked={subject === one} onChange={() => setSubject(one)} />
            {words.t(`record.by.${one}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label for="record-sought">{words.t('record.search')}</label>
        <input id="record-sought" type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        <span class="soft" role="status">
          {words.t('codex.count', { count })}
        </span>
      </p>
    </div>
  );
}

export function RecordPage(props: PageProps) {
  const { state, actions, words } = props;
  const [subject, setSubject] = useState<Subject>('practice');
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState('');
  const choose = (key: string): void => {
    setChosen(key);
    // On a narrow screen the picture stands below the table.
    requestAnimationFrame(() => document.getElementById('over-name')?.scrollIntoView({ block: 'nearest' }));
  };
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') actions.go('desk');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [actions]);
  const { tallies, record } = state.practice;
  const wanted = sought.trim().toLowerCase();
  const lines = (record?.[subject] ?? [])
    .map((line): Named => ({ ...line, name: nameOf(line.key, subject, props) }))
    .filter(({ name }) => wanted === '' || name.toLowerCase().includes(wanted));
  const line = lines.find(({ key }) => key === chosen) ?? lines[0];
  return (
    <div class="sheet record">
      <div class="review-way">
        <Heading>{words.t('record.title')}</Heading>
        <button type="button" class="second" onClick={() => actions.go('desk')}>
          {words.t('nav.desk')}
        </button>
      </div>
      <p class="lead">{words.t('record.intro')}</p>
      {tallies.length === 0 && <p>{words.t('record.none')}</p>}
      {tallies.length > 0 && record && (
        <>
          <Filter
            {...props}
            subject={subject}
            setSubject={setSubject}
            sought={sought}
            setSought={setSought}
            count={lines.length}
          />
          <div class="record-both">
            <Table {...props} lines={lines} subject={subject} chosen={line?.key ?? ''} choose={choose} />
            {line && <Over {...props} line={line} name={line.name} />}
          </div>
        </>
      )}
    </div>
  );
}
