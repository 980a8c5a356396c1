/** The title: the cover of the book, and two ways in. */
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import './title.css';
import './across.css';

/** The name, as large as the cover: written downwards in Chinese, across in English with the Chinese slip beside it. */
function Name({ words }: Pick<PageProps, 'words'>) {
  return (
    <>
      <div class="title-name">
        <Heading>{words.t('app.name')}</Heading>
        <p class="title-seal" lang="zh-CN" aria-hidden="true">
          回款
        </p>
      </div>
      {words.lang === 'en' && (
        <p class="title-slip" lang="zh-CN" aria-hidden="true">
          回款道场
        </p>
      )}
    </>
  );
}

export function TitlePage({ state, actions, words, browser }: PageProps) {
  const tutorial = state.cards.find((card) => card.tutorial);
  const begin = (id: string): void => {
    browser.sound('page');
    void actions.openCase(id);
  };
  return (
    <div class="title-sheet">
      <Name words={words} />
      <p class="title-tagline">{words.t('app.tagline')}</p>
      <div class="title-copy">
        <p class="title-about">{words.t('app.about')}</p>
        <p class="title-ways">
          {tutorial && (
            <button type="button" class="primary" onClick={() => begin(tutorial.id)}>
              {words.t('title.tutorial')}
            </button>
          )}
          <button type="button" class={tutorial ? 'second' : 'primary'} onClick={() => actions.go('desk')}>
            {words.t('title.desk')}
          </button>
        </p>
        <ul class="title-promises">
          {([1, 2, 3] as const).map((n) => (
            <li key={n}>{words.t(`title.promise${n}`)}</li>
          ))}
        </ul>
      </div>
      <div class="title-faces" aria-hidden="true">
        {state.cards
          .filter((card) => !card.tutorial)
          .slice(0, 6)
          .map((card) => (
            <img key={card.id} src={browser.asset(`images/portraits/${card.person}/calm.svg`)} alt="" width="140" height="140" />
          ))}
      </div>
    </div>
  );
}
