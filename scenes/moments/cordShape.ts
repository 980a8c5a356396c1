/** The line between the two telephones, as a curve for every state it can be in. Pure geometry, world units. */
import type { Pt } from '../ink/stroke.ts';

/** What the line is doing, each 0–1 unless said otherwise. */
export interface CordState {
  /** How much of it has been drawn, from the rep's side. */
  readonly drawn: number;
  /** How strongly the voice shakes it. */
  readonly hum: number;
  /** How far through its travel the ring is; below 0 there is none. */
  readonly ring: number;
  /** How far it has snapped back: 0 whole, 1 fallen. */
  readonly snapped: number;
  readonly seconds: number;
}

/** How high a ring lifts the line, how high a voice does. */
const RING = 26;
const HUM = 5;
/** Where along the line it breaks. */
export const BREAK = 0.52;

/** Points of the line from the telephone (0) to the rep's edge of the stage (1), `count` of them. */
export function cordShape(from: Pt, to: Pt, state: CordState, count: number): Pt[] {
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const whole = hang(from, to, t, state);
    if (state.snapped <= 0) return whole;
    const fallen = t <= BREAK ? limp(from, t / BREAK) : gone(to, (t - BREAK) / (1 - BREAK));
    const whip = Math.sin(state.snapped * Math.PI) * Math.sin(t * 19 + state.snapped * 8) * 30;
    return [whole[0] + (fallen[0] - whole[0]) * state.snapped, whole[1] + (fallen[1] - whole[1]) * state.snapped + whip];
  });
}

function hang(from: Pt, to: Pt, t: number, state: CordState): Pt {
  const sag = 54 * 4 * t * (1 - t);
  const near = state.ring < 0 ? 0 : Math.exp(-(((t - (1.1 - state.ring * 1.2)) * 11) ** 2));
  const hum = Math.sin(t * 34 + state.seconds * 21) * Math.sin(t * Math.PI) * HUM * state.hum;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + sag - near * RING + hum];
}

/** The half that stays on the table: it drops and curls. */
function limp(from: Pt, t: number): Pt {
  const turn = t * t * 7.4;
  const reach = 150 * t - Math.max(0, t - 0.55) * 110;
  return [
    from[0] + reach + Math.sin(turn) * 26 * t * t,
    from[1] + 40 * Math.sin(Math.min(1, t * 1.6) * 1.57) - (1 - Math.cos(turn)) * 15 * t * t,
  ];
}

/** The half that springs back to the rep. */
function gone(to: Pt, t: number): Pt {
  return [to[0] - (1 - t) * 120, to[1] + 14 - Math.sin(t * 9) * 20 * (1 - t)];
}
