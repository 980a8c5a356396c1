/** What stands around every page: skip link, name, ways to the other pages, notices, the caption of the sound. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { UiKey } from '../i18n/i18n.ts';
import type { Notice } from '../session/session.ts';
import { Inks } from './inks.tsx';
import type { PageProps } from './ports.ts';

function Notices({ state, actions, words }: PageProps) {
  const text = (notice: Notice): string => {
    const { imported } = state;
    const reason = words.t(`reason.${imported?.reason ?? 'none'}`);
    return words.t(`notice.${notice}` as UiKey, {
      added: imported?.added ?? 0,
      known: imported?.known ?? 0,
      unreadable: imported?.unreadable ?? 0,
      reason,
    });
  };
  return (
    <div class="notices" role="status">
      {state.notices.map((notice) => (
        <p class="notice" key={notice}>
          <span>{text(notice)}</span>
          <button type="button" class="quiet" onClick={() => actions.dismiss(notice)}>
            {words.t('notice.close')}
          </button>
        </p>
      ))}
    </div>
  );
}

/** `waiting`: what stands there is not the page yet. */
export function Shell(props: PageProps & { readonly waiting: boolean; readonly children: ComponentChildren }) {
  const { state, actions, words, browser, waiting } = props;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new page begins at its heading, for eyes and for screen readers; the first one is left to the browser.
  useEffect(() => {
    if (waiting) return;
    if (!first.current) main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    first.current = false;
    globalThis.scrollTo({ top: 0, behavior: 'instant' });
  }, [state.page, waiting]);
  const otherLang = state.settings.lang === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Inks />
      <a class="skip" href="#page">
        {words.t('nav.skip')}
      </a>
      <header class="top">
        <button type="button" class="brand" onClick={() => actions.go('title')}>
          <span class="brand-seal" aria-hidden="true">
            道
          </span>
          <span class="brand-name">{words.t('app.name')}</span>
        </button>
        <nav>
          {(['desk', 'codex', 'arena', 'settings'] as const).map((page) => (
            <button
              type="button"
              key={page}
              class="quiet"
              aria-current={state.page === page ? 'page' : undefined}
              onClick={() => actions.go(page)}
            >
              {words.t(`nav.${page}`)}
            </button>
          ))}
          <button type="button" class="quiet" lang={otherLang} onClick={() => void actions.set({ lang: otherLang })}>
            {words.t('nav.language')}
          </button>
        </nav>
      </header>
      <Notices {...props} />
      <main id="page" class={`page page-${browser.layout}`} ref={main} aria-busy={state.busy}>
        {props.children}
        {state.settings.captions && browser.caption !== null && <p class="caption">{browser.caption}</p>}
      </main>
    </>
  );
}
