/** A sheet: one drawing turned into a bitmap of exactly the size it is seen at, lit and grained. */
import type { Inks } from '../palette.ts';
import type { Box } from './form.ts';
import { Pen } from './pen.ts';
import type { Pt } from './stroke.ts';

/** World units from the lamp to where its light ends. */
export const LAMP_REACH = 1150;

export interface SheetPlan {
  /** Seeds the hand: the same name gives the same drawing. */
  readonly name: string;
  /** What part of its own plane the drawing covers, in world units. */
  readonly box: Box;
  /** Dots per world unit. */
  readonly unit: number;
  readonly inks: Inks;
  /** Where the lamp stands on the drawing's own plane; no lamp, no light (and by day it changes nothing). */
  readonly lamp?: Pt;
  readonly draw: (pen: Pen) => void;
  /** Light and glass: neither the tooth of the paper nor the lamp, which would make thin colour grey. */
  readonly sheer?: boolean;
  /** Drawn after the lamp, so that it shines by itself. Night only. */
  readonly shine?: ((pen: Pen) => void) | undefined;
}

/** Draws the sheet. Throws when the browser gives no 2D drawing surface. */
export function paintSheet(plan: SheetPlan): HTMLCanvasElement {
  const { box, unit, inks } = plan;
  const canvas = blank(Math.ceil((box.right - box.left) * unit), Math.ceil((box.bottom - box.top) * unit));
  const context = surface(canvas);
  context.setTransform(unit, 0, 0, unit, -box.left * unit, -box.top * unit);
  context.lineJoin = 'round';
  const pen = new Pen(context, inks, plan.name, unit);
  plan.draw(pen);
  const form = copyOf(canvas);
  if (plan.sheer !== true) pen.grain(box, inks.night ? 0.34 : 0.26);
  if (plan.lamp !== undefined && inks.night && plan.sheer !== true) light(pen, box, plan.lamp);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(form, 0, 0);
  context.restore();
  if (inks.night) plan.shine?.(pen);
  return canvas;
}

/** Multiplies everything by the light of the lamp. */
function light(pen: Pen, box: Box, [x, y]: Pt): void {
  const { context, inks } = pen;
  const fall = context.createRadialGradient(x, y, 0, x, y, LAMP_REACH);
  for (const [at, colour] of inks.light) fall.addColorStop(at, colour);
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = fall;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.restore();
}

/** A canvas of this many dots, at least one each way. */
export function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas;
}

/** Its drawing surface, or an error a person can read. `read` is for canvases whose dots are read back or moved about a lot. */
export function surface(canvas: HTMLCanvasElement, read = false): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: read });
  if (context === null) throw new Error('This browser gives no surface to draw on.');
  return context;
}

export function copyOf(canvas: HTMLCanvasElement, read = false): HTMLCanvasElement {
  const copy = blank(canvas.width, canvas.height);
  surface(copy, read).drawImage(canvas, 0, 0);
  return copy;
}
