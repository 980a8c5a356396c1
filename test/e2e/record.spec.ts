/** A person's own record: taken away as a file, deleted, brought back; what is no record is refused and nothing is lost. */
import type { Page } from '@playwright/test';
import {
  WORDS,
  anyCase,
  codeOfPlan,
  documented,
  fileOf,
  intoCall,
  lineOnPage,
  playable,
  replayCode,
  say,
  screenOf,
  verdict,
} from './support/game.ts';
import { recordsOf, textIn } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const other = playable.find((one) => one !== anyCase && !one.rules.tutorial) ?? anyCase;
const words = WORDS.en;
const t = say(words);
const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const bring = (page: Page, name: string, text: string) =>
  page.getByLabel(t('settings.import')).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** One call over, one under way. Gives back the choices of the latter. */
async function withTwoCalls(page: Page): Promise<readonly string[]> {
  await page.goto('/#/desk');
  await replayCode(page, codeOfPlan(other, documented(other)), words);
  await expect.poll(async () => (await recordsOf(page)).map((record) => record.result !== null)).toEqual([true]);
  return intoCall(page, anyCase, plan, 'en', 3);
}
async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('settings.export') }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  return textIn(await download);
}

test('the record is exported, deleted and brought back whole', async ({ page }) => {
  const made = await withTwoCalls(page);
  const before = await recordsOf(page);
  expect(before).toHaveLength(2);
  await goTo(page, t('nav.settings'));
  const file = await exported(page);

  await page.getByRole('button', { name: t('settings.delete') }).click();
  await page
    .getByRole('alert')
    .getByRole('button', { name: t('settings.delete.no') })
    .click();
  expect(await recordsOf(page)).toHaveLength(2);
  await page.getByRole('button', { name: t('settings.delete') }).click();
  await page
    .getByRole('alert')
    .getByRole('button', { name: t('settings.delete.yes') })
    .click();
  await expect(notice(page, t('notice.deleted'))).toBeVisible();
  expect(await recordsOf(page)).toEqual([]);
  await goTo(page, t('nav.desk'));
  await expect(page.getByText(t('desk.record.none'))).toBeVisible();
  await expect(fileOf(page, anyCase, 'en')).toContainText(t('desk.fresh'));
  await page.reload();
  await expect(page.getByText(t('desk.record.none'))).toBeVisible();

  await goTo(page, t('nav.settings'));
  await bring(page, 'record.json', file);
  await expect(notice(page, t('notice.imported', { added: 2, known: 0, unreadable: 0 }))).toBeVisible();
  expect(new Set(await recordsOf(page))).toEqual(new Set(before));
  await goTo(page, t('nav.desk'));
  await expect(fileOf(page, other, 'en')).toContainText(t('desk.best', { total: documented(other).expect.total! }));
  await fileOf(page, anyCase, 'en').click();
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'en').line)).toBeVisible();
});

test('a record that is brought twice is known the second time, and parts that cannot be read are counted', async ({ page }) => {
  await withTwoCalls(page);
  const before = await recordsOf(page);
  await goTo(page, t('nav.settings'));
  const file = JSON.parse(await exported(page)) as { calls: unknown[] };
  await bring(page, 'again.json', JSON.stringify({ ...file, calls: [...file.calls, { id: 'broken' }, null, 7] }));
  await expect(notice(page, t('notice.imported', { added: 0, known: 2, unreadable: 3 }))).toBeVisible();
  expect(await recordsOf(page)).toEqual(before);
});

test('a file that is no record is refused with its reason, and nothing is lost', async ({ page }) => {
  await withTwoCalls(page);
  const before = await recordsOf(page);
  await goTo(page, t('nav.settings'));
  const record = { format: 'dunning-dojo-record', version: 1, calls: [] };
  const bad: readonly (readonly [Parameters<typeof t>[0], string])[] = [
    ['reason.not-json', 'this is a letter, not a record'],
    ['reason.not-json', ''],
    ['reason.not-a-record', '[]'],
    ['reason.not-a-record', 'null'],
    ['reason.not-a-record', JSON.stringify({ ...record, format: 'shopping-list' })],
    ['reason.not-a-record', JSON.stringify({ ...record, calls: 'none' })],
    ['reason.newer-version', JSON.stringify({ ...record, version: 99 })],
    ['reason.too-large', ' '.repeat(8_000_001)],
  ];
  for (const [reason, text] of bad) {
    await bring(page, 'bad.json', text);
    const refused = notice(page, t('notice.import-refused', { reason: t(reason) }));
    await expect(refused).toBeVisible();
    await refused.getByRole('button', { name: t('notice.close') }).click();
    await expect(refused).toHaveCount(0);
  }
  expect(await recordsOf(page)).toEqual(before);
  await goTo(page, t('nav.desk'));
  await expect(fileOf(page, anyCase, 'en')).toContainText(t('desk.resume'));
});

test('settings are kept over a reload', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: t('settings.theme.night') }).check();
  await page.getByRole('radio', { name: t('settings.speed.instant') }).check();
  await page.getByRole('checkbox', { name: t('settings.captions') }).uncheck();
  await expect(page.locator('body')).toHaveAttribute('data-theme', 'night');
  await page.reload();
  await expect(page.getByRole('radio', { name: t('settings.theme.night') })).toBeChecked();
  await expect(page.getByRole('radio', { name: t('settings.speed.instant') })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: t('settings.captions') })).not.toBeChecked();
  await expect(page.locator('body')).toHaveAttribute('data-theme', 'night');
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.getByRole('heading', { level: 1, name: WORDS['zh-CN'].t('settings.title') })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: WORDS['zh-CN'].t('settings.title') })).toBeVisible();
});

test('the best of a case stands on its file', async ({ page }) => {
  await page.goto('/#/desk');
  await expect(fileOf(page, other, 'en')).toContainText(t('desk.fresh'));
  await replayCode(page, codeOfPlan(other, documented(other)), words);
  await expect(verdict(page)).toContainText(String(documented(other).expect.total));
  await goTo(page, t('nav.desk'));
  await expect(fileOf(page, other, 'en')).toContainText(t('desk.best', { total: documented(other).expect.total! }));
});
