/** What a screen reader hears: the one live region says each line of the other side once and whole. */
import type { Page } from '@playwright/test';
import { LANGS } from '../../src/engine/engine.ts';
import {
  WORDS,
  answer,
  anyCase,
  astray,
  callAfter,
  dial,
  documented,
  intoCall,
  live,
  openFile,
  playOn,
  playable,
  say,
  screenOf,
} from './support/game.ts';
import { expect, test } from './support/test.ts';

/** Writes down everything that the live region says from now on, over reloads too. */
const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('#live');
        if (!region) continue;
        if (type === 'characterData') heard.push(target.textContent ?? '');
        else for (const node of addedNodes) heard.push(node.textContent ?? '');
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
const heardOn = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

for (const lang of LANGS)
  test.describe(lang, () => {
    test.use({ lang, motion: 'no-preference' });
    const loaded = playable[lang === 'en' ? 0 : playable.length - 1] ?? anyCase;
    const plan = lang === 'en' ? documented(loaded) : astray(loaded);

    test(`each line is said once and whole, however fast it is written (${lang})`, async ({ page }) => {
      await listen(page);
      await page.goto(`/?seed=${plan.seed}`);
      await openFile(page, loaded, lang);
      const made = await dial(page, loaded, plan, lang);
      await playOn(page, loaded, plan, made, lang);
      const lines = plan.choices
        .slice(made.length)
        .map((_, i) => screenOf(loaded, plan.seed, plan.choices.slice(0, made.length + i), lang).line);
      expect(callAfter(loaded, plan.seed, plan.choices).ended).toBe(true);
      expect(await heardOn(page)).toEqual(lines);
    });
  });

test('holding the call, reading the transcript and switching sound repeat nothing', async ({ page }) => {
  const plan = documented(anyCase);
  const t = say(WORDS.en);
  await listen(page);
  const made = await intoCall(page, anyCase, plan, 'en', 1);
  const before = await heardOn(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.transcript') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.close') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.resume') })
    .click();
  await page.getByRole('button', { name: t('call.sound.off') }).click();
  await page.getByRole('button', { name: t('call.sound.on') }).click();
  expect(await heardOn(page)).toEqual(before);
  await answer(page, anyCase, plan, made, 'en');
  expect(await heardOn(page)).toHaveLength(before.length + 1);
});

test('a switch of language says the line again in the other language, whole', async ({ page }) => {
  const plan = documented(anyCase);
  await listen(page);
  const made = await intoCall(page, anyCase, plan, 'en', 1);
  const before = await heardOn(page);
  await page.getByRole('navigation').getByRole('button', { name: '中文' }).click();
  const line = screenOf(anyCase, plan.seed, made, 'zh-CN').line;
  await expect(live(page)).toHaveText(line);
  expect(await heardOn(page)).toEqual([...before, line]);
});

test.describe('words that appear as they are spoken', () => {
  test.use({ motion: 'no-preference' });
  test('stand whole at a press of Space, without a scroll and without a reply', async ({ page }) => {
    const plan = documented(anyCase);
    const t = say(WORDS.en);
    await page.goto(`/?seed=${plan.seed}#/settings`);
    await page.getByRole('radio', { name: t('settings.speed.slow') }).check();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('nav.desk') })
      .click();
    await page.goto(`/?seed=${plan.seed}`);
    await openFile(page, anyCase, 'en');
    const made = await dial(page, anyCase, plan, 'en');
    const { line } = screenOf(anyCase, plan.seed, made, 'en');
    // What is still to come keeps its room but cannot be seen.
    const toCome = page.getByRole('main').locator('.to-come');
    await expect(toCome).not.toBeEmpty();
    await page.keyboard.press('Space');
    await expect(toCome).toBeEmpty();
    await expect(live(page)).toHaveText(line);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
