/** A player's pages beside the call: waiting in the lobby, a round that is open, how it went. */
import { useState } from 'preact/hooks';
import type { Debrief } from '../../../arena/arena.ts';
import type { Seat } from '../../../classroom/classroom.ts';
import type { UiKey } from '../../../i18n/i18n.ts';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { Clock } from '../clock.tsx';

export type SeatProps = ArenaProps & { readonly seat: Seat };

/** Who you are here, and the code that brings you back. */
function You({ seat, words }: SeatProps) {
  const { name, number, personalCode } = seat.room.you;
  return (
    <dl class="you">
      <dt>{words.t('arena.you')}</dt>
      <dd>
        {name} <span class="soft">{words.t('arena.you.number', { n: number })}</span>
      </dd>
      <dt>{words.t('arena.you.code')}</dt>
      <dd>
        <code>{personalCode.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <span class="soft">{words.t('arena.you.code.hint')}</span>
      </dd>
    </dl>
  );
}
/** How it is played, said before it begins. */
function Rules({ seat, words }: SeatProps) {
  const { mode, secondsPerCall, speedCounts } = seat.room.competition;
  const minutes = secondsPerCall === null ? 0 : Math.round((secondsPerCall * (100 + seat.room.you.extraPercent)) / 6000);
  const lines: readonly UiKey[] = [
    `arena.rule.${mode}`,
    speedCounts ? 'arena.rule.speed' : 'arena.rule.nospeed',
    'trainer.cut.left',
    'trainer.cut.unfinished',
    ...(mode === 'fair' ? (['trainer.cut.unsent'] as const) : []),
  ];
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.t('arena.rules')}</h2>
      <ul class="rules">
        <li>{words.t(secondsPerCall === null ? 'arena.rule.notime' : 'arena.rule.time', { minutes })}</li>
        {lines.map((key) => (
          <li key={key}>{words.t(key)}</li>
        ))}
      </ul>
    </section>
  );
}
/** Going: for now, or for good. Asked first. */
function Leave({ arena, words }: SeatProps) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <p>
        <button type="button" class="quiet" onClick={() => setAsked(true)}>
          {words.t('arena.leave')}
        </button>
      </p>
    );
  return (
    <div class="sure" role="group" aria-label={words.t('arena.leave')}>
      <span>{words.t('arena.leave.how')}</span>
      <span class="sure-ways">
        <button type="button" class="second" onClick={() => arena.actions.seat.stepOut()}>
          {words.t('arena.leave.now')}
        </button>
        <button type="button" class="danger" onClick={() => void arena.actions.seat.leave()}>
          {words.t('arena.leave.ever')}
        </button>
        <button type="button" class="quiet" onClick={() => setAsked(false)}>
          {words.t('arena.leave.not')}
        </button>
      </span>
    </div>
  );
}

export function LobbyPage(props: SeatProps) {
  const { seat, words } = props;
  const { title, rounds } = seat.room.competition;
  return (
    <div class="sheet seat">
      <header>
        <p class="soft">{words.t('arena.lobby.rounds', { count: rounds })}</p>
        <Heading>{title}</Heading>
        <p class="lead">{words.t('arena.lobby')}</p>
      </header>
      <You {...props} />
      <Rules {...props} />
      <Leave {...props} />
    </div>
  );
}

/** The round is open and there is no call on the page: not begun yet, on its way, or played to its end. */
export function RoundPage(props: SeatProps) {
  const { seat, arena, words } = props;
  const { competition, run, clock, place } = seat.room;
  const sent = seat.fair?.unsent === 0 || seat.fair === null;
  const over = run?.ended === true || seat.fair?.call.ended === true;
  return (
    <div class="sheet seat">
      <header>
        <p class="soft">{words.t('arena.round.of', { round: competition.round, rounds: competition.rounds })}</p>
        <Heading>{competition.title}</Heading>
      </header>
      {competition.stage === 'paused' && <p class="lead">{words.t('arena.paused')}</p>}
      {!run && competition.stage !== 'paused' && <Begin {...props} />}
      {run && !over && <p class="lead">{words.t('arena.fetching')}</p>}
      {over && !sent && <p class="lead">{words.t('arena.sending', { count: seat.fair.unsent })}</p>}
      {run?.result && (
        <section class="own-result" aria-labelledby="own-result">
          <h2 id="own-result">{words.t('arena.over')}</h2>
          <p class="big-figure figure">{words.t('arena.points', { total: run.result.total })}</p>
          <p>{words.t('arena.place', { place: place.place, of: place.of, total: place.total })}</p>
          <p class="soft">{words.t('arena.over.wait')}</p>
        </section>
      )}
      <p class="seat-clock">
        <Clock clock={clock} now={() => arena.actions.seat.now()} words={words} />
      </p>
      {!run && <Rules {...props} />}
      <You {...props} />
      <Leave {...props} />
    </div>
  );
}
function Begin({ arena, words }: SeatProps) {
  return (
    <p>
      <button type="button" class="primary" disabled={arena.state.busy} onClick={() => void arena.actions.seat.begin()}>
        {words.t('arena.begin')}
      </button>
    </p>
  );
}

function Own({ one, arena, words, state, seat }: SeatProps & { readonly one: Debrief }) {
  const { result } = one;
  const outcome = result && (state.catalogue?.words.outcomes[result.outcome]?.name ?? result.outcome);
  return (
    <li class="own-call">
      <b>{words.t('arena.round', { round: one.round })}</b>
      <span>
        {result
          ? words.t('arena.own', { total: result.total, accuracy: result.accuracy ?? 0, outcome: outcome ?? '' })
          : words.t('trainer.result.none')}
      </span>
      <button type="button" class="second" onClick={() => void arena.actions.seat.replay(one.run)}>
        {words.t('arena.own.see')}
      </button>
      {seat.unplayed === one.run && <p role="status">{words.t('arena.own.not', { code: one.callCode })}</p>}
    </li>
  );
}
export function ResultsPage(props: SeatProps) {
  const { seat, words } = props;
  const { competition, place } = seat.room;
  const { certificate, debriefs } = seat;
  const ended = competition.stage === 'ended';
  return (
    <div class="sheet seat">
      <header>
        <p class="soft">{words.t('arena.round.of', { round: competition.round, rounds: competition.rounds })}</p>
        <Heading>{competition.title}</Heading>
        <p class="lead">{words.t(ended ? 'arena.ended' : 'arena.between')}</p>
      </header>
      <p class="big-figure figure">
        {words.t(ended ? 'arena.place.final' : 'arena.place', { place: place.place, of: place.of, total: place.total })}
      </p>
      {debriefs.length > 0 && (
        <section aria-labelledby="own-calls">
          <h2 id="own-calls">{words.t('arena.owns')}</h2>
          <ul class="own-calls">
            {debriefs.map((one) => (
              <Own {...props} one={one} key={one.run} />
            ))}
          </ul>
        </section>
      )}
      {certificate && (
        <p>
          {words.t('arena.certificate.yours')} <code>{certificate.code.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      )}
      <You {...props} />
      <Leave {...props} />
    </div>
  );
}
