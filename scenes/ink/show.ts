/** Puts drawn sheets on the stage as Phaser images, and takes their textures away again with them. */
import type * as Phaser from 'phaser';

let count = 0;

/** Keeps a drawing as a texture of its own; the answer is its key. */
export function keep(scene: Phaser.Scene, canvas: HTMLCanvasElement): string {
  const key = `sheet ${++count}`;
  // not `addCanvas`: that keeps a second copy of every dot for reading back
  scene.textures.create(key, [canvas], canvas.width, canvas.height)?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  return key;
}

/** An image of the drawing; its texture goes when the image goes. */
export function imageOf(scene: Phaser.Scene, canvas: HTMLCanvasElement): Phaser.GameObjects.Image {
  const key = keep(scene, canvas);
  const image = scene.add.image(0, 0, key);
  image.once('destroy', () => scene.textures.remove(key));
  return image;
}
