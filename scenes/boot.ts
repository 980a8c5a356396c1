/** Starts Phaser in the host: no sound, no banner, no input, one scene; WebGL where there is any, else canvas. */
import * as Phaser from 'phaser';
import { coverFit, type Fit } from './fit.ts';
import { DAY } from './palette.ts';

/** The fit of the host as it is now. */
export const fitOf = (host: HTMLElement): Fit => coverFit(host.clientWidth, host.clientHeight, window.devicePixelRatio);

export interface Booted<S> {
  readonly game: Phaser.Game;
  readonly scene: S;
  readonly renderer: 'webgl' | 'canvas';
}

/** Makes the scene; it calls `ready` from its own `create`. */
export type SceneMaker<S extends Phaser.Scene> = (ready: () => void) => S;

/** A running game whose scene has been created. Rejects with a plain Error when the browser can draw in neither way. */
export async function boot<S extends Phaser.Scene>(
  host: HTMLElement,
  wish: 'auto' | 'webgl' | 'canvas',
  make: SceneMaker<S>,
): Promise<Booted<S>> {
  if (document.createElement('canvas').getContext('2d') === null) throw new Error('This browser gives no surface to draw on.');
  if (wish === 'webgl' || (wish === 'auto' && hasFastWebGl())) {
    try {
      return await start(host, 'webgl', make);
    } catch {
      // a driver may offer WebGL and then refuse: canvas draws the same picture
    }
  }
  return start(host, 'canvas', make);
}

/** Names of drivers that imitate a graphics card on the processor. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** WebGL that the machine really has. Where it is only imitated, canvas draws the same picture several times faster. */
function hasFastWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (context === null) return false;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const driver: unknown = context.getParameter(names === null ? context.RENDERER : names.UNMASKED_RENDERER_WEBGL);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return !IMITATED.test(String(driver));
  } catch {
    return false;
  }
}

function start<S extends Phaser.Scene>(host: HTMLElement, renderer: 'webgl' | 'canvas', make: SceneMaker<S>): Promise<Booted<S>> {
  return new Promise((resolve, reject) => {
    const canvas = canvasIn(host);
    try {
      const scene = make(() => resolve({ game, scene, renderer }));
      const game: Phaser.Game = new Phaser.Game(configOf(canvas, fitOf(host), renderer, scene));
    } catch (reason) {
      canvas.remove();
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    }
  });
}

function configOf(
  canvas: HTMLCanvasElement,
  fit: Fit,
  renderer: 'webgl' | 'canvas',
  scene: Phaser.Scene,
): Phaser.Types.Core.GameConfig {
  return {
    type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
    canvas,
    parent: null, // Phaser would measure the host and write sizes of its own
    scale: { mode: Phaser.Scale.NONE, width: fit.width, height: fit.height },
    backgroundColor: DAY.paper,
    scene,
    banner: false,
    autoFocus: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    render: {
      // every edge is smoothed in the drawings themselves: multisampling would only cost time
      antialiasGL: false,
      // Phaser 4.2's shader compares an interpolated texture number with ==, and software drivers miss by a hair: parts of
      // pictures stay away. With one texture a batch the number is always exactly 0.
      maxTextures: 1,
      stencil: false,
      powerPreference: 'low-power',
    },
  };
}

/** A canvas that lies over the host, takes no pointer and never makes the host larger. */
function canvasIn(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const style = { position: 'absolute', inset: '0', width: '100%', height: '100%', display: 'block', pointerEvents: 'none' };
  Object.assign(canvas.style, style);
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  host.append(canvas);
  return canvas;
}
