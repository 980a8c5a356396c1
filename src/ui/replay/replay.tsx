/** Looking at a call that is not one's own call under way: from a link, a code or a file. Nothing here touches one's own records. */
import { useState } from 'preact/hooks';
import type { Replay } from '../../session/session.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { ReviewSheet } from '../review/sheet.tsx';
import { useEscape } from '../review/review.tsx';
import { transcriptOf } from '../transcriptOf.ts';
import { Read } from './read.tsx';
import { Refused } from './refused.tsx';
import './replay.css';

type Props = PageProps & { readonly replay: Replay };

/** Where one says what to look at: a code or link, or a file. */
function Ask({ replay, actions, words }: Props) {
  const [code, setCode] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void actions.openReplay(code);
  };
  const read = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) await actions.openFile(await file.text());
    input.value = '';
  };
  return (
    <section class="replay-ask">
      {replay.code === '' && <p>{words.t('replay.intro')}</p>}
      <form class="replay-form" onSubmit={submit}>
        <label for="replay-code">{words.t('replay.label')}</label>
        <input
          id="replay-code"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit" class="second" disabled={code.trim() === ''}>
          {words.t('replay.open')}
        </button>
        <label class="second as-button">
          {words.t('replay.file')}
          <input type="file" accept="application/json,.json" class="unseen" onChange={(event) => void read(event)} />
        </label>
      </form>
    </section>
  );
}

/** The calls of a file with more than one. */
function File({ replay, state, actions, words }: Props) {
  const { file } = replay;
  if (!file) return null;
  if (!file.ok)
    return (
      <p class="replay-refused" role="status">
        {words.t('replay.file.refused', { reason: words.t(`reason.${file.reason}`) })}
      </p>
    );
  const title = (id: string): string => state.cards.find((card) => card.id === id)?.words[state.settings.lang].title ?? id;
  return (
    <section class="replay-file">
      <h2>{words.t('replay.calls', { n: file.calls.length })}</h2>
      {file.unreadable > 0 && <p class="soft">{words.t('replay.unreadable', { n: file.unreadable })}</p>}
      <ul>
        {file.calls.map((record, place) => (
          <li key={record.id}>
            <span>{title(record.caseId)}</span>
            <span class="figure">{record.result?.total ?? '—'}</span>
            <button type="button" class="quiet" onClick={() => void actions.openFromFile(place)}>
              {words.t('replay.look')}
              <span class="unseen"> {title(record.caseId)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A call that can be replayed: its review where it has one, else what was said. */
function Replayed(props: Props) {
  const { replay, state, actions, words } = props;
  const { open, texts } = replay;
  if (!open || !texts) return null;
  const own = { ...state, open, texts };
  const { tutorial } = open.card;
  if (open.call.ended && !tutorial)
    return open.review ? (
      <>
        <p class="soft">{words.t('replay.looking')}</p>
        <ReviewSheet {...props} state={own} />
      </>
    ) : (
      <p role="status">{words.t('debrief.counting')}</p>
    );
  return (
    <>
      <p class="replay-refused">{words.t(tutorial ? 'review.tutorial' : 'replay.unfinished')}</p>
      {!open.call.ended && (
        <p>
          <button type="button" class="second" onClick={() => void actions.openCode(replay.code)}>
            {words.t('replay.goon')}
          </button>
        </p>
      )}
      <Read lines={transcriptOf(open, texts, words)} words={words} />
    </>
  );
}

export function ReplayPage(props: PageProps) {
  const { state, actions, words } = props;
  useEscape(() => actions.go('desk'));
  const { replay } = state;
  if (!replay) return null;
  const { texts, code, record } = replay;
  return (
    <article class="sheet review replay">
      <div class="review-way">
        <div>
          <p class="soft">{texts?.words.title ?? record?.transcript?.title ?? ''}</p>
          <Heading>{words.t('replay.title')}</Heading>
        </div>
        <button type="button" class="second" onClick={() => actions.go('desk')}>
          {words.t('nav.desk')}
        </button>
      </div>
      <Refused {...props} replay={replay} />
      <Replayed {...props} replay={replay} key={code} />
      <File {...props} replay={replay} />
      <Ask {...props} replay={replay} />
    </article>
  );
}
