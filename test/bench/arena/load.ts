/** Many players at once: how long an answer takes, how late the board is, what memory and processor it costs. */
import { get } from 'node:http';
import type { Figure } from '../figures.ts';
import type { TrainerRoom } from '../../../src/arena/arena.ts';
import {
  audit,
  beginAll,
  command,
  create,
  joinAll,
  percentile,
  rest,
  sendNext,
  signIn,
  type BenchPlayer,
  type Trainer,
} from './people.ts';
import { cpuOf, familyOf, memoryOf, startServer, type ServerProcess, type Where } from './process.ts';

/** Board events as a projector gets them, with the time since the last one. */
function watchBoard(
  origin: string,
  { who }: Trainer,
  room: TrainerRoom,
): { readonly boards: { readonly at: number; readonly choices: number }[]; readonly stop: () => void } {
  const boards: { at: number; choices: number }[] = [];
  let rest = '';
  const stream = get(`${origin}/api/competitions/${room.competition.id}/events`, { headers: who, agent: false }, (answer) => {
    answer.setEncoding('utf8').on('data', (text: string) => {
      rest += text;
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (!event.startsWith('event: board')) continue;
        const { rows } = JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { rows: { at: number }[] };
        boards.push({ at: performance.now(), choices: rows.reduce((sum, row) => sum + row.at, 0) });
      }
    }).on('error', () => undefined);
  }); // prettier-ignore
  stream.on('error', () => undefined);
  return { boards, stop: () => stream.destroy() };
}

export interface LoadResult {
  readonly answers: readonly number[];
  /** Milliseconds by which a choice was on the board later than the second that a room may wait. */
  readonly late: readonly number[];
  readonly ages: readonly number[];
  readonly boards: number;
  readonly memory: number;
  readonly cpu: number;
  readonly perSecond: number;
  readonly refused: number;
  readonly lost: number;
  readonly wrong: number;
}
/** Plays for some seconds at a rate of choices a second. `during` may break things. */
export async function load(
  servers: readonly ServerProcess[],
  count: number,
  perSecond: number,
  seconds: number,
  during: (elapsed: number) => Promise<void> = () => Promise.resolve(),
): Promise<LoadResult> {
  const origins = servers.map(({ origin }) => origin);
  const [first = ''] = origins;
  const trainer = await signIn(first, servers[0]?.link ?? '');
  const room = await create(first, trainer);
  const joined = await joinAll(first, room, count);
  await command(first, trainer, room, { do: 'start' });
  const players = await beginAll(first, joined);
  await rest(1500); // the books are built beside the answers; a class has read its file for longer
  const watch = watchBoard(first, trainer, room);
  await rest(300);
  const pids = servers.map(({ child }) => child.pid ?? 0);
  const alive = (pid: number): boolean =>
    servers.some(({ child }) => child.pid === pid && child.exitCode === null && child.signalCode === null);
  const cpuBefore = new Map(pids.map((pid) => [pid, cpuOf(pid)]));
  const answers: number[] = [];
  const acks: { at: number; choices: number }[] = [];
  let [memory, refused, sent, acked] = [0, 0, 0, 0];
  const begun = performance.now();
  const waiting = [...players];
  const busy = new Set<Promise<void>>();
  const turn = async (player: BenchPlayer, at: number): Promise<void> => {
    const before = player.acked;
    let told = await sendNext(origins[at % origins.length] ?? first, player);
    // A page whose server is gone asks the other one.
    for (let tries = 1; told === undefined && tries <= 5; tries++)
      told = await sendNext(origins[(at + tries) % origins.length] ?? first, player);
    if (told?.status === 200) {
      answers.push(told.ms);
      acked += player.acked - before;
      acks.push({ at: performance.now(), choices: acked });
    } else refused += 1;
    if (player.acked < player.choices.length) waiting.push(player);
  };
  while (performance.now() - begun < seconds * 1000 && (waiting.length > 0 || busy.size > 0)) {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
    for (; sent < due && waiting.length > 0; sent++) {
      // Anyone's turn, so that some finish early and the board has something to show.
      const [player] = waiting.splice(Math.floor(Math.random() * waiting.length), 1);
      if (!player) break;
      const one = turn(player, sent).finally(() => busy.delete(one));
      busy.add(one);
    }
    sent = Math.max(sent, Math.min(due, sent + 1));
    for (const pid of pids)
      if (alive(pid))
        memory = Math.max(
          memory,
          familyOf(pid).reduce((sum, one) => sum + memoryOf(one), 0),
        );
    await during(performance.now() - begun);
    await rest(20);
  }
  await Promise.all(busy);
  const elapsed = (performance.now() - begun) / 1000;
  await rest(2500);
  watch.stop();
  const cpu = pids.filter(alive).reduce((sum, pid) => sum + cpuOf(pid) - (cpuBefore.get(pid) ?? 0), 0) / elapsed / 10;
  const ages: number[] = [];
  const late: number[] = [];
  for (const ack of acks) {
    const at = watch.boards.findIndex((board) => board.choices >= ack.choices);
    const shown = watch.boards[at];
    if (!shown) continue;
    ages.push(Math.max(0, shown.at - ack.at));
    const before = watch.boards[at - 1];
    late.push(Math.max(0, shown.at - Math.max(ack.at, (before?.at ?? 0) + 1000)));
  }
  const survivor = servers.find(({ child }) => child.exitCode === null && child.signalCode === null)?.origin ?? first;
  const { lost, wrong } = await audit(survivor, trainer, room, players.slice(0, 600));
  return {
    answers,
    late,
    ages,
    boards: watch.boards.length,
    memory,
    cpu,
    perSecond: answers.length / elapsed,
    refused,
    lost,
    wrong,
  };
}
const ms = (n: number): string => `${n.toFixed(0)} ms`;
const says = (r: LoadResult): string =>
  `${r.perSecond.toFixed(0)} answers a second; answer median ${ms(percentile(r.answers, 50))}, p95 ${ms(percentile(r.answers, 95))}, max ${ms(Math.max(...r.answers))}; processor ${r.cpu.toFixed(0)} % of one; ${String(r.boards)} boards, age of a choice on the board p50 ${ms(percentile(r.ages, 50))}, p99 ${ms(percentile(r.ages, 99))}; ${String(r.refused)} unanswered, ${String(r.lost)} lost, ${String(r.wrong)} scores differ`;

