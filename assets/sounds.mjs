/**
 * Makes every sound of the game and writes it to assets/audio. Run from the project's folder:
 *   node assets/sounds.mjs           writes all files
 *   node assets/sounds.mjs --check   says which committed files differ from what would be written; exit 1 if any does
 * Nothing is recorded, sampled or random: the same script gives the same bytes on every machine (synth/maths.mjs).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bead, beads, brush, care, page, pen, press, seal, start } from './audio/synth/desk.mjs';
import { toMp3 } from './audio/synth/mp3.mjs';
import { busy, dial, hangUp, pickUp, slam } from './audio/synth/phone.mjs';
import { factory, office, rain, shop, stored, warehouse } from './audio/synth/places.mjs';
import { VOICES, voiceSheet } from './audio/synth/voices.mjs';

/** Ambience in the file: RMS −26 dBFS. */
const AMBIENCE_LEVEL = 0.0501;

const cue = (make) => ({ kind: 'cue', rate: 44100, kbps: 64, make });
const ambience = (make) => ({
  kind: 'ambience',
  rate: 24000,
  kbps: 40,
  make: (rate) => stored(make(rate), rate, AMBIENCE_LEVEL),
});
const voice = (id) => ({ kind: 'voice', rate: 24000, kbps: 48, make: (rate) => voiceSheet(id, rate) });

/**
 * Every sound by the name of its file: samples a second, kbit/s, and how it is made.
 * @type {Record<string, { kind: 'cue' | 'ambience' | 'voice', rate: number, kbps: number, make: (rate: number) => Float64Array }>}
 */
export const SOUNDS = {
  dial: cue(dial), 'pick-up': cue(pickUp), 'hang-up': cue(hangUp), slam: cue(slam), busy: cue(busy),
  page: cue(page), pen: cue(pen), brush: cue(brush), bead: cue(bead), beads: cue(beads), seal: cue(seal),
  press: cue(press), care: cue(care), start: cue(start),
  'ambience-shop': ambience(shop), 'ambience-factory': ambience(factory), 'ambience-office': ambience(office),
  'ambience-warehouse': ambience(warehouse), 'ambience-rain': ambience(rain),
  ...Object.fromEntries(Object.keys(VOICES).map((id) => [`voice-${id}`, voice(id)])),
}; // prettier-ignore

/** Samples of a sound, ±1, before encoding. @param {string} name @returns {Float64Array} */
export const render = (name) => SOUNDS[name].make(SOUNDS[name].rate);

/** Bytes of a sound's MP3 file. @param {string} name @returns {Promise<Uint8Array>} */
export const encode = (name) => toMp3(render(name), SOUNDS[name].rate, SOUNDS[name].kbps);

/** Path of a sound's file. @param {string} name @returns {string} */
export const fileOf = (name) => fileURLToPath(new URL(`./audio/${name}.mp3`, import.meta.url));

async function main(check) {
  let total = 0, stale = 0; // prettier-ignore
  for (const name of Object.keys(SOUNDS)) {
    const bytes = await encode(name);
    total += bytes.length;
    const same = existsSync(fileOf(name)) && readFileSync(fileOf(name)).equals(bytes);
    if (!same) stale++;
    if (!check) writeFileSync(fileOf(name), bytes);
    console.log(`${name.padEnd(20)} ${String(bytes.length).padStart(7)} bytes${same ? '' : '  changed'}`);
  }
  console.log(`${Object.keys(SOUNDS).length} sounds, ${total} bytes, ${stale} changed`);
  if (check && stale > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
