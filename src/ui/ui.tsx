/** The pages' public file: draws the app for a state, again at every change. */
import { render } from 'preact';
import './theme.css'; // first: the pages' own styles come after it
import { CallPage } from './call/call.tsx';
import { CodexPage } from './codex/codex.tsx';
import { DebriefPage } from './debrief/debrief.tsx';
import { DeskPage } from './desk/desk.tsx';
import { DossierPage } from './dossier/dossier.tsx';
import { Heading } from './parts.tsx';
import type * as Late from './practice/pages.tsx';
import type { PageProps } from './ports.ts';
import { ReviewPage } from './review/review.tsx';
import { SettingsPage } from './settings/settings.tsx';
import { Shell } from './shell.tsx';
import { TitlePage } from './title/title.tsx';
import './print.css'; // last: on paper its word is final

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
} as const;

/** Practice and record come when one of them is first asked for: a first visit does without them. */
const late: { pages?: typeof Late; asked: boolean; refused: boolean } = { asked: false, refused: false };
/** What was drawn last, to be drawn again when a page has come. */
let last: (() => void) | undefined;
function fetchLate(): void {
  if (late.asked) return;
  late.asked = true;
  const come = (pages: typeof Late): void => void (late.pages = pages);
  // A page that cannot be fetched (no network, a newer version on the server) says so, and a reload asks again.
  void import('./practice/pages.tsx').then(come, () => void (late.refused = true)).then(() => last?.());
}
/** What stands there until a page has come, or when it does not. */
function Waiting({ words }: PageProps) {
  if (!late.refused)
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

function App(props: PageProps) {
  const { page, open, texts } = props.state;
  // A page that needs a call waits for it with the desk rather than with a blank sheet.
  const ofCall = page === 'dossier' || page === 'call' || page === 'debrief' || page === 'review';
  const ready = ofCall ? open !== null && texts !== null : true;
  const isLate = page === 'practice' || page === 'record';
  const Page = !ready ? DeskPage : isLate ? (late.pages?.PracticePages ?? Waiting) : PAGES[page];
  return (
    <Shell {...props} waiting={isLate && !late.pages && !late.refused}>
      <Page {...props} />
    </Shell>
  );
}

/** Draws the app into its place. Text and controls are DOM; nothing here touches the stage. */
export function draw(place: HTMLElement, props: PageProps): void {
  last = () => draw(place, props);
  if (props.state.page === 'practice' || props.state.page === 'record') fetchLate();
  render(<App {...props} />, place);
}
