/** Small pieces that several pages share. */
import type { ComponentChildren } from 'preact';
import type { CatalogueData } from '../session/session.ts';
import type { Words } from '../i18n/i18n.ts';

/** A ref that gives an element the focus once, when it appears: written in place it would be called, and take the focus, at every draw. */
export const focusOnce = (node: HTMLElement | null): void => node?.focus();

/** A page's heading; focus comes here when the page opens. */
export const Heading = ({ children }: { readonly children: ComponentChildren }) => <h1 tabIndex={-1}>{children}</h1>;

/** Name of a practice with the document and section it comes from. */
export function Cited({
  id,
  catalogue,
  words,
}: {
  readonly id: string;
  readonly catalogue: CatalogueData | null;
  readonly words: Words;
}) {
  const practice = catalogue?.words.practices[id];
  const sources = catalogue?.practices[id]?.source ?? [];
  return (
    <>
      <b>{practice?.name ?? id}</b>{' '}
      <span class="cite">
        {sources
          .slice(0, 2)
          .map(({ doc, section }) =>
            words.t('debrief.cite', {
              doc: catalogue?.words.documents[doc] ?? doc,
              section: catalogue?.words.sections[doc]?.[section] ?? section,
            }),
          )
          .join(words.lang === 'en' ? '; ' : '；')}
      </span>
    </>
  );
}

/** A mark of tone: three dials of three beads, also in words. */
export function Dials({
  tone,
  words,
}: {
  readonly tone: { readonly F: number; readonly E: number; readonly P: number };
  readonly words: Words;
}) {
  return (
    <span class="dials" role="img" aria-label={words.t('tone.line', { f: tone.F, e: tone.E, p: tone.P })}>
      {(['F', 'E', 'P'] as const).map((dial) => (
        <span class={`dial dial-${dial}`} key={dial}>
          <i>{words.t(`tone.${dial}`)}</i>
          {[1, 2, 3].map((bead) => (
            <b key={bead} class={bead <= tone[dial] ? 'on' : 'off'} />
          ))}
        </span>
      ))}
    </span>
  );
}
