/** Every endpoint against every role, bad requests of every kind, and what a wrong code costs. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FairRun, PlayerRoom, TrainerRoom } from '../../src/arena/arena.ts';
import { ARENA_ERRORS } from '../../src/arena/arena.ts';
import { WRONG_CODES } from '../../src/server/keys.ts';
import { botChoices, playable } from '../support/arena/class.ts';
import { NOBODY, testServer, type Person, type TestServer } from '../support/arena/server.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let at: TestServer;
let people: Record<(typeof ROLES)[number], Person>;
let room: TrainerRoom;
let anna: Person & { readonly room: PlayerRoom };
let run: FairRun;
const ROLES = ['nobody', 'player', 'other player', 'other trainer', 'trainer'] as const;

beforeAll(async () => {
  at = await testServer();
  const trainer = await at.trainer('one');
  const other = await at.trainer('two');
  room = await at.create(trainer);
  anna = await at.join(room, 'Anna');
  const otherRoom = await at.create(other);
  const bo = await at.join(otherRoom, 'Bo');
  await at.command(trainer, room.competition.id, { do: 'start' });
  await at.command(other, otherRoom.competition.id, { do: 'start' });
  run = ((await at.ask(anna, 'POST', '/api/play/run', {})).body as PlayerRoom).run as FairRun;
  people = { nobody: NOBODY, player: anna, 'other player': bo, 'other trainer': other, trainer };
});
afterAll(() => at.close());

/** Method, path, body, then a status for each role. */
type Line = readonly [string, string, string | object, number, number, number, number, number];
/** Status by role, in the order of `ROLES`. Paths are filled in when the test runs. Destructive ones come last. */
const TABLE: readonly Line[] = [
  ['GET', '/api/health', 'none', 200, 200, 200, 200, 200],
  ['POST', '/api/join', { code: 'wrong!', name: 'X' }, 404, 404, 404, 404, 404],
  ['POST', '/api/rejoin', { personalCode: 'wrong!' }, 404, 404, 404, 404, 404],
  ['GET', '/api/certificates/333333333333', 'none', 404, 404, 404, 404, 404],
  ['GET', '/api/contents/:hash', 'none', 401, 200, 200, 200, 200],
  ['GET', '/api/play', 'none', 401, 200, 200, 403, 403],
  ['POST', '/api/play/run', {}, 401, 200, 200, 403, 403],
  ['POST', '/api/play/choices', 'choices', 401, 200, 404, 403, 403],
  ['POST', '/api/play/answer', { run: 'x', number: 1, reply: 'r1' }, 401, 409, 409, 403, 403],
  ['GET', '/api/play/debriefs', 'none', 401, 200, 200, 403, 403],
  ['GET', '/api/play/certificate', 'none', 401, 409, 409, 403, 403],
  ['POST', '/api/trainer/session', { link: 'forged' }, 401, 401, 401, 401, 401],
  ['GET', '/api/trainer/session', 'none', 401, 403, 403, 200, 200],
  ['GET', '/api/trainer/cases', 'none', 401, 403, 403, 200, 200],
  ['GET', '/api/competitions', 'none', 401, 403, 403, 200, 200],
  ['POST', '/api/competitions', { title: '' }, 401, 403, 403, 400, 400],
  ['GET', '/api/competitions/:id', 'none', 401, 403, 403, 404, 200],
  ['POST', '/api/competitions/:id/commands', 'command', 401, 403, 403, 404, 200],
  ['PATCH', '/api/competitions/:id/players/:player', { extraPercent: 10 }, 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/board', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/report', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/players/:player/report', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/runs/:run', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/certificates', 'none', 401, 403, 403, 404, 409],
  ['GET', '/api/competitions/:id/qr.svg', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/export.csv', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/competitions/:id/export.xlsx', 'none', 401, 403, 403, 404, 200],
  ['GET', '/api/nowhere', 'none', 404, 404, 404, 404, 404],
  ['DELETE', '/api/trainer/session', 'none', 401, 403, 403, 204, 204],
  ['DELETE', '/api/competitions/:id/players/:player', 'none', 401, 403, 403, 404, 204],
  ['DELETE', '/api/play', 'none', 401, 401, 204, 403, 403], // the player was removed a line above
  ['DELETE', '/api/competitions/:id', 'none', 401, 403, 403, 404, 204],
];

describe('bad requests', () => {
  const choices = (change: object = {}) => ({ run: run.id, content: run.content, from: 1, choices: ['done'], ...change });
  it.each([
    ['no JSON', () => '{"run":', 400, 'bad-request'],
    ['an empty body', () => '', 400, 'bad-request'],
    ['a list', () => [], 400, 'bad-request'],
    ['nothing of it', () => ({}), 400, 'bad-request'],
    ['an unknown key', () => choices({ score: 100 }), 400, 'bad-request'],
    ['a claim beyond reach', () => choices({ claim: 1e9 }), 400, 'bad-request'],
    ['a negative number', () => choices({ from: -1 }), 400, 'bad-request'],
    ['a broken number', () => choices({ from: 1.5 }), 400, 'bad-request'],
    ['no choices', () => choices({ choices: [] }), 400, 'bad-request'],
    ['65 choices', () => choices({ choices: Array(65).fill('done') }), 400, 'bad-request'],
    ['choices that are numbers', () => choices({ choices: [0] }), 400, 'bad-request'],
    ['a prototype', () => '{"__proto__":{"run":"x"}}', 400, 'bad-request'],
    ['SQL in an id', () => choices({ run: "x' or 1=1 --" }), 400, 'bad-request'],
    ['markup in a choice', () => choices({ choices: ['<b>'] }), 400, 'bad-request'],
    ['20,000 letters', () => choices({ run: 'x'.repeat(20_000) }), 413, 'too-large'],
    ['a gap', () => choices({ from: 9 }), 409, 'choice-gap'],
    ['a reply of nowhere', () => choices({ choices: ['nonsense'] }), 422, 'choice-not-offered'],
    ['another content', () => choices({ content: '0000' }), 409, 'page-outdated'],
    ['another call', () => choices({ run: 'nobody' }), 404, 'wrong-run'],
  ])('%s is refused with a stable code', async (_what, body, status, code) => {
    const answer = await at.ask(anna, 'POST', '/api/play/choices', body());
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.body).toMatchObject({ error: { message: { en: ARENA_ERRORS[code as 'bad-request'].en } } });
  });
  it.each([
    ['text/plain', 415, 'not-json'],
    ['application/x-www-form-urlencoded', 415, 'not-json'],
    ['multipart/form-data', 415, 'not-json'],
  ])('%s is refused: another site’s form cannot press a button here', async (type, status, code) => {
    const answer = await at.ask(anna, 'POST', '/api/play/choices', undefined, {
      headers: { 'content-type': type },
      payload: 'a=b',
    });
    expect([answer.status, answer.code]).toEqual([status, code]);
  });
  it.each([
    ['GET', '/api/competitions/%00'],
    ['GET', '/api/competitions/..%2f..%2fetc'],
    ['GET', `/api/competitions/${'x'.repeat(100)}`],
    ['GET', '/api/competitions/%E0%A4%A'],
    ['GET', '/api/contents/UPPER'],
    ['PUT', '/api/play'],
  ])('%s %s is a 4xx', async (method, path) => {
    const answer = await at.ask(people.trainer, method, path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(Object.keys(ARENA_ERRORS)).toContain(answer.code);
  });
  it.each([
    ['a title of 81 letters', { title: 'x'.repeat(81) }, 'bad-name'],
    ['an unknown case', { cases: ['nobody'] }, 'unknown-case'],
    ['the tutorial', { cases: ['tingyu-stationery-3d'] }, 'unknown-case'],
    ['no case', { cases: [] }, 'bad-request'],
    ['13 rounds', { cases: Array(13).fill(playable().caseId) }, 'bad-request'],
    ['a limit of a second', { secondsPerCall: 1 }, 'bad-request'],
    ['an empty list', { entry: 'roster', names: [] }, 'bad-name'],
  ])('a competition with %s is refused', async (_what, change, code) => {
    const ask = {
      title: 'x',
      mode: 'fair',
      entry: 'free',
      cases: [playable().caseId],
      secondsPerCall: null,
      speedCounts: false,
      namesHidden: false,
    };
    expect((await at.ask(people.trainer, 'POST', '/api/competitions', { ...ask, ...change })).code).toBe(code);
  });
});

describe('tokens', () => {
  it('of one role open nothing of another, and a forged one opens nothing', async () => {
    const link = await at.server.linkFor('one');
    for (const bearer of [link, 'x.y.z', `${String(anna.bearer)}x`, people.trainer.cookie?.split('=')[1] ?? ''])
      expect((await at.ask({ bearer }, 'GET', '/api/play')).status).toBe(401);
    for (const cookie of [`dojo_trainer=${String(anna.bearer)}`, `dojo_trainer=${link}`])
      expect((await at.ask({ cookie }, 'GET', '/api/competitions')).status).toBe(401);
  });
  it('of a trainer are in a cookie that scripts and other sites cannot use, without Secure on plain http', async () => {
    const answer = await at.ask(NOBODY, 'POST', '/api/trainer/session', { link: await at.server.linkFor('one') });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookie).not.toMatch(/Secure/);
  });
  it('and the page’s policy are on every answer, and nothing that plain http would choke on', async () => {
    const { headers } = await at.ask(NOBODY, 'GET', '/api/health');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

it('sixty wrong codes in ten minutes close the door to an address, right ones included, and another address stays welcome', async () => {
  const guesser = { remoteAddress: '10.9.9.9' };
  for (let i = 0; i < WRONG_CODES; i++)
    expect((await at.ask(NOBODY, 'POST', '/api/join', { code: '333333', name: 'G' }, guesser)).status).toBe(404);
  const { code } = room.competition;
  expect((await at.ask(NOBODY, 'POST', '/api/join', { code, name: 'G' }, guesser)).code).toBe('too-many-codes');
  expect((await at.ask(NOBODY, 'POST', '/api/rejoin', { personalCode: anna.room.you.personalCode }, guesser)).code).toBe(
    'too-many-codes',
  );
  expect((await at.ask(NOBODY, 'POST', '/api/rejoin', { personalCode: anna.room.you.personalCode })).status).toBe(200);
});

it('more requests a minute than a person makes are turned away', async () => {
  const strict = await testServer({ perMinute: 5 });
  const statuses: number[] = [];
  for (let i = 0; i < 7; i++) statuses.push((await strict.ask(NOBODY, 'GET', '/api/play')).status);
  const last = await strict.ask(NOBODY, 'GET', '/api/play');
  await strict.close();
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(last.code).toBe('too-many');
});

describe('every endpoint against every role', () => {
  it.each(TABLE)('%s %s', async (method, path, body, ...expected) => {
    const choices = {
      run: run.id,
      content: run.content,
      from: 1,
      choices: botChoices(playable().customer, run.seed).slice(0, 1),
    };
    const given = body === 'choices' ? choices : body === 'command' ? { do: 'hide-names' } : body === 'none' ? undefined : body;
    const url = path
      .replace(':id', room.competition.id)
      .replace(':player', anna.room.you.id)
      .replace(':run', run.id)
      .replace(':hash', run.content);
    const got: number[] = [];
    for (const role of ROLES) got.push((await at.ask(people[role], method, url, given)).status);
    expect(got).toEqual(expected);
  });
});
