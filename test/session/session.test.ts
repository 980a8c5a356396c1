/** A sitting without a page: every reply is saved at once, a crash loses nothing, a language can change at any moment. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Place, cards, find } from '../support/sitting.ts';

const CASE = 'baiyu-packaging-12d';
let place: Place;
beforeEach(() => (place = new Place()));
const sit = (on = cards) => place.sit(on);
const LINE = ['greet-confirm-a', 'purpose-state-a', 'today-plain-a'] as const;

describe('a sitting', () => {
  it('saves every reply and takes the call up again at the same line after a crash', async () => {
    const first = await sit();
    await first.actions.openCase(CASE);
    await first.actions.dial();
    for (const reply of LINE) await first.actions.choose(reply);
    const line = first.state().open?.view.line;
    const second = await sit();
    const kept = second.state().records[0];
    expect(kept?.choices).toEqual(['done', ...LINE]);
    await second.actions.openRecord(kept?.id ?? '');
    expect(second.state().open?.view.line).toEqual(line);
    expect(second.state().page).toBe('call');
  });
  it('opens the unfinished call of a case rather than a new one', async () => {
    const { state, actions } = await sit();
    await actions.openCase(CASE);
    await actions.dial();
    const { id } = state().open ?? { id: '' };
    actions.go('desk');
    await actions.openCase(CASE);
    expect(state().open?.id).toBe(id);
  });
  it('changes language in mid-call without losing the call', async () => {
    const { state, actions } = await sit();
    await actions.openCase(CASE);
    await actions.dial();
    const { n: turn } = state().open?.view ?? { n: 0 };
    await actions.set({ lang: 'en' });
    expect(state().texts?.words.lang).toBe('en');
    expect(state().open?.view.n).toBe(turn);
  });
  it('marks at most three facts, and unmarks', async () => {
    const { state, actions } = await sit();
    await actions.openCase(CASE);
    for (const fact of ['contract-terms', 'signed-notes', 'expect-away', 'price-list']) actions.tick(fact);
    expect(state().ticks).toEqual(['contract-terms', 'signed-notes', 'expect-away']);
    actions.tick('signed-notes');
    expect(state().ticks).toEqual(['contract-terms', 'expect-away']);
  });
  it('scores an ended call and keeps the result with it', async () => {
    const { state, actions } = await sit();
    const plan = find(CASE).plans.find((one) => one.expect.outcome === 'verified-wire');
    if (!plan) throw new Error('no plan');
    await actions.openCase(CASE, plan.seed);
    for (const choice of plan.choices) await actions.choose(choice);
    expect(state().page).toBe('debrief');
    expect(state().open?.report?.total).toBe(plan.expect.total);
    expect(state().records[0]).toMatchObject({ ended: true, result: { outcome: 'verified-wire', total: plan.expect.total } });
    expect(place.heard.some((effect) => effect.type === 'end')).toBe(true);
  });
  it('replays a code it is given and refuses a damaged one with its reason, keeping the page', async () => {
    const { state, actions } = await sit();
    await actions.openCase(CASE);
    await actions.dial();
    const { code } = state().open ?? { code: '' };
    actions.go('desk');
    await actions.openCode(code.slice(0, -1) + '!');
    expect(state().notices).toContain('code-form');
    expect(state().page).toBe('desk');
    await actions.openCode(code);
    expect(state().open?.call.log).toHaveLength(1);
  });
  it('says so when a record was made on other content, and when its case is gone', async () => {
    const first = await sit();
    await first.actions.openCase(CASE);
    await first.actions.dial();
    const { id } = first.state().records[0] ?? { id: '' };
    const changed = await sit(cards.map((card) => ({ ...card, hash: 'other' })));
    await changed.actions.openRecord(id);
    expect(changed.state().notices).toContain('content-changed');
    const gone = await sit([]);
    await gone.actions.openRecord(id);
    expect(gone.state()).toMatchObject({ page: 'replay', open: null, replay: { refused: 'code-foreign', record: { id } } });
  });
  it('forgets everything when asked', async () => {
    const { state, actions } = await sit();
    await actions.openCase(CASE);
    await actions.dial();
    await actions.deleteData();
    expect(state()).toMatchObject({ records: [], open: null, page: 'title' });
    expect((await sit()).state().records).toEqual([]);
  });
});
