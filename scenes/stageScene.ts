/** The one Phaser scene: it holds the depths of the stage and tells each part what is shown and how much time has passed. */
import * as Phaser from 'phaser';
import { Backdrop, type Depth } from './backdrop.ts';
import type { Fit } from './fit.ts';
import { Overlays } from './moments/overlays.ts';
import { changesBetween, moves } from './motion/changes.ts';
import { Wash } from './moments/wash.ts';
import { inksFor } from './palette.ts';
import { Person } from './people/person.ts';
import { PLACES } from './places/places.ts';
import type { StageView } from './stageTypes.ts';

/** The time at which everything is shown when nothing may move, in seconds: a moment when every place looks well. */
const REST = 1.3;
/** A frame longer than this (a hidden page, a slow load) is counted as this many milliseconds. */
const LONGEST_FRAME = 50;

export class StageScene extends Phaser.Scene {
  private parts: { backdrop: Backdrop; wash: Wash; person: Person; overlays: Overlays } | undefined;
  private view: StageView | undefined;
  private seconds = REST;
  private laid: Fit | undefined;

  constructor(
    private readonly assetsBase: string,
    private readonly ready: () => void,
    /** Called when something has come in that needs a new frame. */
    private readonly changed: () => void,
  ) {
    super('stage');
  }

  create(): void {
    const hold = (): Phaser.GameObjects.Container => this.add.container(0, 0);
    const depth = (): Depth => ({ sheet: hold(), things: hold() });
    const behind = depth();
    const back = depth();
    const wash = new Wash(this, hold());
    const person = new Person(this, hold(), this.assetsBase, this.changed);
    const front = depth();
    const backdrop = new Backdrop(this, { behind, back, front });
    const overlays = new Overlays(this, person);
    this.parts = { backdrop, wash, person, overlays };
    this.ready();
  }

  /** Shows a view in a stage of this size. */
  show(view: StageView, fit: Fit): void {
    const { parts } = this;
    if (parts === undefined) return;
    const before = this.view;
    const changes = changesBetween(before, view);
    const moving = moves(before, view);
    this.view = view;
    if (this.laid !== fit) {
      this.scale.resize(fit.width, fit.height);
      parts.person.resize(fit);
      parts.wash.resize(fit);
    }
    if (this.laid !== fit || changes.has('place')) {
      const name = view.moment === 'after' ? 'desk' : view.place;
      parts.backdrop.build(name, PLACES[name], fit, inksFor(view.night));
    }
    if (this.laid !== fit || before?.night !== view.night) parts.overlays.build(fit, inksFor(view.night));
    this.laid = fit;
    parts.wash.show(view, changes, moving);
    parts.person.show(view, changes, moving);
    parts.overlays.show(view, changes, moving);
  }

  /** Whether the last view is on the stage with nothing still to come. */
  get whole(): boolean {
    return this.parts?.person.here ?? false;
  }

  override update(_time: number, delta: number): void {
    const { parts, view } = this;
    if (parts === undefined || view === undefined) return;
    const ms = view.still ? 0 : Math.min(delta, LONGEST_FRAME);
    this.seconds = view.still ? REST : this.seconds + ms / 1000;
    parts.backdrop.step(this.seconds);
    parts.wash.step(ms, this.seconds);
    parts.person.step(ms, this.seconds);
    const jump = parts.overlays.step(ms, this.seconds) * (this.laid?.unit ?? 0);
    this.cameras.main.setScroll(0, jump);
  }
}
