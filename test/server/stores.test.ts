/** A whole competition over the server, on the embedded file and on PostgreSQL alike. */
import { inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  Answered,
  Board,
  CertificateView,
  ClassReport,
  Debrief,
  FairRun,
  PlayerReport,
  PlayerRoom,
  SealedRun,
} from '../../src/arena/arena.ts';
import { judgeRun } from '../../src/arena/arena.ts';
import { NoDatabase, openDatabase } from '../../src/server/database.ts';
import { botChoices, playable } from '../support/arena/class.ts';
import { INJECTIONS } from '../support/arena/injections.ts';
import { startPostgres, type Postgres } from '../support/arena/postgres.ts';
import { NOBODY, temporary, testServer, type Person, type TestServer } from '../support/arena/server.ts';
import { join } from 'node:path';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
const postgresUrl = (): Promise<string> => postgres.fresh();

/** A call of a bot, sent choice by choice in odd pieces, each piece twice. */
async function playFair(at: TestServer, who: Person, choices: (run: FairRun) => readonly string[]): Promise<FairRun> {
  const run = ((await at.ask(who, 'POST', '/api/play/run', {})).body as PlayerRoom).run as FairRun;
  const all = choices(run);
  let last = run;
  for (let from = 0; from < all.length; from += 3)
    for (let press = 1; press <= 2; press++) {
      const answer = await at.ask(who, 'POST', '/api/play/choices', {
        run: run.id,
        content: run.content,
        from: from + 1,
        choices: all.slice(from, from + 3),
      });
      expect(answer.status).toBe(200);
      last = (answer.body as Answered).run as FairRun;
    }
  return last;
}
async function playSealed(at: TestServer, who: Person, pick: number): Promise<SealedRun> {
  let run = ((await at.ask(who, 'POST', '/api/play/run', {})).body as PlayerRoom).run as SealedRun;
  while (run.turn) {
    const reply = run.turn.replies[pick % run.turn.replies.length]!.id;
    const answer = await at.ask(who, 'POST', '/api/play/answer', { run: run.id, number: run.turn.n, reply });
    expect(answer.status).toBe(200);
    run = (answer.body as Answered).run as SealedRun;
  }
  return run;
}
const playableOf = (caseId: string) => [playable(0), playable(1)].find((one) => one.caseId === caseId)!;

