/**
 * How the drawn world covers the host. The world is measured in its own units: x from −1400 to 1400 with the person at 0,
 * y downwards. The picture proper lies between 0 and 600; above it there is only wall and ceiling and below it only the front
 * of the table, for tall hosts.
 */

/** Extent of what is drawn, in world units. */
export const WORLD = { left: -1400, right: 1400, top: -640, bottom: 720 } as const;

/** Height that must be seen, and the width below which the picture shrinks rather than lose its sides. World units. */
const TALL = 600;
const SLIM = 780;
/** Share of the height beyond that which is shown below, and of the height that must be cut which is cut there; the rest is above. */
const MORE_BELOW = 0.3;
const CUT_BELOW = 0.45;
/** More dots per CSS pixel than this cannot be seen and cost time; wider canvases than this fail on weak phones. */
const MOST_RATIO = 2;
const MOST_DOTS = 4096;

export interface Fit {
  /** False while the host has no size of its own, when drawing would be for nobody. */
  readonly visible: boolean;
  /** Size of the canvas in dots. */
  readonly width: number;
  readonly height: number;
  /** Dots per CSS pixel, above 0, at most 2. */
  readonly ratio: number;
  /** Dots per world unit. */
  readonly unit: number;
  /** Where world (0, 0) lies, in whole dots. */
  readonly x: number;
  readonly y: number;
  /** The part of the world that is seen, in world units. */
  readonly seen: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/**
 * Covers a host of `hostWidth` × `hostHeight` CSS pixels without bars: wide hosts show more of the sides, tall hosts more of
 * the ceiling, and only hosts beyond the world's own shape lose something at the edges. A host without size counts as 1 × 1.
 */
export function coverFit(hostWidth: number, hostHeight: number, pixelRatio: number): Fit {
  const wide = Math.max(1, hostWidth);
  const high = Math.max(1, hostHeight);
  const ratio = Math.min(MOST_RATIO, Math.max(0.5, pixelRatio), MOST_DOTS / wide, MOST_DOTS / high);
  const width = Math.max(1, Math.round(wide * ratio));
  const height = Math.max(1, Math.round(high * ratio));
  const unit = Math.max(
    Math.min(height / TALL, width / SLIM),
    width / (WORLD.right - WORLD.left),
    height / (WORLD.bottom - WORLD.top),
  );
  const spare = height / unit - TALL;
  const bottom = spare > 0 ? Math.min(WORLD.bottom, TALL + spare * MORE_BELOW) : TALL + spare * CUT_BELOW;
  const x = Math.round(width / 2);
  const y = Math.round(height - bottom * unit);
  return {
    visible: hostWidth >= 1 && hostHeight >= 1,
    width,
    height,
    ratio,
    unit,
    x,
    y,
    seen: { left: -x / unit, top: -y / unit, right: (width - x) / unit, bottom: (height - y) / unit },
  };
}
