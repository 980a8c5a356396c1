/** Whoever asks for less motion gets none. */
import type { Page } from '@playwright/test';
import {
  WORDS,
  answer,
  anyCase,
  buttonNamed,
  dial,
  documented,
  intoCall,
  lineOnPage,
  openFile,
  playOn,
  replyText,
  say,
  screenOf,
} from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const t = say(WORDS.en);
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').map((animation) => `${animation.constructor.name} on ${(animation.effect as KeyframeEffect).target?.className ?? ''}`)); // prettier-ignore

/** Counts the frames that the page itself asks for. */
const countFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const real = globalThis.requestAnimationFrame.bind(globalThis);
    Object.assign(globalThis, { frames: 0, quietFrame: real });
    globalThis.requestAnimationFrame = (draw) => {
      (globalThis as unknown as { frames: number }).frames++;
      return real(draw);
    };
  });
/** Frames that the page asked for during twenty frames of the screen. */
const framesAsked = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { quietFrame } = globalThis as unknown as { quietFrame: typeof requestAnimationFrame };
    const count = (): number => (globalThis as unknown as { frames: number }).frames;
    const before = count();
    for (let n = 0; n < 20; n++) await new Promise(quietFrame);
    return count() - before;
  });

async function isStill(page: Page): Promise<void> {
  const made = await intoCall(page, anyCase, plan, 'en');
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  expect(await moving(page)).toEqual([]);
  await expect.poll(() => framesAsked(page)).toBe(0);
  const id = plan.choices[made.length]!;
  await buttonNamed(page, replyText(anyCase, plan.seed, made, id, 'en')).click();
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, [...made, id], 'en').line)).toBeVisible();
  expect(await moving(page)).toEqual([]);
  await expect.poll(() => framesAsked(page)).toBe(0);
  await playOn(page, anyCase, plan, [...made, id], 'en');
  expect(await moving(page)).toEqual([]);
}

test('a system that asks for less motion gets none: no animation, no drawing on, lines at once', async ({ page }) => {
  await countFrames(page);
  await isStill(page);
});

test.describe('a system that says nothing of motion', () => {
  test.use({ motion: 'no-preference' });

  test('gets none either when the settings say so', async ({ page }) => {
    await countFrames(page);
    await page.goto('/#/settings');
    await page.getByRole('radio', { name: t('settings.motion.still') }).check();
    await isStill(page);
  });

  test('sees the stage move, and hold still while the call is paused', async ({ page }) => {
    await countFrames(page);
    await page.goto(`/?seed=${plan.seed}`);
    await openFile(page, anyCase, 'en');
    const made = await dial(page, anyCase, plan, 'en');
    await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
    await expect.poll(() => framesAsked(page)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect.poll(() => framesAsked(page)).toBe(0);
    await page.keyboard.press('Escape');
    await answer(page, anyCase, plan, made, 'en');
  });
});
