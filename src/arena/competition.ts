/**
 * The course of a competition: lobby → running ⇄ paused → between → running … → ended. Pure: a command and the time give the next record.
 *
 * What happens to a call that is cut off, told to players beforehand:
 * - *Leaving in mid-call is no penalty.* The log stays; whoever comes back while the round runs goes on where they were, on another device too.
 * - *A call that has not ended when the round does, or when the person's time is up, is not passed and counts 0.* Nobody guesses how it would have gone on.
 * - What was chosen without a network and had not arrived by then does not count, unless the trainer extends the round: extending opens a round again
 *   that is over, for as long as no other has begun.
 */
import type { Command } from './api.ts';
import { deadlineOf } from './clock.ts';
import { done, refused, type Outcome } from './errors.ts';
import type { Competition, Round } from './records.ts';

type Next = Outcome<Competition>;
const moved = (competition: Competition, change: Partial<Competition>): Next =>
  done({ ...competition, ...change, revision: competition.revision + 1 });

/** Carries out a trainer's command at `now`. `renew-code` needs chance and is done by the host (`host.ts`). */
export function obey(
  competition: Competition,
  command: Exclude<Command, { do: 'renew-code' }> | { do: 'renew-code' },
  now: number,
): Next {
  const { stage } = competition;
  if (stage === 'ended' && command.do !== 'hide-names' && command.do !== 'show-names') return refused('wrong-stage');
  switch (command.do) {
    case 'lock':
    case 'unlock':
      return moved(competition, { locked: command.do === 'lock' });
    case 'hide-names':
    case 'show-names':
      return moved(competition, { namesHidden: command.do === 'hide-names' });
    case 'start':
      return openRound(competition, now);
    case 'pause':
      return stage === 'running' ? moved(competition, { stage: 'paused', haltedAt: now }) : refused('wrong-stage');
    case 'resume':
      return stage === 'paused' ? moved(competition, { stage: 'running', ...goOn(competition, now) }) : refused('wrong-stage');
    case 'extend':
      return extend(competition, command.seconds, now);
    case 'end-round':
      return stage === 'running' || stage === 'paused'
        ? moved(competition, { stage: 'between', haltedAt: competition.haltedAt ?? now })
        : refused('wrong-stage');
    case 'end':
      return moved(competition, { stage: 'ended', locked: true, haltedAt: competition.haltedAt ?? now });
    case 'renew-code':
      return moved(competition, {});
  }
}

function openRound(competition: Competition, now: number): Next {
  if (competition.stage !== 'lobby' && competition.stage !== 'between') return refused('wrong-stage');
  if (competition.round >= competition.rounds.length) return refused('no-more-rounds');
  // Starting locks the room, so that nobody walks in unnoticed; the trainer may unlock it for a latecomer.
  return moved(competition, {
    stage: 'running', round: competition.round + 1, locked: true, openedAt: now, haltedAt: null, haltedMs: 0, extraSeconds: 0,
  }); // prettier-ignore
}

const goOn = ({ haltedAt, haltedMs }: Competition, now: number): Pick<Competition, 'haltedAt' | 'haltedMs'> => ({
  haltedAt: null,
  haltedMs: haltedMs + (haltedAt === null ? 0 : now - haltedAt),
});

/** More time means time from now on: a limit that has passed is first brought up to now. */
function extend(competition: Competition, seconds: number, now: number): Next {
  if (competition.stage === 'lobby') return refused('wrong-stage');
  const opened: Competition =
    competition.stage === 'between' ? { ...competition, stage: 'running', ...goOn(competition, now) } : competition;
  const deadline = deadlineOf(opened, 0, now);
  const behind = deadline === null || deadline >= now ? 0 : Math.ceil((now - deadline) / 1000);
  return moved(opened, { extraSeconds: opened.extraSeconds + seconds + behind });
}

export const roundOf = (competition: Competition, number: number): Round | undefined => competition.rounds[number - 1];
/** True when nothing of this round can be played any more, so that its calls may be looked at. */
export const roundIsOver = ({ stage, round }: Competition, number: number): boolean =>
  stage === 'ended' || number < round || (number === round && stage === 'between');

/** Whether a choice of this round may be stored now. */
export function mayChoose(competition: Competition, extraPercent: number, round: number, now: number): Outcome<true> {
  if (round !== competition.round || (competition.stage !== 'running' && competition.stage !== 'paused'))
    return refused('round-not-open');
  if (competition.stage === 'paused') return refused('round-paused');
  const deadline = deadlineOf(competition, extraPercent, now);
  return deadline !== null && now > deadline ? refused('time-up') : done(true);
}
