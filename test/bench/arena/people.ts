/** Trainers and players that talk to a server over loopback and never lose count of what was acknowledged. */
import { Agent, request } from 'node:http';
import type { Answered, Board, CreateAsk, Debrief, FairRun, Joined, PlayerRoom, TrainerRoom } from '../../../src/arena/arena.ts';
import { judgeRun } from '../../../src/arena/arena.ts';
import { ASK, nthChoices, playables } from '../../support/arena/class.ts';

export interface Told<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly ms: number;
  readonly headers: NodeJS.Dict<string | string[]>;
}
const agent = new Agent({ keepAlive: true, maxSockets: 400, maxFreeSockets: 400 });

/** One request; rejects when the connection breaks. */
export function ask<T = unknown>(
  origin: string,
  method: string,
  path: string,
  who: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<Told<T>> {
  const begun = performance.now();
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      {
        method,
        agent,
        headers: {
          ...who,
          ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        let read = '';
        answer.setEncoding('utf8').on('data', (part: string) => (read += part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: (read === '' ? undefined : JSON.parse(read)) as T,
            ms: performance.now() - begun,
            headers: answer.headers,
          }),
        );
        answer.on('error', reject).on('aborted', () => reject(new Error('aborted')));
      },
    );
    sent.setTimeout(20_000, () => sent.destroy(new Error('no answer')));
    sent.on('error', reject).end(text);
  });
}
const must = <T>(told: Told<T>): T => {
  if (told.status >= 400) throw new Error(`${String(told.status)} ${JSON.stringify(told.body)}`);
  return told.body;
};
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Trainer {
  readonly who: Readonly<Record<string, string>>;
}
export async function signIn(origin: string, link: string): Promise<Trainer> {
  const told = await ask(origin, 'POST', '/api/trainer/session', {}, { link });
  must(told);
  return { who: { cookie: String(told.headers['set-cookie']).split(';')[0] ?? '' } };
}
export const create = async (origin: string, { who }: Trainer, change: Partial<CreateAsk> = {}): Promise<TrainerRoom> =>
  must(await ask<TrainerRoom>(origin, 'POST', '/api/competitions', who, { ...ASK, ...change }));
export const command = async (origin: string, { who }: Trainer, room: TrainerRoom, body: object): Promise<TrainerRoom> =>
  must(await ask<TrainerRoom>(origin, 'POST', `/api/competitions/${room.competition.id}/commands`, who, body));
export const boardOf = async (origin: string, { who }: Trainer, room: TrainerRoom): Promise<Board> =>
  must(await ask<Board>(origin, 'GET', `/api/competitions/${room.competition.id}/board`, who));

/** A player with a whole call in mind, sent choice by choice. `acked` counts what the server said it has. */
export interface BenchPlayer {
  readonly who: Readonly<Record<string, string>>;
  readonly id: string;
  readonly run: FairRun;
  readonly choices: readonly string[];
  acked: number;
}
/** Different calls on one seed, made once: players share them. */
const calls = new Map<string, readonly (readonly string[])[]>();
function callsFor({ caseId, seed }: FairRun): readonly (readonly string[])[] {
  const key = `${caseId} ${String(seed)}`;
  const customer = playables.find((one) => one.caseId === caseId)?.customer;
  if (!customer) throw new Error(`no case ${caseId}`);
  const made =
    calls.get(key) ??
    Array.from({ length: 40 }, (_, i) => nthChoices(customer, seed, (turn) => Math.imul(turn + 1, 7919 * (i + 1)) >>> 3));
  calls.set(key, made);
  return made;
}
export async function joinAll(origin: string, room: TrainerRoom, count: number, atOnce = 20): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const names = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => `player ${String(from + i)}`);
    joined.push(
      ...(await Promise.all(
        names.map(async (name) =>
          must(await ask<Joined>(origin, 'POST', '/api/join', {}, { code: room.competition.code, name })),
        ),
      )),
    );
  }
  return joined;
}
export async function beginAll(origin: string, joined: readonly Joined[], atOnce = 20): Promise<BenchPlayer[]> {
  const players: BenchPlayer[] = [];
  for (let from = 0; from < joined.length; from += atOnce)
    players.push(
      ...(await Promise.all(
        joined.slice(from, from + atOnce).map(async ({ token, room }, i) => {
          const who = { authorization: `Bearer ${token}` };
          const run = must(await ask<PlayerRoom>(origin, 'POST', '/api/play/run', who, {})).run as FairRun;
          const all = callsFor(run);
          return { who, id: room.you.id, run, choices: all[(from + i) % all.length] ?? [], acked: 0 };
        }),
      )),
    );
  return players;
}
/** Sends the next choices of a player. Undefined: the connection broke, and nobody knows whether they were stored. */
export async function sendNext(origin: string, player: BenchPlayer, count = 1): Promise<Told<Answered> | undefined> {
  const { run, choices, acked, who } = player;
  const body = { run: run.id, content: run.content, from: acked + 1, choices: choices.slice(acked, acked + count) };
  const told = await ask<Answered>(origin, 'POST', '/api/play/choices', who, body).catch(() => undefined);
  if (told?.status === 200) player.acked = told.body.stored;
  return told;
}
/** What the store has of a player's call, by the trainer's door. */
export const storedOf = async (origin: string, { who }: Trainer, room: TrainerRoom, player: BenchPlayer): Promise<Debrief> =>
  must(await ask<Debrief>(origin, 'GET', `/api/competitions/${room.competition.id}/runs/${player.run.id}`, who));

export interface Ledger {
  /** Choices acknowledged and not stored, stored otherwise, or stored twice. */
  readonly lost: number;
  /** Final scores that differ from the replay of the stored log. */
  readonly wrong: number;
  readonly choices: number;
  readonly ended: number;
}
/** Compares everything that was acknowledged with everything that is stored. */
export async function audit(
  origin: string,
  trainer: Trainer,
  room: TrainerRoom,
  players: readonly BenchPlayer[],
): Promise<Ledger> {
  const { rows } = await boardOf(origin, trainer, room);
  const totals = new Map(rows.map((row) => [row.player, row.total]));
  let [lost, wrong, choices, ended] = [0, 0, 0, 0];
  for (const player of players) {
    const stored = await storedOf(origin, trainer, room, player);
    choices += stored.choices.length;
    // Every choice stored is one of this player's, in order, and none that was acknowledged is missing.
    lost +=
      Math.max(0, player.acked - stored.choices.length) +
      stored.choices.filter((choice, i) => choice !== player.choices[i]).length;
    const content = playables.find(({ hash }) => hash === stored.content);
    const judged = content && judgeRun(content, stored.seed, stored.choices);
    const total = judged?.ok ? (judged.value.result?.total ?? 0) : NaN;
    if (stored.result) ended += 1;
    if ((stored.result?.total ?? 0) !== total || totals.get(player.id) !== total) wrong += 1;
  }
  return { lost, wrong, choices, ended };
}
export const percentile = (numbers: readonly number[], of: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor((numbers.length * of) / 100))] ?? NaN;
