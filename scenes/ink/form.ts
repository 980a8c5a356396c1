/** How filled forms are described, and the boxes around them. */
import type { Colour } from '../palette.ts';
import type { Pt } from './stroke.ts';

/** How a filled form is drawn. Lengths in world units. */
export interface Form {
  /** Thickness of the outline; 0 for none. */
  readonly line?: number;
  readonly ink?: Colour;
  /** Cover of the wash, 0–1. */
  readonly wash?: number;
  /** How far the wash slips off its line. */
  readonly slip?: Pt;
  /** Paper put under the form so that nothing shows through it; false leaves what lies below. */
  readonly body?: Colour | false;
  /** Colour gathered towards the foot of the form, 0–1. */
  readonly pool?: number;
}

/** A box, in whatever units its user counts in. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around some points. */
export function boxOf(points: readonly Pt[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
