/** A call that cannot be replayed: why, what is known of it all the same, what to do about it, and its transcript where a record carries one. */
import type { Replay } from '../../session/session.ts';
import type { PageProps } from '../ports.ts';
import { Read } from './read.tsx';

type Props = PageProps & { readonly replay: Replay };

/** What the record says of the call, and else the code. */
function Known({ replay, state, words }: Props) {
  const { coded, record } = replay;
  const from = record ?? coded;
  if (!from) return null;
  const { caseId, seed, choices } = from;
  const row = (name: string, value: string | number) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  const title = state.cards.find((card) => card.id === caseId)?.words[state.settings.lang].title;
  const outcome = record?.result?.outcome ?? '';
  const day = record && record.startedAt > 0 ? new Date(record.startedAt).toISOString().slice(0, 10) : '';
  return (
    <section>
      <h2>{words.t('replay.known')}</h2>
      <dl class="replay-known">
        {row(words.t('replay.case'), title ?? record?.transcript?.title ?? caseId)}
        {row(words.t('replay.id'), caseId)}
        {row(words.t('replay.seed'), seed)}
        {row(words.t('replay.replies'), choices.length)}
        {day !== '' && row(words.t('replay.day'), words.date(day))}
        {record?.result && row(words.t('branch.outcome'), state.catalogue?.words.outcomes[outcome]?.name ?? outcome)}
        {typeof record?.result?.total === 'number' && row(words.t('debrief.total'), record.result.total)}
        {record?.result &&
          record.result.promised > 0 &&
          row(words.t('debrief.money.promised'), words.money(record.result.promised))}
      </dl>
    </section>
  );
}

export function Refused(props: Props) {
  const { replay, words } = props;
  const { refused, record } = replay;
  if (refused === null) return null;
  const mistyped = refused === 'code-form' || refused === 'code-damaged' || refused === 'bad-seed';
  return (
    <>
      <div class="replay-refused" role="status">
        <p>{words.t(`notice.${refused}`)}</p>
        {!record && <p class="soft">{words.t(mistyped ? 'replay.again' : 'replay.askfile')}</p>}
        {record && !record.transcript && <p class="soft">{words.t('replay.notranscript')}</p>}
      </div>
      <Known {...props} />
      {record?.transcript && <Read lines={record.transcript.lines} words={words} lang={record.lang} />}
    </>
  );
}
