/** The ledger strip: a slip of the account book on which a promise is written by the brush and a payment is sealed. */
import type * as Phaser from 'phaser';
import { thingOf } from '../backdrop.ts';
import type { Fit } from '../fit.ts';
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import type { Change } from '../motion/changes.ts';
import { inOut, settle, Track } from '../motion/track.ts';
import type { Inks } from '../palette.ts';
import { box } from '../places/place.ts';
import type { StageView } from '../stageTypes.ts';

/** Middle of the strip and half its size, world units. */
const AT: Pt = [92, 522];
const HALF: Pt = [300, 62];
/** Where the writing begins and ends, and its height around 0. */
const INK: readonly [number, number] = [-158, 196];
const SLIDE = 180;
const WRITE = 350;

export class Ledger {
  private readonly out = new Track(0);
  private readonly written = new Track(0);
  private strip: Phaser.GameObjects.Image | undefined;
  private words: Phaser.GameObjects.Image | undefined;
  private brush: Phaser.GameObjects.Image | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly root: Phaser.GameObjects.Container,
  ) {}

  build(fit: Fit, inks: Inks): void {
    this.root.removeAll(true);
    const make = (
      name: string,
      left: number,
      top: number,
      right: number,
      foot: number,
      draw: (pen: Pen) => void,
    ): Phaser.GameObjects.Image => {
      const image = thingOf(this.scene, { name, box: box(left, top, right, foot), unit: fit.unit, inks, lamp: [60, -260], draw });
      this.root.add(image);
      return image;
    };
    this.strip = make('strip', -HALF[0] - 14, -HALF[1] - 14, HALF[0] + 20, HALF[1] + 24, strip);
    this.words = make('words', INK[0], -56, INK[1], 56, words);
    this.brush = make('brush', -16, -190, 90, 12, brush);
    this.root
      .setPosition(fit.x + Math.min(AT[0], fit.seen.right - HALF[0] - 10) * fit.unit, fit.y + AT[1] * fit.unit)
      .setScale(fit.unit);
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    const lies = view.moment === 'promised' || view.moment === 'paid';
    const arrives = changes.has('write') || changes.has('stamp');
    if (!moving) {
      this.out.set(lies ? 1 : 0);
      this.written.set(lies ? 1 : 0);
    } else if (!lies) {
      this.out.go(0, SLIDE);
    } else if (arrives && this.out.value < 0.5) {
      this.out.go(1, SLIDE, settle);
      this.written.set(0);
      this.written.go(1, WRITE, inOut, SLIDE);
    }
  }

  step(ms: number): void {
    this.out.step(ms);
    this.written.step(ms);
    const { strip, words, brush } = this;
    if (strip === undefined || words === undefined || brush === undefined) return;
    const out = this.out.value;
    const done = this.written.value;
    this.root.setVisible(out > 0.01);
    this.root.setRotation(-0.028 - (1 - out) * 0.05);
    const slid = (1 - out) * 170;
    for (const part of [strip, words]) part.y = slid;
    words.setVisible(done > 0).setCrop(0, 0, words.width * done, words.height);
    brush.setVisible(done > 0.01 && done < 0.99);
    brush.setPosition(INK[0] + (INK[1] - INK[0]) * done, slid + Math.sin(done * 44) * 17 - 4);
    brush.setRotation(Math.sin(done * 15) * 0.1);
  }
}

function strip(pen: Pen): void {
  const { inks } = pen;
  const [w, h] = HALF;
  pen.glow(8, 14, w * 1.1, inks.ink, 0.4, 0.3);
  pen.rect(-w, -h, w * 2, h * 2, inks.white, { line: 3, slip: [1, 1], pool: 0.04 });
  for (const y of [-38, -12, 14, 40]) pen.line(pts(-w + 8, y, w - 8, y + 1), 1.2, inks.indigoWash);
  for (const x of [-w + 22, -w + 118, w - 88, w - 82]) pen.line(pts(x, -h + 5, x + 1, h - 5), 1.6, inks.cinnabarWash);
  for (const y of [-26, 0, 26])
    pen.line(pts(-w + 34, y, -w + 62 + pen.chance() * 36, y), 5, inks.ink, { pressure: 0.9, tremor: 2.4 });
  for (const y of [-48, 48]) pen.oval(-w + 11, y, 4.4, 4.4, inks.stone, { line: 1.8 });
}

/** A hand that says nothing: forms built like characters, in no script, and the dry stroke that closes the line. */
function words(pen: Pen): void {
  const { inks, chance } = pen;
  const [from, to] = INK;
  const cell = (to - from - 24) / 7;
  for (let i = 0; i < 7; i++)
    glyph(pen, from + 14 + cell * (i + 0.5), -9 + (chance() - 0.5) * 5, cell * (0.41 + chance() * 0.07));
  for (let k = 0; k < 5; k++) {
    const y = 32 + k * 2.4;
    pen.line(pts(from + 22 + k * 4, y, 0, y - 3 + chance(), to - 14 - chance() * 70, y - 1), 3.4 - k * 0.4, inks.ink, {
      curved: true,
      pressure: 0.9,
    });
  }
}

/** One form in a running hand: a line that never leaves the paper, and one or two strokes set down on it. */
function glyph(pen: Pen, x: number, y: number, r: number): void {
  const { chance, inks } = pen;
  const near = (at: number): number => at + (chance() - 0.5) * 0.36;
  const put = (p: Pt): Pt => [x + p[0] * r, y + p[1] * r * 1.16];
  const run: Pt[] = pts(
    near(-0.5),
    near(-0.8),
    near(0.6),
    near(-0.86),
    near(-0.2),
    near(-0.4),
    near(-0.7),
    near(0),
    near(0.5),
    near(-0.16),
    near(0.1),
    near(0.3),
    near(-0.6),
    near(0.62),
    near(0.3),
    near(0.5),
    near(0.84),
    near(0.9),
  );
  pen.line(run.slice(0, 6 + Math.floor(chance() * 4)).map(put), 4, inks.ink, { curved: true, pressure: 0.95, taper: [1, 0.2] });
  pen.line([put([near(0), -1]), put([near(0.05), 0]), put([near(-0.1), 0.95])], 5, inks.ink, {
    curved: true,
    pressure: 0.6,
    taper: [1, 0.15],
  });
  if (chance() > 0.5) pen.line([put([0.5, near(-0.7)]), put([0.74, near(-0.5)])], 5.4, inks.ink, { taper: [0.4, 1] });
}

/** The brush, its tip at the origin. */
function brush(pen: Pen): void {
  const { inks } = pen;
  pen.blob(path('0,0 -5,-20 2,-42 18,-44 20,-26'), inks.ink, { line: 2, wash: 1 });
  pen
    .line(path('12,-42 62,-184'), 13, inks.ink, { taper: [1, 0.9] })
    .line(path('13,-44 61,-182'), 8, inks.amberWash, { taper: [1, 0.9] });
  pen.line(path('7,-46 19,-41'), 4, inks.cinnabar, { taper: [1, 1] });
}
