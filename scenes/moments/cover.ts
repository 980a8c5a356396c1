/** The call was stopped: the book is closed over the stage, in the colour of what cannot be undone. */
import type * as Phaser from 'phaser';
import type { Fit } from '../fit.ts';
import { paintSheet } from '../ink/sheet.ts';
import { imageOf } from '../ink/show.ts';
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import type { Change } from '../motion/changes.ts';
import { drop, settle, Track } from '../motion/track.ts';
import { type Colour, type Inks, mix } from '../palette.ts';
import type { StageView } from '../stageTypes.ts';

const CLOSE = 300;
const OPEN = 220;
/** What is left to see of the stage at the open edge, as a share of the width. */
const SLIVER = 0.045;

export class Cover {
  private readonly shut = new Track(0);
  private cover: Phaser.GameObjects.Image | undefined;
  private draw = (): void => undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly root: Phaser.GameObjects.Container,
  ) {}

  /** Takes note of size and light; the cover is drawn when it is first needed, which in most calls is never. */
  build(fit: Fit, inks: Inks): void {
    this.root.removeAll(true);
    this.cover = undefined;
    this.draw = () => {
      const canvas = paintSheet({
        name: 'cover',
        box: fit.seen,
        unit: fit.unit,
        inks,
        lamp: [0, 100],
        draw: (pen) => draw(pen, fit.seen),
      });
      this.cover = imageOf(this.scene, canvas).setOrigin(1, 0).setPosition(fit.width, 0);
      this.root.add(this.cover);
    };
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    const stopped = view.moment === 'stopped';
    if (stopped && this.cover === undefined) this.draw();
    if (!moving) this.shut.set(stopped ? 1 : 0);
    else if (changes.has('close')) this.shut.go(1, CLOSE, drop);
    else if (!stopped) this.shut.go(0, OPEN, settle);
  }

  step(ms: number): void {
    this.shut.step(ms);
    this.cover?.setVisible(this.shut.value > 0).setScale(Math.max(0.001, this.shut.value), 1);
  }
}

/** Cloth, stitches along the spine, the paper edge, and an empty title slip crossed out. */
function draw(pen: Pen, seen: Fit['seen']): void {
  const { inks } = pen;
  const wide = seen.right - seen.left;
  const high = seen.bottom - seen.top;
  const left = seen.left + wide * SLIVER;
  pen.flat(pts(left - 14, seen.top, left, seen.top, left, seen.bottom, left - 14, seen.bottom), inks.paper);
  for (let i = 0; i < 4; i++) pen.line(pts(left - 12 + i * 3.4, seen.top, left - 11 + i * 3.4, seen.bottom), 1, inks.grey);
  pen.glow(left - 14, (seen.top + seen.bottom) / 2, 60, inks.ink, 0.3, high / 120);
  pen.flat(pts(left, seen.top, seen.right, seen.top, seen.right, seen.bottom, left, seen.bottom), inks.danger);
  const dark = mix(inks.danger, inks.ink, 0.4);
  for (let y = seen.top + 4; y < seen.bottom; y += 6.5) pen.line(pts(left, y, seen.right, y + 1), 0.9, dark, { pressure: 0.9 });
  for (let x = left + 3; x < seen.right; x += 6.5) pen.line(pts(x, seen.top, x + 1, seen.bottom), 0.7, dark, { pressure: 0.9 });
  pen.line(pts(left + 1, seen.top, left + 1, seen.bottom), 4, inks.ink, { taper: [1, 1] });
  worn(pen, seen);
  frame(pen, left, seen, dark);
  binding(pen, seen);
  slip(pen, left + Math.min(130, wide * 0.14), seen);
}

/** Cloth rubbed light by hands and dark at the edges. */
function worn(pen: Pen, seen: Fit['seen']): void {
  const { inks, chance } = pen;
  const wide = seen.right - seen.left;
  for (let i = 0; i < 9; i++)
    pen.glow(
      seen.left + wide * (0.2 + chance() * 0.6),
      seen.top + (seen.bottom - seen.top) * (0.25 + chance() * 0.5),
      170,
      inks.cinnabarWash,
      0.1,
      0.7,
    );
  for (const y of [seen.top, seen.bottom]) pen.glow((seen.left + seen.right) / 2, y, wide * 0.62, inks.ink, 0.34, 0.16);
}

/** A double line pressed into the cloth. */
function frame(pen: Pen, left: number, seen: Fit['seen'], dark: Colour): void {
  for (const [gap, thick] of [
    [26, 3.2],
    [36, 1.6],
  ] as const) {
    const edge: Pt[] = pts(
      left + gap,
      seen.top + gap,
      seen.right - 74 - gap,
      seen.top + gap,
      seen.right - 74 - gap,
      seen.bottom - gap,
      left + gap,
      seen.bottom - gap,
    );
    pen.at(1.4, 1.6, () => pen.poly(edge, null, { line: thick, ink: pen.inks.cinnabarWash, body: false }));
    pen.poly(edge, null, { line: thick, ink: dark, body: false });
  }
}

/** The four-hole binding of a Chinese book, along the right edge. */
function binding(pen: Pen, seen: Fit['seen']): void {
  const { inks } = pen;
  const spine = seen.right - 74;
  const thread = { taper: [1, 1] as const, tremor: 0.5 };
  pen.line(pts(spine, seen.top, spine, seen.bottom), 4, inks.white, thread);
  const step = (seen.bottom - seen.top) / 5;
  for (let i = 1; i < 5; i++) {
    const y = seen.top + step * i;
    pen.line(pts(spine, y, seen.right, y), 4, inks.white, thread);
    pen.dot(spine, y, 6, inks.ink);
  }
}

/** The title slip, without a title: a bar in a ring says that this is over. */
function slip(pen: Pen, x: number, seen: Fit['seen']): void {
  const { inks } = pen;
  const top = seen.top + (seen.bottom - seen.top) * 0.1;
  const high = (seen.bottom - seen.top) * 0.62;
  pen.rect(x, top, 118, high, inks.white, { line: 3, slip: [2, 2] });
  pen.rect(x + 9, top + 9, 100, high - 18, null, { line: 1.6, body: false });
  const y = top + high / 2;
  pen.oval(x + 59, y, 34, 34, null, { line: 9, ink: inks.danger, body: false });
  pen.line(path('36,24 82,-24', x, y), 10, inks.danger, { taper: [0.9, 0.6] });
}
