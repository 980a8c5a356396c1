/** What the stage is told and what it answers. Plain types, so that pages and tests can use them without loading Phaser. */

import type { Face, PlaceId, Temper } from '../src/engine/engine.ts';

export type { Face, PlaceId, Temper };

/** Where the call is. `after` is the rep's own desk once the phone is down. */
export type StageMoment = 'dialling' | 'talking' | 'promised' | 'paid' | 'hungUp' | 'stopped' | 'after';

/** Everything that is seen at one time. What moves follows from comparing it with the view shown before. */
export interface StageView {
  readonly place: PlaceId;
  /** Folder name under `images/portraits/`. */
  readonly person: string;
  readonly face: Face;
  readonly temper: Temper;
  readonly speaking: boolean;
  readonly moment: StageMoment;
  readonly night: boolean;
  /** Reduced motion, or paused: final states at once, and then the stage uses no processor time. */
  readonly still: boolean;
}

export interface StageOptions {
  /** Address of the `assets` folder, with or without a slash at its end. */
  readonly assetsBase: string;
  /** Called once, after the first view has really been painted, the person in it. */
  readonly onReady: () => void;
  /** `auto` (the default) takes WebGL where the machine has it and else canvas; the others are for tests. */
  readonly renderer?: 'auto' | 'webgl' | 'canvas';
}

/** The stage: it draws the view it is given and reports nothing back but that it is ready. */
export interface Stage {
  /** Draws this view; movement is derived from the view shown before. */
  show(view: StageView): void;
  /** Fits the drawing to the host again. The stage also watches the host itself, so this is only needed to force it. */
  resize(): void;
  /** Stops the clock of the stage (true) or lets it run again (false). The last picture stays. */
  sleep(asleep: boolean): void;
  /** Frees everything and takes the canvas out of the host. The stage cannot be used afterwards. */
  destroy(): void;
  readonly renderer: 'webgl' | 'canvas';
}
