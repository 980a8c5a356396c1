/** The place: three sheets drawn once for this size and light, and the few things on them that move. */
import type * as Phaser from 'phaser';
import type { Fit } from './fit.ts';
import type { Box } from './ink/form.ts';
import type { Pen } from './ink/pen.ts';
import { paintSheet } from './ink/sheet.ts';
import { imageOf } from './ink/show.ts';
import type { Pt } from './ink/stroke.ts';
import type { Inks } from './palette.ts';
import { box, type Dresser, type Layer, type Motion, type Place, type Thing } from './places/place.ts';

/** Nothing in front of the person reaches higher than this. World units. */
const FRONT_TOP = 300;

/** A depth of the stage: the sheet that stands still (in dots) and the things on it (in world units). */
export interface Depth {
  readonly sheet: Phaser.GameObjects.Container;
  readonly things: Phaser.GameObjects.Container;
}

export class Backdrop {
  private motion: Motion = () => undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly depths: Readonly<Record<Layer, Depth>>,
  ) {}

  /** Draws a place anew. `name` seeds the hand. */
  build(name: string, place: Place, fit: Fit, inks: Inks): void {
    this.clear();
    const lay = (layer: Layer, seen: Box, draw: (pen: Pen) => void, shine?: (pen: Pen) => void): void => {
      const canvas = paintSheet({ name: `${name} ${layer}`, box: seen, unit: fit.unit, inks, lamp: place.lamp, draw, shine });
      const image = imageOf(this.scene, canvas).setOrigin(0, 0);
      image.setPosition(Math.round(fit.x + seen.left * fit.unit), Math.round(fit.y + seen.top * fit.unit));
      this.depths[layer].sheet.add(image);
    };
    if (place.behind !== undefined) lay('behind', fit.seen, place.behind, place.shineBehind);
    lay('back', fit.seen, place.back, place.shine);
    const top = Math.max(fit.seen.top, Math.round(FRONT_TOP * fit.unit) / fit.unit);
    lay('front', { ...fit.seen, top }, place.front);
    for (const { things } of Object.values(this.depths)) things.setPosition(fit.x, fit.y).setScale(fit.unit);
    this.motion = place.moving(this.dresser(name, place, fit, inks));
  }

  /** Puts every moving thing where it is at this time. */
  step(seconds: number): void {
    this.motion(seconds);
  }

  private clear(): void {
    this.motion = () => undefined;
    for (const { sheet, things } of Object.values(this.depths)) {
      sheet.removeAll(true);
      things.removeAll(true);
    }
  }

  private dresser(place: string, { lamp }: Place, fit: Fit, inks: Inks): Dresser {
    const drawn = new Map<string, Phaser.GameObjects.Image>();
    const make = (
      name: string,
      x: number,
      y: number,
      edge: Box,
      draw: (pen: Pen) => void,
      sheer = false,
    ): Phaser.GameObjects.Image => {
      const first = drawn.get(name);
      if (first !== undefined) return twinOf(this.scene, first);
      const at: Pt = [lamp[0] - x, lamp[1] - y];
      const image = thingOf(this.scene, { name: `${place} ${name}`, box: edge, unit: fit.unit, inks, lamp: at, draw, sheer });
      drawn.set(name, image);
      return image;
    };
    return {
      inks,
      thing: (layer, name, x, y, edge, draw, sheer): Thing => {
        const image = make(name, x, y, edge, draw, sheer !== undefined).setPosition(x, y);
        this.depths[layer].things.add(image);
        return image;
      },
      tilted: (layer, name, x, y, squash, edge, draw): Thing => {
        const image = make(name, x, y, edge, draw);
        this.depths[layer].things.add(this.scene.make.container({ x, y }, false).setScale(1, squash).add(image));
        return image;
      },
    };
  }
}

/** A drawing as an image that turns about the drawing's own origin and is measured in world units. */
export function thingOf(scene: Phaser.Scene, plan: Parameters<typeof paintSheet>[0]): Phaser.GameObjects.Image {
  const { left, top, right, bottom } = plan.box;
  const image = imageOf(scene, paintSheet({ ...plan, box: box(left, top, right, bottom) }));
  image.setOrigin((-left * plan.unit) / image.width, (-top * plan.unit) / image.height);
  // scaled inside a parent that is itself scaled by the unit
  return image.setScale(1 / plan.unit);
}

/** Another image of the same drawing: it shares the texture, so that many are drawn in one go, and lives no longer than the first. */
export const twinOf = (scene: Phaser.Scene, first: Phaser.GameObjects.Image): Phaser.GameObjects.Image =>
  scene.add.image(0, 0, first.texture.key).setOrigin(first.originX, first.originY).setScale(first.scaleX, first.scaleY);
