/**
 * Saves: IndexedDB with strict durability, every reply at once. Forgiving: a damaged record is set aside, never thrown away and never
 * in the way. Without IndexedDB everything works from memory, and the page is told that nothing will be kept.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DEFAULT_SETTINGS, restoreCall, restoreSettings, type CallRecord, type Settings } from './records.ts';

export { DEFAULT_SETTINGS, restoreCall, restoreSettings, type CallRecord, type Settings } from './records.ts';

export type StoreNotice = 'no-storage' | 'set-aside';
/** What was found at the start. */
export interface Kept {
  readonly settings: Settings;
  /** Newest first. */
  readonly calls: readonly CallRecord[];
  readonly notices: readonly StoreNotice[];
}
/** What became of a file that was imported. Nothing is lost: records that exist already are kept as they are unless the file knows more. */
export interface ImportReport {
  readonly ok: boolean;
  readonly added: number;
  readonly known: number;
  readonly unreadable: number;
  readonly reason: 'none' | 'not-json' | 'not-a-record' | 'newer-version' | 'too-large';
}
export interface Store {
  load(): Promise<Kept>;
  /** Writes a call. Refuses to shorten it: another tab that is further on wins. */
  saveCall(record: CallRecord): Promise<'saved' | 'newer-elsewhere' | 'not-kept'>;
  saveSettings(settings: Settings): Promise<void>;
  exportAll(): Promise<string>;
  importAll(text: string): Promise<ImportReport>;
  deleteAll(): Promise<void>;
}
const FORMAT = 'dunning-dojo-record';
const VERSION = 1;
const LARGEST = 8_000_000;

interface Shelf extends DBSchema {
  calls: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  aside: { key: string; value: unknown };
}
type Db = IDBPDatabase<Shelf>;
const STRICT = { durability: 'strict' } as const;

/** Opens the store; null when the browser keeps nothing (private window, storage forbidden, or hanging for two seconds). */
async function openShelf(name: string): Promise<Db | null> {
  if (typeof indexedDB === 'undefined') return null;
  // Some browsers throw at the first touch instead of answering with an error.
  const open = async (): Promise<Db> =>
    openDB<Shelf>(name, 1, {
      upgrade(db) {
        for (const shelf of ['calls', 'settings', 'aside'] as const) db.createObjectStore(shelf);
      },
    });
  const opened = open().catch(() => null);
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000));
  return Promise.race([opened, patience]);
}

/** Makes the store. `fallback` are the settings for a browser that has none yet. */
export async function createStore(fallback: Settings = DEFAULT_SETTINGS, name = 'dunning-dojo'): Promise<Store> {
  const db = await openShelf(name);
  const memory = { calls: new Map<string, CallRecord>(), settings: fallback };
  const readCalls = async (): Promise<{ calls: CallRecord[]; damaged: number }> => {
    if (!db) return { calls: [...memory.calls.values()], damaged: 0 };
    const [keys, values] = await Promise.all([db.getAllKeys('calls'), db.getAll('calls')]);
    const calls: CallRecord[] = [];
    let damaged = 0;
    for (const [i, value] of values.entries()) {
      const record = restoreCall(value);
      if (record) calls.push(record);
      else damaged += await setAside(db, keys[i] ?? '', value);
    }
    const unkept = [...memory.calls.values()];
    return { calls: [...calls.filter((call) => !memory.calls.has(call.id)), ...unkept], damaged };
  };
  const newestFirst = (calls: CallRecord[]): CallRecord[] =>
    calls.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
  const store: Store = {
    async load() {
      const { calls, damaged } = await readCalls();
      const settings = db ? restoreSettings(await db.get('settings', 'all'), fallback) : memory.settings;
      return {
        settings,
        calls: newestFirst(calls),
        notices: [...(db ? [] : (['no-storage'] as const)), ...(damaged > 0 ? (['set-aside'] as const) : [])],
      };
    },
    async saveCall(record) {
      if (!db) {
        memory.calls.set(record.id, record);
        return 'not-kept';
      }
      try {
        const tx = db.transaction('calls', 'readwrite', STRICT);
        const stored = restoreCall(await tx.store.get(record.id));
        const further =
          stored !== null &&
          (stored.choices.length > record.choices.length ||
            record.choices.some((id, i) => stored.choices[i] !== undefined && stored.choices[i] !== id));
        if (!further) await tx.store.put(record, record.id);
        await tx.done;
        memory.calls.delete(record.id);
        return further ? 'newer-elsewhere' : 'saved';
      } catch {
        memory.calls.set(record.id, record); // so that an export still has it
        return 'not-kept';
      }
    },
    async saveSettings(settings) {
      memory.settings = settings;
      await db?.put('settings', settings, 'all').catch(() => undefined);
    },
    async exportAll() {
      const { calls } = await readCalls();
      return JSON.stringify({ format: FORMAT, version: VERSION, calls: newestFirst(calls) }, null, 1);
    },
    async importAll(text) {
      const read = readExport(text);
      if (!read.ok) return read.report;
      const { calls } = await readCalls();
      const known = new Map(calls.map((call) => [call.id, call]));
      const fresh = read.calls.filter((call) => (known.get(call.id)?.choices.length ?? -1) < call.choices.length);
      for (const call of fresh) await store.saveCall(call);
      return {
        ok: true,
        added: fresh.length,
        known: read.calls.length - fresh.length,
        unreadable: read.unreadable,
        reason: 'none',
      };
    },
    async deleteAll() {
      memory.calls.clear();
      memory.settings = fallback;
      if (db) for (const shelf of ['calls', 'settings', 'aside'] as const) await db.clear(shelf);
    },
  };
  return store;
}

async function setAside(db: Db, key: string, value: unknown): Promise<number> {
  const tx = db.transaction(['calls', 'aside'], 'readwrite', STRICT);
  await Promise.all([tx.objectStore('aside').put(value, key), tx.objectStore('calls').delete(key), tx.done]);
  return 1;
}

type ReadExport =
  | { readonly ok: false; readonly report: ImportReport }
  | { readonly ok: true; readonly calls: readonly CallRecord[]; readonly unreadable: number };
/** Reads an exported file: says what is wrong with the whole, and counts what is wrong with parts. */
function readExport(text: string): ReadExport {
  const refused = (reason: ImportReport['reason']): ReadExport => ({
    ok: false,
    report: { ok: false, added: 0, known: 0, unreadable: 0, reason },
  });
  if (text.length > LARGEST) return refused('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const file = value as { format?: unknown; version?: unknown; calls?: unknown } | null;
  if (typeof file !== 'object' || file?.format !== FORMAT || !Array.isArray(file.calls)) return refused('not-a-record');
  if (typeof file.version !== 'number' || file.version > VERSION) return refused('newer-version');
  const calls = file.calls.map(restoreCall);
  const sound = calls.filter((call): call is CallRecord => call !== null);
  return { ok: true, calls: sound, unreadable: calls.length - sound.length };
}
