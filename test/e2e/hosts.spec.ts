/** Any address will do: a folder of some host, a machine of the office over plain http. */
import type { Page } from '@playwright/test';
import { serve } from '../../.config/scripts/server.mjs';
import { WORDS, answer, anyCase, documented, intoCall, lineOnPage, say, screenOf } from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const t = say(WORDS.en);

/** A call with everything that has an address: chunks, pictures, sounds, the stage; then a reload. */
async function playAt(page: Page, address: string): Promise<void> {
  const missed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missed.push(response.url());
  });
  let made = await intoCall(page, anyCase, plan, 'en', 1, address);
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  made = await answer(page, anyCase, plan, made, 'en');
  await page.reload();
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'en').line)).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('call.transcript') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.copy') })
    .click();
  await expect(page.getByRole('status').filter({ hasText: t('notice.copied') })).toBeVisible();
  expect(missed).toEqual([]);
}

test('a call is played under a sub-path', async ({ page, subPath }) => {
  await playAt(page, subPath);
  expect(page.url()).toContain('/under/a/path/');
});

const office = test.extend({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP lan.test 127.0.0.1'] }),
});
office.describe('a machine of the office', () => {
  office.use({ leave: { hosts: ['lan.test'] } });
  office('serves a call over plain http, and copying works there too', async ({ page }) => {
    const served = await serve({ port: 0 });
    await playAt(page, served.url.replace('127.0.0.1', 'lan.test'));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('nav.desk') })
      .click();
    await page.getByRole('textbox', { name: t('desk.code.label') }).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByRole('textbox', { name: t('desk.code.label') })).toHaveValue(new RegExp(anyCase.words.en.person));
    await served.close();
  });
});

const flat = test.extend({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] }),
});
flat('a browser that was started without any 3D draws the stage all the same', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en');
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  await answer(page, anyCase, plan, made, 'en');
});
