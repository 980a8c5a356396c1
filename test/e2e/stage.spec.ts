/** The stage: drawn behind the page, never in its way. */
import { WORDS, answer, anyCase, dial, documented, intoCall, lineOnPage, openFile, say, screenOf } from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const t = say(WORDS.en);

test('a picture is drawn on the stage during a call, of many colours', async ({ page }) => {
  await intoCall(page, anyCase, plan, 'en');
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  const canvas = page.locator('#stage canvas');
  await expect(canvas).toHaveCount(1);
  await expect(canvas).toBeInViewport();
  const colours = (): Promise<number> =>
    canvas.evaluate((from: HTMLCanvasElement) => {
      const to = Object.assign(document.createElement('canvas'), { width: 120, height: 80 });
      const pen = to.getContext('2d')!;
      pen.drawImage(from, 0, 0, 120, 80);
      return new Set(new Uint32Array(pen.getImageData(0, 0, 120, 80).data.buffer)).size;
    });
  await expect.poll(colours).toBeGreaterThan(50);
});

test('the stage takes no pointer anywhere on the page, and no keyboard', async ({ page }) => {
  await intoCall(page, anyCase, plan, 'en');
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  const swallowed = await page.evaluate(() => {
    let hits = 0;
    for (let x = 5; x < innerWidth; x += 25)
      for (let y = 5; y < innerHeight; y += 25) if (document.elementFromPoint(x, y)?.closest('#stage')) hits++;
    return hits;
  });
  expect(swallowed).toBe(0);
  await expect(page.locator('#stage')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('#stage').locator('a, button, input, [tabindex]')).toHaveCount(0);
});

test('the file is read and the call begins before the stage has arrived', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = false;
  await page.route('**/assets/scenes-*.js', async (route) => {
    asked = true;
    await held;
    await route.continue();
  });
  await page.goto(`/?seed=${plan.seed}`);
  await openFile(page, anyCase, 'en');
  let made = await dial(page, anyCase, plan, 'en');
  await expect.poll(() => asked).toBe(true);
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'waiting');
  await expect(page.getByRole('main').locator('img')).toBeVisible();
  made = await answer(page, anyCase, plan, made, 'en');
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'en').line)).toBeInViewport();
  release();
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  await answer(page, anyCase, plan, made, 'en');
  await expect(page.getByRole('status').filter({ hasText: t('notice.no-stage') })).toHaveCount(0);
});

test('the first page and the desk fetch nothing of the stage', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('title.desk') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /scenes|phaser/i.test(path))).toEqual([]);
});
