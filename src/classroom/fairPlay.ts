/**
 * Playing a call of a fair class: the engine turns it on this page, choices go to the server in batches whenever it answers. What was chosen is kept in
 * the browser before it is shown, and the server's log is the call: nothing is lost, nothing counts twice.
 */
import type { Answered, ContentView, FairRun } from '../arena/arena.ts';
import type { Trouble } from './client.ts';
import { answered, choicesIn, joined, playedOn, readUnsent, screenOf } from './fairCall.ts';
import { AGAIN, PASSING, TOO_LATE, type SeatTools } from './seatTools.ts';
import type { Seat } from './state.ts';

const unsentKey = (run: string): string => `unsent:${run}`;

export interface FairPlay {
  takeUp(run: FairRun, content: ContentView): void;
  choose(now: Seat, reply: string): void;
}
export function createFairPlay({ ports, ask, seat, set, told, refresh }: SeatTools): FairPlay {
  let sending = false;

  /** Joins the server's log with what was kept here, and goes on from there. */
  function takeUp(run: FairRun, content: ContentView): void {
    const kept = readUnsent(ports.kept.read(unsentKey(run.id)));
    const played = seat()?.fair;
    const own = played ? choicesIn(played.call) : [];
    const most = own.length > (kept?.choices.length ?? 0) ? own : (kept?.choices ?? []);
    const { choices, elsewhere } = joined(run.choices, most);
    const call = playedOn(content, run, choices) ?? playedOn(content, run, run.choices);
    if (!call) {
      told({ code: 'page-outdated' });
      return;
    }
    if (elsewhere) ports.kept.write(unsentKey(run.id), null);
    set({ fair: screenOf(call, run.salt, run.choices.length), ...(elsewhere ? { lost: 'elsewhere' as const } : {}) });
    void send();
  }
  /** Sends what the server does not have yet, one batch at a time, until there is nothing left. */
  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      while (await sendOnce());
    } finally {
      sending = false;
    }
  }
  async function sendOnce(): Promise<boolean> {
    const now = seat();
    const run = now?.room.run;
    if (!now?.fair || run?.mode !== 'fair') return false;
    const all = choicesIn(now.fair.call);
    const from = run.choices.length;
    if (all.length <= from) return false;
    const found = await ask<Answered>('POST', 'play/choices', {
      run: run.id,
      content: run.content,
      from: from + 1,
      choices: all.slice(from),
    });
    const after = seat();
    if (after?.room.run?.id !== run.id) return false;
    if (found.ok) return stored(found.value);
    return refusedToStore(run, found.error);
  }
  function stored({ run, place }: Answered): boolean {
    const now = seat();
    if (!now?.fair || run.mode !== 'fair') return false;
    if (run.ended) ports.kept.write(unsentKey(run.id), null);
    set({ room: { ...now.room, run, place }, fair: screenOf(now.fair.call, run.salt, run.choices.length) });
    return true;
  }
  async function refusedToStore(run: FairRun, error: Trouble): Promise<boolean> {
    if (error.code === 'choice-gap' || error.code === 'choice-conflict') {
      await refresh(); // the server's log tells where to go on
      await ports.wait(AGAIN / 10);
      return true;
    }
    if (TOO_LATE.has(error.code)) {
      ports.kept.write(unsentKey(run.id), null);
      set({ lost: 'time', fair: null });
      await refresh();
      return false;
    }
    // Paused: the choices wait for the round to go on, which the stream will tell.
    if (error.code === 'round-paused') return false;
    if (!PASSING.has(error.code)) {
      told(error);
      return false;
    }
    await ports.wait(AGAIN);
    return seat() !== null;
  }

  function choose(now: Seat, reply: string): void {
    const run = now.room.run;
    if (!now.fair || !now.content || run?.mode !== 'fair') return;
    const call = answered(now.fair.call, reply);
    if (!call) return;
    // Kept before it is shown: what a person has seen chosen is never lost.
    ports.kept.write(unsentKey(run.id), JSON.stringify({ content: run.content, choices: choicesIn(call) }));
    const cue = call.log.at(-1)?.edge.cue ?? null;
    const fair = screenOf(call, run.salt, run.choices.length);
    set({ fair, cue });
    ports.heard(call.ended ? null : { line: fair.view.line, agreed: fair.view.agreed }, cue, now.content);
    void send();
  }
  return { takeUp, choose };
}
