/** Practice in a sitting: a lost call becomes drills, they are asked with their contrasts, kept over a reload, put away and switched off. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeOf, offeredNow, type Lang } from '../../src/engine/engine.ts';
import { createReviewer } from '../../src/review/review.ts';
import { createSession, type CaseCard, type Session } from '../../src/session/session.ts';
import { DEFAULT_SETTINGS, createStore } from '../../src/storage/storage.ts';
import { dojo } from '../support/dojo.ts';

vi.setConfig({ testTimeout: 30_000 }); // books are built here

const cards: readonly CaseCard[] = dojo.cases.map(({ rules, hash, draft, words }) => ({
  id: rules.id, hash, tutorial: rules.tutorial, place: draft.place, person: draft.person, owed: draft.sums.owed, daysOverdue: draft.daysOverdue,
  words: { 'zh-CN': words['zh-CN'], en: words.en },
})); // prettier-ignore
const find = (id: string) => dojo.cases.find((one) => one.rules.id === id)!;
const CASE = 'baiyu-packaging-12d';
const DAY = 86_400_000;
let n = 0;
let name = '';
let clock = 1_780_000_000_000;
beforeEach(() => {
  name = `practice-sitting-${String(n++)}`;
  clock = 1_780_000_000_000;
});
/** One for all sittings, so that a book is built once: every sitting takes up its case before it asks, as with a worker. */
const reviewer = createReviewer();
const sit = async (on = cards): Promise<Session> => {
  return createSession({
    cards: on,
    loadCase: (id) => Promise.resolve({ rules: find(id).rules, dossier: find(id).draft.dossier, today: find(id).draft.today }),
    loadTexts: (id: string, lang: Lang) => Promise.resolve({ words: find(id).words[lang], codex: find(id).codex[lang] }),
    loadCatalogue: (lang: Lang) =>
      Promise.resolve({ words: dojo.catalogue.words[lang], practices: {}, conducts: [], excuses: {} }),
    store: await createStore(DEFAULT_SETTINGS, name),
    now: () => (clock += 1),
    newSeed: () => 3,
    rest: () => Promise.resolve(),
    books: {
      take: reviewer.take.bind(reviewer),
      review: (seed, choices, truth) => Promise.resolve(reviewer.review(seed, choices, truth)),
    },
    transcribe: (_, texts) => ({ title: texts.words.title, lines: [] }),
    perform: () => undefined,
  });
};
/** Plays a walkthrough that ends badly. */
async function lose({ actions }: Session): Promise<void> {
  const plan = find(CASE).plans.find(({ expect: { outcome } }) => outcome === 'fobbed-off') ?? find(CASE).plans.at(-1)!;
  await actions.openCase(CASE, plan.seed);
  for (const choice of plan.choices) await actions.choose(choice);
}
const ids = ({ state }: Session) => state().practice.plan.map(({ id }) => id);
/** Says the best reply (or the worst) to the position that is asked. */
async function reply({ state, actions }: Session, best: boolean): Promise<void> {
  const { open } = state().practice.exercise!;
  reviewer.take(open.data.rules);
  const [first] = offeredNow(open.call);
  const said = reviewer.review(open.call.seed, [...open.call.log.map((turn) => turn.reply.id), first!.id]);
  if (!said.ok) throw new Error(said.error.code);
  const choices = [...said.value.review.turns.at(-1)!.choices].sort((a, b) => a.loss - b.loss);
  await actions.answerDrill(choices.at(best ? 0 : -1)!.reply);
}

describe('a call that was lost', () => {
  it('becomes a drill for each move that lost more than 2 points, due at once, costliest first, and a line of the record', async () => {
    const session = await sit();
    await lose(session);
    const { practice, open } = session.state();
    const costly = open!.review!.turns.filter(({ chosen }) => chosen.loss > 200);
    expect(costly.length).toBeGreaterThan(1);
    expect([...practice.drills.map(({ loss }) => loss)].sort()).toEqual(costly.map(({ chosen }) => chosen.loss).sort());
    expect(ids(session)).toHaveLength(costly.length);
    expect(practice.tallies).toMatchObject([{ id: open!.id, kind: 'call', caseId: CASE, drilled: true }]);
    expect(practice.drills.find(({ id }) => id === ids(session)[0])?.loss).toBe(
      Math.max(...costly.map(({ chosen }) => chosen.loss)),
    );
  });
  it('is taken once: looking at it again changes nothing, and everything is there after a reload', async () => {
    const first = await sit();
    await lose(first);
    const { drills, tallies } = first.state().practice;
    await first.actions.openRecord(first.state().open!.id);
    expect(first.state().practice.drills).toEqual(drills);
    const again = await sit();
    expect(again.state().practice.drills).toHaveLength(drills.length);
    expect(again.state().practice.tallies).toEqual(tallies);
  });
});

