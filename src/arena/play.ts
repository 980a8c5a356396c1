/** What a player does: join, come back, begin the round's call, choose, leave. The player's id comes from a token that the server has checked. */
import type {
  AnswerAsk,
  Answered,
  BeginAsk,
  CertificateView,
  ChoicesAsk,
  Debrief,
  JoinAsk,
  PlayerRoom,
  RejoinAsk,
  RoomEvent,
  RunView,
} from './api.ts';
import { secondsRun } from './clock.ts';
import { JOIN_LETTERS, PERSONAL_LETTERS, nameKey, readCode, readName } from './codes.ts';
import { mayChoose, roundIsOver, roundOf } from './competition.ts';
import { done, refused, type Outcome } from './errors.ts';
import { certificateView, certificatesOf, newPlayer } from './host.ts';
import { judgeRun, type Judged, type Playable } from './judging.ts';
import { freshOf } from './log.ts';
import type { Contents, Ports, Tx } from './ports.ts';
import { LIMITS, type Competition, type Player, type Round, type Run } from './records.ts';
import { sealedReply } from './sealed.ts';
import { debriefOf, placeView, playerRoom, roomEvent, runView } from './shown.ts';

export interface Play {
  readonly join: (ask: JoinAsk) => Promise<Outcome<PlayerRoom>>;
  readonly rejoin: (ask: RejoinAsk) => Promise<Outcome<PlayerRoom>>;
  readonly room: (player: string) => Promise<Outcome<PlayerRoom>>;
  /** Begins the call of the open round, or comes back to it: always the same call. */
  readonly begin: (player: string, ask: BeginAsk) => Promise<Outcome<PlayerRoom>>;
  readonly choose: (player: string, ask: ChoicesAsk) => Promise<Outcome<Answered>>;
  readonly answer: (player: string, ask: AnswerAsk) => Promise<Outcome<Answered>>;
  readonly debriefs: (player: string) => Promise<Outcome<readonly Debrief[]>>;
  readonly certificate: (player: string) => Promise<Outcome<CertificateView>>;
  readonly event: (player: string) => Promise<Outcome<RoomEvent>>;
  /** What everybody in a room hears; undefined: it is gone. */
  readonly roomEvent: (competition: string) => Promise<RoomEvent | undefined>;
  readonly leave: (player: string) => Promise<Outcome<true>>;
}

/** Everything about one call, read together. */
export interface Desk {
  readonly competition: Competition;
  readonly player: Player;
  readonly round: Round;
  readonly run: Run;
  readonly content: Playable;
  readonly choices: readonly string[];
}
export async function deskOf(
  tx: Tx,
  contents: Contents,
  competition: Competition,
  player: Player,
  run: Run,
): Promise<Desk | undefined> {
  const round = roundOf(competition, run.round);
  const content = round && (await contents.find(round.content, tx));
  return round && content && { competition, player, round, run, content, choices: await tx.choices(run.id) };
}
export const judgeDesk = ({ content, round, choices }: Desk): Outcome<Judged> => judgeRun(content, round.seed, choices);
const viewOf = ({ competition, player, round, run, content, choices }: Desk, judged: Judged): RunView =>
  runView(competition, round, player, run, choices, content, judged);

async function whoIs(
  tx: Tx,
  id: string,
  lock: 'none' | 'share' = 'none',
): Promise<Outcome<{ player: Player; competition: Competition }>> {
  const player = await tx.player(id);
  const competition = player && (await tx.competition(player.competition, lock));
  return player && competition ? done({ player, competition }) : refused('not-signed-in');
}
const placeOf = async (tx: Tx, player: Player, { speedCounts }: Competition) =>
  placeView(player, await tx.standing(player, speedCounts));

async function roomOf(ports: Ports, tx: Tx, competition: Competition, player: Player): Promise<Outcome<PlayerRoom>> {
  const run = await tx.runOf(player.id, competition.round);
  const desk = run && (await deskOf(tx, ports.contents, competition, player, run));
  const judged = desk && judgeDesk(desk);
  const view = desk && judged?.ok ? viewOf(desk, judged.value) : null;
  return done(playerRoom(competition, player, view, await placeOf(tx, player, competition), ports.clock()));
}

