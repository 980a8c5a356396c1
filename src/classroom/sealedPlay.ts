/** Playing a sealed call: every reply is a question to the server, which turns the call and keeps the truth. The same answer sent again is one answer. */
import type { Answered } from '../arena/arena.ts';
import { AGAIN, PASSING, TOO_LATE, type SeatTools } from './seatTools.ts';
import type { Seat } from './state.ts';

export interface SealedPlay {
  choose(now: Seat, reply: string): Promise<void>;
}
export function createSealedPlay({ ports, ask, seat, set, told, refresh }: SeatTools): SealedPlay {
  async function choose(now: Seat, reply: string): Promise<void> {
    const run = now.room.run;
    if (run?.mode !== 'sealed' || !run.turn || now.waiting) return;
    set({ waiting: true });
    for (;;) {
      const found = await ask<Answered>('POST', 'play/answer', { run: run.id, number: run.turn.n, reply });
      const after = seat();
      if (after?.room.run?.id !== run.id) return;
      if (found.ok) {
        const { run: next, place, cue } = found.value;
        set({ waiting: false, cue, room: { ...after.room, run: next, place } });
        if (after.content && next.mode === 'sealed') ports.heard(next.ended ? null : { sealed: next.line }, cue, after.content);
        return;
      }
      if (!PASSING.has(found.error.code)) {
        set({ waiting: false });
        if (found.error.code !== 'round-paused') await refresh();
        if (TOO_LATE.has(found.error.code)) set({ lost: 'time' });
        else if (found.error.code !== 'choice-conflict') told(found.error);
        return;
      }
      await ports.wait(AGAIN); // the same answer again is one answer
    }
  }
  return { choose };
}
