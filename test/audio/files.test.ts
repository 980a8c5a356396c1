/** The sound files as they lie on disk: all there, small, and exactly what the script makes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { encode, fileOf, SOUNDS } from '../../assets/sounds.mjs';
import { CUES, voiceFile } from '../../src/audio/cues.ts';
import { VOICES } from '../../src/engine/types.ts';

const NAMES = Object.keys(SOUNDS);
const folder = fileURLToPath(new URL('../../assets/audio/', import.meta.url));

test('every cue and every voice has its file, and no file lies about unused', () => {
  const wanted = [...CUES, ...VOICES.map(voiceFile)].map((name) => `${name}.mp3`).sort();
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.mp3'))
      .sort(),
  ).toEqual(wanted);
  expect(NAMES.map((name) => `${name}.mp3`).sort()).toEqual(wanted);
});

test.each(NAMES)('%s is an MP3 of at most 45 kB', (name) => {
  const bytes = readFileSync(fileOf(name));
  expect(bytes.length).toBeGreaterThan(1000);
  expect(bytes.length).toBeLessThanOrEqual(45_000);
  expect([bytes[0], (bytes[1] ?? 0) & 0xe0]).toEqual([0xff, 0xe0]);
});

test('all sounds together are at most 700 kB', () => {
  expect(NAMES.reduce((sum, name) => sum + statSync(fileOf(name)).size, 0)).toBeLessThanOrEqual(700_000);
});

test.each(['bead', 'press', 'voice-curt', 'ambience-shop'])(
  '%s comes out of the script byte for byte as committed',
  async (name) => {
    const made = await encode(name);
    expect(Buffer.from(made).equals(readFileSync(fileOf(name)))).toBe(true);
    expect(Buffer.from(await encode(name)).equals(made)).toBe(true);
  },
);

test.each(NAMES)('the information frame of %s tells a decoder which padding to drop', (name) => {
  const bytes = readFileSync(fileOf(name));
  const at = bytes.indexOf('LAME3.100');
  expect(bytes.subarray(0, at).includes('Info')).toBe(true);
  const delay = (bytes.readUInt16BE(at + 21) >> 4) & 0xfff;
  const padding = bytes.readUInt16BE(at + 22) & 0xfff;
  const frames = bytes.readUInt32BE(bytes.indexOf('Info') + 8);
  const { rate, make } = SOUNDS[name]!;
  expect(frames * (rate > 32000 ? 1152 : 576) - delay - padding).toBe(make(rate).length);
});
