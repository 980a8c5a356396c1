/** The call so far in words, to read, copy or print. */
import { focusOnce } from '../parts.tsx';
import type { SheetProps } from './sheet.tsx';

export function Transcript(props: SheetProps & { readonly onClose: () => void }) {
  const { screen, actions, words, browser, onClose } = props;
  const lines = screen.transcript;
  const copy = async (): Promise<void> => {
    const text = lines.map(({ who, text: said }) => `${who}${words.lang === 'en' ? ': ' : '：'}${said}`).join('\n');
    actions.notice((await browser.copy(text)) ? 'copied' : 'copy-refused');
  };
  return (
    <div class="over" role="dialog" aria-modal="true" aria-labelledby="transcript">
      <div class="over-sheet transcript">
        <h2 id="transcript" tabIndex={-1} ref={focusOnce}>
          {words.t('call.transcript')}
        </h2>
        <dl tabIndex={0} class="transcript-lines">
          {lines.map((line, i) => (
            <div key={i} class={line.rep ? 'rep' : 'other'}>
              <dt>{line.who}</dt>
              <dd>{line.text}</dd>
            </div>
          ))}
        </dl>
        <p class="over-ways">
          <button type="button" class="second" onClick={() => void copy()}>
            {words.t('call.copy')}
          </button>
          <button type="button" class="second" onClick={() => browser.print()}>
            {words.t('call.print')}
          </button>
          <button type="button" class="primary" onClick={onClose}>
            {words.t('call.close')}
          </button>
        </p>
      </div>
    </div>
  );
}
