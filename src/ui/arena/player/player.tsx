/** A player in a competition: the door, then the seat with whatever the room is at. */
import { useEffect, useRef } from 'preact/hooks';
import type { ArenaProps } from '../arena.tsx';
import { CertificateCheck } from './check.tsx';
import { Door } from './door.tsx';
import { LobbyPage, ResultsPage, RoundPage } from './seat.tsx';
import { TurnPage } from './turn.tsx';
import { Troubles } from './troubles.tsx';
import { callOf } from './screens.ts';
import './player.css';

/** Which page a seat shows: the call while there is one, else what the room is at. */
function SeatPage(props: ArenaProps) {
  const { seat } = props.arena.state;
  if (!seat) return null;
  const { stage } = seat.room.competition;
  if (stage === 'lobby') return <LobbyPage {...props} seat={seat} />;
  if (stage === 'between' || stage === 'ended') return <ResultsPage {...props} seat={seat} />;
  const screen = callOf(seat, props.words);
  return screen ? <TurnPage {...props} seat={seat} screen={screen} /> : <RoundPage {...props} seat={seat} />;
}

export function PlayerPage(props: ArenaProps) {
  const { address, seat, busy } = props.arena.state;
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const here = `${address.at} ${seat ? `${seat.room.competition.stage} ${String(seat.room.run?.ended)}` : 'door'}`;
  // A new page begins at its heading, for eyes and for screen readers; the first one is left to the browser.
  useEffect(() => {
    if (!first.current) place.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    first.current = false;
  }, [here]);
  return (
    <div class="player-place" ref={place} aria-busy={busy}>
      <Troubles {...props} />
      {address.at === 'certificate' ? <CertificateCheck {...props} /> : seat ? <SeatPage {...props} /> : <Door {...props} />}
    </div>
  );
}
