/**
 * Ambiences: eight seconds of a place, made so that the end runs on into the beginning. Steady sounds have a whole number
 * of cycles in the loop, noise is filtered round the loop until it has settled, events wrap over the seam.
 */
import { add, around, biquad, curve, noise, onePole, rms, room, scaled, shape, silence, strike } from './dsp.mjs';
import { mix, random, sine } from './maths.mjs';

/** Length of one round, seconds. */
export const ROUND = 8;
/** Extra run-in and run-out round the loop, seconds: hides whatever padding a decoder leaves in. */
export const MARGIN = 0.25;

/** Noise of the loop's length through filters, scaled to an RMS of 1. */
function bed(rate, seed, ...filters) {
  const out = around(noise(ROUND, rate, seed), ...filters);
  return scaled(out, 1 / rms(out));
}

/** Sum of steady sines, [hertz, gain]; hertz must be a multiple of 1/ROUND. */
const hum = (rate, partials) =>
  silence(ROUND, rate).map((_, i) =>
    partials.reduce((sum, [hertz, gain], n) => sum + gain * sine((hertz * i) / rate + n * 0.37), 0),
  );

/** Slow swell between `low` and 1, `cycles` times a round, from `turn` on. */
const swell =
  (low, cycles, turn = 0) =>
  (t) =>
    mix(low, 1, 0.5 + 0.5 * sine((cycles * t) / ROUND + turn));

/** A small shop: the street outside the door, a fridge, the clock on the wall, a bicycle bell far off. */
export function shop(rate) {
  const street = bed(rate, 201, onePole(220, rate), biquad('low', 700, 0.7, rate));
  const out = shape(street, rate, (t) => 0.8 * swell(0.35, 1, 0.1)(t) * swell(0.7, 3)(t));
  add(out, bed(rate, 202, biquad('band', 900, 0.5, rate)), 0, rate, 0.12);
  add(
    out,
    hum(rate, [
      [100, 0.3],
      [200, 0.12],
      [300, 0.05],
    ]),
    0,
    rate,
  );
  const tick = strike(
    0.05,
    rate,
    [
      [2300, 1, 0.004],
      [3900, 0.6, 0.003],
    ],
    0.0005,
  );
  for (let n = 0; n < ROUND; n++) add(out, tick, n + 0.5, rate, n % 2 ? 1.5 : 2, true);
  const bell = strike(
    0.8,
    rate,
    [
      [2140, 1, 0.22],
      [2163, 0.6, 0.2],
      [4420, 0.4, 0.1],
    ],
    0.001,
  );
  for (const at of [5.2, 5.42]) add(out, room(bell, rate, 0.9, 0.6), at, rate, 1.1, true);
  return out;
}

/** A factory office: machines beyond the wall, a press that keeps time, air let off once. */
export function factory(rate) {
  const out = hum(rate, [
    [50, 0.9],
    [100, 0.6],
    [149.5, 0.3],
    [199, 0.2],
    [297.5, 0.1],
  ]);
  const spin = shape(out, rate, swell(0.6, 12));
  add(spin, bed(rate, 211, onePole(350, rate), biquad('low', 900, 0.7, rate)), 0, rate, 0.55);
  add(spin, shape(bed(rate, 212, biquad('band', 520, 2, rate)), rate, swell(0.2, 16)), 0, rate, 0.22);
  const works = silence(ROUND, rate);
  const thump = strike(
    0.4,
    rate,
    [
      [74, 1, 0.08],
      [131, 0.7, 0.06],
      [262, 0.25, 0.03],
    ],
    0.008,
  );
  for (let n = 0; n < 5; n++) {
    add(works, thump, n * 1.6 + 0.3, rate, 3.4, true);
    add(works, thump, n * 1.6 + 0.52, rate, 1.7, true);
  }
  const air = shape(noise(0.7, rate, 213), rate, curve([0, 0], [0.03, 1], [0.3, 0.5], [0.7, 0]));
  add(works, air.map(biquad('band', 2100, 0.6, rate)), 5.9, rate, 1.6, true);
  return add(spin, around(room(works, rate, 1.4, 0.45, true), biquad('low', 1600, 0.7, rate)), 0, rate);
}

