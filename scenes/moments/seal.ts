/** The seal that is set under a paid debt: 收訖, received in full, cut in straight seal strokes. */
import type * as Phaser from 'phaser';
import { thingOf } from '../backdrop.ts';
import type { Fit } from '../fit.ts';
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import type { Change } from '../motion/changes.ts';
import { drop, settle, Track } from '../motion/track.ts';
import type { Inks } from '../palette.ts';
import { box } from '../places/place.ts';
import type { StageView } from '../stageTypes.ts';

/** Middle of the seal on the stage and half its side, world units. */
const AT: Pt = [318, 494];
const HALF = 88;
const TURN = -0.1;
/** Milliseconds: the strip lies first, then the seal falls, the table shakes, the ink spreads. */
const WAIT = 120;
const FALL = 250;
const SHAKE = 170;
const SPREAD = 320;

/** 收 and 訖 on a field of 10 × 20, as a seal cutter lays them out: only straight cuts, filling the square. */
export const CUTS: readonly (readonly Pt[])[] = [
  // 收: the left part
  path('1,1 1,6.4 4,6.4'),
  path('4,0.8 4,9.2'),
  // 收: the hand that holds a rod
  path('6.4,0.8 6.4,2.6 9.2,2.6'),
  path('5.6,4.6 9.2,4.6 9.2,6.4 7.6,7.6 5.4,9.2'),
  path('6.4,5.6 7.6,7.6 9.4,9.2'),
  // 訖: speech
  path('1.4,10.7 2.8,10.7'),
  path('0.2,12.1 4,12.1'),
  path('0.9,13.6 3.3,13.6'),
  path('0.9,15.1 3.3,15.1'),
  path('0.8,16.7 3.4,16.7 3.4,19.2 0.8,19.2 0.8,16.7'),
  // 訖: breath
  path('6.5,10.5 4.9,13'),
  path('5.9,11.6 9.7,11.6'),
  path('5.3,13.7 9.2,13.7 5,17.3 5,19.2 9.7,19.2 9.7,17.2'),
];

export class Seal {
  private readonly fallen = new Track(0);
  private readonly spread = new Track(0);
  private readonly jolt = new Track(0);
  private seal: Phaser.GameObjects.Image | undefined;
  private blot: Phaser.GameObjects.Image | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly root: Phaser.GameObjects.Container,
  ) {}

  build(fit: Fit, inks: Inks): void {
    this.root.removeAll(true);
    const edge = HALF + 46;
    const plan = { box: box(-edge, -edge, edge, edge), unit: fit.unit, inks, lamp: [-100, -260] as Pt };
    this.blot = thingOf(this.scene, { ...plan, name: 'seal blot', draw: blot });
    this.seal = thingOf(this.scene, { ...plan, name: 'seal', draw: sealFace });
    this.root.add([this.blot, this.seal]);
    this.root
      .setPosition(fit.x + Math.min(AT[0], fit.seen.right - HALF - 16) * fit.unit, fit.y + AT[1] * fit.unit)
      .setScale(fit.unit)
      .setRotation(TURN);
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    const paid = view.moment === 'paid';
    if (moving && paid && !changes.has('stamp')) return;
    const falls = moving && paid;
    for (const track of [this.fallen, this.spread]) track.set(falls || !paid ? 0 : 1);
    this.jolt.set(0);
    if (!falls) return;
    this.fallen.go(1, FALL, drop, WAIT);
    this.spread.go(1, SPREAD, settle, WAIT + FALL);
    this.jolt.set(1);
    this.jolt.go(0, SHAKE, settle, WAIT + FALL);
  }

  /** Lets time pass; the answer is how far the table jumps, in world units. */
  step(ms: number): number {
    for (const track of [this.fallen, this.spread, this.jolt]) track.step(ms);
    const { seal, blot } = this;
    if (seal === undefined || blot === undefined) return 0;
    const fallen = this.fallen.value;
    this.root.setVisible(fallen > 0.002);
    const unit = 1 / this.root.scaleX;
    seal.setScale(unit * (2.1 - 1.1 * fallen)).setAlpha(Math.min(1, 0.3 + fallen * 2));
    seal.setRotation((1 - fallen) * 0.16);
    blot
      .setVisible(this.spread.value > 0)
      .setScale(unit * (0.86 + 0.14 * this.spread.value))
      .setAlpha(this.spread.value);
    return fallen < 1 ? 0 : Math.sin(this.jolt.value * 19) * this.jolt.value * 5;
  }
}

function sealFace(pen: Pen): void {
  const { inks, chance } = pen;
  const side = HALF;
  const edge: Pt[] = pts(-side, -side, side, -side, side, side, -side, side);
  pen.wash(edge, inks.cinnabar, 0.94, 0.1);
  pen.line([...edge, [-side, -side]], 5, inks.cinnabar, { tremor: 2.6, pressure: 0.8, taper: [1, 1] });
  const cell: Pt = [(side * 2 - 30) / 20, (side * 2 - 26) / 10];
  // two characters read from the right, as on old seals: 收 on the right, 訖 on the left
  for (const cut of CUTS) {
    const second = (cut[0]?.[1] ?? 0) > 10;
    const points = cut.map((p): Pt => [
      (second ? -side + 12 : 5) + p[0] * cell[0] * 0.98,
      -side + 13 + (second ? p[1] - 10 : p[1]) * cell[1],
    ]);
    pen.line(points, 7, inks.white, { tremor: 0.6, pressure: 0.3, taper: [1, 0.9] });
  }
  pen.line(
    pts(-side + 6, -side + 6, side - 6, -side + 7, side - 6, side - 6, -side + 7, side - 6, -side + 6, -side + 6),
    3,
    inks.white,
    { taper: [1, 1] },
  );
  // where the paste did not take
  for (let i = 0; i < 26; i++)
    pen.dot((chance() - 0.5) * side * 2, (chance() - 0.5) * side * 2, 0.8 + chance() * 1.6, inks.white);
}

/** What the blow presses out at the edges. */
function blot(pen: Pen): void {
  const { inks, chance } = pen;
  pen.glow(0, 0, HALF + 44, inks.cinnabar, 0.34);
  for (let i = 0; i < 34; i++) {
    const turn = chance() * Math.PI * 2;
    const far = HALF * (1 + chance() * 0.42);
    const reach = Math.max(Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn)));
    pen.dot((Math.cos(turn) / reach) * far, (Math.sin(turn) / reach) * far, 0.9 + chance() * 2.8, inks.cinnabar);
  }
}
