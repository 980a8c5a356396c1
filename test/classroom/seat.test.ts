/** A player's seat against the real server over loopback: fair and sealed calls, reloads, a pulled plug, a second device. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Board, CreateAsk, TrainerRoom } from '../../src/arena/arena.ts';
import { joined, readUnsent } from '../../src/classroom/fairCall.ts';
import { createClassroom, type ArenaState, type Classroom, type Seat } from '../../src/classroom/classroom.ts';
import { choicesOf, replay } from '../../src/engine/engine.ts';
import { botChoices, playable } from '../support/arena/class.ts';
import { testServer, type Person, type TestServer } from '../support/arena/server.ts';
import { wireTo, type NodeWire } from '../support/arena/wire.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let at: TestServer;
let origin = '';
let trainer: Person;
beforeAll(async () => {
  at = await testServer();
  origin = await at.server.app.listen({ port: 0, host: '127.0.0.1' });
  trainer = await at.trainer('trainer');
});
afterAll(() => at.close());

interface Page {
  readonly classroom: Classroom;
  readonly wire: NodeWire;
  readonly until: (holds: (seat: Seat, state: ArenaState) => boolean) => Promise<Seat>;
  readonly heard: string[];
}
const opened: Classroom[] = [];
afterEach(() => {
  for (const classroom of opened.splice(0)) classroom.show(null);
});
/** A page of a browser, which is a wire with its cookies and what it keeps. */
function open(kept = new Map<string, string>(), wire = wireTo(origin)): Page {
  const heard: string[] = [];
  const classroom = createClassroom({
    wire,
    now: () => Date.now() - 5000, // this page's clock is five seconds behind
    wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    visit: (path) => classroom.show(path.replace(/^arena/, '')),
    kept: { read: (key) => kept.get(key) ?? null, write: (key, value) => (value === null ? kept.delete(key) : kept.set(key, value)) }, // prettier-ignore
    addWords: () => undefined,
    heard: (_said, cue) => cue !== null && heard.push(cue),
    replay: () => Promise.resolve(false),
  });
  opened.push(classroom);
  classroom.show('');
  const until: Page['until'] = (holds) =>
    vi.waitFor(() => {
      const state = classroom.state();
      if (!state.seat || !holds(state.seat, state))
        throw new Error(`${JSON.stringify(state.trouble)} ${JSON.stringify(state.seat?.room)}`);
      return state.seat;
    }, 20_000);
  return { classroom, wire, until, heard };
}
const create = (change: Partial<CreateAsk> = {}): Promise<TrainerRoom> => at.create(trainer, change);
const command = (room: TrainerRoom, what: string): Promise<unknown> => at.command(trainer, room.competition.id, { do: what });
const board = async (room: TrainerRoom): Promise<Board> =>
  (await at.ask(trainer, 'GET', `/api/competitions/${room.competition.id}/board`)).body as Board;
async function seated(room: TrainerRoom, name: string, kept?: Map<string, string>): Promise<Page> {
  const page = open(kept);
  await page.classroom.actions.seat.join(room.competition.code ?? '', name);
  await page.until(() => true);
  return page;
}
async function begun(room: TrainerRoom, page: Page): Promise<Seat> {
  await page.until(({ room: { competition } }) => competition.stage === 'running');
  await page.classroom.actions.seat.begin();
  return page.until(
    ({ fair, room: { run }, content }) => content !== null && (run?.mode === 'sealed' ? run.turn !== null : fair !== null),
  );
}
/** What by-the-book would choose in the call of a fair seat. */
const bookOf = (seat: Seat): readonly string[] =>
  seat.room.run?.mode === 'fair' ? botChoices(playable().customer, seat.room.run.seed, 'by-the-book') : [];

