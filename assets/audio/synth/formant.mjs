/**
 * One wordless syllable: a glottal source through a chain of formant resonators (Klatt's cascade), with a consonant-like
 * beginning. Human enough to be somebody, too blurred to be a word.
 */
import { biquad, silence } from './dsp.mjs';
import { cosine, ease, exp, mix, random, sine } from './maths.mjs';

/** First three formants of an adult man, hertz; a voice scales them. */
export const VOWELS = {
  a: [760, 1250, 2500],
  o: [520, 880, 2400],
  e: [490, 1180, 2450],
  i: [300, 2200, 2950],
  u: [330, 760, 2300],
  ei: [450, 1900, 2600],
  er: [520, 1400, 1850],
};

/** Where the formants come from at the onset, how long the way is, how loud the closed part is, how much noise it has. */
const ONSETS = {
  m: { from: [260, 1000, 2200], closed: 0.05, glide: 0.045, hold: 0.4, burst: 0 },
  n: { from: [270, 1550, 2500], closed: 0.045, glide: 0.045, hold: 0.38, burst: 0 },
  l: { from: [360, 1350, 2700], closed: 0.035, glide: 0.035, hold: 0.5, burst: 0 },
  w: { from: [310, 640, 2300], closed: 0.02, glide: 0.075, hold: 0.55, burst: 0 },
  y: { from: [290, 2150, 2900], closed: 0.02, glide: 0.07, hold: 0.55, burst: 0 },
  b: { from: [240, 850, 2100], closed: 0.022, glide: 0.03, hold: 0.1, burst: 0.5 },
  d: { from: [260, 1700, 2650], closed: 0.018, glide: 0.03, hold: 0.08, burst: 0.8 },
  g: { from: [260, 1500, 2000], closed: 0.02, glide: 0.035, hold: 0.08, burst: 0.7 },
  h: { from: [600, 1300, 2500], closed: 0.04, glide: 0.03, hold: 0.04, burst: 0.45 },
};

/** Pitch over a syllable, as a ratio at four points from beginning to end: the four tones of Chinese speech. */
const TONES = {
  level: [1.06, 1.07, 1.06, 1.04],
  rise: [0.92, 0.95, 1.04, 1.16],
  dip: [0.98, 0.84, 0.82, 0.95],
  fall: [1.2, 1.12, 0.96, 0.8],
};

/** Resonator with a moving centre and bandwidth, gain 1 at 0 Hz. */
function resonator(rate) {
  let a = 1,
    b = 0,
    c = 0,
    y1 = 0,
    y2 = 0;
  return {
    tune(hertz, width) {
      const r = exp((-3.141592653589793 * width) / rate);
      c = -r * r;
      b = 2 * r * cosine(hertz / rate);
      a = 1 - b - c;
    },
    run(x) {
      const y = a * x + b * y1 + c * y2;
      y2 = y1;
      y1 = y;
      return y;
    },
  };
}

/** Airflow through the glottis at `phase` (0–1 of a cycle); `open` is the share of the cycle it stays open. */
function flow(phase, open) {
  const rise = open * 0.64;
  if (phase < rise) return 0.5 - 0.5 * cosine(phase / rise / 2);
  if (phase < open) return cosine((phase - rise) / (open - rise) / 4);
  return 0;
}

/** Pitch ratio at share `x` (0–1) of a syllable; `range` widens or flattens the tone. */
function contour(tone, x, range) {
  const points = TONES[tone];
  const n = Math.min(2, Math.floor(x * 3));
  return 1 + (mix(points[n], points[n + 1], ease(x * 3 - n)) - 1) * range;
}

/**
 * One syllable. `voice`: hertz (middle pitch), tract (formant scale), open (0.4 pressed – 0.75 breathy), breath, shake
 * (share of pitch, 5 Hz), range (of tones), grit (unevenness of pulses), tilt (hertz above which it dulls).
 * `word`: [onset, vowel, vowel it moves to, tone, seconds].
 */
export function syllable(voice, [onsetName, fromVowel, toVowel, tone, seconds], rate, seed) {
  const onset = ONSETS[onsetName];
  const next = random(seed);
  const out = silence(seconds, rate);
  const formants = [0, 1, 2, 3, 4].map(() => resonator(rate));
  const dull = biquad('low', voice.tilt, 0.6, rate);
  const start = onset.from;
  const vowelAt = (t, n) => mix(VOWELS[fromVowel][n], VOWELS[toVowel][n], ease((t - seconds * 0.35) / (seconds * 0.5)));
  let phase = 0,
    before = 0,
    wobble = 1,
    loud = 1;
  for (let i = 0; i < out.length; i++) {
    const t = i / rate;
    const opened = ease((t - onset.closed) / onset.glide);
    if (i % 32 === 0) {
      for (let n = 0; n < 3; n++) {
        const hertz = mix(start[n], vowelAt(t, n), opened) * voice.tract;
        formants[n].tune(hertz, [75, 95, 140][n] + (1 - opened) * 60 + voice.breath * 120);
      }
      formants[3].tune(Math.min(3500 * voice.tract, rate * 0.45), 260);
      formants[4].tune(Math.min(4500 * voice.tract, rate * 0.46), 320);
    }
    const pitch = voice.hertz * contour(tone, t / seconds, voice.range) * (1 + voice.shake * sine(5.2 * t + seed * 0.13));
    phase += (pitch * wobble) / rate;
    if (phase >= 1) {
      phase -= 1;
      wobble = 1 + (next() - 0.5) * (0.012 + voice.grit * 0.05);
      loud = 1 - next() * voice.grit;
    }
    const air = flow(phase, voice.open);
    const pulse = (air - before) * loud * (rate / voice.hertz) * 0.12;
    before = air;
    const hiss =
      (next() * 2 - 1) * (0.25 + air) * (voice.breath * 0.35 + onset.burst * burst(t, onset) + exit(t, seconds) * 0.04);
    const strength = mix(onset.hold, 1, opened) * ease(t / 0.018) * ease((seconds - t - 0.004) / (0.03 + seconds * 0.25));
    out[i] = formants.reduce((y, formant) => formant.run(y), dull(pulse * 3 + hiss)) * strength;
  }
  return out;
}

/** Puff of air as a closed mouth opens, 0–1. */
const burst = (t, onset) => ease((t - onset.closed + 0.012) / 0.008) * (1 - ease((t - onset.closed - 0.006) / onset.glide));

/** Breath at the end of a syllable, 0–1. */
const exit = (t, seconds) => ease((t - seconds * 0.6) / (seconds * 0.3));
