/** A PostgreSQL of our own in a temporary folder, reached through a socket there and on loopback; gone afterwards. Never a silent skip. */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NO_POSTGRES, findPostgres, installPostgres } from '../../../.config/scripts/postgres.mjs';

const execute = promisify(execFile);
export interface Postgres {
  /** Address of a database that nobody has used yet. */
  readonly fresh: () => Promise<string>;
  readonly stop: () => Promise<void>;
}
/** PostgreSQL refuses to run as root: it runs as the user `postgres` then. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function ready(psql: string, args: readonly string[], server: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const answered = await execute(psql, [...args, '-c', 'select 1']).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (server.exitCode !== null || Date.now() > until) throw new Error('PostgreSQL did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** `under`: a program in front of the server, such as strace with its options. */
export async function startPostgres({ under = [] }: { readonly under?: readonly string[] } = {}): Promise<Postgres> {
  if (!findPostgres()) await installPostgres();
  const bin = findPostgres();
  if (!bin) throw new Error(NO_POSTGRES);
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), 'dojo-pg-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  await execute(join(bin, 'initdb'), ['-D', data, '-U', 'dojo', '--auth=trust', '--no-locale', '-E', 'UTF8'], {
    ...as,
    cwd: folder,
  });
  const port = await freePort();
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=120'];
  const [program = '', ...rest] = [...under, join(bin, 'postgres'), ...options];
  const server = spawn(program, rest, { ...as, cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'dojo', '-d', 'postgres'];
  const psql = join(bin, 'psql');
  await ready(psql, args, server);
  let made = 0;
  return {
    async fresh() {
      const name = `arena_${String(++made)}`;
      await execute(psql, [...args, '-c', `create database ${name}`]);
      return `postgres://dojo@127.0.0.1:${String(port)}/${name}`;
    },
    async stop() {
      // Fast shutdown. A tracer in front lets no signal through: the server itself is asked by its own program then.
      if (under.length > 0) await execute(join(bin, 'pg_ctl'), ['-D', data, '-m', 'fast', 'stop'], { ...as, cwd: folder });
      else server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