/** 300 players on the embedded store. */
export async function classFigures(where: Where, seconds: number): Promise<readonly Figure[]> {
  const server = await startServer(where);
  const r = await load([server], 300, 60, seconds);
  await server.stop();
  const answer = percentile(r.answers, 99);
  const board = percentile(r.late, 99);
  return [
    {
      name: 'embedded, 300 players: answer p99',
      ours: ms(answer),
      goal: { text: '< 250 ms', met: answer < 250 && r.lost + r.wrong + r.refused === 0 },
      note: says(r),
    },
    {
      name: 'embedded, 300 players: board p99',
      ours: ms(board),
      goal: { text: '< 1,000 ms', met: board < 1000 },
      note: 'from when an update is due – something changed, and a second has passed since the last – until the projector has it',
    },
    {
      name: 'embedded, 300 players: memory',
      ours: `${r.memory.toFixed(0)} MB`,
      goal: { text: '< 300 MB', met: r.memory < 300 },
      note: 'the server with everything it started',
    },
  ];
}
/** 500 players on PostgreSQL, two servers, one killed midway. */
export async function twoFigures(first: Where, second: Where, seconds: number): Promise<readonly Figure[]> {
  const servers = [await startServer(first), await startServer(second)];
  const killed: number[] = [];
  const r = await load(servers, 500, 100, seconds, async (elapsed) => {
    if (killed.length > 0 || elapsed < seconds * 500) return;
    killed.push(elapsed);
    await servers[1]?.kill();
  });
  await servers[0]?.stop();
  return [
    {
      name: 'PostgreSQL, 500 players, two servers, one killed midway: lost',
      ours: String(r.lost),
      goal: { text: '0', met: killed.length === 1 && r.lost + r.wrong + r.refused === 0 },
      note: `answer p99 ${ms(percentile(r.answers, 99))}; ${says(r)}`,
    },
  ];
}
/** How it grows on PostgreSQL with two servers: a choice per player every five seconds. */
export async function growthFigures(
  first: Where,
  second: Where,
  seconds: number,
  sizes: readonly number[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of sizes) {
    console.error(`measuring: ${String(count)} players …`);
    const servers = [await startServer(first), await startServer(second)];
    const r = await load(servers, count, Math.ceil(count / 5), seconds);
    for (const server of servers) await server.stop();
    figures.push({
      name: `PostgreSQL, ${String(count)} players, two servers: answer p99`,
      ours: ms(percentile(r.answers, 99)),
      note: `asked for ${String(Math.ceil(count / 5))} a second; largest server ${r.memory.toFixed(0)} MB; ${says(r)}`,
    });
  }
  return figures;
}
