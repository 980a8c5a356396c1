// Serves dist/: node .config/scripts/serve.mjs [--port 4173] [--host [address]] [--base /sub/path]
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, stop } from './run.mjs';
import { serve } from './server.mjs';

/** Prints the addresses and serves until stopped. `--host` alone opens the game to the local network. */
export async function serveDist(args) {
  const given = args.flatMap((arg, at) =>
    arg === '--host' && !/^[\w.:]+$/.test(args[at + 1] ?? '') ? ['--host', '0.0.0.0'] : [arg],
  );
  const strings = { type: 'string' };
  let options;
  try {
    options = parseArgs({ args: given, options: { port: strings, host: strings, base: strings } }).values;
  } catch (error) {
    stop(`${error.message}. Known options: --port, --host, --base.`);
  }
  const folder = join(root, 'dist');
  if (!existsSync(folder)) stop('There is no dist folder yet: run npm run build first.');

  const { host = '127.0.0.1', base = '/', port = '4173' } = options;
  const served = await serve({ folder, host, base, port: Number(port) }).catch((error) =>
    stop(`Cannot serve: ${error.message}.`),
  );
  const open = host === '0.0.0.0' || host === '::';
  console.log(`Dunning Dojo · 回款道场 is at ${open ? served.url.replace(host, 'localhost') : served.url}`);
  if (!open) return;
  for (const { address, family, internal } of Object.values(networkInterfaces()).flat())
    if (family === 'IPv4' && !internal) console.log(`  on the local network: ${served.url.replace(host, address)}`);
}

if (process.argv[1]?.endsWith('serve.mjs')) await serveDist(process.argv.slice(2));
