/** The pages' public file: draws the app for a state, again at every change. */
import { render, type ComponentChild } from 'preact';
import type { PageName } from '../session/session.ts';
import './theme.css'; // first: the pages' own styles come after it
import { CallPage } from './call/call.tsx';
import { CodexPage } from './codex/codex.tsx';
import { DebriefPage } from './debrief/debrief.tsx';
import { DeskPage } from './desk/desk.tsx';
import { DossierPage } from './dossier/dossier.tsx';
import { Heading } from './parts.tsx';
import type { PageProps } from './ports.ts';
import { SettingsPage } from './settings/settings.tsx';
import { Shell } from './shell.tsx';
import { TitlePage } from './title/title.tsx';
import './print.css'; // last: on paper its word is final

export type { Browser, PageProps } from './ports.ts';
export { transcriptOf } from './transcriptOf.ts';

const PAGES = {
  title: TitlePage,
  desk: DeskPage,
  dossier: DossierPage,
  call: CallPage,
  debrief: DebriefPage,
  codex: CodexPage,
  settings: SettingsPage,
} as const;
/** Pages that a first visit does without: review, branch and replay in one parcel, practice and record in another, the arena in a third. */
interface LateParcel {
  Page?: (props: PageProps) => ComponentChild;
  asked: boolean;
  refused: boolean;
}
const reviews: LateParcel = { asked: false, refused: false };
const practice: LateParcel = { asked: false, refused: false };
const arena: LateParcel = { asked: false, refused: false };
const PARCELS: Readonly<Partial<Record<PageName, LateParcel>>> = {
  review: reviews, whatif: reviews, replay: reviews, practice, record: practice, arena,
}; // prettier-ignore
/** What was drawn last, to be drawn again when a page has come. */
let last: (() => void) | undefined;
function fetchLate(parcel: LateParcel): void {
  if (parcel.asked) return;
  parcel.asked = true;
  const coming =
    parcel === reviews
      ? import('./late.tsx').then(({ LatePage }) => LatePage)
      : parcel === arena
        ? import('./arena/arena.tsx').then(({ ArenaPage }) => ArenaPage)
        : import('./practice/pages.tsx').then(({ PracticePages }) => PracticePages);
  const come = (page: NonNullable<LateParcel['Page']>): void => void (parcel.Page = page);
  // A page that cannot be fetched (no network, a newer version on the server) says so, and a reload asks again.
  void coming.then(come, () => void (parcel.refused = true)).then(() => last?.());
}
/** What stands there until a page has come, or when it does not. */
function Waiting({ words, refused }: PageProps & { readonly refused: boolean }) {
  if (!refused)
    return (
      <p class="sheet" role="status">
        {words.t('loading')}
      </p>
    );
  return (
    <div class="sheet">
      <Heading>{words.t('error.title')}</Heading>
      <p>{words.t('error.text')}</p>
      <p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          {words.t('error.reload')}
        </button>
      </p>
    </div>
  );
}

/** A page that needs a call waits for it with the desk rather than with a blank sheet. */
function isReady({ page, open, texts, replay, branch }: PageProps['state']): boolean {
  if (page === 'replay') return replay !== null;
  if (page === 'whatif') return branch !== null;
  return !(page === 'dossier' || page === 'call' || page === 'debrief' || page === 'review') || (open !== null && texts !== null);
}
function App(props: PageProps) {
  const { state } = props;
  const parcel = PARCELS[state.page];
  const come = parcel === arena && !props.arena ? undefined : parcel?.Page;
  const Page = !isReady(state) ? DeskPage : parcel ? come : PAGES[state.page as keyof typeof PAGES];
  return (
    <Shell {...props} waiting={!Page && parcel?.refused !== true}>
      {Page ? <Page {...props} /> : <Waiting {...props} refused={parcel?.refused === true} />}
    </Shell>
  );
}

/** Draws the app into its place. Text and controls are DOM; nothing here touches the stage. */
export function draw(place: HTMLElement, props: PageProps): void {
  last = () => draw(place, props);
  const { page, open } = props.state;
  const parcel = PARCELS[page];
  if (parcel) fetchLate(parcel);
  // The review is there at once when the call that it is about has just ended.
  if (open?.call.ended) fetchLate(reviews);
  render(<App {...props} />, place);
}
