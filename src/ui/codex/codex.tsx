/** The codex: every documented practice with its source, to look up. */
import { useState } from 'preact/hooks';
import { Cited, Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import './codex.css';

export function CodexPage({ state, words }: PageProps) {
  const [sought, setSought] = useState('');
  const { catalogue } = state;
  const wanted = sought.trim().toLowerCase();
  const entries = Object.entries(catalogue?.words.practices ?? {}).filter(
    ([, text]) => wanted === '' || `${text.name} ${text.gloss}`.toLowerCase().includes(wanted),
  );
  return (
    <div class="sheet codex">
      <Heading>{words.t('codex.title')}</Heading>
      <p class="lead">{words.t('codex.intro')}</p>
      <p class="codex-search">
        <label for="sought">{words.t('codex.search')}</label>
        <input id="sought" type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
        <span class="soft" role="status">
          {words.t('codex.count', { count: entries.length })}
        </span>
      </p>
      <ul class="practices">
        {entries.map(([id, text]) => (
          <li key={id}>
            <Cited id={id} catalogue={catalogue} words={words} />
            <p>{text.gloss}</p>
            <dl>
              <dt>{words.t('codex.do')}</dt>
              <dd>{text.do}</dd>
              <dt>{words.t('codex.dont')}</dt>
              <dd>{text.dont}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
