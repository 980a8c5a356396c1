/** Drills and the record on the shelf: nothing is lost, what is damaged is set aside or begins afresh. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { GRADES, freshMemory, rated, type Drill, type Grade, type Tally } from '../../src/review/practice/practice.ts';
import {
  DEFAULT_SETTINGS,
  createStore,
  restoreDrill,
  restoreSettings,
  restoreTally,
  type Store,
} from '../../src/storage/storage.ts';

const NOON = 1_780_000_000_000;
let n = 0;
let name = '';
let store: Store;
beforeEach(async () => {
  name = `practice-${String(n++)}`;
  store = await createStore(DEFAULT_SETTINGS, name);
});
const drill = (change: Partial<Drill> = {}): Drill => ({
  id: 'a.1.x', caseId: 'a', content: '1', seed: 7, choices: ['done'], chosen: 'slip', loss: 512, node: 'reason/e/claimed', excuse: 'e', so: true,
  madeAt: NOON, memory: freshMemory(NOON), dismissed: false, ...change,
}); // prettier-ignore
const tally = (change: Partial<Tally> = {}): Tally => ({
  id: 'call-1', kind: 'call', caseId: 'a', at: NOON, drilled: true, customer: { met: 9, kept: 7, lost: 812 },
  practices: { p: { met: 1, kept: 0, lost: 512 } }, excuses: { e: { met: 3, kept: 2, lost: 512 } }, ...change,
}); // prettier-ignore

describe('drills and the record', () => {
  it('are there again for another opening of the store', async () => {
    await store.saveDrills([drill(), drill({ id: 'two', dismissed: true, memory: rated(freshMemory(NOON), 'hard', NOON) })]);
    await store.saveTally(tally());
    const again = await (await createStore(DEFAULT_SETTINGS, name)).load();
    expect(again.drills).toEqual([
      drill(),
      drill({ id: 'two', dismissed: true, memory: rated(freshMemory(NOON), 'hard', NOON) }),
    ]);
    expect(again.tallies).toEqual([tally()]);
  });
  it('come to a store that an earlier version made, beside the calls that are in it', async () => {
    const old = await openDB(`${name}-old`, 1, {
      upgrade: (db) => ['calls', 'settings', 'aside'].forEach((shelf) => db.createObjectStore(shelf)),
    });
    const call = { id: 'c', caseId: 'a', content: '1', seed: 1, choices: ['done'], startedAt: 1, updatedAt: 1, ended: false, code: '' }; // prettier-ignore
    await old.put('calls', call, 'c');
    old.close();
    const now = await createStore(DEFAULT_SETTINGS, `${name}-old`);
    expect(await now.saveDrills([drill()])).toBe('saved');
    expect(await now.load()).toMatchObject({ calls: [{ id: 'c' }], drills: [{ id: 'a.1.x' }], notices: [] });
  });
  it('that are damaged are set aside, kept, and not in the way of the others', async () => {
    await store.saveDrills([drill()]);
    const raw = await openDB(name);
    await raw.put('drills', { ...drill(), seed: -1 }, 'bad');
    await raw.put('tallies', 'nonsense', 'bad');
    const kept = await store.load();
    expect([kept.drills, kept.tallies, kept.notices]).toEqual([[drill()], [], ['set-aside']]);
    expect(await raw.getAllKeys('aside')).toEqual(['drills/bad', 'tallies/bad']);
    expect((await store.load()).notices).toEqual([]);
  });
  it('survive the way out to a file and back, whatever was answered', async () => {
    const answers = fc.array(fc.constantFrom<Grade>(...GRADES), { maxLength: 6 });
    const any = fc.tuple(fc.uuid(), answers, fc.boolean(), fc.option(fc.string({ minLength: 1, maxLength: 20 })));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(any, { selector: ([id]) => id, maxLength: 8 }), async (list) => {
        const drills = list.map(([id, grades, dismissed, excuse]) => {
          const memory = grades.reduce((at, grade) => rated(at, grade, at.due), freshMemory(NOON));
          return drill({ id, dismissed, memory, excuse, so: excuse === null ? null : dismissed });
        });
        const [one, two] = [
          await createStore(DEFAULT_SETTINGS, `${name}-${String(n++)}`),
          await createStore(DEFAULT_SETTINGS, `${name}-${String(n++)}`),
        ];
        await one.saveDrills(drills);
        await one.saveTally(tally());
        expect(await two.importAll(await one.exportAll())).toMatchObject({ ok: true, unreadable: 0 });
        const sorted = (kept: readonly Drill[]) => [...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
        const kept = await two.load();
        expect(sorted(kept.drills)).toEqual(sorted(drills));
        expect(kept.tallies).toEqual([tally()]);
      }),
      { numRuns: 25 },
    );
  });
  it('from a file push out only what is less far on', async () => {
    const later = rated(freshMemory(NOON), 'good', NOON + 5);
    const file = (one: Drill) => JSON.stringify({ format: 'dunning-dojo-record', version: 1, calls: [], drills: [one, 3] });
    await store.saveDrills([drill({ memory: later })]);
    expect(await store.importAll(file(drill({ dismissed: true })))).toMatchObject({ ok: true, unreadable: 1 });
    expect((await store.load()).drills).toEqual([drill({ memory: later })]);
    await store.importAll(file(drill({ memory: later, dismissed: true })));
    expect((await store.load()).drills).toEqual([drill({ memory: later, dismissed: true })]);
  });
  it('are deleted with everything else', async () => {
    await store.saveDrills([drill()]);
    await store.saveTally(tally());
    await store.deleteAll();
    expect(await store.load()).toMatchObject({ drills: [], tallies: [] });
  });
  it('stay in memory for the sitting where the browser keeps nothing', async () => {
    const kept = globalThis.indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const bare = await createStore();
      expect(await bare.saveDrills([drill()])).toBe('not-kept');
      expect(await bare.saveTally(tally())).toBe('not-kept');
      expect(await bare.load()).toMatchObject({ drills: [drill()], tallies: [tally()] });
    } finally {
      globalThis.indexedDB = kept;
    }
  });
});

describe('from anywhere', () => {
  it.each([null, 3, [], {}, { ...drill(), id: '' }, { ...drill(), seed: 1.5 }, { ...drill(), choices: 'x' }, { ...drill(), loss: -1 }, { ...drill(), chosen: 4 }])(
    'a drill %j is refused',
    (value) => expect(restoreDrill(value)).toBeNull(),
  ); // prettier-ignore
  it.each([
    ['nothing', undefined, NOON],
    ['a due day that is none', { ...freshMemory(NOON), due: 'soon' }, NOON],
    [
      'an answer without a stability',
      { ...rated(freshMemory(NOON), 'good', NOON), stability: Number.NaN },
      NOON + 3 * 86_400_000,
    ],
    ['a difficulty of eleven', { ...rated(freshMemory(NOON), 'good', NOON), difficulty: 11 }, NOON + 3 * 86_400_000],
  ])('a memory that is %s begins afresh and keeps its day', (_, memory, due) => {
    expect(restoreDrill({ ...drill(), memory })).toEqual(drill({ memory: freshMemory(due) }));
  });
  it.each([null, 'x', { ...tally(), at: -1 }, { ...tally(), caseId: 7 }])('a line of the record %j is refused', (value) =>
    expect(restoreTally(value)).toBeNull(),
  );
  it('a line of the record keeps what is sound of it', () => {
    const value = { ...tally(), kind: '?', customer: { met: 1, kept: 2, lost: 0 }, practices: { p: { met: 1, kept: 0, lost: 5 }, q: 3 } }; // prettier-ignore
    expect(restoreTally(value)).toEqual(
      tally({ customer: { met: 0, kept: 0, lost: 0 }, practices: { p: { met: 1, kept: 0, lost: 5 } } }),
    );
  });
  it('settings of before have practice switched on', () => {
    expect(restoreSettings({ lang: 'en' }).practice).toBe(true);
    expect(restoreSettings({ practice: false }).practice).toBe(false);
  });
});