/** A free name becomes a player; a name on the list becomes present. A name that is there already must come back with its own code. */
async function enter(ports: Ports, tx: Tx, competition: Competition, name: string): Promise<Outcome<Player>> {
  const there = await tx.playerByName(competition.id, nameKey(name));
  if (competition.entry === 'roster') {
    if (!there) return refused('name-not-listed');
    if (there.joinedAt !== null) return refused('name-taken');
    const player = { ...there, joinedAt: ports.clock() };
    await tx.savePlayer(player);
    return done(player);
  }
  if (there) return refused('name-taken');
  const number = (await tx.lastNumber(competition.id)) + 1;
  if (number > LIMITS.players) return refused('room-full');
  const player = newPlayer(ports, competition.id, number, name, ports.clock());
  return (await tx.addPlayer(player)) ? done(player) : refused('name-taken');
}

/** Appends what is new and, when the call ends with it, writes the score down. Nothing is answered before it is on disk. */
async function append(
  ports: Ports,
  tx: Tx,
  desk: Desk,
  from: number,
  batch: readonly string[],
): Promise<Outcome<{ desk: Desk; judged: Judged }>> {
  const { competition, player, run, round, choices, content } = desk;
  const fresh = freshOf(choices, from, batch);
  if (!fresh.ok) return fresh;
  const all = [...choices, ...fresh.value];
  if (fresh.value.length > 0) {
    if (run.result !== null) return refused('call-over');
    const open = mayChoose(competition, player.extraPercent, run.round, ports.clock());
    if (!open.ok) return open;
  }
  const judged = judgeRun(content, round.seed, all);
  if (!judged.ok) return judged;
  if (fresh.value.length === 0) return done({ desk, judged: judged.value });
  const now = ports.clock();
  if (!(await tx.addChoices(run.id, choices.length + 1, fresh.value, now))) return refused('busy');
  const { result } = judged.value;
  const scored = result && { ...result, seconds: secondsRun(competition, now) };
  const next: Run = { ...run, length: all.length, result: scored };
  await tx.saveRun(next);
  const standing = scored ? await addToStanding(tx, player, scored) : player;
  return done({ desk: { ...desk, player: standing, run: next, choices: all }, judged: judged.value });
}

async function addToStanding(tx: Tx, { id }: Player, { total, accuracy, seconds }: NonNullable<Run['result']>): Promise<Player> {
  const player = (await tx.player(id, 'change')) as Player;
  const next = {
    ...player,
    total: player.total + total,
    accuracy: player.accuracy + (accuracy ?? 0),
    seconds: player.seconds + seconds,
  };
  await tx.savePlayer(next);
  return next;
}

/** The player's own call by its id, kept from other writers until the transaction is over. */
async function ownDesk(ports: Ports, tx: Tx, id: string, runId: string, mode: Competition['mode']): Promise<Outcome<Desk>> {
  const who = await whoIs(tx, id, 'share');
  if (!who.ok) return who;
  if (who.value.competition.mode !== mode) return refused('wrong-mode');
  const run = await tx.run(runId, 'change');
  if (run?.player !== id) return refused('wrong-run');
  const desk = await deskOf(tx, ports.contents, who.value.competition, who.value.player, run);
  return desk ? done(desk) : refused('internal');
}

/** The reply behind an opaque id at a turn, found on the log up to there, so that a second press names the same reply. */
function replyAt({ content, round, choices, player }: Desk, number: number, opaque: string): Outcome<string> {
  if (number > choices.length + 1) return refused('choice-gap', { expected: choices.length + 1 });
  const before = judgeRun(content, round.seed, choices.slice(0, number - 1));
  if (!before.ok) return before;
  const reply = sealedReply(before.value.call, player.salt, opaque);
  if (reply !== undefined) return done(reply);
  return refused(before.value.call.ended ? 'call-over' : 'choice-not-offered');
}

