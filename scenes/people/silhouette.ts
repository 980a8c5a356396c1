/** Someone whose portrait cannot be had: a washed figure with no face, so that the stage is never empty. */
import { path } from '../ink/stroke.ts';
import type { Pen } from '../ink/pen.ts';

export function silhouette(pen: Pen): void {
  const { inks } = pen;
  const form = { line: 9, slip: [0, 0] as const, pool: 0.12 };
  pen.blob(path('24,740 44,640 130,570 280,530 440,530 590,570 676,640 696,740'), inks.slate, form);
  pen.blob(path('300,420 296,530 360,572 432,530 430,420'), inks.clay, form);
  pen.blob(path('232,300 244,180 320,112 400,104 486,150 512,250 506,360 470,452 400,490 310,458 252,392'), inks.clay, form);
  pen.blob(path('226,300 214,190 270,110 370,70 470,96 526,180 512,236 470,190 360,180 276,214 258,320'), inks.grey, form);
}
