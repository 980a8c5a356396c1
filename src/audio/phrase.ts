/** How a voice mumbles a line: which syllable when, how high, how loud. Pure; the same line always sounds the same. */
import type { Temper, VoiceId } from '../engine/engine.ts';
import { SYLLABLES } from './cues.ts';

/** One syllable of a phrase. */
export interface Beat {
  /** Milliseconds from the start of the phrase. */
  readonly at: number;
  /** Which of the voice's syllables, 0–3. */
  readonly syllable: number;
  /** Playing speed and with it pitch; 1 is as recorded, range 0.7–1.5. */
  readonly rate: number;
  /** Loudness, 0–1. */
  readonly gain: number;
}

/** A person's way of speaking. */
interface Manner {
  /** Milliseconds from one syllable to the next, before rhythm and temper. */
  readonly step: number;
  /** Lengths of successive steps as a share of `step`; their mean is about 1. */
  readonly rhythm: readonly number[];
  /** Pitch of successive syllables as a ratio. */
  readonly tune: readonly number[];
  /** Syllables in one breath, and the pause after it in milliseconds. */
  readonly breath: number;
  readonly pause: number;
  readonly gain: number;
}

const MANNERS: Readonly<Record<VoiceId, Manner>> = {
  plain: { step: 285, rhythm: [1, 1.1, 0.9, 1.15], tune: [1, 0.98, 1.03, 0.95], breath: 5, pause: 300, gain: 0.5 },
  precise: { step: 155, rhythm: [1, 1, 1, 1.1], tune: [1, 1.02, 0.99, 1], breath: 7, pause: 180, gain: 0.42 },
  loud: { step: 170, rhythm: [0.95, 0.9, 1.2], tune: [1.05, 1, 0.94], breath: 4, pause: 190, gain: 0.55 },
  curt: { step: 165, rhythm: [1], tune: [1, 0.99], breath: 4, pause: 240, gain: 0.4 },
  chummy: { step: 215, rhythm: [1.2, 0.75, 0.85, 1.2], tune: [1, 1.14, 0.93, 1.07, 1.18], breath: 6, pause: 200, gain: 0.48 },
  neutral: { step: 195, rhythm: [1, 0.95, 1.1], tune: [1, 1.03, 0.98], breath: 6, pause: 220, gain: 0.42 },
};

/** What a mood does to a voice: height (ratio), time between syllables (ratio), loudness (ratio), how much of the tune is left. */
const TEMPERS: Readonly<Record<Temper, { height: number; pace: number; gain: number; lively: number }>> = {
  warm: { height: 1, pace: 1.06, gain: 0.92, lively: 1 },
  cold: { height: 0.95, pace: 1, gain: 0.85, lively: 0.35 },
  heated: { height: 1.13, pace: 0.82, gain: 1.1, lively: 1.5 },
};

/** Longest phrase, in syllables; more would outlast anybody's reading. */
export const MOST_SYLLABLES = 60;

/** Item of a short list, counted round. */
const around = (list: readonly number[], n: number): number => list[n % list.length] ?? 1;

/** A whole number in 0–2 that looks unordered. */
const stir = (n: number): number => ((Math.imul(n + 7, 0x9e3779b1) >>> 13) ^ (n * 5)) % 3;

/**
 * The beats of a line of `syllables` syllables (anything below 1 gives none, fractions are cut, at most `MOST_SYLLABLES`).
 * No syllable follows itself, the pitch sinks towards the end as in speech, and there are pauses for breath.
 */
export function phrase(voice: VoiceId, syllables: number, temper: Temper): readonly Beat[] {
  const manner = MANNERS[voice];
  const mood = TEMPERS[temper];
  const count = Math.min(MOST_SYLLABLES, Math.trunc(Number.isFinite(syllables) ? syllables : 0));
  const beats: Beat[] = [];
  let at = 0;
  let syllable = Math.max(0, count) % SYLLABLES;
  for (let n = 0; n < count; n++) {
    const tune = 1 + (around(manner.tune, n) - 1) * mood.lively;
    const sinking = 1.03 - (0.08 * n) / count;
    const gain = manner.gain * mood.gain * (n % manner.breath === 0 ? 1 : 0.9);
    beats.push({ at: Math.round(at), syllable, rate: mood.height * tune * sinking, gain });
    at += manner.step * around(manner.rhythm, n) * mood.pace;
    if ((n + 1) % manner.breath === 0) at += manner.pause * mood.pace;
    syllable = (syllable + 1 + stir(n + count)) % SYLLABLES;
  }
  return beats;
}
