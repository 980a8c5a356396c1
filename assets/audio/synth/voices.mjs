/**
 * Six wordless voices, four syllables each, as one file a voice: every syllable has its own slot, so that one download
 * serves a whole call. Customers come through a telephone line; the tutorial's voice sits beside you.
 */
import { add, biquad, finish, peak, rms, scaled, silence, soften, through } from './dsp.mjs';
import { line } from './phone.mjs';
import { syllable } from './formant.mjs';

/** Length of one slot, seconds: the longest syllable, and room for padding that a decoder may leave in. */
export const SLOT = 0.5;
/** Silence before the syllable inside its slot, seconds. */
export const LEAD = 0.01;

/** Who speaks; the fields are explained at `syllable`. `line`: heard through a telephone. */
export const VOICES = {
  /** An old shopkeeper: low, slow, a little hoarse. */
  plain: {
    hertz: 104,
    tract: 0.97,
    open: 0.64,
    breath: 0.5,
    shake: 0.022,
    range: 0.8,
    grit: 0.22,
    tilt: 2400,
    line: true,
    seed: 301,
    words: [
      ['w', 'o', 'e', 'dip', 0.34],
      ['n', 'a', 'e', 'fall', 0.31],
      ['m', 'e', 'o', 'level', 0.33],
      ['h', 'a', 'i', 'fall', 0.36],
    ],
  },
  /** Clipped, exact, quick; a thin voice. */
  precise: {
    hertz: 158,
    tract: 1.06,
    open: 0.52,
    breath: 0.18,
    shake: 0.004,
    range: 0.75,
    grit: 0.04,
    tilt: 4200,
    line: true,
    seed: 302,
    words: [
      ['d', 'e', 'e', 'fall', 0.15],
      ['y', 'i', 'e', 'level', 0.16],
      ['b', 'ei', 'i', 'fall', 0.15],
      ['d', 'a', 'a', 'rise', 0.17],
    ],
  },
  /** Low, hard, fast; used to shouting over machines. */
  loud: {
    hertz: 128,
    tract: 0.95,
    open: 0.42,
    breath: 0.2,
    shake: 0.008,
    range: 1.25,
    grit: 0.26,
    tilt: 5200,
    line: true,
    drive: 1.6,
    seed: 303,
    words: [
      ['g', 'a', 'o', 'fall', 0.2],
      ['b', 'a', 'a', 'fall', 0.18],
      ['n', 'e', 'a', 'rise', 0.2],
      ['w', 'a', 'i', 'fall', 0.21],
    ],
  },
  /** Even, short, higher: a woman who has other things to do. */
  curt: {
    hertz: 208,
    tract: 1.16,
    open: 0.58,
    breath: 0.3,
    shake: 0.004,
    range: 0.4,
    grit: 0.04,
    tilt: 3200,
    line: true,
    seed: 304,
    words: [
      ['m', 'e', 'e', 'level', 0.16],
      ['d', 'e', 'i', 'fall', 0.15],
      ['n', 'i', 'i', 'level', 0.16],
      ['h', 'e', 'er', 'dip', 0.17],
    ],
  },
  /** Bouncy, sing-song, everybody's brother. */
  chummy: {
    hertz: 146,
    tract: 1,
    open: 0.6,
    breath: 0.28,
    shake: 0.012,
    range: 1.6,
    grit: 0.08,
    tilt: 3400,
    line: true,
    seed: 305,
    words: [
      ['y', 'a', 'o', 'rise', 0.24],
      ['l', 'e', 'a', 'fall', 0.2],
      ['w', 'a', 'i', 'dip', 0.26],
      ['g', 'o', 'u', 'level', 0.2],
    ],
  },
  /** The tutorial: a calm colleague at the same table. */
  neutral: {
    hertz: 182,
    tract: 1.1,
    open: 0.6,
    breath: 0.3,
    shake: 0.006,
    range: 0.9,
    grit: 0.05,
    tilt: 3600,
    line: false,
    seed: 306,
    words: [
      ['n', 'i', 'e', 'rise', 0.2],
      ['m', 'a', 'e', 'level', 0.2],
      ['w', 'o', 'e', 'dip', 0.22],
      ['d', 'ei', 'i', 'fall', 0.19],
    ],
  },
};

/** One syllable of a voice, coloured, equally loud as its fellows. */
function spoken(voice, word, n, rate) {
  const raw = through(
    syllable(voice, word, rate, voice.seed * 16 + n),
    biquad('high', 90, 0.7, rate),
    biquad('peak', 1100, 0.8, rate, 1.5),
  );
  const heard = voice.line ? line(raw, rate) : through(raw, biquad('low', 5200, 0.7, rate));
  const even = scaled(heard, 0.22 / rms(heard));
  const soft = soften(even, voice.drive ?? 1.1);
  return finish(soft, rate, peak(soft), 0.004, 0.03);
}

/** All four syllables of a voice in their slots; the loudest reaches −6 dBFS. */
export function voiceSheet(id, rate) {
  const voice = VOICES[id];
  const out = silence(SLOT * voice.words.length, rate);
  voice.words.forEach((word, n) => add(out, spoken(voice, word, n, rate), n * SLOT + LEAD, rate));
  return scaled(out, 0.5 / peak(out));
}
