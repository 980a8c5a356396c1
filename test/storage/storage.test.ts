/** Saves forgive: what is damaged is set aside, what is further on wins, what is imported loses nothing. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  createStore,
  restoreCall,
  restoreSettings,
  type CallRecord,
  type Store,
} from '../../src/storage/storage.ts';

let n = 0;
let name = '';
let store: Store;
beforeEach(async () => {
  name = `test-${String(n++)}`;
  store = await createStore(DEFAULT_SETTINGS, name);
});
const record = (change: Partial<CallRecord> = {}): CallRecord => ({
  id: 'one', caseId: 'baiyu-packaging-12d', content: 'abc', seed: 7, mode: 'exam', lang: 'zh-CN', choices: ['done', 'greet-confirm-a'], startedAt: 1, updatedAt: 2,
  ended: false, code: 'DD1…', result: null, ...change,
}); // prettier-ignore

describe('a call', () => {
  it('is there again after it was saved, also for another opening of the store', async () => {
    await store.saveCall(record());
    const again = await createStore(DEFAULT_SETTINGS, name);
    expect((await again.load()).calls).toEqual([record()]);
  });
  it('is not shortened by a tab that is behind', async () => {
    await store.saveCall(record({ choices: ['done', 'a', 'b'] }));
    expect(await store.saveCall(record({ choices: ['done'] }))).toBe('newer-elsewhere');
    expect((await store.load()).calls[0]?.choices).toEqual(['done', 'a', 'b']);
  });
  it('is not overwritten by a tab that went another way', async () => {
    await store.saveCall(record({ choices: ['done', 'a'] }));
    expect(await store.saveCall(record({ choices: ['done', 'x', 'y'] }))).toBe('newer-elsewhere');
  });
  it('that is damaged is set aside, kept, and not in the way of the others', async () => {
    await store.saveCall(record());
    const raw = await openDB(name);
    await raw.put('calls', { nonsense: true }, 'bad');
    await raw.put('calls', 'not even an object', 'worse');
    const kept = await store.load();
    expect(kept.calls).toHaveLength(1);
    expect(kept.notices).toEqual(['set-aside']);
    expect(await raw.getAll('aside')).toHaveLength(2);
    expect((await store.load()).notices).toEqual([]);
  });
});

describe('a record from anywhere', () => {
  it.each([
    null,
    3,
    'x',
    [],
    {},
    { id: 'a' },
    { ...record(), seed: -1 },
    { ...record(), seed: 1.5 },
    { ...record(), choices: 'no' },
    { ...record(), choices: Array(200).fill('a') },
  ])('%j is refused', (value) => {
    expect(restoreCall(value)).toBeNull();
  });
  it('keeps the call when only its result makes no sense', () => {
    expect(
      restoreCall({
        ...record(),
        result: { outcome: 'paid-today', total: 900, dimensions: { tone: 'x' }, conduct: '?', promised: -4 },
      }),
    ).toEqual({
      ...record(),
      result: { outcome: 'paid-today', total: null, dimensions: {}, conduct: 'clean', promised: 0 },
    });
  });
  it('from before transcripts were kept has none, and is as good as ever', () => {
    expect(restoreCall({ ...record() })).toEqual(record());
    expect(restoreCall({ ...record() })).not.toHaveProperty('transcript');
  });
  it.each([
    ['is no transcript', 'all of it', undefined],
    ['has no lines', { title: 'x', lines: [] }, undefined],
    ['has only damaged lines', { title: 'x', lines: [null, 3, { who: 'a' }, { text: '' }] }, undefined],
    [
      'has damaged lines among sound ones',
      { title: 7, lines: [{ who: 'a', text: 'one', rep: true }, null, { text: 'two', rep: 'yes' }] },
      {
        title: '',
        lines: [
          { who: 'a', text: 'one', rep: true },
          { who: '', text: 'two', rep: false },
        ],
      },
    ],
  ])('whose transcript %s keeps the call and the lines that can be read', (_, transcript, kept) => {
    expect(restoreCall({ ...record(), transcript })).toEqual({ ...record(), ...(kept ? { transcript: kept } : {}) });
  });
  it('cannot fill the page with a transcript without end', () => {
    const line = { who: 'w'.repeat(5000), text: 't'.repeat(5000), rep: false };
    const { transcript } = restoreCall({ ...record(), transcript: { title: 'x', lines: Array(5000).fill(line) } }) ?? {};
    expect(transcript?.lines).toHaveLength(200);
    expect(Math.max(...transcript!.lines.map(({ who, text }) => Math.max(who.length, text.length)))).toBe(1000);
  });
  it('settings fall back one by one', () => {
    expect(restoreSettings({ lang: 'fr', volume: 400, muted: true, theme: 'night' })).toEqual({
      ...DEFAULT_SETTINGS,
      volume: 100,
      muted: true,
      theme: 'night',
    });
    expect(restoreSettings('?')).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a file', () => {
  it('that was exported brings everything back elsewhere', async () => {
    await store.saveCall(record());
    await store.saveCall(record({ id: 'two', updatedAt: 9, ended: true }));
    const other = await createStore(DEFAULT_SETTINGS, `${name}-other`);
    expect(await other.importAll(await store.exportAll())).toMatchObject({ ok: true, added: 2, known: 0, unreadable: 0 });
    expect((await other.load()).calls.map((call) => call.id)).toEqual(['two', 'one']);
  });
  it('gives its transcript to a record from before transcripts were kept, and changes nothing else in it', async () => {
    const transcript = { title: 'Baiyu', lines: [{ who: 'You', text: 'Hello', rep: true }] };
    await store.saveCall(record());
    const file = { format: 'dunning-dojo-record', version: 1, calls: [record({ transcript, startedAt: 99 })] };
    expect(await store.importAll(JSON.stringify(file))).toMatchObject({ ok: true, added: 0, known: 1 });
    expect((await store.load()).calls).toEqual([record({ transcript })]);
  });
  it('is read without being taken over', async () => {
    const text = JSON.stringify({ format: 'dunning-dojo-record', version: 1, calls: [record(), 7] });
    expect(store.readFile(text)).toMatchObject({ ok: true, calls: [record()], unreadable: 1 });
    expect((await store.load()).calls).toEqual([]);
  });
  it('may hold one call only', async () => {
    await store.saveCall(record());
    await store.saveCall(record({ id: 'two' }));
    expect(store.readFile(await store.exportAll(['two']))).toMatchObject({
      ok: true,
      calls: [record({ id: 'two' })],
      unreadable: 0,
    });
  });
  it('adds only what is new or further on', async () => {
    await store.saveCall(record({ choices: ['done', 'a', 'b'] }));
    const file = JSON.stringify({
      format: 'dunning-dojo-record',
      version: 1,
      calls: [record(), record({ id: 'new' }), { broken: 1 }],
    });
    expect(await store.importAll(file)).toMatchObject({ ok: true, added: 1, known: 1, unreadable: 1 });
    expect((await store.load()).calls.find((call) => call.id === 'one')?.choices).toHaveLength(3);
  });
  it.each([
    ['{', 'not-json'],
    ['null', 'not-a-record'],
    ['{"format":"other","calls":[]}', 'not-a-record'],
    ['{"format":"dunning-dojo-record","version":2,"calls":[]}', 'newer-version'],
    ['x'.repeat(8_000_001), 'too-large'],
  ])('%.20s… is refused as %s and nothing changes', async (text, reason) => {
    await store.saveCall(record());
    expect(await store.importAll(text)).toMatchObject({ ok: false, reason });
    expect((await store.load()).calls).toEqual([record()]);
  });
});

it('deleting leaves nothing, set-aside records included', async () => {
  await store.saveCall(record());
  await store.saveSettings({ ...DEFAULT_SETTINGS, lang: 'en' });
  await store.deleteAll();
  expect(await store.load()).toEqual({ calls: [], drills: [], tallies: [], settings: DEFAULT_SETTINGS, notices: [] });
});

it('without IndexedDB a sitting works from memory and says so', async () => {
  const kept = globalThis.indexedDB;
  Reflect.deleteProperty(globalThis, 'indexedDB');
  try {
    const bare = await createStore();
    expect(await bare.saveCall(record())).toBe('not-kept');
    expect(await bare.load()).toMatchObject({ notices: ['no-storage'], calls: [record()] });
  } finally {
    globalThis.indexedDB = kept;
  }
});
