/**
 * The colours of the stage: the tokens of the book (paper, ink, cinnabar, jade, indigo, amber, danger) and the thin washes
 * mixed from them. Night keeps the same washes and puts the lamp over them (`light`), so it is the same place by lamplight.
 */

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

export interface Inks {
  readonly night: boolean;
  readonly paper: Colour;
  readonly white: Colour;
  readonly ink: Colour;
  /** Ink with water: far things, small print, folds. */
  readonly grey: Colour;
  readonly sand: Colour;
  readonly clay: Colour;
  readonly umber: Colour;
  readonly stone: Colour;
  readonly slate: Colour;
  readonly mist: Colour;
  readonly sky: Colour;
  /** What is far away, seen through a window. */
  readonly far: Colour;
  readonly indigoWash: Colour;
  readonly indigo: Colour;
  readonly jadeWash: Colour;
  readonly jade: Colour;
  readonly amberWash: Colour;
  readonly amber: Colour;
  readonly cinnabarWash: Colour;
  readonly cinnabar: Colour;
  readonly danger: Colour;
  /** The lamp: colours by which everything is multiplied, from the lamp outward. Empty by day. */
  readonly light: readonly (readonly [at: number, colour: Colour])[];
}

const WASHES = {
  white: '#fffaf0',
  sand: '#e9dab8',
  clay: '#d0b083',
  umber: '#9a7c58',
  stone: '#d3ccbd',
  slate: '#a3a8a8',
  indigoWash: '#93a0b8',
  indigo: '#2b3a55',
  jadeWash: '#a9c3b4',
  jade: '#2f6f5e',
  amberWash: '#e2c284',
  amber: '#b98534',
  cinnabarWash: '#dd9a89',
  cinnabar: '#b8322a',
  danger: '#8c1d40',
} as const satisfies Partial<Record<keyof Inks, Colour>>;

export const DAY: Inks = {
  ...WASHES,
  night: false,
  paper: '#f6f0e2',
  ink: '#1f1b16',
  grey: '#7b7263',
  mist: '#e6e8e2',
  sky: '#dbe3e0',
  far: '#b9c3c2',
  light: [],
};

export const NIGHT: Inks = {
  ...WASHES,
  night: true,
  paper: '#f0e4c8',
  ink: '#15110c',
  grey: '#5f5545',
  mist: '#8593a8',
  sky: '#56678a',
  far: '#3f4d6b',
  light: [
    [0, '#fff0cc'],
    [0.22, '#efcf98'],
    [0.5, '#b18d61'],
    [0.78, '#6d553d'],
    [1, '#423327'],
  ],
};

/** The inks for day or night. */
export const inksFor = (night: boolean): Inks => (night ? NIGHT : DAY);

/** Red, green and blue, 0–255 each. */
export function channels(colour: Colour): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `colour` as the canvas wants it, with this much cover (0–1). */
export function veil(colour: Colour, alpha: number): string {
  const [r, g, b] = channels(colour);
  return `rgba(${r},${g},${b},${alpha})`;
}

/** The colour a part of the way (0–1) from one to another. */
export function mix(from: Colour, to: Colour, part: number): Colour {
  const a = channels(from);
  const b = channels(to);
  const both = a.map((v, i) => Math.round(v + ((b[i] ?? v) - v) * part));
  return `#${both.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

/** What the lamp makes of white at `distance` (0 at the lamp, 1 where its light ends and beyond). White by day. */
export function lightAt(inks: Inks, distance: number): Colour {
  const at = Math.min(1, Math.max(0, distance));
  let before = inks.light[0];
  if (before === undefined) return '#ffffff';
  for (const stop of inks.light) {
    if (stop[0] >= at) {
      const span = stop[0] - before[0];
      return span === 0 ? stop[1] : mix(before[1], stop[1], (at - before[0]) / span);
    }
    before = stop;
  }
  return before[1];
}
