/** Two languages, and no words outside them. */
import type { Page } from '@playwright/test';
import { LANGS, type Lang } from '../../src/engine/engine.ts';
import { dojo } from '../support/dojo.ts';
import { WORDS, answer, anyCase, documented, intoCall, lineOnPage, live, screenOf, wordsIn } from './support/game.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';

const plan = documented(anyCase);

test('a browser that asks for Chinese gets Chinese, one that asks for English English', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(WORDS.en.t('app.name'));
  const chinese = await browser.newContext({ locale: 'zh-TW', baseURL: baseURL! });
  const other = await chinese.newPage();
  await other.goto('/');
  await expect(other.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(other).toHaveTitle(WORDS['zh-CN'].t('app.name'));
  await chinese.close();
});

test('switching the language in mid-call keeps the turn, the order of the replies and the call', async ({ page }) => {
  let made = await intoCall(page, anyCase, plan, 'en', 3);
  const there: Lang[] = ['zh-CN', 'en', 'zh-CN'];
  for (const lang of there) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^(English|中文)$/ })
      .click();
    const { line, replies } = screenOf(anyCase, plan.seed, made, lang);
    await expect(live(page)).toHaveText(line);
    await expect(lineOnPage(page, line)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(anyCase.words[lang].title);
    for (const [i, reply] of replies.entries())
      await expect(page.getByRole('button', { name: reply, exact: true })).toHaveAttribute('aria-keyshortcuts', String(i + 1));
  }
  made = await answer(page, anyCase, plan, made, 'zh-CN');
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'zh-CN').line)).toBeVisible();
  await page.reload();
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, made, 'zh-CN').line)).toBeVisible();
});

test('no key and no slot is ever shown, not even while a language is being fetched', async ({ page }) => {
  await intoCall(page, anyCase, plan, 'en', 2);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push(document.body.innerText)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/zh-CN-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('navigation').getByRole('button', { name: '中文' }).click();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  release();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(anyCase.words['zh-CN'].title);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.filter((text) => /\b[rl]\|[\w.-]+|\{\{|\bagreed\|/.test(text))).toEqual([]);
});

/** Everything that a page says, on it and beside it. */
const everyText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style, noscript')) found.push(walker.currentNode.textContent ?? '');
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'alt',
      'title',
      'placeholder',
    ])
      for (const element of document.body.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
/** What may stand there in its own words: the content of the cases, the name of the house on its seal, the names of the languages. */
function contentIn(lang: Lang): readonly string[] {
  const all = [
    ...dojo.cases.flatMap(({ words, codex, draft }) => stringsIn([words[lang], codex[lang], draft.dossier])),
    ...stringsIn(dojo.catalogue.words[lang]),
  ];
  return [...new Set([...all, '道', '回款', '回款道场', '简体中文', 'English'])]
    .filter((text) => /\p{L}/u.test(text))
    .sort((a, b) => b.length - a.length);
}
const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b|(?<=\d)[年月日]/g;

for (const lang of LANGS)
  test.describe(lang, () => {
    test.use({ lang });
    test(`every word of the interface comes from the word list (${lang})`, async ({ page }) => {
      const content = contentIn(lang);
      const exact = new Set(content);
      const stray: string[] = [];
      await tour(
        page,
        lang,
        async (stop) => {
          for (const text of await everyText(page)) {
            let rest = exact.has(text)
              ? ''
              : text
                  .replace(/\[\[[^\]]*\]\]/g, '')
                  .replace(/DD1\.\S+/, '')
                  .replace(DATE, '');
            if (/\p{L}/u.test(rest)) for (const known of content) rest = rest.replaceAll(known, '');
            if (/\p{L}/u.test(rest)) stray.push(`${stop}: ${text}`);
          }
        },
        wordsIn(lang, { keys: true }),
        '/?keys',
      );
      expect([...new Set(stray)]).toEqual([]);
    });
  });
