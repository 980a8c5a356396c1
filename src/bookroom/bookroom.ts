/**
 * Where the book of the case under way is built while the call is played: in a worker, or in short slices between two frames where the
 * browser has none. Whoever asks for a review waits for the rest of the book, which is there by the end of a call of normal length.
 */
import workerUrl from '../book.worker.ts?worker&url';
import type { CaseRules, Result } from '../engine/engine.ts';
import { createReviewer, type Reviewed } from '../review/review.ts';

export interface Bookroom {
  /** Takes up a case and begins its book. */
  take(rules: CaseRules): void;
  /** Reviews a call on the case taken up last; `truth` asks what would have been under another joint truth. */
  review(seed: number, choices: readonly string[], truth?: number): Promise<Result<Reviewed>>;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
/** Positions walked between two rests on the page itself: a few milliseconds' worth on a slow phone. */
const SLICE = 12;

function startWorker(): Worker | null {
  try {
    const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
    // The one policy that the page's own rules allow, for the one script that it starts.
    const policy = trustedTypes?.createPolicy('dojo', { createScriptURL: (url) => url });
    return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
  } catch {
    return null;
  }
}

/** Opens the room. `rest` lets the page breathe between slices where there is no worker. */
export function openBookroom(rest: () => Promise<void>): Bookroom {
  const waiting = new Map<number, (reviewed: Result<Reviewed>) => void>();
  let number = 0;
  let taken: CaseRules | null = null;
  let worker = startWorker();
  const here = createReviewer();
  let walking = false;
  async function walkHere(): Promise<void> {
    if (walking) return;
    walking = true;
    while (!here.work(SLICE)) await rest();
    walking = false;
  }
  async function reviewHere(seed: number, choices: readonly string[], truth?: number): Promise<Result<Reviewed>> {
    if (taken) here.take(taken);
    while (!here.work(SLICE)) await rest();
    return here.review(seed, choices, truth);
  }
  /** A worker that cannot be loaded says so late: what it was asked is done here. */
  const undone = new Map<number, () => void>();
  function giveUp(): void {
    worker?.terminate();
    worker = null;
    for (const again of undone.values()) again();
    if (taken) here.take(taken);
    void walkHere();
  }
  if (worker) {
    worker.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly reviewed: Result<Reviewed> }>) => {
      waiting.get(data.number)?.(data.reviewed);
      waiting.delete(data.number);
      undone.delete(data.number);
    };
    worker.onerror = giveUp;
  }
  return {
    take(rules) {
      taken = rules;
      if (worker) worker.postMessage({ take: rules });
      else {
        here.take(rules);
        void walkHere();
      }
    },
    review(seed, choices, truth) {
      if (!worker) return reviewHere(seed, choices, truth);
      const asked = worker;
      return new Promise((resolve) => {
        number += 1;
        waiting.set(number, resolve);
        undone.set(number, () => void reviewHere(seed, choices, truth).then(resolve));
        asked.postMessage({ number, seed, choices, ...(truth === undefined ? {} : { truth }) });
      });
    },
  };
}
