/** What if: a call that is over is played on from a move, under its truth or another; nothing of it is scored or kept. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/session/session.ts';
import { Place, find } from '../support/sitting.ts';

const CASE = 'baiyu-packaging-12d';
const plan = find(CASE).plans.find((one) => one.id === 'ends-dated-verbal-promise')!;
/** The first move of the contact: the two before it are made in the file. */
const MOVE = 6;
let place: Place;
let sitting: Session;
const branch = () => sitting.state().branches.find((one) => one.id === sitting.state().branch);
const ids = (call: { readonly log: readonly { readonly reply: { readonly id: string } }[] } | undefined) =>
  call?.log.map((turn) => turn.reply.id);

beforeEach(async () => {
  place = new Place();
  sitting = await place.sit();
  await sitting.actions.openCase(CASE, plan.seed);
  for (const choice of plan.choices) await sitting.actions.choose(choice);
  sitting.actions.go('review');
});
/** Says the first reply that is offered, until the branch is over. */
async function playOn(): Promise<void> {
  while (!branch()!.call.ended) await sitting.actions.sayWhatIf(branch()!.view.replies[0]!.words);
}
const otherTruth = (): number => {
  const review = sitting.state().open!.review!;
  return review.turns[MOVE]!.odds.findIndex((odds, row) => odds > 0 && row !== review.truth);
};

describe('a branch', () => {
  it('begins after the replies that it shares, where the same was heard, and says what is true in it', () => {
    const { open } = sitting.state();
    sitting.actions.whatIf(MOVE, otherTruth());
    expect(sitting.state().page).toBe('whatif');
    expect(branch()).toMatchObject({ of: open?.id, number: 1, from: MOVE, truth: otherTruth(), code: '' });
    expect(ids(branch()?.call)).toEqual(plan.choices.slice(0, MOVE));
    expect(branch()!.view.line).toEqual(open?.call.log[MOVE]!.line);
  });
  it('is a whole call with figures and a review of its own truth', async () => {
    sitting.actions.whatIf(MOVE, otherTruth());
    await playOn();
    expect(sitting.state().page).toBe('review');
    const { report, review, call } = branch()!;
    expect(report?.total).toBeTypeOf('number');
    expect(review?.turns).toHaveLength(call.log.length);
    expect(review?.truth).toBe(otherTruth());
    const { rules } = call.customer;
    const bits = rules.truths[otherTruth()]!.bits;
    expect(rules.deck.map((id) => report?.truth[id])).toEqual(rules.deck.map((_, i) => ((bits >> i) & 1) === 1));
    expect(review?.turns.slice(0, MOVE).map((turn) => turn.after)).toEqual(
      sitting
        .state()
        .open?.review?.turns.slice(0, MOVE)
        .map((turn) => turn.after),
    );
  });
  it('under the same truth and with the same replies comes to the same total as the call', async () => {
    sitting.actions.whatIf(MOVE, sitting.state().open!.review!.truth);
    for (const choice of plan.choices.slice(MOVE)) await sitting.actions.sayWhatIf(choice);
    expect(branch()?.report?.total).toBe(plan.expect.total);
    expect(branch()?.review).toEqual(sitting.state().open?.review);
  });
  it('never becomes a record, nor changes the one of its call', async () => {
    const before = sitting.state().records;
    sitting.actions.whatIf(MOVE, otherTruth());
    await playOn();
    expect(sitting.state().records).toEqual(before);
    expect((await place.sit()).state().records).toEqual(before);
  });
  it('takes replies back one by one, and none of those it shares', async () => {
    sitting.actions.whatIf(MOVE, otherTruth());
    await sitting.actions.sayWhatIf(branch()!.view.replies[0]!.words);
    await sitting.actions.takeBack();
    await sitting.actions.takeBack();
    expect(ids(branch()?.call)).toEqual(plan.choices.slice(0, MOVE));
  });
  it('may leave another branch, and is counted', async () => {
    sitting.actions.whatIf(MOVE, otherTruth());
    await playOn();
    const first = branch()!;
    sitting.actions.whatIf(MOVE + 1, first.truth, first.id);
    expect(branch()).toMatchObject({ number: 2, from: MOVE + 1 });
    expect(ids(branch()?.call)).toEqual(ids(first.call)?.slice(0, MOVE + 1));
  });
  it('is dropped when it is left before anything was said, and kept to go on with when something was', async () => {
    sitting.actions.whatIf(MOVE, otherTruth());
    sitting.actions.leaveBranch();
    expect(sitting.state()).toMatchObject({ page: 'review', branches: [], branch: null });
    sitting.actions.whatIf(MOVE, otherTruth());
    await sitting.actions.sayWhatIf(branch()!.view.replies[0]!.words);
    const { id } = branch()!;
    sitting.actions.leaveBranch();
    expect(sitting.state()).toMatchObject({ page: 'review', branch: id });
    sitting.actions.showBranch(id, true);
    expect(sitting.state().page).toBe('whatif');
  });
  it('refuses a reply that is not offered with its reason', async () => {
    sitting.actions.whatIf(MOVE, otherTruth());
    await sitting.actions.sayWhatIf('no-such-reply');
    expect(sitting.state().notices).toContain('unknown-reply');
    expect(ids(branch()?.call)).toHaveLength(MOVE);
  });
});

it('no branch leaves a call that is not over, nor the tutorial', async () => {
  const { actions, state } = sitting;
  await actions.openCase('jiangcheng-fittings-32d', 5);
  await actions.dial();
  actions.whatIf(0, 0);
  expect(state()).toMatchObject({ page: 'call', branches: [] });
});
it('every joint truth that still fits what was heard may be asked for at every move', () => {
  for (const turn of sitting.state().open!.review!.turns)
    for (const [row, odds] of turn.odds.entries()) if (odds > 0) expect(turn.within[row]).toBe(true);
});
