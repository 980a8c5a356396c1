/**
 * Names of everything the game can play and what each means. No sound carries news alone: every name has a caption, whose
 * words stand in the language files under `sound.<name>` (see `captionKey`). Files: `assets/audio/<name>.mp3`.
 */
import type { PlaceId, VoiceId } from '../engine/engine.ts';

/** Sounds that are played once. Caption key: `sound.` and the name. */
export const SHOTS = [
  /** The number is ringing: one ring-back tone of a Chinese exchange and the start of its pause, 2.2 s. `sound.dial` */
  'dial',
  /** The customer picks up the handset, 0.8 s. `sound.pick-up` */
  'pick-up',
  /** The call ends properly, the handset is laid down, 0.6 s. `sound.hang-up` */
  'hang-up',
  /** The customer breaks the call off and bangs the receiver down, 1 s. `sound.slam` */
  'slam',
  /** The line is engaged, or dead after a slam, 2 s. `sound.busy` */
  'busy',
  /** A page of the ledger is turned: another screen, 0.6 s. `sound.page` */
  'page',
  /** A note is taken: a fact marked, a form filled in, 0.6 s. `sound.pen` */
  'pen',
  /** A promise is written into the ledger, 1.7 s. `sound.brush` */
  'brush',
  /** A single point is counted, 0.2 s. `sound.bead` */
  'bead',
  /** Points fall: a run of beads, 1 s. `sound.beads` */
  'beads',
  /** The seal comes down: the debt is paid, or the outcome stamped, 1.1 s. `sound.seal` */
  'seal',
  /** A reply was chosen, 0.1 s. `sound.press` */
  'press',
  /** Take care: a conduct warning or a gate missed, two wooden knocks, 0.8 s. `sound.care` */
  'care',
  /** The book opens: the title, 3.2 s. `sound.start` */
  'start',
] as const;
export type ShotName = (typeof SHOTS)[number];

/** Sounds of a place, played round and round under a call. Caption key: `sound.` and the name. */
export const AMBIENCES = [
  /** The street beyond a shop door, a fridge, the wall clock. `sound.ambience-shop` */
  'ambience-shop',
  /** Machines behind a wall, a press that keeps time. `sound.ambience-factory` */
  'ambience-factory',
  /** Moving air, somebody typing two desks away. `sound.ambience-office` */
  'ambience-office',
  /** A big cold room, a truck that hums past, a pallet set down. `sound.ambience-warehouse` */
  'ambience-warehouse',
  /** Rain on a thin roof and on glass. `sound.ambience-rain` */
  'ambience-rain',
] as const;
export type AmbienceName = (typeof AMBIENCES)[number];

/** Everything that has a caption. */
export const CUES = [...SHOTS, ...AMBIENCES] as const;
export type CueName = (typeof CUES)[number];

/** Key of a cue's caption in the language files. */
export const captionKey = <C extends CueName>(cue: C): `sound.${C}` => `sound.${cue}`;

/** Cues of a call that are named for what happens, not for what is heard. */
const HEARD: Readonly<Record<string, ShotName>> = { promise: 'brush', stopped: 'care' };

/** The sound of a cue that the engine names (an edge's `cue`); undefined when nothing is to be heard. */
export const shotOf = (cue: string): ShotName | undefined => SHOTS.find((shot) => shot === cue) ?? HEARD[cue];

/** What is heard where. */
export const AMBIENCE_OF: Readonly<Record<PlaceId, AmbienceName>> = {
  shop: 'ambience-shop',
  factory: 'ambience-factory',
  site: 'ambience-rain',
  reception: 'ambience-office',
  office: 'ambience-office',
  warehouse: 'ambience-warehouse',
};

/** Loudness of each cue in the mix, 0–1. The files share one peak; steady tones sound louder than knocks, so they get less. */
export const GAIN: Readonly<Record<CueName, number>> = {
  dial: 0.3,
  'pick-up': 0.6,
  'hang-up': 0.6,
  slam: 0.9,
  busy: 0.3,
  page: 0.5,
  pen: 0.4,
  brush: 0.6,
  bead: 0.6,
  beads: 0.7,
  seal: 0.9,
  press: 0.45,
  care: 0.6,
  start: 0.6,
  'ambience-shop': 0.5,
  'ambience-factory': 0.5,
  'ambience-office': 0.5,
  'ambience-warehouse': 0.5,
  'ambience-rain': 0.4,
};

/** Part of an ambience file that is repeated: [start, length] in ms. Outside it lies run-in that hides a decoder's padding. */
export const ROUND_MS = [250, 8000] as const;

/** Length in ms of the slot each of a voice's syllables has in its file. */
export const SLOT_MS = 500;
/** Syllables in a voice's file. */
export const SYLLABLES = 4;

/** Name of a voice's file. */
export const voiceFile = (voice: VoiceId): `voice-${VoiceId}` => `voice-${voice}`;
