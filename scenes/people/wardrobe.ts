/** The faces of whoever is on the line, fetched ahead, and the pictures inked from them, a few of which are kept. */
import type * as Phaser from 'phaser';
import { keep } from '../ink/show.ts';
import { inksFor } from '../palette.ts';
import type { Face, StageView } from '../stageTypes.ts';
import { inkPortrait } from './inkings.ts';
import { holdsReceiver, inkingOf } from './pose.ts';
import { FACES, loadFace, portraitAddress, SQUARE } from './portrait.ts';

/** Pictures kept at a time: each is some 2 MB, and a call shows the same few again and again. */
const KEPT = 12;

/** What a picture is drawn for. */
export type Wear = Pick<StageView, 'person' | 'face' | 'temper' | 'moment' | 'night'>;

export class Wardrobe {
  private readonly pictures = new Map<string, string>();
  private faces = new Map<Face, HTMLImageElement | undefined>();
  private person = '';
  private dots = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly assetsBase: string,
    /** Called when a face of the person wanted now has come in, or has turned out not to be there. */
    private readonly came: (face: Face) => void,
  ) {}

  /** Fetches all faces of a person at this size, the one wanted now first. Asking again for the same does nothing. */
  want(person: string, first: Face, dots: number): void {
    if (person === this.person && dots === this.dots) return;
    this.person = person;
    this.dots = dots;
    const faces = new Map<Face, HTMLImageElement | undefined>();
    this.faces = faces;
    const fetchFace = async (face: Face): Promise<void> => {
      const image = await loadFace(portraitAddress(this.assetsBase, person, face), dots);
      if (this.faces !== faces) return;
      faces.set(face, image);
      this.came(face);
    };
    void fetchFace(first).then(() => Promise.all(FACES.filter((face) => face !== first).map(fetchFace)));
  }

  /** A name for the picture a view needs, or undefined while its face is still on its way. */
  nameOf(wear: Wear): string | undefined {
    if (wear.person !== this.person || !this.faces.has(wear.face)) return undefined;
    const light = wear.night ? 'night' : 'day';
    const hand = holdsReceiver(wear.moment) ? 'phone' : 'free';
    return [wear.person, this.dots, wear.face, inkingOf(wear), hand, light].join(' ');
  }

  /** The texture of that picture, drawn now if it is not at hand. `worn` are textures that must not be taken away. */
  picture(wear: Wear, take: 0 | 1, worn: readonly string[]): string {
    const name = `${this.nameOf(wear) ?? ''} ${take}`;
    const known = this.pictures.get(name);
    const key = known ?? this.ink(wear, take);
    this.pictures.delete(name);
    this.pictures.set(name, key); // last used stands last
    this.weed([...worn, key]);
    return key;
  }

  private ink(wear: Wear, take: 0 | 1): string {
    const canvas = inkPortrait({
      image: this.faces.get(wear.face),
      person: wear.person,
      unit: this.dots / SQUARE,
      inking: inkingOf(wear),
      take,
      receiver: holdsReceiver(wear.moment),
      inks: inksFor(wear.night),
    });
    return keep(this.scene, canvas);
  }

  private weed(worn: readonly string[]): void {
    for (const [name, key] of this.pictures) {
      if (this.pictures.size <= KEPT) return;
      if (worn.includes(key)) continue;
      this.scene.textures.remove(key);
      this.pictures.delete(name);
    }
  }
}
