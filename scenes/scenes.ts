/**
 * The stage: the place, the person and the feeling of a call, drawn by Phaser behind the page. Load this file late, with
 * `import()`: it brings Phaser with it. Everything that is read or pressed belongs to the page, not here.
 */
import { boot, fitOf } from './boot.ts';
import { changesBetween } from './motion/changes.ts';
import { StageScene } from './stageScene.ts';
import type { Stage, StageOptions, StageView } from './stageTypes.ts';

export type * from './stageTypes.ts';

/**
 * Makes a stage that fills `host` and stays inside it. The host needs a size of its own (the canvas lies over it and adds
 * none; while it has none, nothing is drawn); a host with static position becomes relative. Rejects with a plain Error when the browser can draw neither with
 * WebGL nor with canvas. Nothing is drawn before the first `show`.
 */
export async function createStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  let wake = (): void => undefined;
  const make = (ready: () => void): StageScene => new StageScene(options.assetsBase, ready, () => wake());
  const { game, scene, renderer } = await boot(host, options.renderer ?? 'auto', make);
  const { loop } = game;
  let fit = fitOf(host);
  let view: StageView | undefined;
  let asleep = false;
  let told = false;
  let gone = false;

  const paint = (): void => {
    if (view === undefined || gone || !fit.visible) return;
    const run = !asleep && !document.hidden && !view.still;
    if (loop.running) loop.sleep();
    loop.wake(); // draws one frame at once
    if (!run) loop.sleep();
    if (told || !scene.whole) return;
    told = true;
    options.onReady();
  };
  const redraw = (): void => {
    if (view === undefined || gone || !fit.visible) return;
    scene.show(view, fit);
    paint();
  };
  const resize = (): void => {
    const now = fitOf(host);
    if (gone || (now.width === fit.width && now.height === fit.height && now.ratio === fit.ratio)) return;
    fit = now;
    redraw();
  };

  wake = paint;
  loop.sleep();
  const watcher = new ResizeObserver(resize);
  watcher.observe(host);
  document.addEventListener('visibilitychange', paint);
  // Phaser brings its textures back; a stage that sleeps has to be told to show them
  game.canvas.addEventListener('webglcontextrestored', () => setTimeout(paint));

  return {
    renderer,
    show(next) {
      const same = view?.still === next.still && changesBetween(view, next).size === 0;
      view = next;
      if (!same) redraw();
    },
    resize,
    sleep(quiet) {
      if (asleep === quiet) return;
      asleep = quiet;
      paint();
    },
    destroy() {
      if (gone) return;
      gone = true;
      watcher.disconnect();
      document.removeEventListener('visibilitychange', paint);
      game.destroy(true);
      loop.wake(); // a sleeping game would never get round to it
    },
  };
}
