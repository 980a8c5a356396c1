/** A phone: whole calls by touch, with the line and the first reply in sight at every turn, and nothing to scroll sideways. */
import { LANGS } from '../../src/engine/engine.ts';
import {
  WORDS,
  answer,
  astray,
  buttonNamed,
  dial,
  documented,
  finger,
  lineOnPage,
  openFile,
  playable,
  screenOf,
  verdict,
} from './support/game.ts';
import { sightOf } from './support/fit.ts';
import { expect, test } from './support/test.ts';

for (const [i, loaded] of playable.entries())
  test.describe(() => {
    const lang = LANGS[i % 2]!;
    test.use({ lang });

    test(`${loaded.words[lang].title}: a whole call by touch`, async ({ page }) => {
      test.slow();
      const plan = i % 3 === 0 ? astray(loaded) : documented(loaded);
      await page.goto(`/?seed=${plan.seed}`);
      await openFile(page, loaded, lang, finger);
      let made = await dial(page, loaded, plan, lang, finger);
      const found: string[] = [];
      while (made.length < plan.choices.length) {
        const { line, replies, view } = screenOf(loaded, plan.seed, made, lang);
        const spoken = await sightOf(lineOnPage(page, line));
        const first = await sightOf(buttonNamed(page, replies[0]!));
        const beyond = await page.evaluate(() =>
          Math.max(
            document.documentElement.scrollWidth - document.documentElement.clientWidth,
            document.documentElement.scrollHeight - innerHeight,
          ),
        );
        if (spoken < 0.99 || first < 0.99 || beyond > 1)
          found.push(
            `turn ${view.n} (${view.part}): line ${spoken.toFixed(2)}, first reply ${first.toFixed(2)}, ${beyond} pixels beyond the screen`,
          );
        made = await answer(page, loaded, plan, made, lang, finger);
      }
      if (loaded.rules.tutorial) await expect(verdict(page)).toHaveText(WORDS[lang].t('debrief.unscored'));
      else await expect(verdict(page)).toContainText(String(plan.expect.total));
      expect(found).toEqual([]);
    });
  });