describe('a drill', () => {
  it('asks the position again, grades the answer and comes back on another day', async () => {
    const session = await sit();
    await lose(session);
    const [first] = ids(session);
    await session.actions.practise();
    const { exercise } = session.state().practice;
    expect(exercise).toMatchObject({ kind: 'drill', drill: { id: first }, answer: null });
    expect(exercise!.open.call.log.map((turn) => turn.reply.id)).toEqual(exercise!.drill!.choices);
    expect(exercise!.open.view.replies.map(({ words }) => words)).toContain(exercise!.drill!.chosen);
    await reply(session, true);
    const after = session.state().practice;
    expect(after.exercise?.answer).toMatchObject({ grade: 'good', turn: { chosen: { loss: 0 } } });
    const memory = after.drills.find(({ id }) => id === first)!.memory;
    expect(memory).toMatchObject({ answers: 1, last: 'good', interval: 3 });
    expect(after.exercise?.answer?.due).toBe(memory.due);
    expect(ids(session)).not.toContain(first);
    expect(after.tallies.at(-1)).toMatchObject({ kind: 'drill', customer: { met: 1, kept: 1, lost: 0 } });
    clock += 3 * DAY;
    session.actions.go('desk');
    await Promise.resolve();
    expect((await sit()).state().practice.drills.find(({ id }) => id === first)?.memory).toEqual(memory);
  });
  it('that was missed comes back the next day', async () => {
    const session = await sit();
    await lose(session);
    await session.actions.practise();
    await reply(session, false);
    expect(session.state().practice.exercise?.answer).toMatchObject({ grade: 'again' });
    expect(session.state().practice.drills.some(({ memory }) => memory.last === 'again' && memory.interval === 1)).toBe(true);
  });
  it('about an excuse is followed by its contrast, which is held against it and never scheduled', async () => {
    const session = await sit();
    await lose(session);
    const drill = session.state().practice.drills.find(({ excuse }) => excuse !== null)!;
    await session.actions.practise(drill.id);
    await reply(session, true);
    await session.actions.nextDrill();
    const { exercise } = session.state().practice;
    expect(exercise?.kind).not.toBe('drill');
    expect(exercise).toMatchObject({ drill: null, from: { id: drill.id }, against: { answer: { grade: 'good' } } });
    const { rules } = exercise!.open.call.customer;
    expect(rules.deck[nodeOf(exercise!.open.call)!.excuse]).toBe(drill.excuse);
    const before = session.state().practice.drills;
    await reply(session, true);
    expect(session.state().practice.exercise?.answer).toMatchObject({ grade: null, due: null, turn: { chosen: { loss: 0 } } });
    expect(session.state().practice.drills).toEqual(before);
    expect(session.state().practice.tallies.at(-1)?.kind).toBe('contrast');
    await session.actions.nextDrill();
    expect(session.state().practice.exercise).toBeNull();
  });
  it('stands in the other language once that is asked for', async () => {
    const session = await sit();
    await lose(session);
    await session.actions.practise();
    await session.actions.set({ lang: 'en' });
    expect(session.state().practice.exercise?.texts.words.lang).toBe('en');
  });
  it('that was put away is not asked until it is taken up again', async () => {
    const session = await sit();
    await lose(session);
    const [first] = ids(session);
    await session.actions.putAway(first!, true);
    expect(ids(session)).not.toContain(first);
    await session.actions.putAway(first!, false);
    expect(ids(session)).toContain(first);
  });
  it('made on other content is kept and not asked', async () => {
    const session = await sit();
    await lose(session);
    const changed = await sit(cards.map((card) => ({ ...card, hash: 'other' })));
    changed.actions.go('practice');
    await changed.actions.practise();
    expect(changed.state().practice.drills).toHaveLength(session.state().practice.drills.length);
    expect([ids(changed), changed.state().practice.exercise]).toEqual([[], null]);
  });
  it('does not keep the call under way from its own book', async () => {
    const session = await sit();
    await lose(session);
    const other = dojo.cases.find(({ rules }) => rules.id !== CASE && !rules.tutorial)!;
    const plan = other.plans[0]!;
    await session.actions.openCase(other.rules.id, plan.seed);
    for (const choice of plan.choices.slice(0, -1)) await session.actions.choose(choice);
    await session.actions.practise();
    await reply(session, true);
    session.actions.go('call');
    await session.actions.choose(plan.choices.at(-1)!);
    expect(session.state().open?.report?.total).toBe(plan.expect.total);
  });
});

describe('switched off', () => {
  it('nothing is asked and no drill is made, but what there is stays, and the record goes on', async () => {
    const session = await sit();
    await lose(session);
    const { drills } = session.state().practice;
    await session.actions.set({ practice: false });
    expect(ids(session)).toEqual([]);
    expect(session.state().practice.drills).toEqual(drills);
    await session.actions.set({ practice: true });
    expect(ids(session)).toHaveLength(drills.length);
  });
  it('a call played meanwhile becomes drills when its debrief is opened with practice switched on', async () => {
    const session = await sit();
    await session.actions.set({ practice: false });
    await lose(session);
    expect(session.state().practice).toMatchObject({ drills: [], tallies: [{ drilled: false }] });
    await session.actions.set({ practice: true });
    await session.actions.openRecord(session.state().open!.id);
    expect(session.state().practice.drills.length).toBeGreaterThan(0);
    expect(session.state().practice.tallies).toHaveLength(1);
  });
});

it('the record adds up what calls and drills came to, by practice, excuse and customer', async () => {
  const session = await sit();
  await lose(session);
  await session.actions.practise();
  await reply(session, true);
  session.actions.go('record');
  await expect.poll(() => session.state().practice.record).not.toBeNull();
  const { record } = session.state().practice;
  const [customer] = record!.customer;
  expect(customer).toMatchObject({ key: CASE, over: [{ kind: 'call' }, { kind: 'drill' }] });
  expect(customer!.met).toBe(session.state().open!.review!.turns.length + 1);
  expect(record!.practice.length).toBeGreaterThan(3);
});

it('deleting forgets the drills and the record too', async () => {
  const session = await sit();
  await lose(session);
  await session.actions.deleteData();
  expect(session.state().practice).toMatchObject({ drills: [], tallies: [] });
  expect((await sit()).state().practice).toMatchObject({ drills: [], tallies: [] });
});
