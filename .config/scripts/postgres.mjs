import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/** Folder of PostgreSQL's programs, 15 or newer: PG_BIN, Debian's place, PATH. Undefined: there is none. */
export function findPostgres() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .filter((version) => Number(version) >= OLDEST)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [process.env.PG_BIN, ...debian, ...onPath].find((folder) => folder && existsSync(join(folder, 'initdb')));
}

/** Installs Debian's when we may. Returns whether there is one now. */
export async function installPostgres() {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    // Debian would make and start a cluster of its own; the tests want the programs only.
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql', 'strace'], { env });
  }
  return findPostgres() !== undefined;
}

export const NO_POSTGRES =
  'No PostgreSQL 15 or newer was found and none could be installed: install it, or set PG_BIN to the folder of its programs.';
