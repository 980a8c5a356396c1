/** A trainer running a competition: the page for the address, what stands above all of them. */
import { useEffect, useRef } from 'preact/hooks';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { BoardPage } from './board.tsx';
import { CertificatesPage } from './certificates.tsx';
import { CompetitionsPage } from './competitions.tsx';
import { PersonPage } from './person.tsx';
import { ReportPage } from './report.tsx';
import { RoomPage } from './room.tsx';
import { RunPage } from './run.tsx';
import { SignIn } from './signIn.tsx';
import { Troubles } from './troubles.tsx';
import './trainer.css';

const PAGES = {
  competitions: CompetitionsPage,
  room: RoomPage,
  board: BoardPage,
  report: ReportPage,
  person: PersonPage,
  run: RunPage,
  certificates: CertificatesPage,
} as const;

/** The pages of one competition, a press apart. */
function Ways({ arena, words }: ArenaProps) {
  const { address, desk } = arena.state;
  if (!('id' in address)) return null;
  const { id } = address;
  const ended = desk.room?.competition.stage === 'ended';
  const at = address.at === 'person' || address.at === 'run' ? 'report' : address.at;
  return (
    <nav class="ways" aria-label={words.t('trainer.ways')}>
      <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'competitions' })}>
        ← {words.t('trainer.competitions')}
      </button>
      {(['room', 'report', 'certificates'] as const).map((to) => (
        <button
          type="button"
          class="quiet"
          key={to}
          aria-current={at === to ? 'page' : undefined}
          disabled={to === 'certificates' && !ended}
          onClick={() => arena.actions.visit({ at: to, id })}
        >
          {words.t(`trainer.way.${to}`)}
        </button>
      ))}
      <a class="as-button quiet" href={`#/arena/board/${id}`} target="_blank" rel="noopener">
        {words.t('trainer.way.board')}
      </a>
    </nav>
  );
}

/** Until the server has said who this is and what there is. */
const Waiting = ({ words }: ArenaProps) => (
  <div class="sheet trainer" aria-busy="true">
    <Heading>{words.t('trainer.title')}</Heading>
    <p class="soft">{words.t('trainer.waiting')}</p>
  </div>
);

export function TrainerPage(props: ArenaProps) {
  const { address, desk } = props.arena.state;
  const Page = address.at in PAGES ? PAGES[address.at as keyof typeof PAGES] : Waiting;
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const here = `${address.at} ${'id' in address ? address.id : ''}`;
  // A new page begins at its heading, for eyes and for screen readers; the first one is left to the browser.
  useEffect(() => {
    if (!first.current) place.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    first.current = false;
    globalThis.scrollTo({ top: 0, behavior: 'instant' });
  }, [here]);
  const there = 'id' in address ? desk.room?.competition.id === address.id : desk.trainer !== null;
  return (
    <div class="trainer-place" ref={place}>
      {address.at !== 'board' && <Ways {...props} />}
      <Troubles {...props} />
      {desk.signedOut ? <SignIn {...props} /> : there ? <Page {...props} key={here} /> : <Waiting {...props} />}
    </div>
  );
}
