/**
 * `npm run arena`: starts the server and prints where it is. No configuration: an embedded file, port 4180 or the next free one, open to the local
 * network. `DATABASE_URL` takes a PostgreSQL instead, and several servers may share it.
 * Options: --port N, --host ADDRESS, --file PATH, --dialogues FOLDER (a trainer's own cases, once `check` accepts them), --trainer NAME (a link for
 * another trainer), --address URL (what the class should open), --per-minute N, --proxy ADDRESS (the proxy in front that is believed).
 */
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { loadDojo, sentence } from '../content/content.ts';
import { buildServer } from './app.ts';
import { NoDatabase, openDatabase } from './database.ts';

const string = { type: 'string' } as const;
const OPTIONS = {
  port: string,
  host: string,
  file: string,
  dialogues: string,
  trainer: string,
  address: string,
  pages: string,
  'per-minute': string,
  proxy: string,
};
/** How many ports are tried after the one asked for. */
const PORTS = 50;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Addresses of this machine on its local networks, then this machine alone. */
function addressesFor(port: number, host: string): readonly string[] {
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal); // prettier-ignore
  const names = host === '0.0.0.0' || host === '::' ? [...own.map(({ address }) => address), 'localhost'] : [host];
  return names.map((name) => `http://${name}:${String(port)}/`);
}
const inUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function run(): Promise<void> {
  const { values: given } = parseArgs({ options: OPTIONS, strict: true });
  const { host = '0.0.0.0', file = '.arena/arena.db', trainer = 'trainer', pages = 'dist' } = given;
  const number = (text: string | undefined, fallback: number): number => (text === undefined ? fallback : Number(text));
  const dojo = loadDojo(given.dialogues);
  for (const finding of dojo.found) process.stderr.write(`${sentence(finding)}\n`);
  if (dojo.cases.length === 0) throw new NoDatabase('No case passed its check, so there is nothing to play.');
  const url = process.env['DATABASE_URL'];
  const database = await openDatabase(url === undefined || url === '' ? { file } : { url });
  const at: { addresses: readonly string[] } = { addresses: [] };
  const server = await buildServer({
    database,
    dojo,
    ...(existsSync(pages) ? { pages } : {}),
    addresses: () => at.addresses,
    perMinute: number(given['per-minute'], 600),
    ...(given.proxy === undefined ? {} : { proxy: given.proxy }),
    failed: (error) => void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  let port = number(given.port, 4180);
  for (const last = port + PORTS; ; port++)
    try {
      await server.app.listen({ port, host });
      break;
    } catch (error) {
      if (!inUse(error) || port >= last) throw error;
    }
  const listening = server.app.server.address();
  const bound = typeof listening === 'object' && listening ? listening.port : port;
  at.addresses = given.address === undefined ? addressesFor(bound, host) : [given.address];
  const [first = ''] = at.addresses;
  say(`Dunning Dojo · 回款道场: the arena is open (${database.kind}).`);
  say(renderUnicodeCompact(`${first}#/arena`));
  for (const address of at.addresses) say(`  class    ${address}#/arena`);
  say(`  trainer  ${first}#/arena/trainer/${await server.linkFor(trainer)}`);
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

run().catch((error: unknown) => {
  const known = error instanceof NoDatabase || (error instanceof Error && 'code' in error);
  process.stderr.write(`${error instanceof Error ? (known ? error.message : (error.stack ?? '')) : String(error)}\n`);
  process.exit(2);
});
