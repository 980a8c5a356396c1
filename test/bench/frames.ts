/** Frames a second of the stage during a call, against Phaser with one rectangle on a canvas of the same size. */
import type { Browser, Page } from '@playwright/test';
import { SIZE, dial, stageDrawn, visit } from './browser.ts';
import type { Builds } from './builds.ts';
import { interleaved, median, spread, tenths, type Figure } from './figures.ts';

const ROUNDS = 5;
const SECONDS = 4;
const LEAST = 0.95;

interface Drawing {
  frames: number;
  renderer: string;
}
type Method = (this: { readonly canvas: HTMLCanvasElement }, ...args: unknown[]) => unknown;

/** In the page: counts the frames in which something was drawn on a canvas that is in the page. */
function countFrames(): void {
  const drawing: Drawing = { frames: 0, renderer: '' };
  Object.assign(globalThis, { benchDrawing: drawing });
  let drew = false;
  const watch = (prototype: object, renderer: string, names: readonly string[]): void => {
    for (const name of names) {
      const methods = prototype as Record<string, Method>;
      const own = methods[name];
      if (own === undefined) continue;
      methods[name] = function (...args) {
        if (this.canvas.isConnected) {
          drew = true;
          drawing.renderer = renderer;
        }
        return own.apply(this, args);
      };
    }
  };
  watch(CanvasRenderingContext2D.prototype, 'canvas', ['clearRect', 'fillRect', 'drawImage']);
  watch(WebGLRenderingContext.prototype, 'webgl', ['clear', 'drawArrays', 'drawElements']);
  watch(WebGL2RenderingContext.prototype, 'webgl', ['clear', 'drawArrays', 'drawElements']);
  const tick = (): void => {
    if (drew) drawing.frames += 1;
    drew = false;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
const drawingOf = (page: Page): Promise<Drawing & { readonly now: number }> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { benchDrawing: Drawing }).benchDrawing, now: performance.now() }));

/** Processor time of all processes of the browser since it began, in milliseconds; a busy machine does not change it much. */
async function worked(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

interface Rate {
  readonly frames: number;
  /** Processor time a frame, in milliseconds. */
  readonly cost: number;
}
async function rate(page: Page, browser: Browser, during: () => Promise<void>): Promise<Rate> {
  await page.waitForTimeout(500);
  const work = await worked(browser);
  const before = await drawingOf(page);
  await during();
  const after = await drawingOf(page);
  const drawn = after.frames - before.frames;
  return { frames: (drawn * 1000) / (after.now - before.now), cost: ((await worked(browser)) - work) / drawn };
}

export async function frameFigures(browser: Browser, { game, rectangle }: Builds): Promise<readonly Figure[]> {
  let renderer = 'canvas';
  let canvas = { width: 0, height: 0 };
  const ours = (round: number): Promise<Rate> =>
    visit(browser, `${game.url}?seed=${round + 1}`, countFrames, async (page) => {
      await dial(page, round + 1);
      const frames = await rate(page, browser, async () => {
        for (let second = 0; second < SECONDS; second++) {
          await page.keyboard.press('1');
          await page.waitForTimeout(1000);
        }
      });
      ({ renderer } = await drawingOf(page));
      canvas = await page.locator('canvas').evaluate((node) => {
        const { width, height } = node as HTMLCanvasElement;
        return { width, height };
      });
      return frames;
    });
  const peer = (): Promise<Rate> => {
    const { width, height } = canvas.width > 0 ? canvas : SIZE;
    const address = `${rectangle.url}?renderer=${renderer}&width=${width}&height=${height}`;
    return visit(browser, address, countFrames, async (page) => {
      await stageDrawn(page);
      return rate(page, browser, () => page.waitForTimeout(SECONDS * 1000));
    });
  };
  const costs: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] };
  const note = async (who: 'ours' | 'peer', rated: Promise<Rate>): Promise<number> => {
    const { frames, cost } = await rated;
    costs[who].push(cost);
    return frames;
  };
  const rates = await interleaved(
    ROUNDS,
    (round) => note('ours', ours(round)),
    () => note('peer', peer()),
  );
  return [
    {
      name: 'frames a second in a call',
      ours: spread(rates.ours, tenths),
      peer: `one rectangle ${spread(rates.peer, tenths)}`,
      ratio: rates.ratio,
      goal: { text: `≥ ${LEAST}`, met: rates.ratio >= LEAST },
      note: `drawn by ${renderer}, ${canvas.width}×${canvas.height}, a reply every second; ${ROUNDS} rounds of ${SECONDS} s each`,
    },
    {
      name: 'processor time a frame',
      ours: `${spread(costs.ours, tenths)} ms`,
      peer: `one rectangle ${spread(costs.peer, tenths)} ms`,
      ratio: median(costs.ours) / median(costs.peer),
      note: 'all processes and threads of the browser together, page and stage; 60 frames a second leave 16.7 ms a processor',
    },
  ];
}