export function createPlay(ports: Ports): Play {
  const { store, contents, clock, chance } = ports;

  const chosen = async (tx: Tx, desk: Desk, from: number, batch: readonly string[]): Promise<Outcome<Answered>> => {
    const appended = await append(ports, tx, desk, from, batch);
    if (!appended.ok) return appended;
    const { desk: next, judged } = appended.value;
    const place = await placeOf(tx, next.player, next.competition);
    return done({
      run: viewOf(next, judged),
      stored: next.choices.length,
      place,
      cue: next.competition.mode === 'sealed' ? (judged.call.log.at(-1)?.edge.cue ?? null) : null,
    });
  };
  return {
    join: ({ code, name }) =>
      store.write(async (tx) => {
        const read = readCode(code, JOIN_LETTERS);
        const found = read === undefined ? undefined : await tx.competitionByCode(read);
        if (!found || clock() > found.codeUntil || found.stage === 'ended') return refused('wrong-code');
        const named = readName(name, LIMITS.name);
        if (named === undefined) return refused('bad-name');
        const competition = (await tx.competition(found.id, 'change')) ?? found;
        if (competition.locked) return refused('lobby-locked');
        const player = await enter(ports, tx, competition, named);
        if (!player.ok) return player;
        await tx.saveCompetition({ ...competition, revision: competition.revision + 1 });
        return roomOf(ports, tx, competition, player.value);
      }),
    rejoin: ({ personalCode }) =>
      store.write(async (tx) => {
        const read = readCode(personalCode, PERSONAL_LETTERS);
        const found = read === undefined ? undefined : await tx.playerByCode(read);
        const competition = found && (await tx.competition(found.competition, found.joinedAt === null ? 'change' : 'none'));
        if (!found || !competition) return refused('wrong-code');
        if (found.joinedAt !== null) return roomOf(ports, tx, competition, found);
        if (competition.locked) return refused('lobby-locked');
        const player = { ...found, joinedAt: clock() };
        await tx.savePlayer(player);
        await tx.saveCompetition({ ...competition, revision: competition.revision + 1 });
        return roomOf(ports, tx, competition, player);
      }),
    room: (id) =>
      store.read(async (tx) => {
        const who = await whoIs(tx, id);
        return who.ok ? roomOf(ports, tx, who.value.competition, who.value.player) : who;
      }),
    begin: (id, ask) =>
      store.write(async (tx) => {
        const who = await whoIs(tx, id, 'share');
        if (!who.ok) return who;
        const { competition, player } = who.value;
        const round = roundOf(competition, competition.round);
        if (!round) return refused('round-not-open');
        if (competition.mode === 'fair' && ask.content !== undefined && ask.content !== round.content)
          return refused('page-outdated');
        if (!(await tx.runOf(id, round.number))) {
          const open = mayChoose(competition, player.extraPercent, round.number, clock());
          if (!open.ok) return open;
          const run = {
            id: chance.id(),
            competition: competition.id,
            player: id,
            round: round.number,
            startedAt: clock(),
            length: 0,
            result: null,
          };
          if (!(await tx.addRun(run))) return refused('busy');
        }
        return roomOf(ports, tx, competition, player);
      }),
    choose: (id, { run, content, from, choices }) =>
      store.write(async (tx) => {
        const desk = await ownDesk(ports, tx, id, run, 'fair');
        if (!desk.ok) return desk;
        if (desk.value.round.content !== content) return refused('page-outdated');
        return chosen(tx, desk.value, from, choices);
      }),
    answer: (id, { run, number, reply }) =>
      store.write(async (tx) => {
        const desk = await ownDesk(ports, tx, id, run, 'sealed');
        if (!desk.ok) return desk;
        const named = replyAt(desk.value, number, reply);
        return named.ok ? chosen(tx, desk.value, number, [named.value]) : named;
      }),
    debriefs: (id) =>
      store.read(async (tx) => {
        const who = await whoIs(tx, id);
        if (!who.ok) return who;
        const { competition, player } = who.value;
        const shown: Debrief[] = [];
        for (const { number } of competition.rounds) {
          const run = roundIsOver(competition, number) ? await tx.runOf(id, number) : undefined;
          const desk = run && (await deskOf(tx, contents, competition, player, run));
          const judged = desk && judgeDesk(desk);
          if (desk && judged?.ok)
            shown.push({
              ...debriefOf(competition, desk.round, player, desk.run, desk.choices, desk.content, judged.value),
              name: player.name,
            });
        }
        return done(shown);
      }),
    certificate: (id) =>
      store.write(async (tx) => {
        const player = await tx.player(id);
        const competition = player && (await tx.competition(player.competition, 'change'));
        if (!competition) return refused('not-signed-in');
        const all = await certificatesOf(ports, tx, competition);
        if (!all.ok) return all;
        const own = all.value.find((one) => one.player === id);
        return own ? done(certificateView(own)) : refused('not-found');
      }),
    event: (id) =>
      store.read(async (tx) => {
        const who = await whoIs(tx, id);
        return who.ok ? done(roomEvent(who.value.competition)) : who;
      }),
    roomEvent: (id) =>
      store.read(async (tx) => {
        const competition = await tx.competition(id);
        return competition && roomEvent(competition);
      }),
    leave: (id) =>
      store.write(async (tx) => {
        const player = await tx.player(id);
        const competition = player && (await tx.competition(player.competition, 'change'));
        if (!competition) return refused('not-signed-in');
        await tx.dropPlayer(id);
        await tx.saveCompetition({ ...competition, revision: competition.revision + 1 });
        return done(true);
      }),
  };
}
