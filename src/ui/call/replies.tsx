/** What the rep may say, by number key, Tab or touch. In guided mode each reply shows its move, its tone and its practices. */
import { useLayoutEffect } from 'preact/hooks';
import type { UiKey } from '../../i18n/i18n.ts';
import { Dials } from '../parts.tsx';
import type { ScreenReply } from './screen.ts';
import type { SheetProps } from './sheet.tsx';

function Hint({ reply, state, words }: SheetProps & { readonly reply: ScreenReply }) {
  const { hint } = reply;
  if (!hint) return null;
  const names = (ids: readonly { readonly id: string }[]): string =>
    ids.map(({ id }) => state.catalogue?.words.practices[id]?.name ?? id).join(words.lang === 'en' ? ', ' : '、');
  return (
    <span class="hint">
      <em>{words.t(`move.${hint.move}` as UiKey)}</em>
      <Dials tone={hint.tone} words={words} />
      {hint.follows.length > 0 && (
        <span class="follows">
          {words.t('hint.follows')} {names(hint.follows)}
        </span>
      )}
      {hint.breaks.length > 0 && (
        <span class="breaks">
          {words.t('hint.breaks')} {names(hint.breaks)}
        </span>
      )}
    </span>
  );
}

export function Replies(props: SheetProps & { readonly active: boolean }) {
  const { screen, ways, words, browser, active } = props;
  const { replies, band, part, n } = screen;
  const choose = ({ id }: ScreenReply): void => {
    browser.sound('press');
    ways.choose(id);
  };
  // Before the next paint: a key pressed at once must meet these replies, not the ones before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const reply = replies[Number(event.key) - 1];
      if (!active || !reply || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      choose(reply);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const range = ([low, high]: readonly [number, number]): string =>
    low === high ? String(low) : `${String(low)}–${String(high)}`;
  return (
    <section class="replies" aria-labelledby="replies-title" key={n}>
      <h2 id="replies-title">{words.t(part === 'after' ? 'call.after' : 'call.replies')}</h2>
      {band && <p class="band">{words.t('call.band', { f: range(band.F), e: range(band.E), p: range(band.P) })}</p>}
      <ol>
        {replies.map((reply, i) => (
          <li key={`${String(n)}-${reply.id}`}>
            <button type="button" class="reply" onClick={() => choose(reply)} aria-keyshortcuts={String(i + 1)}>
              <span class="key" aria-hidden="true">
                {i + 1}
              </span>
              <span class="reply-words">
                {reply.text}
                <Hint {...props} reply={reply} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
