/** The colour of the feeling, laid over the place but under the person: jade when warm, cinnabar when heated. */
import type * as Phaser from 'phaser';
import type { Fit } from '../fit.ts';
import { blank, surface } from '../ink/sheet.ts';
import { imageOf } from '../ink/show.ts';
import { chanceOf } from '../ink/seed.ts';
import type { Change } from '../motion/changes.ts';
import { inOut, Track } from '../motion/track.ts';
import { type Colour, DAY, veil } from '../palette.ts';
import type { StageView } from '../stageTypes.ts';

/** How much of each wash is laid on, 0–1, for a view. Pure. */
export function washOf(view: Pick<StageView, 'temper' | 'moment' | 'night'>): { jade: number; cinnabar: number } {
  const calls = view.moment === 'talking' || view.moment === 'promised' || view.moment === 'paid';
  return {
    jade: (calls && view.temper === 'warm') || view.moment === 'paid' ? 0.62 : 0,
    cinnabar: calls && view.temper === 'heated' && view.moment !== 'paid' ? 0.8 : 0,
  };
}

const TIME = 340;
/** The wash is soft, so a small picture of it is enough. Dots. */
const WIDE = 480;
const HIGH = 170;

export class Wash {
  private readonly layers: readonly {
    readonly image: Phaser.GameObjects.Image;
    readonly amount: Track;
    readonly name: 'jade' | 'cinnabar';
  }[];

  constructor(scene: Phaser.Scene, root: Phaser.GameObjects.Container) {
    this.layers = (['jade', 'cinnabar'] as const).map((name) => {
      const image = imageOf(scene, stain(name, DAY[name])).setOrigin(0, 0).setVisible(false).setBlendMode('MULTIPLY');
      root.add(image);
      return { image, amount: new Track(), name };
    });
  }

  resize(fit: Fit): void {
    for (const { image } of this.layers) image.setDisplaySize(fit.width, fit.height);
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    if (!changes.has('wash') && moving) return;
    const amounts = washOf(view);
    for (const { amount, name } of this.layers) amount.go(amounts[name], moving ? TIME : 0, inOut);
  }

  step(ms: number, seconds: number): void {
    for (const { image, amount, name } of this.layers) {
      amount.step(ms);
      const beat = name === 'cinnabar' && ms > 0 ? 0.94 + Math.sin(seconds * 3.7) * 0.06 : 1;
      image.setAlpha(amount.value * beat).setVisible(amount.value > 0.004);
    }
  }
}

/** Wet colour that has run in from the edges in overlapping pools and left the middle nearly bare. */
function stain(name: string, colour: Colour): HTMLCanvasElement {
  const canvas = blank(WIDE, HIGH);
  const context = surface(canvas);
  const chance = chanceOf(`stain ${name}`);
  context.fillStyle = veil(colour, 0.07);
  context.fillRect(0, 0, WIDE, HIGH);
  for (let i = 0; i < 40; i++) {
    const along = chance();
    const level = i % 5 < 3;
    const x = level ? along * WIDE : (chance() < 0.5 ? 0 : WIDE) + (chance() - 0.5) * 70;
    const y = level ? (chance() < 0.7 ? 0 : HIGH) + (chance() - 0.5) * 26 : along * HIGH;
    const reach = 24 + chance() * 60;
    const fade = context.createRadialGradient(x, y, 0, x, y, reach);
    const deep = 0.07 + chance() * 0.1;
    fade.addColorStop(0, veil(colour, deep * 0.8));
    // colour gathers where a pool ends, as it does on paper
    fade.addColorStop(0.82, veil(colour, deep));
    fade.addColorStop(0.95, veil(colour, deep * 0.5));
    fade.addColorStop(1, veil(colour, 0));
    context.fillStyle = fade;
    context.fillRect(0, 0, WIDE, HIGH);
  }
  return canvas;
}
