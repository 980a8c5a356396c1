/** A store in memory that keeps the port's promises: refused work leaves nothing behind. For rules that are tested without a database. */
import {
  nameKey,
  type Certificate,
  type Competition,
  type Player,
  type Run,
  type Store,
  type Tx,
} from '../../../src/arena/arena.ts';
import { compare } from '../../../src/arena/ranking.ts';

interface Kept {
  competitions: Map<string, Competition>;
  players: Map<string, Player>;
  runs: Map<string, Run>;
  choices: Map<string, readonly string[]>;
  contents: Map<string, string>;
  certificates: Map<string, Certificate>;
}
const values = <T>(map: ReadonlyMap<string, T>, fits: (one: T) => boolean): T[] => [...map.values()].filter(fits);

export function memoryStore(): Store {
  let kept: Kept = { competitions: new Map(), players: new Map(), runs: new Map(), choices: new Map(), contents: new Map(), certificates: new Map() }; // prettier-ignore
  let queue: Promise<unknown> = Promise.resolve();
  const copy = (of: Kept): Kept =>
    Object.fromEntries(Object.entries(of).map(([key, map]) => [key, new Map(map as never)])) as unknown as Kept;
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  };
  const txOf = (k: Kept): Tx => {
    const dropPlayer = (id: string): void => {
      k.players.delete(id);
      for (const run of values(k.runs, ({ player }) => player === id)) {
        k.runs.delete(run.id);
        k.choices.delete(run.id);
      }
      for (const one of values(k.certificates, ({ player }) => player === id)) k.certificates.delete(one.code);
    };
    return {
      competition: async (id) => k.competitions.get(id),
      competitionByCode: async (code) => values(k.competitions, (c) => c.code === code)[0],
      competitionsOf: async (trainer) => values(k.competitions, (c) => c.trainer === trainer).reverse(),
      addCompetition: async (c) => !k.competitions.has(c.id) && (k.competitions.set(c.id, c), true),
      saveCompetition: async (c) => (k.competitions.set(c.id, c), true),
      dropCompetition: async (id) => {
        values(k.players, (p) => p.competition === id).forEach((p) => dropPlayer(p.id));
        k.competitions.delete(id);
      },
      expired: async (now) => values(k.competitions, (c) => c.keepUntil < now).map((c) => c.id),
      player: async (id) => k.players.get(id),
      playerByCode: async (code) => values(k.players, (p) => p.personalCode === code)[0],
      playerByName: async (id, key) => values(k.players, (p) => p.competition === id && nameKey(p.name) === key)[0],
      players: async (id) => values(k.players, (p) => p.competition === id),
      lastNumber: async (id) => values(k.players, (p) => p.competition === id).reduce((most, p) => Math.max(most, p.number), 0),
      addPlayer: async (p) => (k.players.set(p.id, p), true),
      savePlayer: async (p) => void k.players.set(p.id, p),
      dropPlayer: async (id) => dropPlayer(id),
      standing: async (player, speedCounts) => {
        const all = values(k.players, (p) => p.competition === player.competition && p.joinedAt !== null);
        return { ahead: all.filter((p) => compare(p, player, speedCounts) < 0).length, of: all.length };
      },
      run: async (id) => k.runs.get(id),
      runOf: async (player, round) => values(k.runs, (r) => r.player === player && r.round === round)[0],
      runs: async (id) => values(k.runs, (r) => r.competition === id),
      addRun: async (r) => (k.runs.set(r.id, r), true),
      saveRun: async (r) => void k.runs.set(r.id, r),
      choices: async (run) => k.choices.get(run) ?? [],
      choicesOf: async (id) => new Map(values(k.runs, (r) => r.competition === id).map((r) => [r.id, k.choices.get(r.id) ?? []])),
      addChoices: async (run, from, replies) => {
        const log = k.choices.get(run) ?? [];
        if (from !== log.length + 1) return false;
        k.choices.set(run, [...log, ...replies]);
        return true;
      },
      pulse: async (id) => k.competitions.get(id)?.revision.toString(),
      content: async (hash) => k.contents.get(hash),
      addContent: async (hash, text) => void k.contents.set(hash, text),
      certificate: async (code) => k.certificates.get(code),
      certificates: async (id) => values(k.certificates, (c) => c.competition === id),
      addCertificates: async (list) => list.forEach((one) => k.certificates.set(one.code, one)),
    };
  };
  return {
    read: (work) => alone(() => work(txOf(copy(kept)))),
    write: (work) =>
      alone(async () => {
        const next = copy(kept);
        const outcome = await work(txOf(next));
        if (outcome.ok) kept = next;
        return outcome;
      }),
  };
}
