/** The server as a process: streams, old content, a kill in mid-call, the pages on plain http. */
import { writeFileSync, mkdirSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Board, ContentView, FairRun, PlayerRoom, TrainerRoom } from '../../src/arena/arena.ts';
import { beginAll, command, create, joinAll, sendNext, signIn, storedOf } from '../bench/arena/people.ts';
import { startServer } from '../bench/arena/process.ts';
import { freePort } from '../support/arena/postgres.ts';
import { playable } from '../support/arena/class.ts';
import { NOBODY, temporary, testServer, type Person, type TestServer } from '../support/arena/server.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The next event of a name, with its data. */
function events(
  origin: string,
  path: string,
  who: Person,
): Promise<{
  readonly next: (name: string) => Promise<unknown>;
  readonly answer: IncomingMessage;
  readonly count: (name: string) => number;
}> {
  const heard: { name: string; data: unknown }[] = [];
  let wake: () => void = () => undefined;
  return new Promise((resolve) => {
    const headers = {
      ...(who.cookie === undefined ? {} : { cookie: who.cookie }),
      ...(who.bearer === undefined ? {} : { authorization: `Bearer ${who.bearer}` }),
    };
    get(`${origin}${path}`, { headers }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
          if (name !== undefined) heard.push({ name, data: JSON.parse(data ?? '') });
        }
        wake();
      });
      const next = async (name: string): Promise<unknown> => {
        for (;;) {
          const at = heard.findIndex((one) => one.name === name);
          if (at >= 0) return heard.splice(0, at + 1)[at]?.data;
          await new Promise<void>((again) => (wake = again));
        }
      };
      resolve({ next, answer, count: (name) => heard.filter((one) => one.name === name).length });
    });
  });
}

describe('streams', () => {
  let at: TestServer;
  let origin = '';
  beforeAll(async () => {
    at = await testServer();
    origin = await at.server.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => at.close());

  it('show the lobby, then the board as it moves, to the trainer; the room to the players', async () => {
    const trainer = await at.trainer('one');
    const room = await at.create(trainer);
    const { id } = room.competition;
    const board = await events(origin, `/api/competitions/${id}/events`, trainer);
    expect(board.answer.headers['content-type']).toContain('text/event-stream');
    expect(board.answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(((await board.next('lobby')) as TrainerRoom).players).toEqual([]);
    const anna = await at.join(room, 'Anna');
    const own = await events(origin, '/api/play/events', anna);
    expect(await own.next('room')).toMatchObject({ competition: { stage: 'lobby' } });
    expect(((await board.next('lobby')) as TrainerRoom).players.map(({ name }) => name)).toEqual(['Anna']);
    await at.command(trainer, id, { do: 'start' });
    expect(await own.next('room')).toMatchObject({ competition: { stage: 'running', round: 1 } });
    const run = ((await at.ask(anna, 'POST', '/api/play/run', {})).body as PlayerRoom).run as FairRun;
    await at.ask(anna, 'POST', '/api/play/choices', { run: run.id, content: run.content, from: 1, choices: ['done'] });
    let shown: Board;
    do shown = (await board.next('board')) as Board;
    while (shown.rows[0]?.at !== 1);
    expect(shown.begun).toBe(1);
    board.answer.destroy();
    own.answer.destroy();
  });
  it.each([
    ['/api/play/events', 401],
    ['/api/competitions/x/events', 401],
  ])('%s is closed to nobody', async (path, status) => expect((await at.ask(NOBODY, 'GET', path)).status).toBe(status));
});

describe('content', () => {
  it('is kept under its hash: a page can fetch it, and an old page is told to reload', async () => {
    const at = await testServer();
    const trainer = await at.trainer('one');
    const room = await at.create(trainer);
    const anna = await at.join(room, 'Anna');
    await at.command(trainer, room.competition.id, { do: 'start' });
    expect((await at.ask(anna, 'POST', '/api/play/run', { content: 'older' })).code).toBe('page-outdated');
    const { content } = room.competition.cases[0]!;
    const kept = (await at.ask(anna, 'GET', `/api/contents/${content}`)).body as ContentView;
    expect(kept.rules).toEqual(playable().rules);
    await at.close();
  });
  it('an old call replays on what it was played on, when the game has moved on', async () => {
    const { folder, rm } = temporary();
    const file = join(folder, 'arena.db');
    const first = await startServer({ port: await freePort(), file });
    const trainer = await signIn(first.origin, first.link);
    const room = await create(first.origin, trainer);
    const joined = await joinAll(first.origin, room, 1);
    await command(first.origin, trainer, room, { do: 'start' });
    const [player] = await beginAll(first.origin, joined);
    await sendNext(first.origin, player!, 64);
    const before = await storedOf(first.origin, trainer, room, player!);
    await first.stop();
    const { openDatabase } = await import('../../src/server/database.ts');
    const { buildServer } = await import('../../src/server/app.ts');
    const { dojo } = await import('../support/dojo.ts');
    // Today's game no longer has the case at all.
    const server = await buildServer({ database: await openDatabase({ file }), dojo: { ...dojo, cases: [] } });
    const cookie = String(
      (
        await server.app.inject({
          method: 'POST',
          url: '/api/trainer/session',
          payload: { link: await server.linkFor('trainer') },
        })
      ).headers['set-cookie'],
    ).split(';')[0]!;
    const url = `/api/competitions/${room.competition.id}/runs/${player!.run.id}`;
    expect((await server.app.inject({ url, headers: { cookie } })).json()).toEqual(before);
    await server.close();
    rm();
  });
});

it('a server that is killed in mid-call comes back with everything it had acknowledged', async () => {
  const { folder, rm } = temporary();
  const where = { port: await freePort(), file: join(folder, 'arena.db') };
  let server = await startServer(where);
  const { origin } = server;
  const trainer = await signIn(origin, server.link);
  const room = await create(origin, trainer);
  const joined = await joinAll(origin, room, 3);
  await command(origin, trainer, room, { do: 'start' });
  const players = await beginAll(origin, joined);
  for (const player of players) await sendNext(origin, player, 2);
  const cut = Promise.all(players.map((player) => sendNext(origin, player)));
  await server.kill();
  await cut;
  server = await startServer(where);
  for (const player of players) {
    const stored = (await storedOf(origin, trainer, room, player)).choices;
    expect(stored).toEqual(player.choices.slice(0, stored.length));
    expect(stored.length).toBeGreaterThanOrEqual(player.acked);
    while (player.acked < player.choices.length) expect((await sendNext(origin, player))?.status).toBe(200);
  }
  await server.stop();
  rm();
});

it('the pages are served on plain http with the page’s policy, and nothing outside their folder is', async () => {
  const { folder, rm } = temporary();
  const pages = join(folder, 'dist');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'no');
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(join(pages, 'assets/app-12345678.js'), 'export {}');
  const at = await testServer({ pages });
  const page = await at.ask(NOBODY, 'GET', '/?x=1');
  expect([page.status, page.headers['content-type'], page.text]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html>']);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.headers['cross-origin-opener-policy']).toBeUndefined();
  expect((await at.ask(NOBODY, 'GET', '/assets/app-12345678.js')).headers['cache-control']).toContain('immutable');
  expect((await at.ask(NOBODY, 'GET', '/arena')).headers['location']).toBe('./#/arena');
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/', '/nothing.js', '/assets/%00'])
    expect((await at.ask(NOBODY, 'GET', path)).status).toBeGreaterThanOrEqual(400);
  await at.close();
  rm();
});
