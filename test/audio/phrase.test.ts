import { expect, test } from 'vitest';
import { MOST_SYLLABLES, phrase } from '../../src/audio/phrase.ts';
import { TEMPERS, VOICES } from '../../src/engine/types.ts';

const lines = VOICES.flatMap((voice) => TEMPERS.map((temper) => [voice, temper] as const));

test.each(lines)('%s, %s: the same line always sounds the same', (voice, temper) => {
  expect(phrase(voice, 23, temper)).toEqual(phrase(voice, 23, temper));
});

test.each(lines)('%s, %s: no syllable follows itself, and all four are heard', (voice, temper) => {
  const order = phrase(voice, 40, temper).map(({ syllable }) => syllable);
  expect(order.some((syllable, n) => n > 0 && syllable === order[n - 1])).toBe(false);
  expect([...new Set(order)].sort()).toEqual([0, 1, 2, 3]);
});

test.each(lines)('%s, %s: speed, loudness and time stay in range', (voice, temper) => {
  let last = -1;
  for (const { at, rate, gain } of phrase(voice, 60, temper)) {
    expect(at).toBeGreaterThan(last);
    last = at;
    expect(rate).toBeGreaterThanOrEqual(0.7);
    expect(rate).toBeLessThanOrEqual(1.5);
    expect(gain).toBeGreaterThan(0);
    expect(gain).toBeLessThanOrEqual(1);
  }
});

test.each(VOICES)('%s is higher and faster when heated, lower and flatter when cold', (voice) => {
  const [warm, cold, heated] = TEMPERS.map((temper) => phrase(voice, 20, temper));
  const height = (beats: typeof warm): number => beats!.reduce((sum, { rate }) => sum + rate, 0) / 20;
  expect(height(heated)).toBeGreaterThan(height(warm));
  expect(height(cold)).toBeLessThan(height(warm));
  expect(heated!.at(-1)!.at).toBeLessThan(warm!.at(-1)!.at);
});

test('an empty, absurd or endless line gives none, none and a bounded phrase', () => {
  expect(phrase('plain', 0, 'warm')).toEqual([]);
  expect(phrase('plain', -3, 'warm')).toEqual([]);
  expect(phrase('plain', NaN, 'warm')).toEqual([]);
  expect(phrase('plain', 1e9, 'cold')).toHaveLength(MOST_SYLLABLES);
  expect(phrase('plain', 2.9, 'cold')).toHaveLength(2);
});
