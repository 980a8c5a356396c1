/** What a trainer does with a competition. Every function asks for the trainer's id and touches nothing that is another's. */
import type { CaseChoice, CertificateView, Command, CreateAsk, CompetitionView, PlayerChange, TrainerRoom } from './api.ts';
import { CERTIFICATE_LETTERS, JOIN_LETTERS, PERSONAL_LETTERS, makeCode, nameKey, readName } from './codes.ts';
import { obey } from './competition.ts';
import { done, refused, type Outcome } from './errors.ts';
import type { Ports, Tx } from './ports.ts';
import { rank } from './ranking.ts';
import { LIMITS, type Certificate, type Competition, type Player, type Round } from './records.ts';
import { competitionView, trainerRoom } from './shown.ts';

export interface Host {
  /** Refuses an unknown case, a bad title or name, a list with the same name twice. */
  readonly create: (trainer: string, ask: CreateAsk) => Promise<Outcome<TrainerRoom>>;
  readonly list: (trainer: string) => Promise<readonly CompetitionView[]>;
  readonly room: (trainer: string, id: string) => Promise<Outcome<TrainerRoom>>;
  readonly command: (trainer: string, id: string, command: Command) => Promise<Outcome<TrainerRoom>>;
  readonly changePlayer: (trainer: string, id: string, player: string, change: PlayerChange) => Promise<Outcome<TrainerRoom>>;
  /** Everything of that player is deleted, choices too. */
  readonly removePlayer: (trainer: string, id: string, player: string) => Promise<Outcome<true>>;
  readonly remove: (trainer: string, id: string) => Promise<Outcome<true>>;
  /** Certificates of everyone who joined; made when first asked for after the end. */
  readonly certificates: (trainer: string, id: string) => Promise<Outcome<readonly CertificateView[]>>;
  /** Deletes competitions whose time of keeping is over; how many. */
  readonly sweep: () => Promise<number>;
}
export type { CaseChoice };

/** The trainer's competition, or `not-found`: whether another's exists is nobody's business. */
export async function ownCompetition(
  tx: Tx,
  trainer: string,
  id: string,
  lock: 'none' | 'change' = 'none',
): Promise<Outcome<Competition>> {
  const competition = await tx.competition(id, lock);
  return competition?.trainer === trainer ? done(competition) : refused('not-found');
}

/** A new player's record; `joinedAt` null for a name on the list. */
export const newPlayer = ({ chance }: Ports, competition: string, number: number, name: string, joinedAt: number | null): Player => ({
  id: chance.id(), competition, number, name, personalCode: makeCode(PERSONAL_LETTERS, chance.below), salt: chance.seed(), extraPercent: 0,
  joinedAt, total: 0, accuracy: 0, seconds: 0,
}); // prettier-ignore

/** The list of a roster, read: every name good, none twice. */
function readRoster({ entry, names = [] }: CreateAsk): Outcome<readonly string[]> {
  if (entry === 'free') return done([]);
  const read = names.map((name) => readName(name, LIMITS.name));
  if (read.length === 0 || read.includes(undefined)) return refused('bad-name');
  return new Set(read.map((name) => nameKey(name ?? ''))).size === read.length ? done(read as string[]) : refused('name-taken');
}

async function pinRounds({ contents, chance }: Ports, cases: readonly string[]): Promise<Outcome<readonly Round[]>> {
  const rounds: Round[] = [];
  for (const caseId of cases) {
    const content = await contents.pin(caseId);
    if (!content) return refused('unknown-case');
    rounds.push({ number: rounds.length + 1, caseId, content: content.hash, seed: chance.seed() });
  }
  return done(rounds);
}

const newCompetition = ({ chance }: Ports, trainer: string, ask: CreateAsk, title: string, rounds: readonly Round[], now: number): Competition => ({
  id: chance.id(), trainer, title, code: makeCode(JOIN_LETTERS, chance.below), codeUntil: now + LIMITS.codeMs, mode: ask.mode, entry: ask.entry,
  stage: 'lobby', locked: false, secondsPerCall: ask.secondsPerCall, namesHidden: ask.namesHidden, speedCounts: ask.speedCounts, rounds, round: 0,
  openedAt: null, haltedAt: null, haltedMs: 0, extraSeconds: 0, revision: 1, createdAt: now,
  keepUntil: now + (ask.keepDays ?? LIMITS.keepDays) * LIMITS.dayMs,
}); // prettier-ignore

const certificateOf = ({ chance, clock }: Ports, c: Competition, player: Player & { readonly place: number }, of: number): Certificate => ({
  code: makeCode(CERTIFICATE_LETTERS, chance.below), competition: c.id, player: player.id, name: player.name, title: c.title, place: player.place, of,
  total: player.total, outOf: c.rounds.length * 100, at: clock(),
}); // prettier-ignore

