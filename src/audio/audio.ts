/**
 * The room of sound: a cue has a name, and a sound is all it becomes. The library is fetched after the first gesture, so the
 * first page does not wait for it; without it, without a device or without the files the game goes on, told by captions.
 */
import type { PlaceId, Temper, VoiceId } from '../engine/engine.ts';
import type { AmbienceName, CueName, ShotName } from './cues.ts';
import { AMBIENCE_OF } from './cues.ts';
import type { HowlerLibrary, Output } from './output.ts';
import { openOutput } from './output.ts';
import { phrase } from './phrase.ts';

export type { AmbienceName, CueName, ShotName } from './cues.ts';
export { AMBIENCE_OF, AMBIENCES, captionKey, CUES, shotOf, SHOTS } from './cues.ts';

export interface AudioOptions {
  /** Where the game is served from, ending in `/` (Vite's BASE_URL); the files lie in `${base}audio/`. */
  readonly base: string;
  /** Called at every cue and every change of place, also when muted or when there is no sound. Words: `captionKey`. */
  readonly onCaption: (cue: CueName) => void;
  readonly muted: boolean;
  /** 0–1; anything else is brought into range. */
  readonly volume: number;
  /** Few sounds only: cues, but neither voices nor the sound of the place. Captions stay. */
  readonly reduced?: boolean;
}

/** 'locked': waits for a gesture, or muted since the start; 'unavailable': no library, no device or no files, for good. */
export type AudioState = 'ready' | 'locked' | 'unavailable';

/** No method throws. Calls after `dispose` do nothing but caption. */
export interface GameAudio {
  play(cue: ShotName): void;
  /** The sound of a place, softly crossed over from the last; null is silence. */
  ambience(place: PlaceId | null): void;
  /** Mumbles a line of so many syllables (Chinese: characters) in somebody's voice; breaks off the line before. */
  speak(voice: VoiceId, syllables: number, temper: Temper): void;
  stopSpeaking(): void;
  setMuted(muted: boolean): void;
  /** 0–1; anything else is brought into range. */
  setVolume(volume: number): void;
  state(): AudioState;
  dispose(): void;
}

/** What the room needs of the world; tests hand in their own. */
export interface AudioPorts {
  readonly load: () => Promise<HowlerLibrary>;
  /** Where gestures arrive and whether the page can be seen; null where there is no page. */
  readonly page: (EventTarget & { readonly hidden: boolean }) | null;
}

const GESTURES = ['pointerdown', 'touchend', 'click', 'keydown'] as const;

/** Some bundlers put a CommonJS package's names on `default` only. */
async function loadHowler(): Promise<HowlerLibrary> {
  const found: Partial<HowlerLibrary> & { readonly default?: HowlerLibrary } = await import('howler');
  const library = found.Howl && found.Howler ? { Howl: found.Howl, Howler: found.Howler } : found.default;
  if (!library) throw new Error('howler has another shape than expected');
  return library;
}

const browser = (): AudioPorts => ({ load: loadHowler, page: typeof document === 'undefined' ? null : document });

const inRange = (volume: number): number => (volume > 0 ? Math.min(1, volume) : 0);

/** Makes the sound of one page. Nothing is fetched before the first gesture, nor while muted. */
export function createAudio(options: AudioOptions, { load, page }: AudioPorts = browser()): GameAudio {
  const { base, onCaption, reduced = false } = options;
  let muted = options.muted;
  let level = inRange(options.volume);
  let touched = false;
  let loading = false;
  let broken = page === null;
  let disposed = false;
  let output: Output | undefined;
  let early: { readonly cue: ShotName; readonly asked: number } | undefined;
  let place: AmbienceName | null = null;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  /** Whatever a browser's sound does, the call goes on: one exception and there is no more sound. */
  const safely = (action: (to: Output) => void): void => {
    if (!output || broken) return;
    try {
      action(output);
    } catch {
      broken = true;
    }
  };
  const applyMute = (): void => safely((to) => to.mute(muted || page?.hidden === true));

  const opened = (library: HowlerLibrary): void => {
    if (disposed) return;
    output = openOutput(base, library);
    applyMute();
    safely((to) => {
      to.volume(level);
      to.loop(reduced ? null : place);
      if (early) to.shot(early.cue, early.asked);
    });
  };
  const wake = (): void => {
    if (muted || broken || !touched || disposed) return;
    if (loading) {
      safely((to) => to.wake());
      return;
    }
    loading = true;
    load()
      .then(opened)
      .catch(() => (broken = true));
  };
  const onGesture = (): void => {
    touched = true;
    wake();
  };
  /** A page out of sight is silent; coming back, the device may have fallen asleep. */
  const onSight = (): void => {
    applyMute();
    if (page?.hidden === false) wake();
  };
  const stopSpeaking = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    safely((to) => to.hush());
  };

  for (const gesture of GESTURES) page?.addEventListener(gesture, onGesture, { capture: true, passive: true });
  page?.addEventListener('visibilitychange', onSight);

  return {
    play(cue) {
      onCaption(cue);
      if (muted || disposed) return;
      const asked = performance.now();
      if (!output) early = { cue, asked };
      safely((to) => to.shot(cue, asked));
    },
    ambience(at) {
      const next = at === null ? null : AMBIENCE_OF[at];
      if (next === place) return;
      if (next !== null) onCaption(next);
      place = next;
      if (!reduced && !disposed) safely((to) => to.loop(next));
    },
    speak(voice, syllables, temper) {
      stopSpeaking();
      if (muted || reduced || disposed || !output) return;
      safely((to) => to.prepare(voice));
      for (const beat of phrase(voice, syllables, temper)) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          safely((to) => to.syllable(voice, beat));
        }, beat.at);
        timers.add(timer);
      }
    },
    stopSpeaking,
    setMuted(next) {
      muted = next;
      applyMute();
      if (muted) stopSpeaking();
      else wake();
    },
    setVolume(volume) {
      level = inRange(volume);
      safely((to) => to.volume(level));
    },
    state() {
      let health: ReturnType<Output['health']> | undefined;
      safely((to) => (health = to.health()));
      if (broken || health === 'dead') return 'unavailable';
      return health === 'running' ? 'ready' : 'locked';
    },
    dispose() {
      stopSpeaking();
      disposed = true;
      for (const gesture of GESTURES) page?.removeEventListener(gesture, onGesture, { capture: true });
      page?.removeEventListener('visibilitychange', onSight);
      safely((to) => to.close());
      output = undefined;
    },
  };
}
