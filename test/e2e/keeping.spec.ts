/** A call is never lost: not by a reload, a closed page, a second tab, a damaged record or other content. */
import type { Page } from '@playwright/test';
import {
  WORDS,
  answer,
  anyCase,
  buttonNamed,
  codeOfPlan,
  dial,
  documented,
  fileOf,
  intoCall,
  lineOnPage,
  live,
  playOn,
  playable,
  replayCode,
  replyText,
  say,
  screenOf,
  verdict,
} from './support/game.ts';
import { onShelf, put, recordsOf, textIn } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const other = playable.find((one) => one !== anyCase && !one.rules.tutorial) ?? anyCase;
const words = WORDS.en;
const t = say(words);
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const desk = (page: Page) => page.getByRole('navigation').getByRole('button', { name: t('nav.desk') });

async function standsAt(page: Page, made: readonly string[]): Promise<void> {
  const { line, replies } = screenOf(anyCase, plan.seed, made, 'en');
  await expect(lineOnPage(page, line)).toBeVisible();
  for (const [i, reply] of replies.entries())
    await expect(page.getByRole('button', { name: reply, exact: true })).toHaveAttribute('aria-keyshortcuts', String(i + 1));
}

test('a reload in mid-call stands at the same line, and the call goes on to its end', async ({ page }) => {
  let made = await intoCall(page, anyCase, plan, 'en', 5);
  await page.reload();
  await standsAt(page, made);
  made = await answer(page, anyCase, plan, made, 'en');
  await page.reload();
  await standsAt(page, made);
  await playOn(page, anyCase, plan, made, 'en');
  await expect(verdict(page)).toContainText(String(plan.expect.total));
  await page.reload();
  await expect(verdict(page)).toContainText(String(plan.expect.total));
  await expect(page.getByText(codeOfPlan(anyCase, plan))).toBeVisible();
});

test('a page that was closed in mid-call finds the call on the desk again', async ({ page, openPage }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 4);
  await page.close();
  const again = await openPage();
  await again.goto('/');
  await again
    .getByRole('main')
    .getByRole('button', { name: t('title.desk') })
    .click();
  await expect(fileOf(again, anyCase, 'en')).toContainText(t('desk.resume'));
  await fileOf(again, anyCase, 'en').click();
  await standsAt(again, made);
  expect(await recordsOf(again)).toHaveLength(1);
});

test('a reload over an open file opens that file, whatever was played before', async ({ page }) => {
  await page.goto('/#/desk');
  await replayCode(page, codeOfPlan(other, documented(other)), words);
  await expect(verdict(page)).toContainText(t('debrief.total'));
  await desk(page).click();
  await fileOf(page, anyCase, 'en').click();
  await expect(page.getByRole('heading', { level: 1, name: anyCase.words.en.title })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: anyCase.words.en.title })).toBeVisible();
  await expect(page.getByRole('button', { name: t('dossier.dial') })).toBeVisible();
});

test('each of two tabs finds its own call again', async ({ page, openPage }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 3);
  const second = await openPage();
  await intoCall(second, other, documented(other), 'en', 1);
  await page.reload();
  await standsAt(page, made);
});

test('Back goes from a call to the desk and on to the title, and Forward returns to the call', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 2);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: t('app.name') })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await standsAt(page, made);
});

test('a second tab on the same call does no harm: the one that is further on counts, the other is told', async ({
  page,
  openPage,
}) => {
  const made = await intoCall(page, anyCase, plan, 'en', 3);
  const second = await openPage();
  await second.goto('/#/desk');
  await fileOf(second, anyCase, 'en').click();
  await standsAt(second, made);

  const one = await answer(page, anyCase, plan, made, 'en');
  const further = await answer(page, anyCase, plan, one, 'en');
  await expect.poll(async () => (await recordsOf(page)).map((record) => record.choices)).toEqual([further]);

  const otherReply = screenOf(anyCase, plan.seed, made, 'en').view.replies.find(
    (reply) => reply.words !== plan.choices[made.length],
  )!;
  await buttonNamed(second, replyText(anyCase, plan.seed, made, otherReply.words, 'en')).click();
  await expect(notice(second, t('notice.elsewhere'))).toBeVisible();
  await expect(live(second)).toHaveText(screenOf(anyCase, plan.seed, [...made, otherReply.words], 'en').line);
  expect((await recordsOf(page)).map((record) => record.choices)).toEqual([further]);
  await expect(notice(page, t('notice.elsewhere'))).toHaveCount(0);

  await second.reload();
  await standsAt(second, further);
  await playOn(page, anyCase, plan, further, 'en');
  await expect(verdict(page)).toContainText(String(plan.expect.total));
});