describe.each(['embedded', 'postgresql'] as const)('on the %s store', (kind) => {
  let at: TestServer;
  let trainer: Person;
  beforeAll(async () => {
    at = await testServer(kind === 'postgresql' ? { url: await postgresUrl() } : {});
    trainer = await at.trainer('one');
  });
  afterAll(() => at.close());
  const get = async <T>(path: string): Promise<T> => {
    const answer = await at.ask(trainer, 'GET', path);
    expect(answer.status).toBe(200);
    return answer.body as T;
  };

  it.each(['fair', 'sealed'] as const)(
    'a %s competition: board, report, exports and certificates agree with the replays',
    async (mode) => {
      const cases = [playable(0).caseId, playable(1).caseId];
      const room = await at.create(trainer, { mode, cases });
      const { id } = room.competition;
      const people = [];
      for (const name of ['王芳', 'Bo', '=cmd|A1']) people.push(await at.join(room, name));
      for (const round of [1, 2]) {
        expect((await at.command(trainer, id, { do: 'start' })).status).toBe(200);
        for (const [i, who] of people.entries())
          if (mode === 'fair')
            await playFair(at, who, (run) =>
              botChoices(playableOf(run.caseId).customer, run.seed, ['by-the-book', 'random', 'softest'][i]),
            );
          else await playSealed(at, who, i + round);
        await at.command(trainer, id, { do: 'end-round' });
      }
      await at.command(trainer, id, { do: 'end' });
      const board = await get<Board>(`/api/competitions/${id}/board`);
      expect(board.rows).toHaveLength(3);
      for (const row of board.rows) {
        const { runs } = await get<PlayerReport>(`/api/competitions/${id}/players/${row.player}/report`);
        const totals = runs.map(({ caseId, seed, choices }) => {
          const judged = judgeRun(playableOf(caseId), seed, choices);
          return judged.ok ? judged.value.result?.total : undefined;
        });
        expect(row.rounds).toEqual(totals);
        expect(row.total).toBe(totals.reduce((sum: number, total) => sum + (total ?? 0), 0));
        const { run } = row;
        expect((await get<Debrief>(`/api/competitions/${id}/runs/${String(run)}`)).choices).toEqual(runs[1]!.choices);
      }
      const report = await get<ClassReport>(`/api/competitions/${id}/report`);
      expect(report.rounds.map(({ ended }) => ended)).toEqual([3, 3]);
      const csv = await at.ask(trainer, 'GET', `/api/competitions/${id}/export.csv?lang=en`);
      expect(csv.text).toContain(`'=cmd|A1`);
      for (const { place, number, total } of board.rows)
        expect(csv.text).toMatch(new RegExp(`^${String(place)},${String(number)},[^,]*,${String(total)},`, 'm'));
      const own = (await at.ask(people[0]!, 'GET', '/api/play/certificate')).body as CertificateView;
      expect(own).toMatchObject({
        name: '王芳',
        of: 3,
        outOf: 200,
        total: board.rows.find(({ name }) => name === '王芳')!.total,
      });
      expect((await at.ask(NOBODY, 'GET', `/api/certificates/${own.code}`)).body).toEqual(own);
      const mine = (await at.ask(people[0]!, 'GET', '/api/play/debriefs')).body as Debrief[];
      expect(mine.map(({ round }) => round)).toEqual([1, 2]);
    },
  );

  it('two presses at the same moment, and a batch that arrives five times at once, are stored once', async () => {
    const room = await at.create(trainer);
    const who = await at.join(room, 'Anna');
    await at.command(trainer, room.competition.id, { do: 'start' });
    const begun = await Promise.all([1, 2, 3].map(() => at.ask(who, 'POST', '/api/play/run', {})));
    const runs = begun.filter(({ status }) => status === 200).map(({ body }) => (body as PlayerRoom).run as FairRun);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    const run = runs[0]!;
    const choices = botChoices(playable().customer, run.seed);
    const ask = (from: number, batch: readonly string[]) =>
      at.ask(who, 'POST', '/api/play/choices', { run: run.id, content: run.content, from, choices: batch });
    const answers = await Promise.all([...Array(5).keys()].map(() => ask(1, choices)));
    for (const { status, body } of answers) expect([status, (body as Answered).stored]).toEqual([200, choices.length]);
    const board = await get<Board>(`/api/competitions/${room.competition.id}/board`);
    expect(board.rows[0]!.total).toBe((answers[0]!.body as Answered).run.result?.total);
  });

  it('names are as they were typed, and harmless in every export', async () => {
    const room = await at.create(trainer, { title: '<img src=x onerror=alert(1)>' });
    const { id } = room.competition;
    for (const name of INJECTIONS) await at.join(room, name);
    const { rows } = await get<Board>(`/api/competitions/${id}/board`);
    expect(rows.map(({ name }) => name)).toEqual(INJECTIONS);
    const csv = await at.ask(trainer, 'GET', `/api/competitions/${id}/export.csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toContain('attachment');
    for (const line of csv.text.split('\r\n')) for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@\t]|^"?-\D/);
    const xlsx = await at.ask(trainer, 'GET', `/api/competitions/${id}/export.xlsx`);
    const sheets = partsOf(xlsx.bytes);
    expect(sheets).toContain('&lt;script&gt;');
    expect(sheets).not.toMatch(/<f>|<f |<script/);
    const qr = await at.ask(trainer, 'GET', `/api/competitions/${id}/qr.svg`);
    expect(qr.text).toMatch(/^<svg/);
  });
});

/** Texts of an XLSX file: what its directory lists, unpacked. */
function partsOf(zip: Buffer): string {
  const texts: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    texts.push((zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return texts.join('\n');
}

it('two servers on one PostgreSQL are one arena: either takes the choices, tokens of one open the other', async () => {
  const url = await postgresUrl();
  const [one, two] = [await testServer({ url }), await testServer({ url })];
  const trainer = await one.trainer('one');
  const room = await two.create(trainer);
  const who = await one.join(room, 'Anna');
  await two.command(trainer, room.competition.id, { do: 'start' });
  const run = ((await one.ask(who, 'POST', '/api/play/run', {})).body as PlayerRoom).run as FairRun;
  const choices = botChoices(playable().customer, run.seed);
  for (const [i, choice] of choices.entries()) {
    const both = await Promise.all(
      [one, two].map((at) =>
        at.ask(who, 'POST', '/api/play/choices', { run: run.id, content: run.content, from: i + 1, choices: [choice] }),
      ),
    );
    for (const { status, body } of both) expect([status, (body as Answered).stored]).toEqual([200, i + 1]);
  }
  const boards = await Promise.all(
    [one, two].map((at) => at.ask(trainer, 'GET', `/api/competitions/${room.competition.id}/board`)),
  );
  expect((boards[0]!.body as Board).rows).toEqual((boards[1]!.body as Board).rows);
  await one.close();
  await two.close();
});

describe('the embedded file', () => {
  it('is locked to one process, and says so in a sentence', async () => {
    const { folder, rm } = temporary();
    const file = join(folder, 'arena.db');
    const first = await openDatabase({ file });
    await expect(openDatabase({ file })).rejects.toThrow(NoDatabase);
    await expect(openDatabase({ file })).rejects.toThrow(/Another server has the file/);
    await first.close();
    await (await openDatabase({ file })).close();
    rm();
  });
  it('writes ahead and syncs at every commit', async () => {
    const { folder, rm } = temporary();
    const { db, close } = await openDatabase({ file: join(folder, 'arena.db') });
    const { rows: [mode] } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db); // prettier-ignore
    const { rows: [sync] } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db); // prettier-ignore
    expect([mode?.journal_mode, sync?.synchronous]).toEqual(['wal', 2]);
    await close();
    rm();
  });
});
it('a PostgreSQL that does not answer is told in a sentence', async () => {
  await expect(openDatabase({ url: 'postgres://dojo@127.0.0.1:1/none' })).rejects.toThrow(/does not answer/);
});
