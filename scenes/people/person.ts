/** The person on the line: eight faces that lie exactly on each other, in a body that breathes, leans and turns away. */
import type * as Phaser from 'phaser';
import type { Fit } from '../fit.ts';
import type { Pt } from '../ink/stroke.ts';
import type { Change } from '../motion/changes.ts';
import { linear, settle, spring, Track } from '../motion/track.ts';
import type { StageView } from '../stageTypes.ts';
import { MARGIN, PICTURE } from './inkings.ts';
import { breathOf, holdsReceiver, inkingOf, poseOf } from './pose.ts';
import { faceDots, SQUARE } from './portrait.ts';
import { CORD_END } from './receiver.ts';
import { Wardrobe } from './wardrobe.ts';

/** Height of the portrait square and the line it stands on (hidden by the table), in world units. */
const TALL = 500;
const FOOT = 562;
const PER_UNIT = TALL / SQUARE;
/** Milliseconds. */
const FADE = 200;
const MOVE = 320;
const TAKE = 110;
const POSE = ['x', 'y', 'lean', 'scale', 'turn'] as const;

export class Person {
  private readonly body: Phaser.GameObjects.Container;
  private readonly under: Phaser.GameObjects.Image;
  private readonly over: Phaser.GameObjects.Image;
  private readonly pose = { x: new Track(), y: new Track(), lean: new Track(), scale: new Track(1), turn: new Track(1) };
  private readonly fade = new Track(1);
  private readonly voice = new Track(0);
  private readonly wardrobe: Wardrobe;
  /** Name of the picture worn; empty before the first. */
  private worn = '';
  /** The two drawings between which a shaking line goes to and fro. */
  private takes: readonly [string, string] | undefined;
  private view: StageView | undefined;
  private fit: Fit | undefined;
  private breath = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly root: Phaser.GameObjects.Container,
    assetsBase: string,
    /** Called when a face has come in late and the picture needs a new frame. */
    changed: () => void,
  ) {
    this.under = this.layer();
    this.over = this.layer();
    this.body = scene.add.container(0, FOOT, [this.under, this.over]);
    root.add(this.body);
    this.wardrobe = new Wardrobe(scene, assetsBase, (face) => {
      if (face !== this.view?.face) return;
      this.dress(!this.view.still);
      changed();
    });
  }

  resize(fit: Fit): void {
    this.fit = fit;
    this.root.setPosition(fit.x, fit.y).setScale(fit.unit);
  }

  show(view: StageView, changes: ReadonlySet<Change>, moving: boolean): void {
    this.view = view;
    const pose = poseOf(view);
    const ease = view.temper === 'heated' ? spring : settle;
    if (!moving || changes.has('posture')) for (const part of POSE) this.pose[part].go(pose[part], moving ? MOVE : 0, ease);
    if (!moving || changes.has('voice')) this.voice.go(view.speaking ? 1 : 0, moving ? 140 : 0);
    this.root.setVisible(view.moment !== 'after');
    if (this.fit !== undefined) this.wardrobe.want(view.person, view.face, faceDots(TALL * this.fit.unit));
    this.dress(moving);
    if (!moving) this.fade.set(1);
  }

  step(ms: number, seconds: number): void {
    for (const track of [...Object.values(this.pose), this.fade, this.voice]) track.step(ms);
    const { view } = this;
    if (view === undefined) return;
    this.breath += ms / 1000 / breathOf(view.temper).period;
    const take = view.still ? 0 : Math.floor((seconds * 1000) / TAKE) % 2;
    this.stand(seconds, view, take);
    if (this.takes !== undefined) this.swap(this.over, this.takes[take === 0 ? 0 : 1]);
    this.over.setAlpha(this.fade.value);
    // the old picture holds until the new one half covers it, so that nothing shines through
    this.under.setAlpha(Math.min(1, 2 - 2 * this.fade.value)).setVisible(this.under.visible && this.fade.moving);
  }

  /** Where the cord leaves the receiver, in world units; undefined when it is not held or not seen. */
  get cordEnd(): Pt | undefined {
    if (this.view === undefined || !holdsReceiver(this.view.moment) || this.worn === '') return undefined;
    const { x, y, rotation, scaleX, scaleY } = this.body;
    const dx = (CORD_END.x - SQUARE / 2) * PER_UNIT * scaleX;
    const dy = (CORD_END.y - SQUARE) * PER_UNIT * scaleY;
    return [x + dx * Math.cos(rotation) - dy * Math.sin(rotation), y + dx * Math.sin(rotation) + dy * Math.cos(rotation)];
  }

  /** Whether there is nothing left to wait for: the person is seen, or is not part of the picture. */
  get here(): boolean {
    return this.worn !== '' || this.view?.moment === 'after';
  }

  private layer(): Phaser.GameObjects.Image {
    const image = this.scene.add.image(0, 0, '__DEFAULT');
    return image.setOrigin((MARGIN.left + SQUARE / 2) / PICTURE.width, 1).setVisible(false);
  }

  private stand(seconds: number, view: StageView, take: number): void {
    const { x, y, lean, scale, turn } = this.pose;
    const rise = view.still ? 0 : Math.sin(this.breath * Math.PI * 2) * breathOf(view.temper).depth;
    const mouth = Math.abs(Math.sin(seconds * 13)) * 0.6 + Math.abs(Math.sin(seconds * 8.3)) * 0.4;
    const talk = view.still ? 0 : this.voice.value * mouth;
    const shake = this.takes === undefined || view.still ? 0 : take === 0 ? 0.9 : -0.9;
    this.body.setPosition(x.value + shake, FOOT + y.value - talk * 2.6);
    this.body.setRotation(lean.value + talk * 0.006);
    this.body.setScale(scale.value * turn.value * (1 + rise * 0.4), scale.value * (1 + rise));
  }

  /** Puts on the picture that belongs to the view, over the one worn before. */
  private dress(moving: boolean): void {
    const { view } = this;
    const name = view === undefined ? undefined : this.wardrobe.nameOf(view);
    if (view === undefined || name === undefined || name === this.worn) return;
    const first = this.worn === '';
    if (!first) {
      this.swap(this.under, this.over.texture.key);
      this.under.setVisible(moving);
    }
    const draw = (take: 0 | 1): string => this.wardrobe.picture(view, take, [this.under.texture.key, this.over.texture.key]);
    const plain = draw(0);
    this.swap(this.over, plain);
    this.over.setVisible(true);
    this.takes = inkingOf(view) === 'heavy' ? [plain, draw(1)] : undefined;
    this.fade.set(moving && !first ? 0 : 1);
    this.fade.go(1, moving && !first ? FADE : 0, linear);
    this.worn = name;
  }

  private swap(image: Phaser.GameObjects.Image, key: string): void {
    if (image.texture.key !== key) image.setTexture(key).setScale((PICTURE.width * PER_UNIT) / image.width);
  }
}
