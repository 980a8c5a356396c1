/** Books built beside the page: without a worker, with one that is lost, and with another case taken up meanwhile. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBookroom } from '../../src/bookroom/bookroom.ts';
import { createReviewer } from '../../src/review/review.ts';
import { caseNamed } from '../support/dojo.ts';

const [first, second] = [caseNamed('tingyu'), caseNamed('hongzhu')];
const plan = first.plans[0];
if (!plan) throw new Error('no plan');
const { seed, choices } = plan;
const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const expected = () => {
  const reviewer = createReviewer();
  reviewer.take(first.rules);
  return reviewer.review(seed, choices);
};
afterEach(() => vi.unstubAllGlobals());

describe('a browser without workers', () => {
  it('reviews a call on slices', async () => {
    const room = openBookroom(rest);
    room.take(first.rules);
    expect(await room.review(seed, choices)).toEqual(expected());
  });
  it('reviews a call on the case it was played on, when another is taken up before the book is there', async () => {
    const room = openBookroom(rest);
    room.take(first.rules);
    const reviewed = room.review(seed, choices);
    room.take(second.rules);
    expect(await reviewed).toEqual(expected());
  });
});

/** A worker that dies when it is asked for a review, as one does whose script cannot be fetched. */
class Dying {
  static made = 0;
  onmessage: unknown = null;
  onerror: (() => void) | null = null;
  constructor() {
    Dying.made += 1;
  }
  postMessage(message: object): void {
    if ('number' in message) setImmediate(() => this.onerror?.());
  }
  terminate(): void {}
}
it('a worker that is lost loses no review', async () => {
  vi.stubGlobal('Worker', Dying);
  const room = openBookroom(rest);
  expect(Dying.made).toBe(0); // nothing is fetched before a case is taken up
  room.take(first.rules);
  expect(await room.review(seed, choices)).toEqual(expected());
  expect(Dying.made).toBe(1);
});
it('no review is given where no case has been taken up', async () => {
  await expect(openBookroom(rest).review(1, [])).rejects.toThrow('no case');
});
