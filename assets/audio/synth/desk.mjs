/** The ledger's sounds: paper, pen, brush, abacus, seal, wood, bowl. */
import { add, biquad, curve, finish, noise, peak, room, scaled, shape, silence, soften, strike, sweep, through } from './dsp.mjs';
import { mix, random, sine } from './maths.mjs';

/** Dry crackle of paper: short grains of filtered noise, denser where `densityAt(seconds)` (0–1) is higher. */
function crackle(seconds, rate, seed, grains, densityAt) {
  const next = random(seed);
  const out = silence(seconds, rate);
  for (let n = 0; n < grains; n++) {
    const at = next() * (seconds - 0.012);
    const length = mix(0.0015, 0.006, next());
    const hertz = mix(1400, 6500, next() * next());
    const gain = mix(0.15, 1, next() * next());
    if (next() > densityAt(at)) continue;
    const grain = shape(noise(length, rate, seed + n + 1), rate, curve([0, 0], [length * 0.15, 1], [length, 0]));
    add(out, through(grain, biquad('band', hertz, 1.2, rate)), at, rate, gain);
  }
  return out;
}

/** Strokes of a dry tip on paper: [from, to, pressure]; fast in the middle, slow where it turns. */
function strokes(seconds, rate, seed, spans, hertz, q, grain) {
  const rough = through(noise(seconds, rate, seed + 1), biquad('low', grain, 0.7, rate));
  const loud = rough.reduce((sum, x) => sum + Math.abs(x), 0) / rough.length;
  const move = (t) => spans.reduce((sum, [a, b, press]) => sum + (t > a && t < b ? press * sine((t - a) / (b - a) / 2) : 0), 0);
  const hiss = noise(seconds, rate, seed).map((x, i) => x * (0.35 + (0.65 * Math.abs(rough[i])) / loud) * move(i / rate));
  return through(
    hiss,
    sweep((t) => hertz * (0.75 + 0.45 * move(t)), q, rate),
    biquad('low', hertz * 2.6, 0.7, rate),
  );
}

/** A page turned: it lifts, runs through the air, falls flat. 0.62 s. */
export function page(rate) {
  const out = crackle(0.62, rate, 101, 300, curve([0, 0.1], [0.07, 0.9], [0.2, 0.35], [0.33, 0.8], [0.46, 0.3], [0.6, 0]));
  const air = through(
    noise(0.5, rate, 102),
    sweep((t) => 700 + 5200 * t, 0.9, rate),
  );
  add(out, shape(air, rate, curve([0, 0], [0.16, 0.7], [0.24, 0.5], [0.33, 1], [0.5, 0])), 0.02, rate, 0.28);
  add(
    out,
    strike(
      0.15,
      rate,
      [
        [210, 1, 0.03],
        [340, 0.5, 0.02],
      ],
      0.004,
    ),
    0.37,
    rate,
    0.16,
  );
  return finish(soften(through(out, biquad('low', 7500, 0.6, rate)), 1.4), rate, 0.45, 0.005, 0.08);
}

/** A few quick words with a pen: four strokes and the dot. 0.6 s. */
export function pen(rate) {
  const spans = [
    [0.02, 0.11, 0.8],
    [0.14, 0.2, 0.6],
    [0.22, 0.36, 1],
    [0.4, 0.47, 0.7],
  ];
  const out = strokes(0.6, rate, 111, spans, 3400, 1.1, 240);
  for (const [at, gain] of [
    [0.02, 0.3],
    [0.22, 0.25],
    [0.52, 0.7],
  ]) {
    add(
      out,
      strike(
        0.05,
        rate,
        [
          [620, 1, 0.008],
          [1500, 0.6, 0.005],
          [3300, 0.4, 0.003],
        ],
        0.0005,
      ),
      at,
      rate,
      gain * 0.35,
    );
  }
  return finish(soften(scaled(out, 1 / peak(out)), 2), rate, 0.45, 0.004, 0.05);
}

/** A plucked silk string; `fall` seconds. */
function pluck(seconds, rate, hertz, fall) {
  const modes = [];
  for (let n = 1; n <= 9; n++) modes.push([hertz * n * (1 + 0.00012 * n * n), sine(n * 0.21) / n, fall / (0.6 + 0.4 * n)]);
  return strike(seconds, rate, modes, 0.004);
}

/** A promise goes into the ledger: three slow brush strokes, and one low string as the brush leaves the paper. 1.7 s. */
export function brush(rate) {
  const spans = [
    [0.02, 0.3, 0.8],
    [0.36, 0.56, 0.65],
    [0.6, 1.02, 1],
  ];
  const out = silence(1.7, rate);
  add(out, strokes(1.1, rate, 121, spans, 1250, 0.8, 90), 0, rate, 1);
  add(out, room(pluck(0.9, rate, 196, 0.5), rate, 0.9, 0.3), 0.8, rate, 0.34);
  return finish(out, rate, 0.45, 0.005, 0.3);
}

