/** What a moment lays over place and person: telephone and line, ledger and seal, the closed book, the turn of a page. */
import type * as Phaser from 'phaser';
import type { Fit } from '../fit.ts';
import { blank, surface } from '../ink/sheet.ts';
import { imageOf } from '../ink/show.ts';
import type { Change } from '../motion/changes.ts';
import { settle, Track } from '../motion/track.ts';
import type { Inks } from '../palette.ts';
import type { Person } from '../people/person.ts';
import type { StageView } from '../stageTypes.ts';
import { Cord } from './cord.ts';
import { Cover } from './cover.ts';
import { Ledger } from './ledger.ts';
import { Seal } from './seal.ts';

/** How long a new place takes to come through the paper, in milliseconds. */
const TURN = 300;

export class Overlays {
  private readonly cord: Cord;
  private readonly ledger: Ledger;
  private readonly seal: Seal;
  private readonly cover: Cover;
  private readonly veil: Phaser.GameObjects.Container;
  private readonly veiled = new Track(0);

  constructor(
    private readonly scene: Phaser.Scene,
    person: Person,
  ) {
    const hold = (): Phaser.GameObjects.Container => scene.add.container(0, 0);
    this.cord = new Cord(scene, hold(), person);
    this.ledger = new Ledger(scene, hold());
    this.seal = new Seal(scene, hold());
    this.cover = new Cover(scene, hold());
    this.veil = hold();
  }

  build(fit: Fit, inks: Inks): void {
    for (const part of [this.cord, this.ledger, this.seal, this.cover]) part.build(fit, inks);
    this.veil.removeAll(true);
    const dot = blank(4, 4);
    const context = surface(dot);
    context.fillStyle = inks.night ? '#1b1712' : inks.paper;
    context.fillRect(0, 0, 4, 4);
    this.veil.add(imageOf(this.scene, dot).setOrigin(0, 0).setDisplaySize(fit.width, fit.height));
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    for (const part of [this.cord, this.ledger, this.seal, this.cover]) part.show(view, changes, moving);
    this.veiled.set(moving && changes.has('place') ? 1 : 0);
    this.veiled.go(0, moving ? TURN : 0, settle);
  }

  /** Lets time pass; the answer is how far everything jumps, in world units. */
  step(ms: number, seconds: number): number {
    this.cord.step(ms, seconds);
    this.ledger.step(ms);
    this.cover.step(ms);
    this.veiled.step(ms);
    this.veil.setVisible(this.veiled.value > 0.01).setAlpha(this.veiled.value);
    return this.seal.step(ms);
  }
}
