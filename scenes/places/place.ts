/** What a place is made of: sheets that stand still, and a few things that move. */
import type { Box } from '../ink/form.ts';
import type { Pen } from '../ink/pen.ts';
import type { Pt } from '../ink/stroke.ts';
import type { Inks } from '../palette.ts';

/** From far to near: seen through holes of the back wall, on the back wall, in front of the person. */
export type Layer = 'behind' | 'back' | 'front';

/** A moving thing: what may be changed about it. World units, radians, shares. */
export interface Thing {
  x: number;
  y: number;
  rotation: number;
  scaleX: number;
  scaleY: number;
  alpha: number;
  visible: boolean;
}

/** Makes moving things. A name seeds the drawing and must be used once in a place, except to get the same drawing again. */
export interface Dresser {
  readonly inks: Inks;
  /** A drawing of its own around the point it turns about, standing at (x, y). `sheer` is for light and glass. */
  thing(layer: Layer, name: string, x: number, y: number, box: Box, draw: (pen: Pen) => void, sheer?: 'sheer'): Thing;
  /** The same, turning inside a plane that is itself squashed: a fan or a wheel seen from the side. */
  tilted(layer: Layer, name: string, x: number, y: number, squash: number, box: Box, draw: (pen: Pen) => void): Thing;
}

/** Puts everything where it is at this time, in seconds. Depends on nothing else, so any moment can be shown. */
export type Motion = (seconds: number) => void;

export interface Place {
  /** Where the lamp hangs, for the night. */
  readonly lamp: Pt;
  readonly behind?: (pen: Pen) => void;
  readonly back: (pen: Pen) => void;
  readonly front: (pen: Pen) => void;
  /** What shines by itself at night, on the back wall. */
  readonly shine?: (pen: Pen) => void;
  /** What shines behind the holes of the back wall at night. */
  readonly shineBehind?: (pen: Pen) => void;
  readonly moving: (dresser: Dresser) => Motion;
}

/** A number that swings between −1 and 1 every `period` seconds, started `shift` seconds earlier. */
export const swing = (seconds: number, period: number, shift = 0): number => Math.sin(((seconds + shift) / period) * Math.PI * 2);

/** How far through its current round of `period` seconds something is, 0–1. */
export const round = (seconds: number, period: number, shift = 0): number => {
  const part = ((seconds + shift) / period) % 1;
  return part < 0 ? part + 1 : part;
};

export const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
