/** The drawings of the line: the telephone set, the coil, a piece of line, the call that runs along it, the ringing. */
import type { Box } from '../ink/form.ts';
import type { Pen } from '../ink/pen.ts';
import { type Pt, pts } from '../ink/stroke.ts';
import { box } from '../places/place.ts';
import { telephone } from '../places/telephone.ts';

export interface CordArt {
  readonly name: string;
  readonly box: Box;
  readonly draw: (pen: Pen) => void;
}

/** Length of the drawn coil and of one piece of line, in world units. */
export const COIL = 260;
export const PIECE = 40;

const SET_BOX = box(-120, -130, 120, 20);
export const SET_RESTING: CordArt = { name: 'telephone', box: SET_BOX, draw: (pen) => telephone(pen, true) };
export const SET_OPEN: CordArt = { name: 'telephone', box: SET_BOX, draw: (pen) => telephone(pen, false) };

export const COIL_ART: CordArt = {
  name: 'coil',
  box: box(-8, -40, COIL + 8, 60),
  draw: (pen) => pen.line(coilPoints(), 5, pen.inks.ink, { taper: [1, 1], tremor: 0.3 }),
};

export const PIECE_ART: CordArt = {
  name: 'line',
  box: box(0, -5, PIECE, 5),
  draw: (pen) => pen.flat(pts(0, -2.3, PIECE, -2.3, PIECE, 2.3, 0, 2.3), pen.inks.ink),
};

export const PULSE: CordArt = {
  name: 'pulse',
  box: box(-26, -26, 26, 26),
  draw: (pen) => pen.glow(0, 0, 25, pen.inks.cinnabar, 0.55).dot(0, 0, 7.5, pen.inks.cinnabar),
};

export const WAVES: CordArt = {
  name: 'waves',
  box: box(-110, -130, 110, 30),
  draw: (pen) => {
    for (const r of [0, 1, 2])
      for (const side of [-1, 1]) {
        const wave = pts(side * (56 + r * 17), -72 - r * 8, side * (64 + r * 18), -46, side * (58 + r * 17), -20 + r * 5);
        pen.line(wave, 4.4 - r * 0.7, pen.inks.ink, { curved: true });
      }
  },
};

/** A coil seen from the side, hanging a little. */
function coilPoints(): Pt[] {
  const loops = 15;
  const parts = 14;
  return Array.from({ length: loops * parts + 1 }, (_, i): Pt => {
    const t = i / (loops * parts);
    const turn = (i / parts) * Math.PI * 2;
    const grip = Math.min(1, t * 9, (1 - t) * 9);
    return [t * COIL + Math.sin(turn) * 9 * grip, 26 * 4 * t * (1 - t) - Math.cos(turn) * 9.5 * grip];
  });
}
