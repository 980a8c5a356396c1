/** Beside the talk: hold, transcript, copy, print, start over, leave. */
import type { Page } from '@playwright/test';
import { LANGS } from '../../src/engine/engine.ts';
import {
  WORDS,
  answer,
  anyCase,
  callAfter,
  dial,
  documented,
  fileOf,
  intoCall,
  lineOnPage,
  live,
  say,
  screenOf,
  tabTo,
} from './support/game.ts';
import { recordsOf } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const t = say(WORDS.en);
const paused = (page: Page) => page.getByRole('dialog', { name: t('call.paused') });
const transcript = (page: Page) => page.getByRole('dialog', { name: t('call.transcript') });

test('a call on hold takes no reply, by key or by pointer, and goes on where it was', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 2);
  const { line, replies } = screenOf(anyCase, plan.seed, made, 'en');
  await page.getByRole('button', { name: t('call.pause') }).click();
  await expect(paused(page)).toBeVisible();
  for (const key of ['1', '2', '3', '4', '5', 'Space']) await page.keyboard.press(key);
  // Under the sheet nothing can be reached, by whatever means.
  expect(
    await page.getByRole('button', { name: replies[0]!, exact: true }).evaluate((reply) => reply.closest('[inert]') !== null),
  ).toBe(true);
  await expect(live(page)).toHaveText(line);
  await paused(page)
    .getByRole('button', { name: t('call.resume') })
    .click();
  await expect(paused(page)).toHaveCount(0);
  await answer(page, anyCase, plan, made, 'en');
});

test('Escape holds and resumes as fast as it is pressed, and number keys meet the replies that stand there', async ({ page }) => {
  let made = await intoCall(page, anyCase, plan, 'en');
  for (let n = 0; n < 6; n++) await page.keyboard.press('Escape');
  await expect(paused(page)).toHaveCount(0);
  // Three replies in one breath: each key must be read against its own screen.
  const keys: string[] = [];
  for (let n = 0; n < 3; n++) {
    const { view } = screenOf(anyCase, plan.seed, made, 'en');
    const id = plan.choices[made.length]!;
    keys.push(String(view.replies.findIndex((reply) => reply.words === id) + 1));
    made = [...made, id];
  }
  for (const key of keys) await page.keyboard.press(key);
  await expect(live(page)).toHaveText(screenOf(anyCase, plan.seed, made, 'en').line);
  await expect.poll(async () => (await recordsOf(page))[0]?.choices).toEqual(made);
});

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang, permissions: ['clipboard-read', 'clipboard-write'] });
    test(`the transcript has every line of both sides in order, and can be copied and printed (${lang})`, async ({ page }) => {
      const words = WORDS[lang];
      await page.addInitScript(() => {
        const counter = { times: 0 };
        Object.assign(globalThis, { printed: counter, print: () => (counter.times += 1) });
      });
      const made = await intoCall(page, anyCase, plan, lang, 4);
      await page
        .getByRole('main')
        .getByRole('button', { name: words.t('call.transcript') })
        .click();
      const sheet = page.getByRole('dialog', { name: words.t('call.transcript') });
      const call = callAfter(anyCase, plan.seed, made);
      const said = made.flatMap((id, n) => {
        const before = screenOf(anyCase, plan.seed, made.slice(0, n), lang);
        const reply = words.reply(anyCase.rules.id, id, before.view.agreed);
        return call.log[n]!.part === 'plan' && n > 0 ? [reply] : [before.line, reply];
      });
      said.push(screenOf(anyCase, plan.seed, made, lang).line);
      await expect(sheet.getByRole('definition')).toHaveText(said);

      const copy = sheet.getByRole('button', { name: words.t('call.copy') });
      await tabTo(page, copy);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: words.t('notice.copied') })).toBeVisible();
      await expect(copy).toBeFocused();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const colon = lang === 'en' ? ': ' : '：';
      expect(copied.split('\n').map((line) => line.slice(line.indexOf(colon) + colon.length))).toEqual(said);
      expect(copied).toContain(`${words.t('call.you')}${colon}`);
      expect(copied).toContain(`${anyCase.words[lang].person}${colon}`);

      await sheet.getByRole('button', { name: words.t('call.print') }).click();
      expect(await page.evaluate(() => (globalThis as unknown as { printed: { times: number } }).printed.times)).toBe(1);
      await page.keyboard.press('Escape');
      await expect(sheet).toHaveCount(0);
      await answer(page, anyCase, plan, made, lang);
    });
  });

test('a browser that will not copy is answered with a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    Reflect.set(document, 'execCommand', () => false);
  });
  await intoCall(page, anyCase, plan, 'en');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('call.transcript') })
    .click();
  await transcript(page)
    .getByRole('button', { name: t('call.copy') })
    .click();
  await expect(page.getByRole('status').filter({ hasText: t('notice.copy-refused') })).toBeVisible();
});

test('starting over opens the same file afresh; the call that was left is kept', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 3);
  await page.keyboard.press('Escape');
  await paused(page)
    .getByRole('button', { name: t('call.restart') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: anyCase.words.en.title })).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  const fresh = await dial(page, anyCase, plan, 'en');
  await expect(paused(page)).toHaveCount(0);
  await expect
    .poll(async () => (await recordsOf(page)).map((record) => record.choices).sort((a, b) => a.length - b.length))
    .toEqual([fresh, made]);
});

test('a call that is put aside waits on the desk', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en', 3);
  await page.keyboard.press('Escape');
  await paused(page)
    .getByRole('button', { name: t('call.leave') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
  await fileOf(page, anyCase, 'en').click();
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'en').line)).toBeVisible();
  await expect(paused(page)).toHaveCount(0);
});

test('in the dossier three things are taken at most, and Escape goes back to the desk', async ({ page }) => {
  await page.goto('/#/desk');
  await fileOf(page, anyCase, 'en').click();
  const boxes = page.getByRole('checkbox');
  for (const n of [0, 1, 2]) await boxes.nth(n).check();
  await expect(page.getByText(t('dossier.plan.count', { count: 3 }))).toBeVisible();
  await expect(boxes.nth(3)).toBeDisabled();
  await boxes.nth(1).uncheck();
  await expect(boxes.nth(3)).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
});

test('the debrief copies its call code and leads on to the next call', async ({ page }) => {
  const made = await intoCall(page, anyCase, plan, 'en');
  for (let now = made; now.length < plan.choices.length;) now = await answer(page, anyCase, plan, now, 'en');
  await page.getByRole('button', { name: t('call.copy') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('notice.copied') })).toBeVisible();
  await page.getByRole('button', { name: t('debrief.again') }).click();
  await expect(page.getByRole('button', { name: t('dossier.dial') })).toBeVisible();
});

test('the codex finds a practice by a word of it', async ({ page }) => {
  await page.goto('/#/codex');
  // The title page is drawn first and has a list of its own: what counts are the codex's entries.
  await expect(page.getByRole('searchbox', { name: t('codex.search') })).toBeVisible();
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(entries.first()).toBeVisible();
  const all = await entries.count();
  await page.getByRole('searchbox', { name: t('codex.search') }).fill('promise');
  await expect(entries.first()).toContainText(/promise/i);
  expect(await entries.count()).toBeLessThan(all);
  await page.getByRole('searchbox', { name: t('codex.search') }).fill('xyzzy');
  await expect(page.getByRole('status').filter({ hasText: t('codex.count', { count: 0 }) })).toBeVisible();
});
