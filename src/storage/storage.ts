/**
 * Saves: IndexedDB with strict durability, every reply at once. Forgiving: a damaged record is set aside, never thrown away and never
 * in the way. Without IndexedDB everything works from memory, and the page is told that nothing will be kept.
 */
import type { Drill, Tally } from '../review/practice/practice.ts';
import { furtherOn } from './practice.ts';
import { DEFAULT_SETTINGS, restoreCall, restoreSettings, type CallRecord, type Settings } from './records.ts';
import { ALL, KINDS, RESTORE, STRICT, openShelf, readShelf, writeShelf, type Found, type Kind, type Things } from './shelf.ts';

export { DEFAULT_SETTINGS, restoreCall, restoreSettings, type CallRecord, type Settings, type Transcript } from './records.ts';
export { restoreDrill, restoreTally } from './practice.ts';

export type StoreNotice = 'no-storage' | 'set-aside';
/** What was found at the start. */
export interface Kept {
  readonly settings: Settings;
  /** Newest first. */
  readonly calls: readonly CallRecord[];
  readonly drills: readonly Drill[];
  readonly tallies: readonly Tally[];
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
/** A file of records as it was read: what is wrong with the whole, or its calls. */
export type FileRead =
  | { readonly ok: false; readonly reason: ImportReport['reason'] }
  | ({ readonly ok: true; readonly unreadable: number } & { readonly [T in Kind]: readonly Things[T][] });
export interface Store {
  load(): Promise<Kept>;
  /** Writes a call. Refuses to shorten it: another tab that is further on wins. */
  saveCall(record: CallRecord): Promise<'saved' | 'newer-elsewhere' | 'not-kept'>;
  /** Writes drills; each replaces the one of its id. */
  saveDrills(drills: readonly Drill[]): Promise<'saved' | 'not-kept'>;
  /** Writes a line of the record. */
  saveTally(tally: Tally): Promise<'saved' | 'not-kept'>;
  saveSettings(settings: Settings): Promise<void>;
  /** Every record as a file, or only those with these ids. */
  exportAll(ids?: readonly string[]): Promise<string>;
  /** Reads such a file and keeps nothing of it. */
  readFile(text: string): FileRead;
  importAll(text: string): Promise<ImportReport>;
  deleteAll(): Promise<void>;
}
const FORMAT = 'dunning-dojo-record';
const VERSION = 1;
const LARGEST = 8_000_000;

/** Makes the store. `fallback` are the settings for a browser that has none yet. */
export async function createStore(fallback: Settings = DEFAULT_SETTINGS, name = 'dunning-dojo'): Promise<Store> {
  const db = await openShelf(name);
  const memory: { readonly [T in Kind]: Map<string, Things[T]> } = { calls: new Map(), drills: new Map(), tallies: new Map() };
  let settingsNow = fallback;
  const read = <T extends Kind>(shelf: T): Promise<Found<Things[T]>> => readShelf(db, shelf, memory[shelf]);
  const write = <T extends Kind>(shelf: T, things: readonly Things[T][]): Promise<'saved' | 'not-kept'> =>
    writeShelf(db, shelf, things, memory[shelf]);
  const newestFirst = (calls: CallRecord[]): CallRecord[] =>
    calls.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
  const store: Store = {
    async load() {
      const [calls, drills, tallies] = await Promise.all([read('calls'), read('drills'), read('tallies')]);
      const damaged = calls.damaged + drills.damaged + tallies.damaged;
      const settings = db ? restoreSettings(await db.get('settings', 'all'), fallback) : settingsNow;
      return {
        settings,
        calls: newestFirst(calls.sound),
        drills: drills.sound,
        tallies: tallies.sound,
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
    saveDrills: (drills) => write('drills', drills),
    saveTally: (tally) => write('tallies', [tally]),
    async saveSettings(settings) {
      settingsNow = settings;
      await db?.put('settings', settings, 'all').catch(() => undefined);
    },
    readFile: (text) => readFile(text),
    async exportAll(ids) {
      const [calls, drills, tallies] = await Promise.all([read('calls'), read('drills'), read('tallies')]);
      // One's practice goes with the whole record only, not with a call that is passed on.
      const kept =
        ids === undefined
          ? { calls: newestFirst(calls.sound), drills: drills.sound, tallies: tallies.sound }
          : { calls: newestFirst(calls.sound.filter((call) => ids.includes(call.id))) };
      return JSON.stringify({ format: FORMAT, version: VERSION, ...kept }, null, 1);
    },
    async importAll(text) {
      const file = readFile(text);
      if (!file.ok) return { ok: false, added: 0, known: 0, unreadable: 0, reason: file.reason };
      const known = byId((await read('calls')).sound);
      const fresh = file.calls.filter((call) => (known.get(call.id)?.choices.length ?? -1) < call.choices.length);
      // A record from before transcripts were kept takes one from the file.
      for (const { id, choices, transcript } of file.calls) {
        const bare = known.get(id);
        if (bare && transcript && !bare.transcript && String(bare.choices) === String(choices))
          await store.saveCall({ ...bare, transcript });
      }
      for (const call of fresh) await store.saveCall(call);
      const [drills, tallies] = [byId((await read('drills')).sound), byId((await read('tallies')).sound)];
      await write('drills', file.drills.map((drill) => furtherOn(drills.get(drill.id) ?? drill, drill))); // prettier-ignore
      await write('tallies', file.tallies.filter(({ id, drilled }) => !tallies.has(id) || (drilled && !tallies.get(id)?.drilled))); // prettier-ignore
      return {
        ok: true,
        added: fresh.length,
        known: file.calls.length - fresh.length,
        unreadable: file.unreadable,
        reason: 'none',
      };
    },
    async deleteAll() {
      for (const shelf of KINDS) memory[shelf].clear();
      settingsNow = fallback;
      if (db) for (const shelf of ALL) await db.clear(shelf);
    },
  };
  return store;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** Reads an exported file: says what is wrong with the whole, and counts what is wrong with parts. */
function readFile(text: string): FileRead {
  const refused = (reason: ImportReport['reason']): FileRead => ({ ok: false, reason });
  if (text.length > LARGEST) return refused('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const file = value as Partial<Record<'format' | 'version' | Kind, unknown>> | null;
  if (typeof file !== 'object' || file?.format !== FORMAT || !Array.isArray(file.calls)) return refused('not-a-record');
  if (typeof file.version !== 'number' || file.version > VERSION) return refused('newer-version');
  const part = <T extends Kind>(shelf: T): Found<Things[T]> => {
    const listed: readonly unknown[] = Array.isArray(file[shelf]) ? file[shelf] : []; // files of before have no drills
    const sound = listed.map(RESTORE[shelf]).filter((thing): thing is Things[T] => thing !== null);
    return { sound, damaged: listed.length - sound.length };
  };
  const [calls, drills, tallies] = [part('calls'), part('drills'), part('tallies')];
  const unreadable = calls.damaged + drills.damaged + tallies.damaged;
  return { ok: true, calls: calls.sound, drills: drills.sound, tallies: tallies.sound, unreadable };
}
