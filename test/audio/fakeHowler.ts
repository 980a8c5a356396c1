/** A stand-in for Howler that keeps a diary, and a page on which one can tap. */
import type { HowlerLibrary } from '../../src/audio/output.ts';

export interface Fake {
  readonly library: HowlerLibrary;
  readonly diary: string[];
  /** Lets every file that is on its way arrive, or fail. */
  readonly arrive: (well: boolean) => void;
  readonly context: { state: string; resume: () => Promise<void>; suspend: () => Promise<void> };
}

interface Settings {
  src: string[];
  onload: () => void;
  onloaderror: () => void;
}

export function fakeHowler(broken: 'whole' | 'throws' | 'no device' = 'whole'): Fake {
  const diary: string[] = [];
  const coming: ((well: boolean) => void)[] = [];
  const context = { state: 'running', resume: async () => undefined, suspend: async () => undefined };
  let ids = 0;
  class Howl {
    readonly name: string;
    loaded = false;
    waiting: (() => void)[] = [];
    constructor({ src, onload, onloaderror }: Settings) {
      if (broken === 'throws') throw new Error('no sound today');
      this.name = src[0]!;
      coming.push((well) => {
        this.loaded = well;
        if (!well) {
          onloaderror();
          return;
        }
        onload();
        for (const action of this.waiting.splice(0)) action();
      });
    }
    state = () => (this.loaded ? 'loaded' : 'loading');
    once = (event: string, action: () => void) => {
      if (event === 'load') this.waiting.push(action);
      else action();
    };
    play = (piece?: string) => {
      diary.push(`play ${this.name}${piece === undefined ? '' : ` ${piece}`}`);
      return ++ids;
    };
    stop = () => diary.push(`stop ${this.name}`);
    fade = (from: number, to: number) => diary.push(`fade ${this.name} ${String(from)} ${String(to)}`);
    playing = () => true;
    volume = () => 0.5;
    rate = () => this;
    unload = () => diary.push(`unload ${this.name}`);
  }
  const Howler = {
    ctx: context,
    noAudio: broken === 'no device',
    autoSuspend: true,
    mute: (muted: boolean) => diary.push(`mute ${String(muted)}`),
    volume: (level: number) => diary.push(`volume ${String(level)}`),
  };
  const arrive = (well: boolean) => {
    for (const one of coming.splice(0)) one(well);
  };
  return { library: { Howl, Howler } as unknown as HowlerLibrary, diary, arrive, context };
}

/** A page that can be tapped and hidden. */
export class FakePage extends EventTarget {
  hidden = false;
  tap = (): boolean => this.dispatchEvent(new Event('pointerdown'));
  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets promises that are already settled run on. */
export const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