describe('a fair class', () => {
  it('is played to its end; the score is the replay’s', async () => {
    const room = await create();
    const page = await seated(room, 'Anna');
    await command(room, 'start');
    const choices = bookOf(await begun(room, page));
    for (const choice of choices) await page.classroom.actions.seat.choose(choice);
    const { room: now } = await page.until(({ room: { run } }) => run?.result !== null && run?.result !== undefined);
    expect(now.run?.result?.total).toBeGreaterThanOrEqual(85);
    const { rows } = await board(room);
    expect(rows[0]).toMatchObject({ name: 'Anna', total: now.run?.result?.total, at: choices.length });
    expect(page.heard).toContain('pick-up');
  });

  it('goes on without a network and sends everything when it is back, once', async () => {
    const room = await create();
    const page = await seated(room, 'Bea');
    await command(room, 'start');
    const choices = bookOf(await begun(room, page));
    for (const choice of choices.slice(0, 5)) await page.classroom.actions.seat.choose(choice);
    await page.until(({ fair }) => fair?.unsent === 0);
    page.wire.plug(false);
    for (const choice of choices.slice(5)) await page.classroom.actions.seat.choose(choice);
    const away = await page.until(({ there }) => !there);
    expect(away.fair?.unsent).toBe(choices.length - 5);
    expect((await board(room)).rows[0]?.at).toBe(5);
    page.wire.plug(true);
    await page.until(({ room: { run } }) => run?.ended === true);
    expect((await board(room)).rows[0]?.at).toBe(choices.length);
  });

  it('is where it was after a reload, with what had not been sent', async () => {
    const room = await create();
    const kept = new Map<string, string>();
    const page = await seated(room, 'Cara', kept);
    await command(room, 'start');
    const choices = bookOf(await begun(room, page));
    page.wire.plug(false);
    for (const choice of choices.slice(0, 7)) await page.classroom.actions.seat.choose(choice);
    page.classroom.show(null);
    const again = open(kept); // the cookie is gone with the wire; the tab's token is kept
    const seat = await again.until(({ fair }) => fair?.call.log.length === 7);
    expect(seat.fair?.call.log.map(({ reply }) => reply.id)).toEqual(choices.slice(0, 7));
    await again.until(({ fair }) => fair?.unsent === 0);
    expect((await board(room)).rows[0]?.at).toBe(7);
  });

  it('comes back on another device by the personal code, and the first device catches up instead of overwriting', async () => {
    const room = await create();
    const page = await seated(room, 'Dora');
    await command(room, 'start');
    const seat = await begun(room, page);
    const choices = bookOf(seat);
    for (const choice of choices.slice(0, 4)) await page.classroom.actions.seat.choose(choice);
    await page.until(({ fair }) => fair?.unsent === 0);
    const other = open();
    await other.classroom.actions.seat.rejoin(` ${seat.room.you.personalCode.toLowerCase()} `);
    await other.until(({ fair }) => fair?.call.log.length === 4);
    await other.classroom.actions.seat.choose(choices[4] ?? '');
    await other.until(({ fair }) => fair?.unsent === 0);
    const offered = page.classroom.state().seat?.fair?.view.replies.map(({ words }) => words) ?? [];
    const different = offered.find((reply) => reply !== choices[4]) ?? '';
    await page.classroom.actions.seat.choose(different);
    const caught = await page.until(({ lost }) => lost === 'elsewhere');
    expect(caught.fair?.call.log.map(({ reply }) => reply.id)).toEqual(choices.slice(0, 5));
    expect((await board(room)).rows[0]?.at).toBe(5);
  });

  it('waits while the trainer pauses, and sends when the round goes on', async () => {
    const room = await create();
    const page = await seated(room, 'Ella');
    await command(room, 'start');
    const choices = bookOf(await begun(room, page));
    await page.classroom.actions.seat.choose(choices[0] ?? '');
    await page.until(({ fair }) => fair?.unsent === 0);
    await command(room, 'pause');
    await page.until(({ room: { competition } }) => competition.stage === 'paused');
    await page.classroom.actions.seat.choose(choices[1] ?? '');
    expect(page.classroom.state().seat?.fair?.call.log).toHaveLength(1);
    await command(room, 'resume');
    await page.until(({ room: { competition } }) => competition.stage === 'running');
    await page.classroom.actions.seat.choose(choices[1] ?? '');
    await page.until(({ fair }) => fair?.unsent === 0 && fair.call.log.length === 2);
  });

  it('tells that choices came too late, and stops sending them', async () => {
    const room = await create();
    const page = await seated(room, 'Fay');
    await command(room, 'start');
    const choices = bookOf(await begun(room, page));
    page.wire.plug(false);
    await page.classroom.actions.seat.choose(choices[0] ?? '');
    await command(room, 'end-round');
    page.wire.plug(true);
    const seat = await page.until(({ room: { competition } }) => competition.stage === 'between');
    expect((await board(room)).rows[0]?.at).toBe(0);
    expect(seat.room.run?.result).toBeNull();
  });

  it('gives own calls back when the round is over, and a certificate in the end that anybody can check', async () => {
    const room = await create();
    const page = await seated(room, 'Gina');
    await command(room, 'start');
    const seat = await begun(room, page);
    for (const choice of bookOf(seat)) await page.classroom.actions.seat.choose(choice);
    await page.until(({ room: { run } }) => run?.ended === true);
    await command(room, 'end-round');
    const { debriefs } = await page.until((now) => now.debriefs.length === 1);
    const again = replay(playable().customer, debriefs[0]?.seed ?? 0, debriefs[0]?.choices ?? []);
    expect(again.ok && choicesOf(again.value).length).toBe(debriefs[0]?.choices.length);
    await command(room, 'end');
    const { certificate } = await page.until((now) => now.certificate !== null);
    const stranger = open();
    await stranger.classroom.actions.checkCertificate(certificate?.code ?? '');
    expect(stranger.classroom.state().checked).toMatchObject({ name: 'Gina', place: 1 });
    await stranger.classroom.actions.checkCertificate('AAAA AAAA AAAA');
    expect(stranger.classroom.state()).toMatchObject({ checked: null, trouble: { code: 'unknown-certificate' } });
  });
});