test('a damaged record is set aside with a notice, and everything else is there', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 2);
  const damaged = { id: 'x', caseId: anyCase.rules.id, seed: 'seven', choices: null };
  await put(page, 'calls', 'x', damaged);
  await put(page, 'calls', 'y', 'not even a record');
  await put(page, 'settings', 'all', { lang: 'tlh', theme: 42, textSpeed: null, volume: 'loud' });
  await page.reload();
  await expect(notice(page, t('notice.set-aside'))).toBeVisible();
  await standsAt(page, made);
  await notice(page, t('notice.set-aside'))
    .getByRole('button', { name: t('notice.close') })
    .click();
  await expect(notice(page, t('notice.set-aside'))).toHaveCount(0);
  expect(await onShelf(page, 'aside')).toEqual({ x: damaged, y: 'not even a record' });
  expect(await recordsOf(page)).toHaveLength(1);
  await page.reload();
  await standsAt(page, made);
  await expect(notice(page, t('notice.set-aside'))).toHaveCount(0);
});

test('a call that was played on other content is told to be, and its file can be opened afresh', async ({ page }) => {
  await intoCall(page, anyCase, plan, 'en', 2);
  const [record] = await recordsOf(page);
  await put(page, 'calls', record!.id, { ...record, content: '0ther', choices: [...record!.choices, 'a-reply-of-long-ago'] });
  await page.reload();
  await expect(notice(page, t('notice.content-changed'))).toBeVisible();
  await expect(notice(page, t('notice.code-choices'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
  await fileOf(page, anyCase, 'en').click();
  await expect(page.getByRole('button', { name: t('dossier.dial') })).toBeVisible();
  await dial(page, anyCase, plan, 'en');
});

test('a record of a case that is not here is told to be, and blanks nothing', async ({ page }) => {
  await intoCall(page, anyCase, plan, 'en', 1);
  const [record] = await recordsOf(page);
  await put(page, 'calls', record!.id, { ...record, caseId: 'nobody-knows-99d', ended: true });
  await page.reload();
  await expect(notice(page, t('notice.code-foreign'))).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: record!.transcript!.lines[0]!.text })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'nobody-knows-99d' })).toBeVisible();
});

test('a browser that stops keeping things in mid-call says so once, and the export still has the call', async ({ page }) => {
  let made = await intoCall(page, anyCase, plan, 'en', 2);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  made = await answer(page, anyCase, plan, made, 'en');
  await expect(notice(page, t('notice.no-storage'))).toBeVisible();
  await notice(page, t('notice.no-storage'))
    .getByRole('button', { name: t('notice.close') })
    .click();
  made = await answer(page, anyCase, plan, made, 'en');
  await expect(notice(page, t('notice.no-storage'))).toHaveCount(0);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('nav.settings') })
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('settings.export') }).click();
  const kept = JSON.parse(await textIn(await download)) as { readonly calls: readonly { readonly choices: readonly string[] }[] };
  expect(kept.calls.map((call) => call.choices)).toEqual([made]);
});

test('looking at an old debrief again changes nothing in its record', async ({ page }) => {
  await page.goto('/#/desk');
  await replayCode(page, codeOfPlan(anyCase, plan), words);
  await expect(verdict(page)).toContainText(String(plan.expect.total));
  await expect.poll(async () => (await recordsOf(page))[0]?.result?.total).toBe(plan.expect.total);
  const before = await recordsOf(page);
  await desk(page).click();
  await page.getByRole('button', { name: t('desk.record.open') }).click();
  await expect(verdict(page)).toContainText(String(plan.expect.total));
  expect(await recordsOf(page)).toEqual(before);
});
