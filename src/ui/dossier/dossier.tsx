/** The file before the call: what is known, and three things to take along. */
import { useLayoutEffect } from 'preact/hooks';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { fileOf, type FileScreen, type FileWays } from './file.ts';
import { Tables } from './tables.tsx';
import './dossier.css';
import './plan.css';

type FileProps = Pick<PageProps, 'words' | 'browser'> & { readonly file: FileScreen; readonly ways: FileWays };

function Plan({ file, ways, words, browser }: FileProps) {
  const { facts, marked, ticks } = file;
  const taken = [...marked, ...ticks];
  const full = taken.length >= 3;
  const toggle = (id: string): void => {
    browser.sound('pen');
    ways.tick(id);
  };
  const dial = (): void => {
    browser.sound('dial');
    ways.dial();
  };
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{words.t('dossier.plan')}</h2>
      <p>{words.t('dossier.plan.hint')}</p>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <label>
              <input
                type="checkbox"
                checked={taken.includes(fact.id)}
                disabled={marked.includes(fact.id) || (full && !taken.includes(fact.id))}
                onChange={() => toggle(fact.id)}
              />
              {fact.text}
            </label>
          </li>
        ))}
      </ul>
      <p class="plan-go">
        <span aria-live="polite">
          <span class="plan-marks" aria-hidden="true">
            {[1, 2, 3].map((n) => (
              <b key={n} class={n <= taken.length ? 'on' : 'off'} />
            ))}
          </span>
          {words.t('dossier.plan.count', { count: taken.length })}
        </span>
        <button type="button" class="primary" onClick={dial}>
          {words.t('dossier.dial')}
        </button>
      </p>
    </section>
  );
}

/** The file of any call. */
export function FileSheet(props: FileProps) {
  const { file, ways, words, browser } = props;
  const { texts } = file;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') ways.leave?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <article class="sheet dossier">
      <header class="dossier-head">
        <img class="photo" src={browser.asset(`images/portraits/${file.portrait}/calm.svg`)} alt="" width="120" height="120" />
        <div>
          <p class="soft">{words.t('dossier.title')}</p>
          <Heading>{texts.title}</Heading>
          <p class="dossier-who">
            <b>{texts.person}</b> · {texts.role}
          </p>
          <p>{texts.about}</p>
        </div>
      </header>
      <div class="dossier-book">
        <Tables {...props} />
        <Plan {...props} />
      </div>
    </article>
  );
}

export function DossierPage(props: PageProps) {
  const { actions } = props;
  const file = fileOf(props);
  if (!file) return null;
  const ways = { tick: (fact: string) => actions.tick(fact), dial: () => void actions.dial(), leave: () => actions.go('desk') };
  return <FileSheet {...props} file={file} ways={ways} />;
}
