/** The shelves in the browser's own store: opened forgivingly, read with what is damaged set aside, written with strict durability. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Drill, Tally } from '../review/practice/practice.ts';
import { restoreDrill, restoreTally } from './practice.ts';
import { restoreCall, type CallRecord } from './records.ts';

/** Version of the shelves: 2 added drills and tallies. */
const SHELVES = 2;
export const ALL = ['calls', 'settings', 'aside', 'drills', 'tallies'] as const;
interface Shelf extends DBSchema {
  calls: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  aside: { key: string; value: unknown };
  drills: { key: string; value: unknown };
  tallies: { key: string; value: unknown };
}
type Db = IDBPDatabase<Shelf>;
export const STRICT = { durability: 'strict' } as const;

/** Opens the store; null when the browser keeps nothing (private window, storage forbidden, or hanging for two seconds). */
export async function openShelf(name: string): Promise<Db | null> {
  if (typeof indexedDB === 'undefined') return null;
  // Some browsers throw at the first touch instead of answering with an error.
  const open = async (): Promise<Db> =>
    openDB<Shelf>(name, SHELVES, {
      upgrade(db) {
        for (const shelf of ALL) if (!db.objectStoreNames.contains(shelf)) db.createObjectStore(shelf);
      },
      // A later version in another tab does not wait for this one.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
  const opened = open().catch(() => null);
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000));
  return Promise.race([opened, patience]);
}

/** What is kept one by one, by id. */
export interface Things {
  readonly calls: CallRecord;
  readonly drills: Drill;
  readonly tallies: Tally;
}
export type Kind = keyof Things;
export const KINDS = ['calls', 'drills', 'tallies'] as const;
export const RESTORE: { readonly [T in Kind]: (value: unknown) => Things[T] | null } = {
  calls: restoreCall,
  drills: restoreDrill,
  tallies: restoreTally,
};
export interface Found<T> {
  readonly sound: T[];
  readonly damaged: number;
}

/** Everything sound on a shelf, and what could only be held in memory; what is damaged is set aside. */
export async function readShelf<T extends Kind>(
  db: Db | null,
  shelf: T,
  unkept: ReadonlyMap<string, Things[T]>,
): Promise<Found<Things[T]>> {
  if (!db) return { sound: [...unkept.values()], damaged: 0 };
  const [keys, values] = await Promise.all([db.getAllKeys(shelf), db.getAll(shelf)]);
  const sound: Things[T][] = [];
  let damaged = 0;
  for (const [i, value] of values.entries()) {
    const thing = RESTORE[shelf](value);
    if (thing) sound.push(thing);
    else damaged += await setAside(db, shelf, keys[i] ?? '', value);
  }
  return { sound: [...sound.filter(({ id }) => !unkept.has(id)), ...unkept.values()], damaged };
}

export async function writeShelf<T extends Kind>(
  db: Db | null,
  shelf: T,
  things: readonly Things[T][],
  unkept: Map<string, Things[T]>,
): Promise<'saved' | 'not-kept'> {
  if (things.length === 0) return 'saved';
  try {
    if (!db) throw new Error('no shelf');
    const tx = db.transaction(shelf, 'readwrite', STRICT);
    await Promise.all([...things.map((thing) => tx.objectStore(shelf).put(thing, thing.id)), tx.done]);
    for (const { id } of things) unkept.delete(id);
    return 'saved';
  } catch {
    for (const thing of things) unkept.set(thing.id, thing); // so that an export still has it
    return 'not-kept';
  }
}

async function setAside(db: Db, shelf: Kind, key: string, value: unknown): Promise<number> {
  const tx = db.transaction([shelf, 'aside'], 'readwrite', STRICT);
  const name = shelf === 'calls' ? key : `${shelf}/${key}`;
  await Promise.all([tx.objectStore('aside').put(value, name), tx.objectStore(shelf).delete(key), tx.done]);
  return 1;
}
