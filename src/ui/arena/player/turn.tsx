/** A player's turn: file or call, with the clock, what waits to be sent, and the pause that the trainer holds. */
import type { CallScreen } from '../../call/screen.ts';
import { CallSheet } from '../../call/sheet.tsx';
import { FileSheet } from '../../dossier/dossier.tsx';
import { focusOnce } from '../../parts.tsx';
import { Clock } from '../clock.tsx';
import { fileOf } from './screens.ts';
import type { SeatProps } from './seat.tsx';

function Strip({ seat, arena, words }: SeatProps) {
  const { competition, clock, place } = seat.room;
  const unsent = seat.fair?.unsent ?? 0;
  return (
    <p class="seat-strip">
      <span>{words.t('arena.round.of', { round: competition.round, rounds: competition.rounds })}</span>
      {competition.round > 1 && <span>{words.t('arena.strip.place', { place: place.place, of: place.of })}</span>}
      <Clock clock={clock} now={() => arena.actions.seat.now()} words={words} />
      <span class={unsent > 0 && !seat.there ? 'strip-unsent' : 'strip-sent'}>
        {seat.waiting
          ? words.t('arena.strip.asking')
          : unsent > 0
            ? words.t('arena.strip.unsent', { count: unsent })
            : words.t('arena.strip.sent')}
      </span>
    </p>
  );
}
/** The trainer has paused: what is on the page stays, nothing can be chosen. */
function Held({ words }: SeatProps) {
  return (
    <div class="over" role="dialog" aria-modal="true" aria-labelledby="held">
      <div class="over-sheet">
        <h2 id="held" tabIndex={-1} ref={focusOnce}>
          {words.t('arena.paused')}
        </h2>
        <p>{words.t('arena.paused.how')}</p>
      </div>
    </div>
  );
}

export function TurnPage(props: SeatProps & { readonly screen: CallScreen }) {
  const { seat, arena, words, screen } = props;
  const { actions } = arena;
  const held = seat.room.competition.stage === 'paused';
  const file = fileOf(seat, words);
  return (
    <div class="seat-turn">
      <div inert={held || seat.waiting} class="seat-sheet">
        {file ? (
          <>
            <Strip {...props} />
            <FileSheet
              {...props}
              file={file}
              ways={{ tick: (fact) => actions.seat.tick(fact), dial: () => void actions.seat.dial() }}
            />
          </>
        ) : (
          <CallSheet {...props} screen={screen} ways={{ choose: (id) => !held && !seat.waiting && void actions.seat.choose(id) }}>
            <Strip {...props} />
          </CallSheet>
        )}
      </div>
      {held && <Held {...props} />}
    </div>
  );
}
