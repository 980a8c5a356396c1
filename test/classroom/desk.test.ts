/** The trainer's desk against the real server over loopback: nothing between them is made up. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContentView, CreateAsk, Debrief, FairRun, PlayerRoom } from '../../src/arena/arena.ts';
import { createClassroom, type ArenaState, type Classroom } from '../../src/classroom/classroom.ts';
import { ASK, botChoices, playable } from '../support/arena/class.ts';
import { testServer, type Person, type TestServer } from '../support/arena/server.ts';
import { wireTo, type NodeWire } from '../support/arena/wire.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let at: TestServer;
let origin = '';
beforeAll(async () => {
  at = await testServer();
  origin = await at.server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => at.close());

interface Desk {
  readonly classroom: Classroom;
  readonly wire: NodeWire;
  /** Addresses gone to, the replaced ones marked. */
  readonly visited: string[];
  readonly words: ContentView[];
  readonly replayed: Debrief[];
  readonly until: (holds: (state: ArenaState) => boolean) => Promise<ArenaState>;
}
const opened: Classroom[] = [];
afterEach(() => {
  for (const classroom of opened.splice(0)) classroom.show(null);
});
/** A page at the arena with a replayer that can, or cannot, show a call. */
function open(replays = true): Desk {
  const wire = wireTo(origin);
  const visited: string[] = [];
  const words: ContentView[] = [];
  const replayed: Debrief[] = [];
  const kept = new Map<string, string>();
  const classroom = createClassroom({
    wire,
    now: () => Date.now() - 5000, // this page's clock is five seconds behind
    wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
    visit(path, replace) {
      visited.push(`${replace ? 'instead ' : ''}${path}`);
      classroom.show(path.replace(/^arena/, ''));
    },
    kept: { read: (key) => kept.get(key) ?? null, write: (key, value) => (value === null ? kept.delete(key) : kept.set(key, value)) }, // prettier-ignore
    addWords: (content) => void words.push(content),
    heard: () => undefined,
    replay: async (_content, debrief) => (replayed.push(debrief), replays),
  });
  opened.push(classroom);
  const until: Desk['until'] = (holds) =>
    vi.waitFor(() => {
      const state = classroom.state();
      if (!holds(state)) throw new Error(JSON.stringify({ ...state, desk: { ...state.desk, cases: null, contents: null } }));
      return state;
    }, 20_000);
  return { classroom, wire, visited, words, replayed, until };
}
/** A trainer signed in by a link of their own. */
async function signedIn(name: string, replays = true): Promise<Desk> {
  const desk = open(replays);
  desk.classroom.show(`/trainer/${await at.server.linkFor(name)}`);
  await desk.until(({ desk: { competitions } }) => competitions !== null);
  return desk;
}
async function withRoom(name: string, change: Partial<CreateAsk> = {}, replays = true): Promise<Desk & { readonly id: string }> {
  const desk = await signedIn(name, replays);
  expect(await desk.classroom.actions.desk.create({ ...ASK, ...change })).toBe(true);
  const { desk: state } = await desk.until(({ desk: { room, board } }) => room !== null && board !== null);
  return { ...desk, id: state.room!.competition.id };
}
const join = async ({ classroom }: Desk, name: string): Promise<Person & { readonly room: PlayerRoom }> =>
  at.join(classroom.state().desk.room!, name);
/** Plays a whole call of the open round. */
async function play(player: Person): Promise<FairRun> {
  const run = ((await at.ask(player, 'POST', '/api/play/run', {})).body as PlayerRoom).run as FairRun;
  const choices = botChoices(playable().customer, run.seed, 'by-the-book');
  await at.ask(player, 'POST', '/api/play/choices', { run: run.id, content: run.content, from: 1, choices });
  return run;
}