/** One wooden bead against the next; `tune` 1 is the middle of the frame. */
function knock(rate, tune) {
  const modes = [
    [640, 0.35, 0.016],
    [1840, 1, 0.013],
    [2960, 0.6, 0.009],
    [4450, 0.35, 0.006],
    [6900, 0.15, 0.003],
  ];
  return strike(
    0.09,
    rate,
    modes.map(([hertz, gain, fall]) => [hertz * tune, gain, fall]),
    0.0003,
  );
}

/** One abacus bead pushed to the bar and settling. 0.2 s. */
export function bead(rate) {
  const out = silence(0.2, rate);
  add(out, knock(rate, 1), 0.004, rate, 1);
  add(out, knock(rate, 1.12), 0.043, rate, 0.4);
  return finish(room(out, rate, 0.15, 0.1), rate, 0.5, 0.0005, 0.05);
}

/** Points fall: a hand runs over the beads, quick, uneven, then the frame. 0.95 s. */
export function beads(rate) {
  const next = random(131);
  const out = silence(0.95, rate);
  let at = 0.01;
  for (let n = 0; n < 11; n++) {
    add(out, knock(rate, 1.14 - n * 0.022 + 0.05 * next()), at, rate, mix(0.5, 1, next()));
    at += mix(0.075, 0.045, n / 10) * mix(0.75, 1.2, next());
  }
  add(
    out,
    strike(
      0.2,
      rate,
      [
        [330, 1, 0.03],
        [780, 0.6, 0.02],
        [1500, 0.3, 0.01],
      ],
      0.0006,
    ),
    at + 0.03,
    rate,
    0.75,
  );
  return finish(room(out, rate, 0.2, 0.12), rate, 0.5, 0.001, 0.1);
}

/** The seal: a heavy stone comes down on paper and table, is pressed, and lifts with a small peel. 1.1 s. */
export function seal(rate) {
  const out = silence(1.1, rate);
  const fall = silence(0.5, rate);
  for (let i = 0, turn = 0; i < fall.length; i++) {
    const t = i / rate;
    turn += (58 + 95 * Math.max(0, 1 - t / 0.07)) / rate;
    fall[i] = sine(turn) * curve([0, 0], [0.003, 1], [0.06, 0.75], [0.34, 0])(t);
  }
  add(out, fall, 0.02, rate, 0.7);
  add(
    out,
    strike(
      0.4,
      rate,
      [
        [142, 0.9, 0.09],
        [236, 0.8, 0.06],
        [398, 0.55, 0.04],
        [655, 0.3, 0.022],
        [1080, 0.2, 0.012],
      ],
      0.0012,
    ),
    0.02,
    rate,
    1.15,
  );
  const press = shape(noise(0.06, rate, 141), rate, curve([0, 1], [0.012, 0.4], [0.06, 0]));
  add(out, through(press, biquad('low', 2600, 0.7, rate)), 0.02, rate, 0.5);
  add(out, crackle(0.25, rate, 142, 60, curve([0, 0.9], [0.1, 0.3], [0.25, 0])), 0.03, rate, 0.18);
  add(out, crackle(0.2, rate, 143, 70, curve([0, 0], [0.08, 0.8], [0.2, 0])), 0.6, rate, 0.3);
  return finish(soften(room(out, rate, 0.55, 0.16), 1), rate, 0.55, 0.001, 0.2);
}

/** The soft tick under the finger that chose a reply. 0.09 s. */
export function press(rate) {
  const out = strike(
    0.09,
    rate,
    [
      [520, 0.5, 0.014],
      [1130, 1, 0.009],
      [1980, 0.35, 0.005],
    ],
    0.0012,
  );
  return finish(through(out, biquad('low', 3500, 0.7, rate)), rate, 0.35, 0.001, 0.03);
}

/** Take care: a hollow wooden fish, struck twice. 0.75 s. */
export function care(rate) {
  const out = silence(0.75, rate);
  const fish = strike(
    0.4,
    rate,
    [
      [418, 1, 0.075],
      [436, 0.14, 0.05],
      [862, 0.45, 0.03],
      [1310, 0.25, 0.016],
      [2240, 0.12, 0.006],
    ],
    0.0015,
  );
  add(out, fish, 0.005, rate, 0.8);
  add(out, fish, 0.215, rate, 1);
  return finish(room(out, rate, 0.5, 0.18), rate, 0.5, 0.001, 0.15);
}

/** The book opens: a bronze bowl struck with felt, a wood block under it. 3.2 s. */
export function start(rate) {
  const partials = [
    [1, 1, 1.5],
    [2.74, 0.5, 0.85],
    [5.12, 0.22, 0.4],
    [8.03, 0.1, 0.2],
  ];
  const modes = partials.flatMap(([ratio, gain, fall]) => [
    [262 * ratio, gain, fall],
    [262 * ratio + 0.8 + ratio * 0.3, gain * 0.22, fall * 0.9],
  ]);
  const out = strike(3.2, rate, modes, 0.006);
  add(
    out,
    strike(
      0.15,
      rate,
      [
        [700, 1, 0.02],
        [1420, 0.5, 0.01],
      ],
      0.001,
    ),
    0,
    rate,
    0.6,
  );
  return finish(room(out, rate, 1.6, 0.22), rate, 0.5, 0.001, 1.2);
}
