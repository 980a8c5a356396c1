/**
 * The database: an embedded file when no address is given, PostgreSQL 15 or newer with one. Same tables, same queries.
 * The file is written ahead (WAL), synced at every commit (`synchronous=FULL`) and locked to this process, so that a second server on it is told
 * at once instead of losing rows.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly db: Kysely<Tables>;
  readonly kind: 'embedded' | 'postgresql';
  readonly close: () => Promise<void>;
}
/** The database cannot be used; the message is one sentence for whoever started the server. */
export class NoDatabase extends Error {}

/** PostgreSQL's 64-bit integers (counts too) as numbers: times and seeds are far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

function openFile(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const raw = new Libsql(file);
  try {
    for (const setting of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON'])
      raw.pragma(setting);
    raw.exec('BEGIN IMMEDIATE; COMMIT'); // takes the lock now, not at the first result of a class
  } catch (error) {
    raw.close();
    throw new NoDatabase(`Another server has the file ${file} open, or it cannot be written (${String(error)}).`);
  }
  // libsql has better-sqlite3's interface; Kysely asks for no more than this of it.
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  return {
    db,
    kind: 'embedded',
    async close() {
      // Statements that wait for the garbage collector would keep the lock; leaving WAL empties the log into the file and gives the lock back.
      for (const setting of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version']) raw.pragma(setting);
      await db.destroy();
    },
  };
}

async function openPostgres(connectionString: string, connections: number): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: connections, types, connectionTimeoutMillis: 10_000, keepAlive: true });
  pool.on('error', () => undefined); // an idle connection was lost; the pool opens another when it is needed
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    if ((rows[0]?.version ?? 0) < 150_000) throw new NoDatabase('The arena needs PostgreSQL 15 or newer.');
  } catch (error) {
    await db.destroy();
    if (error instanceof NoDatabase) throw error;
    throw new NoDatabase(
      `PostgreSQL at DATABASE_URL does not answer (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  return { db, kind: 'postgresql', close: () => db.destroy() };
}

/** Opens the database and brings its tables up to date. Throws `NoDatabase`. */
export async function openDatabase(
  at: { readonly file: string } | { readonly url: string; readonly connections?: number },
): Promise<Database> {
  const database = 'file' in at ? openFile(at.file) : await openPostgres(at.url, at.connections ?? 10);
  const { error } = await new Migrator({ db: database.db, provider: MIGRATIONS }).migrateToLatest();
  if (error === undefined) return database;
  await database.close();
  throw new NoDatabase(
    `The tables could not be brought up to date (${error instanceof Error ? error.message : JSON.stringify(error)}).`,
  );
}
