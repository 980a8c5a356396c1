/**
 * Where the book of the case under way is built while the call is played: in a worker, or in short slices between two frames where the
 * browser has none. Whoever asks for a review waits for the rest of the book, which is there by the end of a call of normal length.
 * Worker and reviewer are fetched when the first case is taken up: the first page does without them.
 */
import workerUrl from '../book.worker.ts?worker&url';
import type { CaseRules, Result } from '../engine/engine.ts';
import type { Reviewed, Reviewer } from '../review/review.ts';

export interface Bookroom {
  /** Takes up a case and begins its book. */
  take(rules: CaseRules): void;
  /** Reviews a call on the case taken up last; `truth` asks what would have been under another joint truth. */
  review(seed: number, choices: readonly string[], truth?: number): Promise<Result<Reviewed>>;
}
/** One way to build: both answer alike. */
interface Desk {
  take(rules: CaseRules): void;
  review(rules: CaseRules, seed: number, choices: readonly string[], truth?: number): Promise<Result<Reviewed>>;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
/** Positions walked between two rests on the page itself: a few milliseconds' worth on a slow phone. */
const SLICE = 12;

function startWorker(): Worker | null {
  try {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
    // The one policy that the page's own rules allow vouches for the one script that it starts, whatever it is asked.
    const policy = trustedTypes?.createPolicy('dojo', { createScriptURL: () => workerUrl });
    return new Worker(policy?.createScriptURL('') ?? workerUrl, { type: 'module' });
  } catch {
    return null;
  }
}

/** Builds on the page, between two frames. */
function deskHere(rest: () => Promise<void>): Desk {
  let reviewer: Promise<Reviewer> | undefined;
  const opened = (): Promise<Reviewer> =>
    (reviewer ??= import('../review/review.ts').then(({ createReviewer }) => createReviewer()));
  async function build(rules: CaseRules, wanted: () => boolean = () => true): Promise<Reviewer> {
    const here = await opened();
    here.take(rules);
    while (wanted() && !here.work(SLICE)) await rest();
    return here;
  }
  let latest: CaseRules | undefined;
  /** One case after another; a review that was refused holds up nobody. */
  let queue: Promise<unknown> = Promise.resolve();
  return {
    take(rules) {
      latest = rules;
      // A case that nobody waits for any more is given up between two slices.
      queue = queue.then(() => build(rules, () => latest === rules));
    },
    review(rules, seed, choices, truth) {
      const reviewed = queue.then(() => build(rules)).then((here) => here.review(seed, choices, truth));
      queue = reviewed.catch(() => undefined);
      return reviewed;
    },
  };
}

/** Builds in a worker. A worker that cannot be loaded says so late: `lost` is told what was asked and not answered. */
function deskBeside(worker: Worker, lost: () => Desk): Desk {
  const waiting = new Map<
    number,
    { readonly resolve: (reviewed: Result<Reviewed>) => void; readonly again: (desk: Desk) => void }
  >();
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly reviewed: Result<Reviewed> }>) => {
    waiting.get(data.number)?.resolve(data.reviewed);
    waiting.delete(data.number);
  };
  worker.onerror = () => {
    worker.terminate();
    const desk = lost();
    for (const { again } of waiting.values()) again(desk);
    waiting.clear();
  };
  return {
    take: (rules) => worker.postMessage({ take: rules }),
    review: (rules, seed, choices, truth) =>
      new Promise((resolve, reject) => {
        number += 1;
        const again = (desk: Desk): void => void desk.review(rules, seed, choices, truth).then(resolve, reject);
        waiting.set(number, { resolve, again });
        worker.postMessage({ number, seed, choices, ...(truth === undefined ? {} : { truth }) });
      }),
  };
}

/** Opens the room. `rest` lets the page breathe between slices where there is no worker. */
export function openBookroom(rest: () => Promise<void>): Bookroom {
  let desk: Desk | undefined;
  let taken: CaseRules | undefined;
  const lost = (): Desk => {
    desk = deskHere(rest);
    if (taken) desk.take(taken);
    return desk;
  };
  const open = (): Desk => {
    const worker = startWorker();
    return worker ? deskBeside(worker, lost) : deskHere(rest);
  };
  return {
    take(rules) {
      taken = rules;
      (desk ??= open()).take(rules);
    },
    review(seed, choices, truth) {
      if (!taken) return Promise.reject(new Error('no case has been taken up'));
      return (desk ??= open()).review(taken, seed, choices, truth);
    },
  };
}