describe('signing in', () => {
  it('exchanges the link, which does not stay in the history', async () => {
    const { classroom, visited } = await signedIn('link');
    expect(visited).toEqual(['instead arena/trainer']);
    const { trainer, signedOut, competitions, cases } = classroom.state().desk;
    expect([trainer?.name, signedOut, competitions]).toEqual(['link', false, []]);
    expect(cases?.map(({ id }) => id)).toContain(playable().caseId);
  });
  it('says that a link is no good, and the link goes all the same', async () => {
    const desk = open();
    desk.classroom.show('/trainer/nonsense');
    const state = await desk.until(({ trouble, desk: { signedOut } }) => trouble !== null && signedOut);
    expect([state.trouble?.code, desk.visited, state.address]).toEqual(['link-expired', ['instead arena/trainer'], { at: 'competitions' }]); // prettier-ignore
  });
  it('asks a stranger for the link, and takes a pasted one', async () => {
    const desk = open();
    desk.classroom.show('/trainer');
    await desk.until(({ desk: { signedOut } }) => signedOut);
    await desk.classroom.actions.desk.signIn(await at.server.linkFor('pasted'));
    await desk.until(({ desk: { competitions, signedOut } }) => competitions !== null && !signedOut);
  });
  it('ends with signing out, and nothing of a room stays on the page', async () => {
    const { classroom, until } = await withRoom('out');
    await classroom.actions.desk.signOut();
    const { desk } = await until(({ desk: { signedOut } }) => signedOut);
    expect([desk.room, desk.board, desk.trainer, desk.competitions]).toEqual([null, null, null, null]);
  });
});

describe('the room', () => {
  it('shows who comes and how far they are, as it happens', async () => {
    const desk = await withRoom('live');
    const anna = await join(desk, 'Anna');
    await desk.until(({ desk: { room } }) => room?.players[0]?.name === 'Anna');
    await desk.classroom.actions.desk.command(desk.id, { do: 'start' });
    expect(desk.classroom.state().desk.room?.competition.stage).toBe('running');
    await play(anna);
    const { desk: state } = await desk.until(({ desk: { board } }) => board?.finished === 1);
    expect(state.board?.rows[0]?.total).toBeGreaterThan(70);
  });
  it('keeps what it shows while the server is away, and catches up by itself', async () => {
    const desk = await withRoom('away');
    desk.wire.plug(false);
    const lost = await desk.until(({ desk: { live } }) => !live);
    expect(lost.desk.room?.competition.id).toBe(desk.id);
    await desk.classroom.actions.desk.command(desk.id, { do: 'lock' });
    expect(desk.classroom.state().trouble?.code).toBe('no-answer');
    await join(desk, 'Bo');
    desk.wire.plug(true);
    await desk.until(({ desk: { live, room } }) => live && room?.players.length === 1);
  });
  it('opened while the server is away comes when it is back', async () => {
    const desk = await signedIn('later');
    await desk.classroom.actions.desk.create(ASK);
    const { desk: state } = await desk.until(({ desk: { room } }) => room !== null);
    desk.classroom.show('/trainer');
    desk.wire.plug(false);
    desk.classroom.show(`/report/${state.room!.competition.id}`);
    await desk.until(({ trouble }) => trouble?.code === 'no-answer');
    desk.wire.plug(true);
    const back = await desk.until(({ desk: { report } }) => report !== null);
    expect(back.trouble).toBeNull();
  });
  it('tells a refusal with the server’s sentence in both languages, and does nothing twice', async () => {
    const desk = await withRoom('refused');
    await desk.classroom.actions.desk.command(desk.id, { do: 'resume' });
    const { trouble, desk: state } = desk.classroom.state();
    expect([trouble?.code, Object.keys(trouble?.message ?? {})]).toEqual(['wrong-stage', ['zh-CN', 'en']]);
    expect(state.room?.competition.stage).toBe('lobby');
    desk.classroom.actions.dismiss();
    expect(desk.classroom.state().trouble).toBeNull();
  });
  it('gives time to one person and removes one, with everything of theirs', async () => {
    const desk = await withRoom('people', { secondsPerCall: 60 });
    const anna = await join(desk, 'Anna');
    const { actions } = desk.classroom;
    await actions.desk.extraTime(desk.id, anna.room.you.id, 50);
    expect(desk.classroom.state().desk.room?.players[0]?.extraPercent).toBe(50);
    await actions.desk.removePlayer(desk.id, anna.room.you.id);
    expect(desk.classroom.state().desk.room?.players).toEqual([]);
    expect((await at.ask(anna, 'GET', '/api/play')).code).toBe('not-signed-in');
  });
  it('tells the time by the server’s clock', async () => {
    const { classroom } = await withRoom('clock');
    expect(Math.abs(classroom.actions.desk.now() - Date.now())).toBeLessThan(2500);
  });
  it('that another window has deleted says so and stops listening', async () => {
    const desk = await withRoom('gone');
    const other = await signedIn('gone');
    await other.classroom.actions.desk.removeCompetition(desk.id);
    expect(other.visited.at(-1)).toBe('arena/trainer');
    await desk.until(({ trouble }) => trouble?.code === 'not-found');
  });
  it('of another trainer is not shown', async () => {
    const { id } = await withRoom('mine');
    const other = await signedIn('theirs');
    other.classroom.show(`/room/${id}`);
    const state = await other.until(({ trouble }) => trouble !== null);
    expect([state.trouble?.code, state.desk.room]).toEqual(['not-found', null]);
  });
});

