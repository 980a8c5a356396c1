/** The telephone's own sounds: ring-back, handset, cradle, engaged tone. */
import { add, biquad, curve, finish, noise, room, shape, silence, soften, strike, through } from './dsp.mjs';
import { random, sine } from './maths.mjs';

/** What a telephone line lets through: about 300–3400 Hz. */
export const line = (signal, rate) =>
  through(signal, biquad('high', 300, 0.7, rate), biquad('low', 3400, 0.7, rate), biquad('low', 3600, 0.9, rate));

/** The 450 Hz tone of a Chinese exchange, on at each [from, to], over the breath of an open line. `seconds` long. */
function exchange(seconds, rate, spans, seed) {
  const gate = (t) => spans.reduce((gain, [a, b]) => gain + curve([a, 0], [a + 0.012, 1], [b - 0.02, 1], [b, 0])(t), 0);
  const tone = silence(seconds, rate).map((_, i) => {
    const t = i / rate;
    return gate(t) * (0.5 * sine(450 * t) + 0.03 * sine(900 * t) + 0.015 * sine(1350 * t));
  });
  return add(line(tone, rate), line(noise(seconds, rate, seed), rate), 0, rate, 0.004);
}

/** Knock of hard plastic on hard plastic: `size` 1 is a handset, less is smaller and higher. */
function plastic(rate, seed, size) {
  const next = random(seed);
  const modes = [
    [410, 0.5, 0.022],
    [870, 1, 0.013],
    [1460, 0.7, 0.009],
    [2350, 0.5, 0.006],
    [3700, 0.3, 0.004],
  ];
  const body = strike(
    0.12,
    rate,
    modes.map(([hz, gain, fall]) => [(hz / size) * (0.96 + 0.08 * next()), gain, fall]),
    0.0004,
  );
  const click = shape(noise(0.008, rate, seed + 1), rate, curve([0, 1], [0.0015, 0.5], [0.008, 0]));
  return add(body, through(click, biquad('high', 1200, 0.7, rate)), 0, rate, 0.5);
}

/** Ring-back as the caller hears it: the line opens, one second of tone, the beginning of the long pause. 2.2 s. */
export function dial(rate) {
  const out = exchange(2.2, rate, [[0.25, 1.25]], 11);
  add(out, line(plastic(rate, 12, 0.6), rate), 0.03, rate, 0.12);
  return finish(out, rate, 0.5, 0.01, 0.25);
}

/** Engaged tone, three short pulses after the other side has gone. 2 s. */
export const busy = (rate) =>
  finish(
    exchange(
      2,
      rate,
      [
        [0.05, 0.4],
        [0.75, 1.1],
        [1.45, 1.8],
      ],
      13,
    ),
    rate,
    0.4,
    0.01,
    0.1,
  );

/** Handset lifted: it scrapes in the cradle, the switch springs up, the line opens. 0.75 s. */
export function pickUp(rate) {
  const out = silence(0.75, rate);
  const scrape = shape(noise(0.3, rate, 21), rate, curve([0, 0], [0.04, 0.5], [0.09, 0.2], [0.16, 0.6], [0.3, 0]));
  add(out, through(scrape, biquad('band', 1500, 0.8, rate), biquad('low', 4200, 0.7, rate)), 0.03, rate, 0.55);
  add(out, plastic(rate, 22, 1), 0.02, rate, 0.55);
  add(out, plastic(rate, 23, 0.7), 0.13, rate, 0.8);
  add(out, plastic(rate, 24, 1.15), 0.165, rate, 0.4);
  const breath = shape(line(noise(0.5, rate, 25), rate), rate, curve([0, 0], [0.12, 1], [0.5, 0]));
  add(out, breath, 0.25, rate, 0.07);
  return finish(soften(room(out, rate, 0.25, 0.12), 1.8), rate, 0.5, 0.002, 0.1);
}

/** Handset laid down: one firm contact, a small bounce, the switch. 0.6 s. */
export function hangUp(rate) {
  const out = silence(0.6, rate);
  add(out, plastic(rate, 31, 1.25), 0.01, rate, 1);
  add(
    out,
    strike(
      0.2,
      rate,
      [
        [165, 1, 0.035],
        [240, 0.5, 0.03],
      ],
      0.002,
    ),
    0.01,
    rate,
    0.5,
  );
  add(out, plastic(rate, 32, 1.05), 0.085, rate, 0.45);
  add(out, plastic(rate, 33, 0.75), 0.14, rate, 0.3);
  return finish(through(soften(room(out, rate, 0.3, 0.15), 1.6), biquad('low', 6500, 0.7, rate)), rate, 0.5, 0.001, 0.12);
}

/** The customer bangs the receiver down, as it comes through the earpiece: crash, rattle, then the dead line. 0.95 s. */
export function slam(rate) {
  const out = silence(0.95, rate);
  const crash = shape(noise(0.14, rate, 41), rate, curve([0, 1], [0.02, 0.55], [0.06, 0.15], [0.14, 0]));
  add(out, through(crash, biquad('low', 4500, 0.7, rate)), 0.01, rate, 0.8);
  add(
    out,
    strike(
      0.35,
      rate,
      [
        [96, 1, 0.06],
        [185, 0.9, 0.05],
        [310, 0.7, 0.035],
      ],
      0.001,
    ),
    0.008,
    rate,
    1.1,
  );
  add(out, plastic(rate, 42, 1.4), 0.01, rate, 1.4);
  add(out, plastic(rate, 43, 1.1), 0.075, rate, 0.7);
  add(out, plastic(rate, 44, 0.9), 0.118, rate, 0.4);
  add(
    out,
    strike(
      0.7,
      rate,
      [
        [1180, 0.5, 0.16],
        [1893, 0.35, 0.11],
        [2710, 0.2, 0.07],
      ],
      0.001,
    ),
    0.014,
    rate,
    0.22,
  );
  const dead = shape(line(noise(0.5, rate, 45), rate), rate, curve([0, 1], [0.2, 0.5], [0.5, 0]));
  add(out, dead, 0.4, rate, 0.02);
  return finish(soften(room(out, rate, 0.35, 0.18), 0.9), rate, 0.55, 0.001, 0.15);
}
