/** The pages' public file: draws the app for a state, again at every change. */
import { render, type ComponentChildren } from 'preact';
import './theme.css'; // first: the pages' own styles come after it
import { CallPage } from './call/call.tsx';
import { CodexPage } from './codex/codex.tsx';
import { DebriefPage } from './debrief/debrief.tsx';
import { DeskPage } from './desk/desk.tsx';
import { DossierPage } from './dossier/dossier.tsx';
import type { PageProps } from './ports.ts';
import { ReviewPage } from './review/review.tsx';
import { SettingsPage } from './settings/settings.tsx';
import { Shell } from './shell.tsx';
import { TitlePage } from './title/title.tsx';
import './print.css'; // last: on paper its word is final

/** Pages that are fetched when they are first wanted. */
const late: { ArenaPage?: (props: PageProps) => ComponentChildren } = {};
/** Fetches the arena's pages; until they are here its place is marked busy. */
export async function loadArenaPages(): Promise<void> {
  late.ArenaPage = (await import('./arena/arena.tsx')).ArenaPage;
}
const ArenaPlace = (props: PageProps) => (late.ArenaPage && props.arena ? <late.ArenaPage {...props} /> : <p aria-busy="true" />);

export type { Browser, PageProps } from './ports.ts';

const PAGES = {
  title: TitlePage,
  desk: DeskPage,
  dossier: DossierPage,
  call: CallPage,
  debrief: DebriefPage,
  review: ReviewPage,
  codex: CodexPage,
  settings: SettingsPage,
  arena: ArenaPlace,
} as const;

function App(props: PageProps) {
  const { page, open, texts } = props.state;
  // A page that needs a call waits for it with the desk rather than with a blank sheet.
  const ofCall = page === 'dossier' || page === 'call' || page === 'debrief' || page === 'review';
  const ready = ofCall ? open !== null && texts !== null : true;
  const Page = ready ? PAGES[page] : DeskPage;
  return (
    <Shell {...props}>
      <Page {...props} />
    </Shell>
  );
}

/** Draws the app into its place. Text and controls are DOM; nothing here touches the stage. */
export const draw = (place: HTMLElement, props: PageProps): void => render(<App {...props} />, place);
