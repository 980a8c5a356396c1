/** From the press of a number key to the answer on screen, in real calls with the stage running. */
import type { Browser, Page } from '@playwright/test';
import { dial, visit } from './browser.ts';
import type { Built } from './builds.ts';
import { milliseconds, median, spread, type Figure } from './figures.ts';

const PRESSES = 40;
const MOST = 50;
/** A pause between presses: the line of the last one is still being spoken. */
const PAUSE = 250;

/** In the page: notes how long each press takes until the new line is in the page and the next frame has been painted. */
function watchPresses(): void {
  const noted: number[] = [];
  Object.assign(globalThis, { benchPresses: noted });
  const line = (): string => document.querySelector('.line .unseen')?.textContent ?? '';
  let pressed: { readonly at: number; readonly line: string } | undefined;
  addEventListener('keydown', (event) => (pressed = { at: event.timeStamp, line: line() }), { capture: true });
  new MutationObserver(() => {
    if (!pressed || line() === pressed.line || line() === '') return;
    const { at } = pressed;
    pressed = undefined;
    requestAnimationFrame(() => requestAnimationFrame(() => noted.push(performance.now() - at)));
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Plays a call with the number keys until it is over. */
async function playCall(page: Page, file: number): Promise<readonly number[]> {
  await dial(page, file);
  for (let turn = 0; turn < 30; turn++) {
    const replies = await page.locator('.reply').count();
    if (replies === 0) break;
    await page.keyboard.press(String(((file + turn) % replies) + 1));
    await page.waitForTimeout(PAUSE);
  }
  return page.evaluate(() => (globalThis as unknown as { benchPresses: number[] }).benchPresses);
}

export async function pressingFigures(browser: Browser, { url }: Built): Promise<readonly Figure[]> {
  const presses: number[] = [];
  let calls = 0;
  while (presses.length < PRESSES && calls < 12) {
    const file = calls++;
    presses.push(...(await visit(browser, `${url}?seed=${file + 1}`, watchPresses, (page) => playCall(page, file))));
  }
  return [
    {
      name: 'key press to answer on screen',
      ours: spread(presses, milliseconds),
      goal: { text: `≤ ${MOST} ms`, met: presses.length >= 30 && median(presses) <= MOST },
      note: `${presses.length} presses in ${calls} calls, the new line in the page and two frames after it`,
    },
  ];
}
