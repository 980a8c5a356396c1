/** Looking at calls from links, files and old records: nothing of one's own is touched, and what cannot be replayed is still read. */
import { beforeEach, describe, expect, it } from 'vitest';
import { hash32 } from '../../src/engine/engine.ts';
import { Place, cards, find } from '../support/sitting.ts';

const CASE = 'baiyu-packaging-12d';
const plan = find(CASE).plans.find((one) => one.expect.outcome === 'verified-wire')!;
let place: Place;
beforeEach(() => (place = new Place()));

/** A call that somebody else played: its code, its record as a file, its sitting. */
async function played(at = new Place()) {
  const { state, actions } = await at.sit();
  await actions.openCase(CASE, plan.seed);
  for (const choice of plan.choices) await actions.choose(choice);
  const { id, code } = state().open!;
  return { code, file: await actions.exportCall(id), record: state().records[0]!, review: state().open!.review };
}
/** The same code with other parts and check letters that fit again. */
function forged(code: string, change: (parts: string[]) => void): string {
  const parts = code.split('.').slice(0, -1);
  change(parts);
  const body = parts.join('.');
  return `${body}.${hash32(body).toString(36)}`;
}

describe('a link', () => {
  it('shows the call and its review with the same total, and leaves records and the call under way alone', async () => {
    const { code, review } = await played();
    const { state, actions } = await place.sit();
    await actions.openCase('hongzhu-trading-55d', 8);
    actions.tick(state().open!.view.replies[0]!.words);
    const { open, ticks, records, texts } = state();
    await actions.openReplay(`http://somewhere/game/#/replay/${code}`);
    expect(state()).toMatchObject({ page: 'replay', replay: { refused: null, code } });
    expect(state().replay?.open?.report?.total).toBe(plan.expect.total);
    expect(state().replay?.open?.review).toEqual(review);
    expect(state()).toMatchObject({ open, ticks, records, texts });
    expect((await place.sit()).state().records).toEqual([]);
  });
  it('can be branched like a call of one’s own', async () => {
    const { code } = await played();
    const { state, actions } = await place.sit();
    await actions.openReplay(code);
    actions.whatIf(3, 0);
    expect(state()).toMatchObject({ page: 'whatif', branches: [{ of: state().replay?.open?.id, from: 3, truth: 0 }] });
    actions.leaveBranch();
    expect(state().page).toBe('replay');
  });
  it('is read in the other language when the language changes', async () => {
    const { code } = await played();
    const { state, actions } = await place.sit();
    await actions.openReplay(code);
    await actions.set({ lang: 'en' });
    expect(state().replay?.texts?.words.lang).toBe('en');
  });
  it.each([
    ['code-form', () => 'hello'],
    ['code-form', (code: string) => code.toUpperCase()],
    ['code-damaged', (code: string) => code.slice(0, -1) + (code.endsWith('a') ? 'b' : 'a')],
    ['bad-seed', (code: string) => forged(code, (parts) => (parts[3] = 'zzzzzzz'))],
    ['code-foreign', (code: string) => forged(code, (parts) => (parts[1] = 'nobody-99d'))],
    ['code-content', (code: string) => forged(code, (parts) => (parts[2] = 'ffff'))],
    ['code-choices', (code: string) => forged(code, (parts) => (parts[4] = 'zz'))],
  ] as const)('that cannot be replayed says %s', async (refused, change) => {
    const { code } = await played();
    const { state, actions } = await place.sit();
    await actions.openReplay(change(code));
    expect(state()).toMatchObject({ page: 'replay', busy: false, replay: { refused, open: null, record: null } });
  });
  it('to a case that is not here tells what the code says', async () => {
    const { code, record } = await played();
    const { state, actions } = await place.sit([]);
    await actions.openReplay(code);
    expect(state().replay).toMatchObject({ refused: 'code-foreign', coded: { caseId: CASE, seed: plan.seed } });
    expect(state().replay?.coded?.choices).toHaveLength(record.choices.length);
  });
  it('without a code asks for one', async () => {
    const { state, actions } = await place.sit();
    await actions.openReplay('');
    expect(state()).toMatchObject({ page: 'replay', replay: { code: '', refused: null, open: null } });
  });
  it('of a call that is not over shows how far it went', async () => {
    const { code } = await played();
    const { state, actions } = await place.sit();
    await actions.openReplay(forged(code, (parts) => (parts[4] = parts[4]!.slice(0, 5))));
    expect(state().replay?.open?.call.log).toHaveLength(5);
    expect(state().replay?.open?.review).toBeNull();
  });
});

describe('a file', () => {
  it('with one call shows it, and takes nothing over', async () => {
    const { file, code } = await played();
    const { state, actions } = await place.sit();
    await actions.openFile(file);
    expect(state().replay?.open?.code).toBe(code);
    expect((await place.sit()).state().records).toEqual([]);
  });
  it('brings the transcript to a link that could not be replayed', async () => {
    const { file, code, record } = await played();
    const { state, actions } = await place.sit([]);
    await actions.openReplay(code);
    expect(state().replay?.record).toBeNull();
    await actions.openFile(file);
    expect(state().replay).toMatchObject({ refused: 'code-foreign', record: { transcript: record.transcript } });
  });
  it('with several calls lets one choose, and is still there for the next', async () => {
    const there = new Place();
    await played(there);
    await played(there);
    const { state, actions } = await place.sit();
    await actions.openFile(await (await there.sit()).actions.exportRecord());
    expect(state().replay).toMatchObject({ open: null, file: { ok: true, unreadable: 0 } });
    await actions.openFromFile(1);
    expect(state().replay?.open?.report?.total).toBe(plan.expect.total);
    expect(state().replay?.file).toMatchObject({ ok: true });
  });
  it('that is none says why and keeps what is looked at', async () => {
    const { code } = await played();
    const { state, actions } = await place.sit();
    await actions.openReplay(code);
    await actions.openFile('{');
    expect(state().replay).toMatchObject({ code, file: { ok: false, reason: 'not-json' } });
    expect(state().replay?.open).not.toBeNull();
  });
});

describe('a record', () => {
  it('keeps what was said, by whom, in the language played', async () => {
    const { record } = await played();
    const words = find(CASE).words['zh-CN'];
    expect(record.transcript?.title).toBe(words.title);
    const said = record.transcript!.lines.filter((line) => line.rep).map((line) => line.text);
    expect(said).toHaveLength(plan.choices.length);
    expect(said[0]).toBe(words.replies[plan.choices[0]!]);
    expect(record.transcript!.lines.some((line) => line.who === words.person)).toBe(true);
  });
  it.each([
    ['code-foreign', []],
    ['code-content', cards.map((card) => ({ ...card, hash: 'other' }))],
  ] as const)('whose case or content is gone (%s) opens on its transcript, with the total it was given', async (refused, on) => {
    const { record } = await played(place);
    const { state, actions } = await place.sit(on);
    await actions.openRecord(record.id);
    expect(state()).toMatchObject({ page: 'replay', open: null, replay: { refused, record } });
    expect(state().replay?.record?.result?.total).toBe(plan.expect.total);
    expect(state().records[0]).toEqual(record);
  });
});

it('the tutorial is neither scored nor reviewed', async () => {
  const tutorial = cards.find((card) => card.tutorial)!;
  const { state, actions } = await place.sit();
  await actions.openCase(tutorial.id, 1);
  while (!state().open!.call.ended) await actions.choose(state().open!.view.replies.at(-1)!.words);
  expect(state()).toMatchObject({ page: 'debrief', open: { review: null, report: { total: null } } });
  actions.whatIf(0, 0);
  expect(state().branches).toEqual([]);
});
