/** The telephone that stands on every table: a plain desk set in cream, with or without its receiver. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path } from '../ink/stroke.ts';
import { shadow } from './room.ts';

/** Where the coiled cord enters the set, from its foot in the middle. World units. */
export const CORD_SOCKET: Pt = [52, -26];
/** Where the line leaves it. */
export const LINE_SOCKET: Pt = [60, -10];

/** Draws the set with the middle of its foot at (0, 0). */
export function telephone(pen: Pen, resting: boolean): void {
  const { inks } = pen;
  shadow(pen, 4, 0, 104);
  pen.blob(path('-68,0 -64,-22 -44,-58 -34,-66 36,-66 46,-58 66,-22 70,0'), inks.sand, { line: 3.4, pool: 0.3 });
  pen.poly(path('-26,-52 28,-52 38,-14 -36,-14'), inks.white, { line: 2 });
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 3; column++) {
      const spread = 12 + row * 1.8;
      pen.rect(1 + (column - 1) * spread - 4, -48 + row * 8.8, 8, 5, row === 3 && column === 1 ? inks.cinnabar : inks.slate, {
        line: 1.1,
        slip: [0, 0],
      });
    }
  for (const x of [-44, 40]) pen.rect(x - 4, -76, 12, 14, inks.sand, { line: 2.4 });
  if (resting) receiver(pen);
}

/** The receiver lying across its rest. */
export function receiver(pen: Pen): void {
  const { inks } = pen;
  pen.blob(
    path('-82,-66 -84,-84 -70,-96 -30,-92 0,-90 34,-92 74,-96 88,-84 86,-66 62,-62 48,-76 0,-78 -44,-76 -58,-62'),
    inks.sand,
    { line: 3.6, pool: 0.3 },
  );
  pen.line(path('-64,-86 -20,-84 30,-84 66,-87'), 2.4, inks.white, { curved: true });
}
