/**
 * Sine, exponential and noise built from + − × ÷ and whole-number operations only.
 * Why not Math.sin and Math.exp: JavaScript engines may differ in their last digit, and these sounds must come out
 * byte for byte the same on every machine.
 */

const TURN = 6.283185307179586;
const LOG2_E = 1.4426950408889634;
const LN_2 = 0.6931471805599453;

/** Sine of an angle given in turns (1 = a full circle), any finite number. */
export function sine(turns) {
  let x = turns - Math.floor(turns + 0.5);
  if (x > 0.25) x = 0.5 - x;
  else if (x < -0.25) x = -0.5 - x;
  const r = x * TURN;
  const s = r * r;
  return r * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - (s / 72) * (1 - (s / 110) * (1 - s / 156))))));
}

/** Cosine of an angle given in turns. */
export const cosine = (turns) => sine(turns + 0.25);

/** e to the power x, for x between −700 and 700. */
export function exp(x) {
  const whole = Math.floor(x * LOG2_E + 0.5);
  const rest = x - whole * LN_2;
  let sum = 1;
  for (let n = 14; n > 0; n--) sum = 1 + (rest * sum) / n;
  const factor = whole < 0 ? 0.5 : 2;
  for (let n = whole < 0 ? -whole : whole; n > 0; n--) sum *= factor;
  return sum;
}

/** Stream of numbers in [0, 1) from a whole-number seed. The same seed always gives the same stream. */
export function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Straight line from a to b; t in 0–1. */
export const mix = (a, b, t) => a + (b - a) * t;

/** Smooth step from 0 to 1 without a corner at either end; t outside 0–1 is held. */
export function ease(t) {
  const x = t < 0 ? 0 : t > 1 ? 1 : t;
  return x * x * (3 - 2 * x);
}
