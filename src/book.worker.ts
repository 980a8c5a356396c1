/** The worker beside the page: builds the book of the case under way and reviews calls on it. Entry point; nobody imports it. */
import type { CaseRules } from './engine/engine.ts';
import { createReviewer } from './review/review.ts';

/** What the page asks. `take` has no answer; every review is answered under its number. */
export type Asked =
  | { readonly take: CaseRules }
  | { readonly number: number; readonly seed: number; readonly choices: readonly string[]; readonly truth?: number };

const reviewer = createReviewer();
const port = self as unknown as {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(message: unknown): void;
};
/** Positions between two looks at what has been asked meanwhile. */
const SLICE = 400;
let building = false;
function build(): void {
  building = !reviewer.work(SLICE);
  if (building) setTimeout(build);
}
port.onmessage = ({ data }) => {
  if ('take' in data) {
    reviewer.take(data.take);
    if (!building) setTimeout(build);
    building = true;
  } else port.postMessage({ number: data.number, reviewed: reviewer.review(data.seed, data.choices, data.truth) });
};
