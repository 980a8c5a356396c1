/**
 * Signals are Float64Array, full scale ±1. A filter is a function from one sample to the next that remembers its past.
 * `rate` is samples a second, times are seconds, frequencies hertz.
 */
import { cosine, ease, exp, mix, random, sine } from './maths.mjs';

/** `seconds` of silence. */
export const silence = (seconds, rate) => new Float64Array(Math.round(seconds * rate));

/** `seconds` of white noise in ±1 from a seed. */
export function noise(seconds, rate, seed) {
  const next = random(seed);
  return silence(seconds, rate).map(() => next() * 2 - 1);
}

/** Second-order filters after the RBJ cookbook; `kind` is low, high, band (peak gain 1) or peak (gain `boost`, linear). */
export function biquad(kind, hertz, q, rate, boost = 1) {
  const turn = hertz / rate;
  const c = cosine(turn);
  const alpha = sine(turn) / (2 * q);
  const root = Math.sqrt(boost);
  const b = {
    low: [(1 - c) / 2, 1 - c, (1 - c) / 2],
    high: [(1 + c) / 2, -1 - c, (1 + c) / 2],
    band: [alpha, 0, -alpha],
    peak: [1 + alpha * root, -2 * c, 1 - alpha * root],
  }[kind];
  const a0 = kind === 'peak' ? 1 + alpha / root : 1 + alpha;
  const a2 = kind === 'peak' ? 1 - alpha / root : 1 - alpha;
  let x1 = 0,
    x2 = 0,
    y1 = 0,
    y2 = 0;
  return (x) => {
    const y = (b[0] * x + b[1] * x1 + b[2] * x2 + 2 * c * y1 - a2 * y2) / a0;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  };
}

/** Band filter whose centre follows `hertzAt(seconds)`; coefficients move every 32 samples. */
export function sweep(hertzAt, q, rate) {
  let low = 0,
    band = 0,
    g = 0,
    n = 0;
  return (x) => {
    if (n % 32 === 0) {
      const turn = Math.min(hertzAt(n / rate), rate * 0.45) / (2 * rate);
      g = sine(turn) / cosine(turn);
    }
    n++;
    const high = (x - (1 / q + g) * band - low) / (1 + g / q + g * g);
    const middle = g * high + band;
    band = g * high + middle;
    const bottom = g * middle + low;
    low = g * middle + bottom;
    return middle / q;
  };
}

/** Leak of slow drift: one-pole low-pass, for soft rumble. */
export function onePole(hertz, rate) {
  const keep = exp((-6.283185307179586 * hertz) / rate);
  let y = 0;
  return (x) => (y = x + (y - x) * keep);
}

/** Signal through filters in order, as a new signal. */
export const through = (signal, ...filters) => signal.map((x) => filters.reduce((y, filter) => filter(y), x));

/** Like `through` for a signal that repeats for ever: the second round, when every filter has settled. */
export function around(signal, ...filters) {
  through(signal, ...filters);
  return through(signal, ...filters);
}

/** Signal times gain(seconds). */
export const shape = (signal, rate, gainAt) => signal.map((x, i) => x * gainAt(i / rate));

/** Gain curve through [seconds, gain] points, eased between them, held outside. */
export function curve(...points) {
  return (t) => {
    const next = points.findIndex(([at]) => at > t);
    if (next === 0) return points[0][1];
    if (next < 0) return points[points.length - 1][1];
    const [from, a] = points[next - 1];
    const [to, b] = points[next];
    return mix(a, b, ease((t - from) / (to - from)));
  };
}

/** Adds `part` to `target` from `at` seconds on; `wrap` carries the tail round to the start. */
export function add(target, part, at, rate, gain = 1, wrap = false) {
  const start = Math.round(at * rate);
  for (let i = 0; i < part.length; i++) {
    const n = wrap ? (start + i) % target.length : start + i;
    if (n < target.length) target[n] += part[i] * gain;
  }
  return target;
}

/** A struck thing: a sum of dying sines. `modes` are [hertz, gain, seconds to fall to 1/e]; the first millisecond is rounded. */
export function strike(seconds, rate, modes, soft = 0.001) {
  const out = silence(seconds, rate);
  for (const [hertz, gain, fall] of modes) {
    for (let i = 0; i < out.length; i++) {
      const t = i / rate;
      out[i] += gain * exp(-t / fall) * ease(t / soft) * sine(hertz * t);
    }
  }
  return out;
}

/** A little room round a dry signal: four combs and two all-passes. `tail` seconds to −60 dB, `wet` share 0–1. */
export function room(signal, rate, tail, wet, cyclic = false) {
  const combs = [0.0297, 0.0371, 0.0411, 0.0437].map((seconds) => {
    const line = silence(seconds, rate);
    const keep = exp((-6.91 * seconds) / tail);
    let n = 0,
      dull = 0;
    return (x) => {
      const y = line[n];
      dull = y * 0.6 + dull * 0.4;
      line[n] = x + dull * keep;
      n = (n + 1) % line.length;
      return y / 4;
    };
  });
  const passes = [0.005, 0.0017].map((seconds) => {
    const line = silence(seconds, rate);
    let n = 0;
    return (x) => {
      const y = line[n] - 0.7 * x;
      line[n] = x + 0.7 * y;
      n = (n + 1) % line.length;
      return y;
    };
  });
  const run = (x) =>
    x * (1 - wet) +
    wet *
      passes.reduce(
        (y, pass) => pass(y),
        combs.reduce((sum, comb) => sum + comb(x), 0),
      );
  if (cyclic) signal.forEach(run);
  return signal.map(run);
}

/** Largest absolute sample. */
export const peak = (signal) => signal.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

/** Root of the mean square. */
export const rms = (signal) => Math.sqrt(signal.reduce((sum, x) => sum + x * x, 0) / signal.length);

/** The whole signal times one gain. */
export const scaled = (signal, gain) => signal.map((x) => x * gain);

/** Bends loud samples over softly; never passes ±1. */
export const soften = (signal, drive) => signal.map((x) => (x * drive) / Math.sqrt(1 + x * x * drive * drive));

/** The whole signal scaled to a peak, its first and last milliseconds faded so that it starts and ends at zero. */
export function finish(signal, rate, top = 0.5, fadeIn = 0.001, fadeOut = 0.02) {
  const length = signal.length / rate;
  const level = top / peak(signal);
  return shape(signal, rate, (t) => level * ease(t / fadeIn) * ease((length - t - 1 / rate) / fadeOut));
}
