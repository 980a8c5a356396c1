/** The arena's server as a process of its own on loopback, and what the machine says of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

export interface ServerProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  /** The part of the trainer's link that signs in. */
  readonly link: string;
  /** Milliseconds from the spawn to the first answer of /api/health. */
  readonly readyMs: number;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
export interface Where {
  readonly port: number;
  readonly file?: string;
  readonly url?: string;
  /** A program in front, such as strace with its options. */
  readonly under?: readonly string[];
}
export const NODE = [process.execPath, '--import', 'tsx', 'src/server/start.ts'] as const;

export async function startServer({ port, file, url, under = [] }: Where): Promise<ServerProcess> {
  const begun = performance.now();
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--per-minute',
    '1000000',
    ...(file === undefined ? [] : ['--file', file]),
  ];
  const [program = '', ...rest] = [...under, ...NODE, ...args];
  const child = spawn(program, rest, { env: { ...process.env, DATABASE_URL: url ?? '' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${String(port)}`;
  while (!/trainer\/[\w.-]+/.test(out)) {
    if (child.exitCode !== null) throw new Error(`the server did not start: ${err}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const answer = await fetch(`${origin}/api/health`);
  if (!answer.ok || !out.includes(`${origin}/`)) throw new Error(`another program has port ${String(port)}`);
  const readyMs = performance.now() - begun;
  return {
    origin,
    child,
    readyMs,
    link: /trainer\/([\w.-]+)/.exec(out)?.[1] ?? '',
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      // A tracer in front lets no signal through; what it started gets it.
      process.kill((under.length > 0 ? familyOf(child.pid ?? 0)[1] : child.pid) ?? 0, 'SIGTERM');
      await ended;
      if (err !== '') console.error(err.slice(0, 2000));
    },
  };
}

/** Resident memory of a process, MB. */
export const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;
/** Processor time of a process so far, ms (ticks of 10 ms). */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
/** A process and everything it started. */
export function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          [
            Number(name),
            Number(
              readFileSync(`/proc/${name}/stat`, 'utf8')
                .replace(/^.*\) /, '')
                .split(' ')[1],
            ),
          ] as const,
        ];
      } catch {
        return []; // it has ended meanwhile
      }
    });
  const family = [pid];
  for (const one of family) family.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return family;
}
