/** The telephone on the table, its coil to the receiver, and the line to the rep: it is drawn, rings, hums, snaps. */
import type * as Phaser from 'phaser';
import { thingOf, twinOf } from '../backdrop.ts';
import type { Fit } from '../fit.ts';
import type { Pt } from '../ink/stroke.ts';
import type { Change } from '../motion/changes.ts';
import { inOut, settle, spring, Track } from '../motion/track.ts';
import type { Inks } from '../palette.ts';
import type { Person } from '../people/person.ts';
import { round } from '../places/place.ts';
import { CORD_SOCKET, LINE_SOCKET } from '../places/telephone.ts';
import type { StageView } from '../stageTypes.ts';
import { COIL, COIL_ART, type CordArt, PIECE, PIECE_ART, PULSE, SET_OPEN, SET_RESTING, WAVES } from './cordArt.ts';
import { BREAK, cordShape, type CordState } from './cordShape.ts';

/** The foot of the telephone, further in where the stage is narrow. */
const SET: Pt = [-330, 538];
const MARGIN = 86;
const PIECES = 46;
const DRAW = 350;
const SNAP = 340;
/** Seconds from ring to ring, and the share of it that rings. */
const RING_PERIOD = 1.9;
const RINGS = 0.55;

export class Cord {
  private readonly drawn = new Track(1);
  private readonly snapped = new Track(0);
  private readonly hum = new Track(0);
  private readonly slam = new Track(0);
  private pieces: Phaser.GameObjects.Image[] = [];
  private parts:
    | {
        off: Phaser.GameObjects.Image;
        on: Phaser.GameObjects.Image;
        coil: Phaser.GameObjects.Image;
        pulse: Phaser.GameObjects.Image;
        waves: Phaser.GameObjects.Image;
      }
    | undefined;
  private set: Pt = SET;
  private right = 0;
  private view: StageView | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly root: Phaser.GameObjects.Container,
    private readonly person: Person,
  ) {}

  build(fit: Fit, inks: Inks): void {
    this.root.removeAll(true);
    this.right = fit.seen.right + 30;
    this.set = [Math.max(SET[0], fit.seen.left + MARGIN), SET[1]];
    const make = (art: CordArt): Phaser.GameObjects.Image =>
      thingOf(this.scene, { ...art, unit: fit.unit, inks, lamp: [240, -380] });
    const parts = { coil: make(COIL_ART), waves: make(WAVES), off: make(SET_OPEN), on: make(SET_RESTING), pulse: make(PULSE) };
    const piece = make(PIECE_ART);
    this.pieces = [piece, ...Array.from({ length: PIECES - 2 }, () => twinOf(this.scene, piece))];
    this.root.add([parts.coil, ...this.pieces, parts.waves, parts.off, parts.on, parts.pulse]);
    this.root.setPosition(fit.x, fit.y).setScale(fit.unit);
    this.parts = parts;
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    this.view = view;
    const snapped = view.moment === 'hungUp' ? 1 : 0;
    this.hum.go(view.speaking ? 1 : 0, moving ? 160 : 0);
    if (!moving || snapped === 0) this.snapped.set(snapped);
    if (!moving) {
      this.drawn.set(1);
      this.slam.set(0);
      return;
    }
    if (changes.has('snap')) {
      this.snapped.go(1, SNAP, settle);
      this.slam.set(1);
      this.slam.go(0, 260, spring);
    }
    if (changes.has('ring')) {
      this.drawn.set(0);
      this.drawn.go(1, DRAW, inOut);
    }
  }

  step(ms: number, seconds: number): void {
    for (const track of [this.drawn, this.snapped, this.hum, this.slam]) track.step(ms);
    const { view, parts } = this;
    if (view === undefined || parts === undefined) return;
    this.root.setVisible(view.moment !== 'after' && view.moment !== 'stopped');
    const end = this.person.cordEnd;
    const dialling = view.moment === 'dialling';
    const ring = dialling && this.drawn.value >= 1 && !view.still ? round(seconds, RING_PERIOD) : -1;
    const rings = dialling && (view.still || (ring >= RINGS - 0.12 && ring < 0.98));
    const jump = rings && !view.still ? Math.sin(seconds * 74) * 2.4 : this.slam.value * -12;
    parts.on.setVisible(end === undefined).setPosition(this.set[0] + (rings ? jump : 0), this.set[1] + (rings ? 0 : jump));
    parts.off.setVisible(end !== undefined).setPosition(...this.set);
    parts.waves
      .setVisible(rings)
      .setPosition(...this.set)
      .setAlpha(view.still ? 1 : 0.55 + Math.sin(seconds * 24) * 0.45);
    this.stretch(parts.coil, end);
    const travel = ring < 0 ? -1 : Math.min(1, ring / RINGS);
    this.lay({
      drawn: this.drawn.value,
      hum: this.hum.value,
      ring: travel >= 1 ? -1 : travel,
      snapped: this.snapped.value,
      seconds,
    });
    this.carry(parts.pulse, travel);
  }

  /** The coil between set and receiver: one drawing, stretched and turned. */
  private stretch(coil: Phaser.GameObjects.Image, end: Pt | undefined): void {
    coil.setVisible(end !== undefined);
    if (end === undefined) return;
    const from: Pt = [this.set[0] + CORD_SOCKET[0], this.set[1] + CORD_SOCKET[1]];
    const [dx, dy] = [end[0] - from[0], end[1] - from[1]];
    const unit = 1 / this.root.scaleX;
    coil
      .setPosition(...from)
      .setRotation(Math.atan2(dy, dx))
      .setScale((unit * Math.hypot(dx, dy)) / COIL, unit);
  }

  private lay(state: CordState): void {
    const from: Pt = [this.set[0] + LINE_SOCKET[0], this.set[1] + LINE_SOCKET[1]];
    const points = cordShape(from, [this.right, 512], state, PIECES);
    const unit = 1 / this.root.scaleX;
    const shown = (1 - state.drawn) * (PIECES - 1);
    const broken = Math.floor(BREAK * (PIECES - 1));
    this.pieces.forEach((piece, i) => {
      const a = points[i] ?? from;
      const b = points[i + 1] ?? a;
      const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
      piece.setVisible(i >= shown && !(state.snapped > 0 && i === broken));
      piece
        .setPosition(a[0], a[1])
        .setRotation(Math.atan2(b[1] - a[1], b[0] - a[0]))
        .setScale((unit * (long + 2.4)) / PIECE, unit);
    });
  }

  /** The call running down the line to the telephone. */
  private carry(pulse: Phaser.GameObjects.Image, travel: number): void {
    pulse.setVisible(travel >= 0 && travel < 1);
    if (travel < 0 || travel >= 1) return;
    const piece = this.pieces[Math.max(0, Math.round((1 - travel) * (PIECES - 2)))];
    if (piece !== undefined) pulse.setPosition(piece.x, piece.y);
  }
}
