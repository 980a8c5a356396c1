/** What was said in a call, as lines to read. */
import type { Words } from '../../i18n/i18n.ts';
import type { SaidLine } from '../transcriptOf.ts';

export function Read({
  lines,
  words,
  lang,
}: {
  readonly lines: readonly SaidLine[];
  readonly words: Words;
  readonly lang?: string;
}) {
  return (
    <section>
      <h2>{words.t('call.transcript')}</h2>
      <dl class="replay-lines" lang={lang}>
        {lines.map((line, i) => (
          <div key={i} class={line.rep ? 'rep' : 'other'}>
            <dt>{line.who}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
