/** Clients that lose their network, logs that are honest and logs that are not, over the same interface that pages use. */
import type { Figure } from '../figures.ts';
import { ask, audit, beginAll, command, create, joinAll, rest, sendNext, signIn, storedOf, type BenchPlayer } from './people.ts';
import { startServer, type Where } from './process.ts';
import { request } from 'node:http';

/** Sends the next choices and drops the connection at once or a moment later: stored or not, nobody hears. */
function sendAndDrop(origin: string, { run, choices, acked, who }: BenchPlayer): Promise<void> {
  const body = JSON.stringify({ run: run.id, content: run.content, from: acked + 1, choices: choices.slice(acked, acked + 1) });
  return new Promise((resolve) => {
    const headers = { ...who, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${origin}/api/play/choices`, { method: 'POST', headers, agent: false });
    sent.on('error', () => resolve()).on('close', () => resolve());
    sent.end(body);
    setTimeout(() => sent.destroy(), Math.random() * 8);
  });
}

/** 30 clients, each dropped ten times, one post in five sent twice: every final score equals its replay. */
export async function droppedFigures(where: Where): Promise<readonly Figure[]> {
  const server = await startServer(where);
  const { origin } = server;
  const trainer = await signIn(origin, server.link);
  const room = await create(origin, trainer);
  const joined = await joinAll(origin, room, 30);
  await command(origin, trainer, room, { do: 'start' });
  const players = await beginAll(origin, joined);
  let [drops, twice, short] = [0, 0, 0];
  await Promise.all(
    players.map(async (player) => {
      let left = 10;
      while (player.acked < player.choices.length) {
        for (; left > 0 && (left > player.choices.length - player.acked - 1 || Math.random() < 0.7); left--) {
          drops += 1;
          await sendAndDrop(origin, player);
        }
        const again = Math.random() < 0.2;
        if (again) twice += 1;
        await (again ? Promise.all([sendNext(origin, { ...player }), sendNext(origin, player)]) : sendNext(origin, player));
      }
      short += left;
    }),
  );
  const found = await audit(origin, trainer, room, players);
  await server.stop();
  const met = found.lost + found.wrong + short === 0 && found.ended === 30;
  return [
    {
      name: '30 clients dropped ten times, a post in five sent twice: scores that differ from their replay',
      ours: String(found.wrong),
      goal: { text: '0', met },
      note: `${String(drops)} drops, ${String(twice)} posts sent twice, ${String(found.choices)} choices, ${String(found.ended)} calls ended, ${String(found.lost)} lost or doubled`,
    },
  ];
}

type Body = Record<string, unknown>;
/** Ways to make up a log after an honest one is stored: each gives a request, or nothing where it would be the honest one. */
const TRICKS: readonly ((p: BenchPlayer, other: BenchPlayer, n: number) => readonly [Readonly<Record<string, string>>, Body] | undefined)[] = [
  (p, _, n) => [p.who, body(p, 1, p.choices.map((one, i) => (i === n % p.choices.length ? `${one}-x` : one)))],
  (p, other, n) => differs(p, p.choices.map((one, i) => (i === n % p.choices.length ? (other.choices[i] ?? 'done') : one))),
  (p) => [p.who, body(p, p.choices.length + 1, ['done'])],
  (p) => [p.who, body(p, 1, [...p.choices, 'done'])],
  (p, _, n) => differs(p, p.choices.filter((_one, i) => i !== n % (p.choices.length - 1))),
  (p, _, n) => differs(p, swapped(p.choices, n % (p.choices.length - 1))),
  (p, _, n) => [p.who, body(p, p.choices.length + 2 + (n % 5), ['done'])],
  (p, other) => [other.who, body(p, 1, p.choices)],
  (p, other) => [p.who, { ...body(p, 1, p.choices), run: other.run.id }],
  (p) => [p.who, { ...body(p, 1, p.choices), content: 'abc123' }],
  (p) => [{ authorization: `${String(p.who['authorization'])}x` }, body(p, 1, p.choices)],
  (p) => [p.who, { ...body(p, 1, p.choices), total: 100 }],
]; // prettier-ignore
const body = ({ run }: BenchPlayer, from: number, choices: readonly string[]): Body => ({
  run: run.id,
  content: run.content,
  from,
  choices,
});
const swapped = (list: readonly string[], at: number): readonly string[] =>
  list.map((one, i) => (i === at ? (list[at + 1] ?? one) : i === at + 1 ? (list[at] ?? one) : one));
/** A beginning of the honest log is the honest log: sending it again is no trick. */
const differs = (p: BenchPlayer, choices: readonly string[]): readonly [Readonly<Record<string, string>>, Body] | undefined =>
  choices.every((one, i) => one === p.choices[i]) ? undefined : [p.who, body(p, 1, choices)];

/** Honest logs are all accepted, made-up ones all refused, and nothing stored is changed by them. */
export async function logFigures(where: Where, honest: number, tampered: number): Promise<readonly Figure[]> {
  const server = await startServer(where);
  const { origin } = server;
  const trainer = await signIn(origin, server.link);
  let [accepted, refused, tried, changed, wrong] = [0, 0, 0, 0, 0];
  const codes: Record<string, number> = {};
  /** Players of one room; several rooms, so that seeds differ. */
  const each = 500;
  for (let sent = 0; sent < honest; sent += each) {
    const room = await create(origin, trainer);
    const joined = await joinAll(origin, room, Math.min(each, honest - sent), 40);
    await command(origin, trainer, room, { do: 'start' });
    const players = await beginAll(origin, joined, 40);
    for (let from = 0; from < players.length; from += 40)
      await Promise.all(
        players.slice(from, from + 40).map(async (player) => {
          if ((await sendNext(origin, player, 64))?.status === 200 && player.acked === player.choices.length) accepted += 1;
        }),
      );
    const share = Math.ceil((tampered * players.length) / honest);
    for (let n = 0, end = Math.min(tampered, tried + share); tried < end; n++) {
      const [player, other] = [players[n % players.length], players[(n + 1) % players.length]];
      if (!player || !other) break;
      const trick = TRICKS[n % TRICKS.length]?.(player, other, n) ?? TRICKS[0]?.(player, other, n);
      if (trick) await attempt(trick);
    }
    const found = await audit(origin, trainer, room, players.slice(0, 40));
    changed += found.lost;
    wrong += found.wrong;
    const sample = players[0];
    if (sample && (await storedOf(origin, trainer, room, sample)).choices.length !== sample.choices.length) changed += 1;
    await command(origin, trainer, room, { do: 'end' });
    await rest(0);
  }
  async function attempt([who, given]: readonly [Readonly<Record<string, string>>, Body]): Promise<void> {
    const told = await ask<{ error?: { code: string } }>(origin, 'POST', '/api/play/choices', who, given);
    tried += 1;
    const code = told.body.error?.code ?? 'accepted';
    codes[code] = (codes[code] ?? 0) + 1;
    if (told.status >= 400 && told.status < 500) refused += 1;
  }
  await server.stop();
  const all = Object.entries(codes).map(([code, times]) => `${code} ${String(times)}`).join(', '); // prettier-ignore
  return [
    { name: `honest logs accepted of ${String(honest)}`, ours: String(accepted), goal: { text: `all`, met: accepted === honest && wrong === 0 }, note: `scores of 40 a room compared with their replay: ${String(wrong)} differ` },
    { name: `tampered logs refused of ${String(tried)}`, ours: String(refused), goal: { text: 'all', met: refused === tried && changed === 0 }, note: all },
  ]; // prettier-ignore
}