describe('a sealed competition', () => {
  it('is turned by the server; the page never holds seed, ids of replies or truth', async () => {
    const room = await create({ mode: 'sealed' });
    const page = await seated(room, 'Hana');
    await command(room, 'start');
    await begun(room, page);
    const { actions } = page.classroom;
    const fact = (): string | undefined => {
      const run = page.classroom.state().seat?.room.run;
      return run?.mode === 'sealed' ? run.turn?.replies.find((reply) => reply.fact !== undefined)?.fact : undefined;
    };
    actions.seat.tick(fact() ?? '');
    await actions.seat.dial();
    const rung = await page.until(({ room: { run } }) => run?.mode === 'sealed' && run.turn?.part === 'contact');
    expect(rung.room.run?.mode === 'sealed' && rung.room.run.turn?.marked).toHaveLength(1);
    for (let turn = 0; turn < 60; turn++) {
      const run = page.classroom.state().seat?.room.run;
      if (run?.mode !== 'sealed' || !run.turn) break;
      expect(JSON.stringify(run)).not.toMatch(/"(seed|truth|salt)"/);
      await actions.seat.choose(run.turn.replies[turn % run.turn.replies.length]?.id ?? '');
    }
    const { room: now } = await page.until(({ room: { run } }) => run?.ended === true);
    expect((await board(room)).rows[0]).toMatchObject({ total: now.run?.result?.total ?? 0 });
  });

  it('sends an answer again until it is heard, and it counts once', async () => {
    const room = await create({ mode: 'sealed' });
    const page = await seated(room, 'Iris');
    await command(room, 'start');
    await begun(room, page);
    await page.classroom.actions.seat.dial();
    const { room: rung } = await page.until(({ room: { run } }) => run?.mode === 'sealed' && run.turn?.part === 'contact');
    const run = rung.run;
    if (run?.mode !== 'sealed' || !run.turn) throw new Error('not sealed');
    page.wire.plug(false);
    const answering = page.classroom.actions.seat.choose(run.turn.replies[0]?.id ?? '');
    await page.until(({ waiting, there }) => waiting && !there);
    page.wire.plug(true);
    await answering;
    const after = await page.until(({ waiting }) => !waiting);
    expect(after.room.run?.mode === 'sealed' && after.room.run.turn?.n).toBe(run.turn.n + 1);
  });
});

describe('the door', () => {
  it.each([
    ['a wrong code', 'ZZZZZZ', 'Jo', 'wrong-code'],
    ['a name that is taken', '', 'Twice', 'name-taken'],
    ['a name with a control character', '', 'a\u0000b', 'bad-name'],
  ])('refuses %s with its code and a sentence in both languages', async (_, code, name, expected) => {
    const room = await create();
    await at.join(room, 'Twice');
    const page = open();
    await page.classroom.actions.seat.join(code === '' ? (room.competition.code ?? '') : code, name);
    const { trouble, seat } = page.classroom.state();
    expect([trouble?.code, seat]).toEqual([expected, null]);
    expect(Object.keys(trouble?.message ?? {}).sort()).toEqual(['en', 'zh-CN']);
  });
  it('shows itself again to whoever was taken out of the room, and says so', async () => {
    const room = await create();
    const page = await seated(room, 'Kim');
    await at.ask(
      trainer,
      'DELETE',
      `/api/competitions/${room.competition.id}/players/${page.classroom.state().seat?.room.you.id ?? ''}`,
    );
    await command(room, 'start');
    await vi.waitFor(() => expect(page.classroom.state().seat).toBeNull(), 10_000);
    expect(page.classroom.state().trouble?.code).toBe('not-signed-in');
  });
  it('stepping out deletes nothing and a reload does not bring back; leaving deletes everything', async () => {
    const room = await create();
    const kept = new Map<string, string>();
    const page = await seated(room, 'Lea', kept);
    page.classroom.actions.seat.stepOut();
    expect((await board(room)).rows).toHaveLength(1);
    page.classroom.show(null);
    const again = open(kept, page.wire);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(again.classroom.state().seat).toBeNull();
    const back = await seated(room, 'Mia');
    await back.classroom.actions.seat.leave();
    expect((await board(room)).rows.map(({ name }) => name)).toEqual(['Lea']);
  });
  it('tells that there is no arena where only files are served', async () => {
    const page = open(new Map(), { ...wireTo(origin), fetch: () => Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })) }); // prettier-ignore
    await page.classroom.actions.seat.join('ABCDEF', 'No');
    expect(page.classroom.state().trouble?.code).toBe('no-server');
  });
});

describe('what was kept joins what the server has', () => {
  it.each([
    [['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c'], false],
    [['a', 'b'], ['a'], ['a', 'b'], false],
    [['a', 'b'], [], ['a', 'b'], false],
    [['a', 'x'], ['a', 'b', 'c'], ['a', 'x'], true],
    [['a', 'x'], ['a', 'b'], ['a', 'x'], true],
    [[], ['a'], ['a'], false],
  ])('%j and %j are %j', (stored, kept, choices, elsewhere) => {
    expect(joined(stored, kept)).toEqual({ choices, elsewhere });
  });
  it.each(['', 'null', '{', '[]', '{"content":1,"choices":[]}', '{"content":"h","choices":[1]}'])(
    '%j is nothing kept',
    (text) => {
      expect(readUnsent(text)).toBeNull();
    },
  );
});
