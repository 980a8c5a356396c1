/** Howler behind a small door: files are fetched when first wanted, nothing stale is played late, nothing throws for want of a file. */
import type { Howl, Howler } from 'howler';
import type { VoiceId } from '../engine/engine.ts';
import type { AmbienceName, ShotName } from './cues.ts';
import { GAIN, ROUND_MS, SHOTS, SLOT_MS, SYLLABLES, voiceFile } from './cues.ts';
import type { Beat } from './phrase.ts';

/** What is used of the package. */
export interface HowlerLibrary {
  readonly Howl: typeof Howl;
  readonly Howler: typeof Howler;
}
type Sprite = Record<string, [number, number] | [number, number, boolean]>;

/** A sound that could not start within this many milliseconds of being asked for is dropped: late, it would mislead. */
const LATE_MS = 1200;
/** Cross-fade from place to place, and how fast a voice breaks off, in milliseconds. */
const FADE_MS = 700;
const HUSH_MS = 50;

/** The voices' slots as named pieces. */
const SLOTS: Sprite = Object.fromEntries(
  Array.from({ length: SYLLABLES }, (_, n): [string, [number, number]] => [String(n), [n * SLOT_MS, SLOT_MS]]),
);
const ROUND: Sprite = { round: [ROUND_MS[0], ROUND_MS[1], true] };

export interface Output {
  /** Plays a cue once; `asked` is the moment (performance.now) at which it was wanted. */
  shot(cue: ShotName, asked: number): void;
  /** Moves to another place's sound, or to silence. */
  loop(ambience: AmbienceName | null): void;
  /** Fetches a voice before its first syllable. */
  prepare(voice: VoiceId): void;
  /** Plays one syllable now, or not at all when its file has not come yet. */
  syllable(voice: VoiceId, beat: Beat): void;
  /** Lets the last syllable die away quickly. */
  hush(): void;
  /** Tries to wake the device's sound; browsers allow it within a gesture. */
  wake(): void;
  mute(muted: boolean): void;
  /** 0–1. */
  volume(level: number): void;
  /** 'dead': no way to make sound, or every file asked for failed. */
  health(): 'running' | 'asleep' | 'dead';
  close(): void;
}

/** Opens the sound device and starts to fetch the cues from `${base}audio/`. May throw where Howler cannot start. */
export function openOutput(base: string, { Howl, Howler }: HowlerLibrary): Output {
  Howler.autoSuspend = false;
  const howls = new Map<string, Howl>();
  let loaded = 0;
  let failed = 0;
  let wanted: AmbienceName | null = null;
  let playing: { readonly name: AmbienceName; readonly howl: Howl; readonly id: number } | undefined;
  let said: { readonly howl: Howl; readonly id: number; readonly gain: number } | undefined;

  const context = (): AudioContext | null => Howler.ctx;
  const running = (): boolean => (context()?.state ?? 'running') === 'running';

  /** Runs an action once the device lets sound out; a browser that refuses says so here, and the page need not know. */
  const whenAwake = (action: () => void): void =>
    void Promise.resolve(context()?.resume())
      .then(action)
      .catch(() => undefined);

  const open = (file: string, sprite?: Sprite): Howl => {
    const known = howls.get(file);
    if (known) return known;
    const howl = new Howl({
      src: [`${base}audio/${file}.mp3`],
      ...(sprite && { sprite }),
      onload: () => {
        loaded++;
        settle();
      },
      onloaderror: () => failed++,
    });
    howls.set(file, howl);
    return howl;
  };

  /** Makes what is heard of the place agree with what is wanted, as far as files and device are ready. */
  const settle = (): void => {
    if (playing && playing.name !== wanted) {
      const { howl, id, name } = playing;
      playing = undefined;
      const level = howl.volume(id);
      howl.fade(typeof level === 'number' ? level : GAIN[name], 0, FADE_MS, id);
      howl.once('fade', () => howl.stop(id), id);
    }
    if (playing || wanted === null || !running()) return;
    const howl = open(wanted, ROUND);
    if (howl.state() !== 'loaded') return;
    const id = howl.play('round');
    howl.fade(0, GAIN[wanted], FADE_MS, id);
    playing = { name: wanted, howl, id };
  };

  const wake = (): void => {
    if (running()) settle();
    else whenAwake(settle);
  };

  for (const cue of SHOTS) open(cue);

  return {
    shot(cue, asked) {
      const howl = open(cue);
      const play = (): void => {
        if (performance.now() - asked > LATE_MS || !running()) return;
        howl.volume(GAIN[cue], howl.play());
      };
      const start = (): void => {
        if (howl.state() === 'loaded') play();
        else howl.once('load', play);
      };
      if (running()) start();
      else whenAwake(start);
    },
    loop(ambience) {
      wanted = ambience;
      if (ambience !== null) open(ambience, ROUND);
      settle();
    },
    prepare: (voice) => void open(voiceFile(voice), SLOTS),
    syllable(voice, beat) {
      const howl = open(voiceFile(voice), SLOTS);
      if (howl.state() !== 'loaded' || !running()) return;
      const id = howl.play(String(beat.syllable));
      howl.rate(beat.rate, id);
      howl.volume(beat.gain, id);
      said = { howl, id, gain: beat.gain };
    },
    hush() {
      if (said?.howl.playing(said.id)) said.howl.fade(said.gain, 0, HUSH_MS, said.id);
      said = undefined;
    },
    wake,
    mute: (muted) => void Howler.mute(muted),
    volume: (level) => void Howler.volume(level),
    health: () => (Howler.noAudio || (failed > 0 && loaded === 0) ? 'dead' : running() ? 'running' : 'asleep'),
    close() {
      wanted = null;
      for (const howl of howls.values()) howl.unload();
      howls.clear();
      Promise.resolve(context()?.suspend()).catch(() => undefined);
    },
  };
}
