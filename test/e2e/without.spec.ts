/** What a browser may lack: the game is played without it and says so. */
import type { Page } from '@playwright/test';
import { WORDS, answer, anyCase, dial, documented, fileOf, intoCall, openFile, playOn, say, verdict } from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const t = say(WORDS.en);
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const portrait = (page: Page) => page.getByRole('main').locator('img');

/** A call from the title to its debrief. */
async function wholeCall(page: Page): Promise<void> {
  const made = await intoCall(page, anyCase, plan, 'en');
  await playOn(page, anyCase, plan, made, 'en');
  await expect(verdict(page)).toContainText(String(plan.expect.total));
}

test('without WebGL the stage is drawn all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const real = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (...given: unknown[]) => unknown;
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, ...given: unknown[]) {
      return /webgl/i.test(String(given[0])) ? null : Reflect.apply(real, this, given);
    });
  });
  await intoCall(page, anyCase, plan, 'en');
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  await expect(notice(page, t('notice.no-stage'))).toHaveCount(0);
});

test('without any canvas a picture stands in, a notice says so, and a whole call is played', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  let made = await intoCall(page, anyCase, plan, 'en');
  await expect(notice(page, t('notice.no-stage'))).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'waiting');
  await expect(portrait(page)).toBeVisible();
  expect(
    await portrait(page).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  made = await answer(page, anyCase, plan, made, 'en');
  await playOn(page, anyCase, plan, made, 'en');
  await expect(verdict(page)).toContainText(String(plan.expect.total));
});

test.describe('a stage that never arrives', () => {
  test.use({ leave: { forgiven: [/Failed to load resource/] } });
  test('is done without, and a notice says so', async ({ page }) => {
    await page.route('**/assets/scenes-*.js', (route) => route.abort());
    const made = await intoCall(page, anyCase, plan, 'en', 1);
    await expect(notice(page, t('notice.no-stage'))).toBeVisible();
    await expect(portrait(page)).toBeVisible();
    await answer(page, anyCase, plan, made, 'en');
  });
});

/** Ways to spoil the store; each runs in the page before the game does. */
const STORES: readonly (readonly [string, () => void])[] = [
  ['has no store', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
  [
    'refuses its store',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    },
  ],
  [
    'opens its store with an error',
    () => {
      const open: typeof indexedDB.open = Reflect.get(IDBFactory.prototype, 'open');
      // A version below the one there is: the browser answers with an error event.
      Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, name: string) {
        const first = open.call(this, `${name}-other`, 2);
        first.onsuccess = () => first.result.close();
        return open.call(this, `${name}-other`, 1);
      });
    },
  ],
  [
    'never answers about its store',
    () => {
      const open: typeof indexedDB.open = Reflect.get(IDBFactory.prototype, 'open');
      // One connection stays open and bars the way of the next, which asks for a newer version.
      Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, name: string) {
        open.call(this, `${name}-other`, 1);
        return open.call(this, `${name}-other`, 2);
      });
    },
  ],
];
for (const [what, spoil] of STORES)
  test(`a browser that ${what} plays from memory and says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(spoil);
    await page.goto(`/?seed=${plan.seed}`);
    await expect(notice(page, t('notice.no-storage'))).toBeVisible();
    await openFile(page, anyCase, 'en');
    const made = await dial(page, anyCase, plan, 'en');
    await answer(page, anyCase, plan, made, 'en');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('nav.desk') })
      .click();
    await expect(fileOf(page, anyCase, 'en')).toContainText(t('desk.resume'));
  });

test('without a store a whole call is played and scored', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await wholeCall(page);
});

test('without an AudioContext the game goes on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['AudioContext', 'webkitAudioContext']) Object.defineProperty(globalThis, name, { value: undefined });
  });
  const made = await intoCall(page, anyCase, plan, 'en');
  await answer(page, anyCase, plan, made, 'en');
});

test('without any sound a notice says so once, captions stay, and a whole call is played', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['AudioContext', 'webkitAudioContext', 'Audio'])
      Object.defineProperty(globalThis, name, { value: undefined });
  });
  let made = await intoCall(page, anyCase, plan, 'en');
  await expect(notice(page, t('notice.no-sound'))).toBeVisible();
  await notice(page, t('notice.no-sound'))
    .getByRole('button', { name: t('notice.close') })
    .click();
  made = await answer(page, anyCase, plan, made, 'en');
  await expect(page.getByText(t('sound.press'))).toBeVisible();
  await playOn(page, anyCase, plan, made, 'en');
  await expect(notice(page, t('notice.no-sound'))).toHaveCount(0);
});
