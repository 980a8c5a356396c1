/** A class on the arena without a server: a clock that is set by hand, chance that counts, the real cases. */
import {
  createArena,
  type Arena,
  type Chance,
  type CreateAsk,
  type Outcome,
  type PlayerRoom,
  type Playable,
  type TrainerRoom,
} from '../../../src/arena/arena.ts';
import { choicesOf, nodeOf, offeredNow, start, step, type Call, type Customer } from '../../../src/engine/engine.ts';
import { BOTS, bookOf, knowledgeOf, playOut, type Knowledge } from '../../../src/review/review.ts';
import { customerOf, scored } from '../dojo.ts';
import { memoryStore } from './memory.ts';

const knowledges = new Map<string, Knowledge>();
/** The first cases of the real content, ready to be replayed; books are built when a score is asked for. */
export const playables: readonly Playable[] = scored.map((loaded) => {
  const customer = customerOf(loaded);
  const knowledge = (): Knowledge => {
    const known = knowledges.get(loaded.hash) ?? knowledgeOf(bookOf(customer));
    knowledges.set(loaded.hash, known);
    return known;
  };
  return { hash: loaded.hash, caseId: loaded.rules.id, rules: loaded.rules, customer, words: loaded.words, knowledge };
});
export const playable = (n = 0): Playable => playables[n]!;

/** Chance that can be foretold: seeds 101, 102 …, ids 1, 2 …, codes from a counter. */
export function countingChance(): Chance {
  let seeds = 100;
  let ids = 0;
  let state = 12345;
  return {
    seed: () => ++seeds,
    id: () => String(++ids),
    below: (n) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % n,
  };
}
export interface Klass {
  readonly arena: Arena;
  readonly clock: { now: number };
}
export function openClass(): Klass {
  const clock = { now: 1_000_000 };
  const contents = {
    find: async (hash: string) => playables.find((one) => one.hash === hash),
    pin: async (caseId: string) => playables.find((one) => one.caseId === caseId),
  };
  return { clock, arena: createArena({ store: memoryStore(), clock: () => clock.now, chance: countingChance(), contents }) };
}
export const ASK: CreateAsk = {
  title: 'Monday class', mode: 'fair', entry: 'free', cases: [playable().caseId], secondsPerCall: null, speedCounts: false, namesHidden: false,
}; // prettier-ignore

/** The value, or a test failure that names the code. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.value;
}
export const codeIn = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.error.code);

/** A competition with players in a round that is open. */
export async function openRound(
  klass: Klass,
  names: readonly string[],
  change: Partial<CreateAsk> = {},
): Promise<{ room: TrainerRoom; players: PlayerRoom[] }> {
  const { host, play } = klass.arena;
  const room = good(await host.create('trainer', { ...ASK, ...change }));
  const { id, code } = room.competition;
  const joined: PlayerRoom[] = [];
  for (const name of names) joined.push(good(await play.join({ code: code ?? '', name })));
  good(await host.command('trainer', id, { do: 'start' }));
  const players: PlayerRoom[] = [];
  for (const { you } of joined) players.push(good(await play.begin(you.id, {})));
  return { room, players };
}

/** Reply ids of a whole call played by a bot. */
export function botChoices(customer: Customer, seed: number, bot = 'random'): readonly string[] {
  return playOut(customer, seed, BOTS[bot] ?? (() => ''), () => '').log.map(({ reply }) => reply.id);
}
/** Reply ids of a whole call, each the nth offered. */
export function nthChoices(customer: Customer, seed: number, pick: (turn: number) => number): readonly string[] {
  const begun = start(customer, seed);
  if (!begun.ok) throw new Error(begun.error.code);
  let call: Call = begun.value;
  while (!call.ended && nodeOf(call)) {
    const replies = offeredNow(call);
    const moved = step(call, replies[pick(call.log.length) % replies.length]?.id ?? '');
    if (!moved.ok) throw new Error(moved.error.code);
    call = moved.value.call;
  }
  return call.log.map(({ reply }) => reply.id);
}
export { choicesOf };
