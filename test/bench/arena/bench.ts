/**
 * Measures the arena against its goals over loopback and ends by itself: `npm run bench:arena`, or parts: `npm run bench:arena -- class honesty`.
 * `--kills N`, `--seconds N`, `--sizes 1000,2000` make it shorter or longer.
 */
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { temporary } from '../../support/arena/server.ts';
import { freePort, startPostgres, type Postgres } from '../../support/arena/postgres.ts';
import { tableOf, type Figure } from '../figures.ts';
import { droppedFigures, logFigures } from './honesty.ts';
import { killFigures } from './kills.ts';
import { classFigures, growthFigures, twoFigures } from './load.ts';
import { syncFigures } from './syncs.ts';
import type { Where } from './process.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string' },
    seconds: { type: 'string' },
    sizes: { type: 'string' },
    honest: { type: 'string' },
    tampered: { type: 'string' },
  },
});
const number = (text: string | undefined, fallback: number): number => (text === undefined ? fallback : Number(text));
const kills = number(values.kills, 200);
const seconds = number(values.seconds, 40);
const sizes = (values.sizes ?? '1000,2000,5000').split(',').map(Number);

const { folder, rm } = temporary();
let postgres: Postgres | undefined;
let files = 0;
const embedded = async (): Promise<Where> => ({ port: await freePort(), file: join(folder, `${String(++files)}.db`) });
const shared = async (options: { under?: readonly string[] } = {}): Promise<() => Promise<Where>> => {
  postgres ??= await startPostgres(options);
  const url = await postgres.fresh();
  return async () => ({ port: await freePort(), url });
};
const TRACE = ['strace', '-f', '-qq', '-ttt', '-e', 'trace=fsync,fdatasync'];

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  async syncs() {
    const traces = [join(folder, 'embedded.trace'), join(tmpdir(), 'dojo-postgres.trace')] as const;
    const own = await syncFigures('embedded', { ...(await embedded()), under: [...TRACE, '-o', traces[0]] }, traces[0]);
    const traced = await startPostgres({ under: [...TRACE, '-o', traces[1]] });
    try {
      return [...own, ...(await syncFigures('PostgreSQL', { port: await freePort(), url: await traced.fresh() }, traces[1]))];
    } finally {
      await traced.stop();
    }
  },
  class: async () => classFigures(await embedded(), seconds),
  async two() {
    const where = await shared();
    return twoFigures(await where(), await where(), seconds);
  },
  dropped: async () => droppedFigures(await embedded()),
  logs: async () => logFigures(await embedded(), number(values.honest, 10_000), number(values.tampered, 2000)),
  'kills-embedded': async () => killFigures('embedded', kills, await embedded()),
  'kills-postgresql': async () => killFigures('PostgreSQL', kills, await (await shared())()),
  async growth() {
    const where = await shared();
    return growthFigures(await where(), await where(), seconds, sizes);
  },
};
const unknown = positionals.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const figures: Figure[] = [];
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.error(`measuring: ${name} …`);
    figures.push(...(await measure()));
  }
} finally {
  await postgres?.stop();
  rm();
}
console.log(tableOf(figures));
const [busy = 0] = loadavg();
console.log(
  `- machine: Node ${process.versions.node}, ${String(cpus().length)} processors that clients and servers share, load ${busy.toFixed(1)} at the end`,
);
process.exit(figures.some(({ goal }) => goal?.met === false) ? 1 : 0);