describe('after the calls', () => {
  it('brings the report with the content it was played on, and each person’s decisions', async () => {
    const desk = await withRoom('report');
    const anna = await join(desk, 'Anna');
    await desk.classroom.actions.desk.command(desk.id, { do: 'start' });
    const run = await play(anna);
    desk.classroom.show(`/report/${desk.id}`);
    const { desk: state } = await desk.until(({ desk: { report } }) => report !== null);
    expect(state.report?.rounds[0]).toMatchObject({ runs: 1, ended: 1, content: run.content });
    expect(state.contents[run.content]?.rules).toEqual(playable().rules);
    expect(desk.words.map(({ hash }) => hash)).toEqual([run.content, run.content]);
    desk.classroom.show(`/person/${desk.id}/${anna.room.you.id}`);
    const { desk: after } = await desk.until(({ desk: { person } }) => person !== null);
    expect(after.person?.runs[0]?.decisions.map(({ reply }) => reply)).toEqual(after.person?.runs[0]?.choices);
  });
  it.each([
    [true, null],
    [false, 'the run'],
  ])('hands a call to be replayed; when it can be (%s), unplayed is %s', async (replays, unplayed) => {
    const desk = await withRoom(`replay ${String(replays)}`, {}, replays);
    const anna = await join(desk, 'Anna');
    await desk.classroom.actions.desk.command(desk.id, { do: 'start' });
    const run = await play(anna);
    await desk.classroom.actions.desk.replay(desk.id, run.id);
    expect(desk.replayed.map(({ run: id, seed }) => [id, seed])).toEqual([[run.id, run.seed]]);
    expect(desk.classroom.state().desk.unplayed).toBe(unplayed === null ? null : run.id);
  });
  it('brings certificates once it has ended', async () => {
    const desk = await withRoom('certificates');
    await join(desk, 'Anna');
    desk.classroom.show(`/certificates/${desk.id}`);
    await desk.until(({ trouble }) => trouble?.code === 'wrong-stage');
    await desk.classroom.actions.desk.command(desk.id, { do: 'end' });
    desk.classroom.show(`/room/${desk.id}`);
    desk.classroom.show(`/certificates/${desk.id}`);
    const { desk: state } = await desk.until(({ desk: { certificates } }) => certificates !== null);
    expect(state.certificates?.map(({ name }) => name)).toEqual(['Anna']);
  });
  it('remembers which address the class was told, for the board in its own window', async () => {
    const desk = await withRoom('address');
    desk.classroom.actions.desk.joinAt(1);
    desk.classroom.show(`/board/${desk.id}`);
    expect(desk.classroom.state().desk.joinAt).toBe(1);
  });
});