/** An office: moving air, somebody typing two desks away, a chair. */
export function office(rate) {
  const out = bed(rate, 221, onePole(260, rate), biquad('high', 70, 0.7, rate), biquad('low', 800, 0.7, rate));
  add(out, bed(rate, 222, biquad('band', 460, 0.5, rate)), 0, rate, 0.2);
  add(
    out,
    hum(rate, [
      [120, 0.1],
      [240, 0.06],
    ]),
    0,
    rate,
  );
  const next = random(223);
  const keys = silence(ROUND, rate);
  for (const [from, strokes] of [
    [0.6, 9],
    [2.3, 14],
    [5.4, 11],
  ]) {
    for (let n = 0, at = from; n < strokes; n++, at += mix(0.075, 0.19, next())) {
      const tune = mix(0.85, 1.2, next());
      const key = strike(
        0.06,
        rate,
        [
          [420 * tune, 0.8, 0.01],
          [1250 * tune, 1, 0.006],
          [2400 * tune, 0.4, 0.003],
        ],
        0.0008,
      );
      add(keys, key, at, rate, mix(0.5, 1, next()), true);
    }
  }
  add(
    keys,
    strike(
      0.3,
      rate,
      [
        [180, 1, 0.05],
        [260, 0.5, 0.04],
      ],
      0.01,
    ),
    4.7,
    rate,
    0.7,
    true,
  );
  return add(out, around(room(keys, rate, 0.6, 0.5, true), biquad('low', 2600, 0.7, rate)), 0, rate, 5.5);
}

/** A warehouse: a big cold room, a truck that hums past, a pallet set down far away. */
export function warehouse(rate) {
  const out = bed(rate, 231, onePole(160, rate), biquad('low', 500, 0.7, rate));
  add(out, shape(bed(rate, 232, biquad('band', 330, 1.2, rate)), rate, swell(0.4, 2)), 0, rate, 0.3);
  const truck = hum(rate, [
    [62.5, 0.7],
    [125, 0.5],
    [250, 0.22],
    [500, 0.12],
  ]);
  const works = shape(truck, rate, (t) => 0.9 * swell(0, 1, -0.25)(t) * swell(0.75, 40)(t));
  const pallet = strike(
    0.4,
    rate,
    [
      [118, 1, 0.06],
      [207, 0.8, 0.05],
      [355, 0.5, 0.03],
      [610, 0.3, 0.02],
    ],
    0.003,
  );
  for (const [at, gain] of [
    [1.1, 1.3],
    [1.32, 0.7],
    [6.6, 0.6],
  ])
    add(works, pallet, at, rate, gain * 4, true);
  return add(out, around(room(works, rate, 2.4, 0.5, true), biquad('low', 1500, 0.7, rate)), 0, rate);
}

/** Rain on a thin roof and on glass: a car, or the hut on a building site. */
export function rain(rate) {
  const out = shape(bed(rate, 241, biquad('high', 500, 0.6, rate), biquad('low', 4200, 0.6, rate)), rate, swell(0.7, 2));
  const soft = scaled(out, 0.5);
  add(soft, bed(rate, 242, onePole(200, rate), biquad('low', 420, 0.7, rate)), 0, rate, 0.75);
  const next = random(243);
  const drops = silence(ROUND, rate);
  for (let n = 0; n < 620; n++) {
    const hertz = mix(600, 3400, next() * next());
    const drop = strike(
      0.03,
      rate,
      [
        [hertz, 1, 0.004],
        [hertz * 1.7, 0.4, 0.002],
      ],
      0.0007,
    );
    add(drops, drop, next() * ROUND, rate, mix(0.5, 5, next() * next() * next()), true);
  }
  return add(soft, around(room(drops, rate, 0.25, 0.25, true), biquad('low', 5000, 0.7, rate)), 0, rate, 1.1);
}

/** Turns the loop so that the seam lies in its quietest tenth of a second, at the sample nearest to zero. */
function turned(loop, rate) {
  const step = Math.round(rate / 20);
  let best = 0,
    least = Infinity;
  for (let at = 0; at < loop.length; at += step) {
    let energy = 0;
    for (let i = -step; i < step; i++) energy += Math.abs(loop[(at + i + loop.length) % loop.length]);
    if (energy < least) [best, least] = [at, energy];
  }
  let seam = best;
  for (let at = best; at < best + step; at++) {
    if (Math.abs(loop[at % loop.length]) < Math.abs(loop[seam % loop.length])) seam = at;
  }
  return loop.map((_, i) => loop[(seam + i) % loop.length]);
}

/** The loop as it is stored: run-in, one round, run-out; RMS `level`; the file's own ends faded to zero. */
export function stored(loop, rate, level) {
  const round = turned(loop, rate);
  const gain = level / rms(round);
  const margin = Math.round(MARGIN * rate);
  const out = silence(ROUND + 2 * MARGIN, rate).map((_, i) => gain * round[(i - margin + round.length) % round.length]);
  const length = out.length / rate;
  return shape(out, rate, curve([0, 0], [0.1, 1], [length - 0.1, 1], [length - 1 / rate, 0]));
}
