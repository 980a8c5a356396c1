/** A call to pass on: code and link to copy, by the button or by hand, and the record as a file. */
import { useRef } from 'preact/hooks';
import type { PageProps } from '../ports.ts';
import './share.css';

function Field({
  name,
  id,
  text,
  actions,
  words,
  browser,
}: PageProps & { readonly name: string; readonly id: string; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Where the browser does not copy, the text stands selected, to be copied by hand.
  const copy = async (): Promise<void> => {
    const done = await browser.copy(text);
    actions.notice(done ? 'copied' : 'copy-refused');
    if (done) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <div class="share-field">
      <label for={id}>{name}</label>
      <textarea id={id} ref={field} readOnly rows={3} value={text} spellcheck={false} onFocus={() => field.current?.select()} />
      <button type="button" class="second" onClick={() => void copy()}>
        {words.t('call.copy')}
        <span class="unseen"> {name}</span>
      </button>
    </div>
  );
}

export function Share(props: PageProps) {
  const { state, actions, words, browser } = props;
  const { open } = state;
  if (!open) return null;
  const kept = state.records.some((record) => record.id === open.id);
  const save = async (): Promise<void> => browser.saveFile('dunning-dojo-call.json', await actions.exportCall(open.id));
  return (
    <section class="share">
      <h2>{words.t('share.title')}</h2>
      <p class="soft">{words.t('share.about')}</p>
      <Field {...props} id="share-link" name={words.t('share.link')} text={browser.link(open.code)} />
      <Field {...props} id="share-code" name={words.t('debrief.code')} text={open.code} />
      {kept && (
        <p>
          <button type="button" class="second" onClick={() => void save()}>
            {words.t('share.file')}
          </button>
        </p>
      )}
    </section>
  );
}
