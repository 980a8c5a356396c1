/** The peer of the stage: as little as Phaser can draw. Address: `?renderer=canvas&width=1280&height=720`. */
import * as Phaser from 'phaser';

const asked = new URLSearchParams(location.search);

class OneRectangle extends Phaser.Scene {
  create(): void {
    this.add.rectangle(100, 100, 80, 60, 0x336699);
    document.body.dataset['stage'] = 'drawn';
  }
}

new Phaser.Game({
  type: asked.get('renderer') === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
  parent: 'stage',
  width: Number(asked.get('width')),
  height: Number(asked.get('height')),
  scene: OneRectangle,
  banner: false,
  audio: { noAudio: true },
});