/** Certificates of a competition that has ended; the ones that are missing are made. */
export async function certificatesOf(ports: Ports, tx: Tx, competition: Competition): Promise<Outcome<readonly Certificate[]>> {
  if (competition.stage !== 'ended') return refused('wrong-stage');
  const there = await tx.certificates(competition.id);
  const have = new Set(there.map(({ player }) => player));
  const players = (await tx.players(competition.id)).filter(({ joinedAt }) => joinedAt !== null);
  const made = rank(players, competition.speedCounts)
    .filter(({ id }) => !have.has(id))
    .map((player) => certificateOf(ports, competition, player, players.length));
  await tx.addCertificates(made);
  return done([...there, ...made].sort((a, b) => a.place - b.place));
}
export const certificateView = ({ code, name, title, place, of, total, outOf, at }: Certificate): CertificateView => ({
  code, name, title, place, of, total, outOf, at,
}); // prettier-ignore

export function createHost(ports: Ports): Host {
  const { store, clock, chance } = ports;
  const shown = async (tx: Tx, competition: Competition): Promise<Outcome<TrainerRoom>> =>
    done(trainerRoom(competition, await tx.players(competition.id), clock()));

  return {
    async create(trainer, ask) {
      const title = readName(ask.title, LIMITS.title);
      const names = readRoster(ask);
      if (title === undefined) return refused('bad-name');
      if (!names.ok) return names;
      const rounds = await pinRounds(ports, ask.cases);
      if (!rounds.ok) return rounds;
      return store.write(async (tx) => {
        const competition = newCompetition(ports, trainer, ask, title, rounds.value, clock());
        if (!(await tx.addCompetition(competition))) return refused('busy');
        for (const [i, name] of names.value.entries())
          if (!(await tx.addPlayer(newPlayer(ports, competition.id, i + 1, name, null)))) return refused('busy');
        return shown(tx, competition);
      });
    },
    list: (trainer) => store.read(async (tx) => (await tx.competitionsOf(trainer)).map(competitionView)),
    room: (trainer, id) =>
      store.read(async (tx) => {
        const own = await ownCompetition(tx, trainer, id);
        return own.ok ? shown(tx, own.value) : own;
      }),
    command: (trainer, id, command) =>
      store.write(async (tx) => {
        const own = await ownCompetition(tx, trainer, id, 'change');
        if (!own.ok) return own;
        const next = obey(own.value, command, clock());
        if (!next.ok) return next;
        const renewed =
          command.do === 'renew-code' ? { code: makeCode(JOIN_LETTERS, chance.below), codeUntil: clock() + LIMITS.codeMs } : {};
        const competition = { ...next.value, ...renewed };
        return (await tx.saveCompetition(competition)) ? shown(tx, competition) : refused('busy');
      }),
    changePlayer: (trainer, id, playerId, { extraPercent }) =>
      store.write(async (tx) => {
        const own = await ownCompetition(tx, trainer, id, 'change');
        if (!own.ok) return own;
        const player = await tx.player(playerId, 'change');
        if (player?.competition !== id) return refused('not-found');
        await tx.savePlayer({ ...player, extraPercent });
        const competition = { ...own.value, revision: own.value.revision + 1 };
        await tx.saveCompetition(competition);
        return shown(tx, competition);
      }),
    removePlayer: (trainer, id, playerId) =>
      store.write(async (tx) => {
        const own = await ownCompetition(tx, trainer, id, 'change');
        if (!own.ok) return own;
        const player = await tx.player(playerId);
        if (player?.competition !== id) return refused('not-found');
        await tx.dropPlayer(playerId);
        await tx.saveCompetition({ ...own.value, revision: own.value.revision + 1 });
        return done(true);
      }),
    remove: (trainer, id) =>
      store.write(async (tx) => {
        const own = await ownCompetition(tx, trainer, id, 'change');
        if (!own.ok) return own;
        await tx.dropCompetition(id);
        return done(true);
      }),
    certificates: (trainer, id) =>
      store.write(async (tx) => {
        const own = await ownCompetition(tx, trainer, id, 'change');
        if (!own.ok) return own;
        const all = await certificatesOf(ports, tx, own.value);
        return all.ok ? done(all.value.map(certificateView)) : all;
      }),
    async sweep() {
      const swept = await store.write(async (tx) => {
        const old = await tx.expired(clock());
        for (const id of old) await tx.dropCompetition(id);
        return done(old.length);
      });
      return swept.ok ? swept.value : 0;
    },
  };
}
