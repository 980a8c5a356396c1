/** Turns a face into the picture that is shown: with or without the receiver, in plain, heavy, dim or grey ink, by day or lamp. */
import { blank, copyOf, surface } from '../ink/sheet.ts';
import { chanceOf, wander } from '../ink/seed.ts';
import { Pen } from '../ink/pen.ts';
import { type Colour, type Inks, veil } from '../palette.ts';
import type { Inking } from './pose.ts';
import { SQUARE } from './portrait.ts';
import { drawReceiver } from './receiver.ts';
import { silhouette } from './silhouette.ts';

/** Room around the square for an elbow and for a thicker line, in portrait units. */
export const MARGIN = { left: 130, right: 60, top: 24 } as const;
/** Size of the whole picture in portrait units. */
export const PICTURE = { width: MARGIN.left + SQUARE + MARGIN.right, height: MARGIN.top + SQUARE } as const;

export interface InkingPlan {
  readonly image: HTMLImageElement | undefined;
  readonly person: string;
  /** Dots per portrait unit. */
  readonly unit: number;
  readonly inking: Inking;
  /** Which of the two heavy drawings. */
  readonly take: 0 | 1;
  readonly receiver: boolean;
  readonly inks: Inks;
}

export function inkPortrait(plan: InkingPlan): HTMLCanvasElement {
  const { unit, inks } = plan;
  let canvas = blank(Math.ceil(PICTURE.width * unit), Math.ceil(PICTURE.height * unit));
  const context = surface(canvas, true);
  context.setTransform(unit, 0, 0, unit, MARGIN.left * unit, MARGIN.top * unit);
  const pen = new Pen(context, inks, `person ${plan.person}`, unit);
  if (plan.image === undefined) silhouette(pen);
  else context.drawImage(plan.image, 0, 0, SQUARE, SQUARE);
  if (plan.receiver) drawReceiver(pen, sleeveOf(context, canvas, unit));
  if (plan.inking === 'heavy') canvas = heavier(canvas, unit, plan.take);
  within(canvas, (top, form) => tone(top, form, plan));
  return canvas;
}

/** Draws on the picture but only where it already is. */
function within(canvas: HTMLCanvasElement, draw: (top: CanvasRenderingContext2D, form: HTMLCanvasElement) => void): void {
  const form = copyOf(canvas, true);
  const context = surface(canvas, true);
  context.setTransform(1, 0, 0, 1, 0, 0);
  draw(context, form);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(form, 0, 0);
  context.globalCompositeOperation = 'source-over';
}

function tone(context: CanvasRenderingContext2D, form: HTMLCanvasElement, plan: InkingPlan): void {
  const { inks, inking } = plan;
  const cover = (colour: string, how: GlobalCompositeOperation): void => {
    context.globalCompositeOperation = how;
    context.fillStyle = colour;
    context.fillRect(0, 0, form.width, form.height);
  };
  if (inking === 'grey' || inking === 'dim') cover('#808080', 'saturation');
  if (inks.night) {
    const fall = context.createLinearGradient(form.width, 0, 0, form.height);
    fall.addColorStop(0, '#fbe2b4');
    fall.addColorStop(0.55, '#d8b582');
    fall.addColorStop(1, '#94744f');
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = fall;
    context.fillRect(0, 0, form.width, form.height);
  }
  if (inking === 'grey') cover(veil(inks.night ? '#3d3226' : inks.stone, 0.42), 'source-over');
  if (inking === 'dim') cover(veil(inks.night ? '#33291f' : inks.sand, 0.66), 'source-over');
}

/** The same drawing with a thicker line (dark spreads over light) that wavers differently in each take. */
function heavier(canvas: HTMLCanvasElement, unit: number, take: 0 | 1): HTMLCanvasElement {
  const out = blank(canvas.width, canvas.height);
  const context = surface(out, true);
  const reach = 1.9 * unit;
  context.globalCompositeOperation = 'darken';
  for (let i = 0; i < 8; i++) {
    const turn = ((i + take * 0.5) / 8) * Math.PI * 2;
    context.drawImage(canvas, Math.cos(turn) * reach, Math.sin(turn) * reach);
  }
  const waver = wander(chanceOf(`take ${take}`), out.height, 26 * unit);
  const shaken = blank(canvas.width, canvas.height);
  const onto = surface(shaken, true);
  const strip = Math.max(1, Math.round(5 * unit));
  for (let y = 0; y < out.height; y += strip)
    onto.drawImage(out, 0, y, out.width, strip, waver(y) * 2.4 * unit, y, out.width, strip);
  return shaken;
}

/** Skin and sleeve, read off the portrait: the colours that cover most of the cheek and of the far shoulder. */
function sleeveOf(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement, unit: number): { skin: Colour; sleeve: Colour } {
  const most = (x: number, y: number, wide: number, high: number, otherwise: Colour): Colour => {
    const left = Math.round((x + MARGIN.left) * unit);
    const top = Math.round((y + MARGIN.top) * unit);
    const { data } = context.getImageData(left, top, Math.max(1, Math.round(wide * unit)), Math.max(1, Math.round(high * unit)));
    return commonest(data, otherwise);
  };
  if (canvas.width < 2) return { skin: '#e6c39a', sleeve: '#93a0b8' };
  return { skin: most(300, 290, 150, 130, '#e6c39a'), sleeve: most(70, 640, 110, 70, '#93a0b8') };
}

/** The commonest opaque colour of some dots (red, green, blue, cover …). */
export function commonest(dots: ArrayLike<number>, otherwise: Colour): Colour {
  const counts = new Map<number, number>();
  let best = -1;
  let most = 0;
  for (let i = 0; i + 3 < dots.length; i += 4) {
    if ((dots[i + 3] ?? 0) < 250) continue;
    const colour = ((dots[i] ?? 0) << 16) | ((dots[i + 1] ?? 0) << 8) | (dots[i + 2] ?? 0);
    const count = (counts.get(colour) ?? 0) + 1;
    counts.set(colour, count);
    if (count > most) {
      most = count;
      best = colour;
    }
  }
  return best < 0 ? otherwise : `#${best.toString(16).padStart(6, '0')}`;
}
