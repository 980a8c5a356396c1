/** Records → what each role may see of them. Seeds, salts and other people's codes leave through nothing else. */
import type {
  Board,
  BoardRow,
  ClockView,
  CompetitionView,
  Debrief,
  LobbyPlayer,
  PlaceView,
  PlayerRoom,
  RoomEvent,
  RunView,
  TrainerRoom,
} from './api.ts';
import { deadlineOf } from './clock.ts';
import { codeOf, type Judged, type Playable } from './judging.ts';
import { rank } from './ranking.ts';
import type { Competition, Player, Round, Run } from './records.ts';
import { sealedLine, sealedTalk, sealedTurn } from './sealed.ts';

export const competitionView = (c: Competition): CompetitionView => ({
  id: c.id, title: c.title, mode: c.mode, entry: c.entry, stage: c.stage, locked: c.locked, round: c.round, rounds: c.rounds.length,
  secondsPerCall: c.secondsPerCall, speedCounts: c.speedCounts, createdAt: c.createdAt,
}); // prettier-ignore
export const roomEvent = (c: Competition): RoomEvent => ({ competition: competitionView(c), revision: c.revision });

export function clockView(c: Competition, extraPercent: number, now: number): ClockView {
  const open = c.stage === 'running' || c.stage === 'paused';
  return {
    now,
    deadline: open ? deadlineOf(c, extraPercent, now) : null,
    pausedAt: c.stage === 'paused' ? c.haltedAt : null,
  };
}

const lobbyPlayer = ({ id, number, name, personalCode, extraPercent, joinedAt }: Player): LobbyPlayer => ({
  id, number, name, personalCode, extraPercent, joined: joinedAt !== null,
}); // prettier-ignore

/** For the trainer alone: with codes, without seeds. */
export const trainerRoom = (c: Competition, players: readonly Player[], now: number): TrainerRoom => ({
  competition: {
    ...competitionView(c),
    code: now <= c.codeUntil && c.stage !== 'ended' ? c.code : null,
    codeUntil: c.codeUntil,
    namesHidden: c.namesHidden,
    keepUntil: c.keepUntil,
    cases: c.rounds.map(({ number, caseId, content }) => ({ round: number, caseId, content })),
  },
  clock: clockView(c, 0, now),
  players: players.map(lobbyPlayer),
});

/** A player's own call. In a sealed competition the seed is left out, and so is everything that the customer hides. */
export function runView(
  c: Competition,
  round: Round,
  player: Player,
  run: Run,
  choices: readonly string[],
  content: Playable,
  judged: Judged,
): RunView {
  const base = {
    id: run.id,
    round: round.number,
    caseId: round.caseId,
    content: round.content,
    ended: judged.call.ended,
    result: run.result,
  };
  if (c.mode === 'fair') return { ...base, mode: 'fair', seed: round.seed, salt: player.salt, choices };
  const { words } = content;
  return {
    ...base,
    mode: 'sealed',
    turn: sealedTurn(judged.call, words, player.salt),
    line: sealedLine(judged.call, words, player.salt),
    said: sealedTalk(judged.call, words, player.salt),
  };
}
export const placeView = (player: Player, { ahead, of }: { readonly ahead: number; readonly of: number }): PlaceView => ({
  place: ahead + 1,
  of,
  total: player.total,
});
export const playerRoom = (c: Competition, player: Player, run: RunView | null, place: PlaceView, now: number): PlayerRoom => ({
  competition: competitionView(c),
  you: {
    id: player.id,
    name: player.name,
    number: player.number,
    personalCode: player.personalCode,
    extraPercent: player.extraPercent,
  },
  clock: clockView(c, player.extraPercent, now),
  run,
  place,
});

/** The projector's board: joined players only, names left out where the trainer hides them. */
export function boardOf(c: Competition, players: readonly Player[], runs: readonly Run[], now: number): Board {
  const ofPlayer = new Map<string, Run[]>();
  for (const run of runs) ofPlayer.set(run.player, [...(ofPlayer.get(run.player) ?? []), run]);
  const open = runs.filter(({ round }) => round === c.round);
  const rows = rank(players.filter(({ joinedAt }) => joinedAt !== null), c.speedCounts).map((player): BoardRow => {
    const own = ofPlayer.get(player.id) ?? [];
    const current = own.find(({ round }) => round === c.round);
    return {
      player: player.id, number: player.number, name: c.namesHidden ? null : player.name, place: player.place, total: player.total,
      accuracy: player.accuracy, seconds: player.seconds, at: current?.length ?? 0, run: current?.id ?? null,
      rounds: c.rounds.map(({ number }) => own.find(({ round }) => round === number)?.result?.total ?? null),
    };
  }); // prettier-ignore
  return {
    competition: competitionView(c),
    clock: clockView(c, 0, now),
    rows,
    begun: open.length,
    finished: open.filter(({ result }) => result !== null).length,
  };
}

/** A call to be looked at again. */
export const debriefOf = (c: Competition, round: Round, player: Player, run: Run, choices: readonly string[], content: Playable, judged: Judged): Debrief => ({
  run: run.id, round: round.number, player: player.id, name: c.namesHidden ? null : player.name, caseId: round.caseId, content: round.content, seed: round.seed,
  choices, callCode: codeOf(content, judged.call), result: run.result,
}); // prettier-ignore
