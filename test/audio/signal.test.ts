/** The sounds before encoding: loud enough, never clipped, no click at either end nor at the seam of a loop. */
import { expect, test } from 'vitest';
import { render, SOUNDS } from '../../assets/sounds.mjs';
import { ROUND_MS, SLOT_MS, SYLLABLES } from '../../src/audio/cues.ts';

const NAMES = Object.keys(SOUNDS);
const of = (kind: string): string[] => NAMES.filter((name) => SOUNDS[name]?.kind === kind);
const made = new Map<string, Float64Array>();
const samples = (name: string): Float64Array => {
  const signal = made.get(name) ?? render(name);
  made.set(name, signal);
  return signal;
};
const rateOf = (name: string): number => SOUNDS[name]!.rate;

const decibels = (x: number): number => 20 * Math.log10(x);
const peak = (s: Float64Array): number => s.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const rms = (s: Float64Array): number => Math.sqrt(s.reduce((sum, x) => sum + x * x, 0) / s.length);
/** Largest step from one sample to the next. */
const steepest = (s: Float64Array): number =>
  s.reduce((most, x, i) => (i === 0 ? 0 : Math.max(most, Math.abs(x - s[i - 1]!))), 0);

test.each(NAMES)('%s starts and ends at zero and has no offset', (name) => {
  const s = samples(name);
  expect(Math.abs(s[0]!)).toBeLessThan(0.001);
  expect(Math.abs(s.at(-1)!)).toBeLessThan(0.001);
  expect(Math.abs(s.reduce((sum, x) => sum + x, 0) / s.length)).toBeLessThan(0.005);
});

test.each([...of('cue'), ...of('voice')])('%s peaks between −10 and −4 dBFS', (name) => {
  const level = decibels(peak(samples(name)));
  expect(level).toBeGreaterThan(-10);
  expect(level).toBeLessThan(-4);
});

test('the ring-back tone of a Chinese exchange has 450 Hz', () => {
  const tone = samples('dial').subarray(0.5 * 44100, 1 * 44100);
  expect(tone.filter((x, n) => x > 0 && (tone[n - 1] ?? 1) <= 0)).toHaveLength(225);
});

test.each(of('ambience'))('%s is quiet: −26 dBFS on average, no peak above −9', (name) => {
  const s = samples(name);
  expect(decibels(rms(s))).toBeGreaterThan(-27);
  expect(decibels(rms(s))).toBeLessThan(-25);
  expect(decibels(peak(s))).toBeLessThan(-9);
});

test.each(of('ambience'))('the end of a round of %s runs on into its beginning', (name) => {
  const s = samples(name);
  const [from, length] = ROUND_MS.map((ms) => (ms / 1000) * rateOf(name)) as [number, number];
  const jump = Math.abs(s[from]! - s[from + length - 1]!);
  expect(Math.abs(s[from]!)).toBeLessThan(0.01);
  expect(jump).toBeLessThanOrEqual(steepest(s.subarray(from, from + length)) / 2);
});

/** A decoder may leave up to 100 ms of padding in front, so that the round begins earlier in the sound. */
test.each(of('ambience'))('%s loops as smoothly where a decoder keeps its padding', (name) => {
  const s = samples(name);
  const [from, length] = ROUND_MS.map((ms) => (ms / 1000) * rateOf(name)) as [number, number];
  for (const late of [0, 0.024, 0.046, 0.07, 0.1]) {
    const at = Math.round(from - late * rateOf(name));
    expect(s[at]).toBeCloseTo(s[at + length]!, 9);
  }
});

test.each(of('voice'))('the four syllables of %s stay in their slots, are equally loud and have a pause after them', (name) => {
  const s = samples(name);
  const slot = (SLOT_MS / 1000) * rateOf(name);
  expect(s.length).toBe(slot * SYLLABLES);
  const levels = Array.from({ length: SYLLABLES }, (_, n) => s.subarray(n * slot, (n + 1) * slot)).map((piece) => {
    expect(peak(piece.subarray(Math.round(slot * 0.8)))).toBe(0);
    return decibels(peak(piece));
  });
  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(4);
});
