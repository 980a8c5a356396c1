/** Every page at every size: nothing sticks out, nothing is cut off, nothing lies on a button; a call is one screen. */
import type { Locator } from '@playwright/test';
import type { LoadedCase } from '../../src/content/content.ts';
import { LANGS, type Lang } from '../../src/engine/engine.ts';
import {
  WORDS,
  buttonNamed,
  callAfter,
  codeOf,
  documented,
  lineOnPage,
  playable,
  replayCode,
  screenOf,
  type Plan,
} from './support/game.ts';
import { letterSize, misfits, sightOf, setLetters } from './support/fit.ts';
import { expect, test } from './support/test.ts';
import { tour } from './support/tour.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;
const LARGE = [SIZES[0], SIZES[2]] as const;

/** The choices of a plan up to the screen that asks for most room. */
function fullestOf(loaded: LoadedCase, plan: Plan, lang: Lang): readonly string[] {
  const lengths = plan.choices.map((_, n) => {
    const { view, line, replies } = screenOf(loaded, plan.seed, plan.choices.slice(0, n), lang);
    return view.part === 'contact' ? line.length + replies.join('').length : -1;
  });
  return plan.choices.slice(0, lengths.indexOf(Math.max(...lengths)));
}

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });

    test(`everything fits on every page at every size (${lang})`, async ({ page }) => {
      test.slow();
      const found: string[] = [];
      await tour(page, lang, async (stop) => {
        for (const size of SIZES) {
          await page.setViewportSize(size);
          for (const misfit of await misfits(page)) found.push(`${stop} at ${size.width}: ${misfit}`);
        }
        await page.setViewportSize(SIZES[0]);
      });
      expect(found).toEqual([]);
    });

    test(`everything fits on every page with letters twice as large (${lang})`, async ({ page }) => {
      test.slow();
      const found: string[] = [];
      await tour(page, lang, async (stop) => {
        const before = await letterSize(page);
        await setLetters(page, 200);
        for (const size of LARGE) {
          await page.setViewportSize(size);
          if ((await letterSize(page)) < before * 1.6) found.push(`${stop} at ${size.width}: the letters do not grow`);
          for (const misfit of await misfits(page)) found.push(`${stop} at ${size.width}: ${misfit}`);
        }
        await setLetters(page, 100);
        await page.setViewportSize(SIZES[0]);
      });
      expect(found).toEqual([]);
    });

    test(`a call is one screen on a laptop and on a phone, with the line and the first reply in sight (${lang})`, async ({
      page,
    }) => {
      test.slow();
      const words = WORDS[lang];
      const found: string[] = [];
      await page.goto('/#/desk');
      for (const loaded of playable) {
        const plan = documented(loaded);
        const choices = fullestOf(loaded, plan, lang);
        await page
          .getByRole('navigation')
          .getByRole('button', { name: words.t('nav.desk') })
          .click();
        await replayCode(page, codeOf(loaded, callAfter(loaded, plan.seed, choices)), words);
        const { line, replies } = screenOf(loaded, plan.seed, choices, lang);
        const spoken = lineOnPage(page, line);
        await expect(spoken).toBeVisible();
        const last = buttonNamed(page, replies.at(-1)!);
        const check = async (what: string, target: Locator): Promise<void> => {
          const seen = await sightOf(target);
          if (seen < 0.99) found.push(`${loaded.rules.id} at ${page.viewportSize()!.width}: ${what} (${seen.toFixed(2)})`);
        };
        for (const size of [SIZES[0], SIZES[2]]) {
          await page.setViewportSize(size);
          await check('the line is not in sight', spoken);
          await check('the first reply is not in sight', buttonNamed(page, replies[0]!));
          const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
          if (over > 1) found.push(`${loaded.rules.id} at ${size.width}: ${over} pixels higher than the screen`);
        }
        await last.scrollIntoViewIfNeeded();
        await check('the last reply cannot be reached', last);
        await check('the line goes out of sight when the replies are rolled', spoken);
        await page.setViewportSize(SIZES[0]);
      }
      expect(found).toEqual([]);
    });
  });
