/** Whole calls, every case, both languages, without a mouse. */
import { LANGS, type Lang } from '../../src/engine/engine.ts';
import type { LoadedCase } from '../../src/content/content.ts';
import { callReport } from '../../src/engine/engine.ts';
import { dojo } from '../support/dojo.ts';
import {
  WORDS,
  answer,
  astray,
  callAfter,
  codeOfPlan,
  dial,
  documented,
  keyboard,
  lineOnPage,
  openFile,
  playable,
  say,
  screenOf,
  textOf,
  verdict,
  buttonNamed,
  type Plan,
} from './support/game.ts';
import { expect, test } from './support/test.ts';

const HAN = /\p{Script=Han}/u;
const ENGLISH_PROSE = /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}/;

/** Practices that a call was judged by, each with the documents and sections it cites, as the debrief should write them. */
function citations(loaded: LoadedCase, plan: Plan, lang: Lang): readonly string[] {
  const { words, practices } = dojo.catalogue;
  const entries = callReport(callAfter(loaded, plan.seed, plan.choices), null).turns.flatMap((turn) => turn.entries);
  const ids = new Set(entries.flatMap((entry) => entry.practice ?? []));
  const { documents, sections, practices: named } = words[lang];
  return [...ids].map((id) => {
    const cited = (practices.get(id)?.source ?? [])
      .slice(0, 2)
      .map(({ doc, section }) => WORDS[lang].t('debrief.cite', { doc: documents[doc]!, section: sections[doc]![section]! }));
    expect(cited.length, `${id} cites something`).toBeGreaterThan(0);
    return `${named[id]!.name} ${cited.join(lang === 'en' ? '; ' : '；')}`;
  });
}

for (const lang of LANGS)
  for (const loaded of playable)
    test.describe(() => {
      test.use({ lang });
      const plan = lang === 'zh-CN' ? documented(loaded) : astray(loaded);
      const t = say(WORDS[lang]);

      test(`${loaded.words[lang].title}: a whole call by keyboard, to ${plan.expect.outcome}`, async ({ page }) => {
        const hand = keyboard(page);
        await page.goto(`/?seed=${plan.seed}`);
        await openFile(page, loaded, lang, hand);
        let made = await dial(page, loaded, plan, lang, hand);
        const call = page.getByRole('main');

        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog', { name: t('call.paused') })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);

        while (made.length < plan.choices.length) {
          const { line, replies, view } = screenOf(loaded, plan.seed, made, lang);
          await expect(lineOnPage(page, line)).toBeInViewport({ ratio: 1 });
          const offered = call
            .getByRole('list')
            .filter({ has: buttonNamed(page, replies[0]!) })
            .getByRole('button');
          await expect(offered).toHaveCount(replies.length);
          if (!loaded.rules.tutorial)
            await expect(offered).toHaveText(replies.map((text) => new RegExp(text.slice(0, 4).replace(/[^\p{L}]/gu, '.'), 'u')));
          await expect(offered.first()).toBeInViewport();
          expect(view.n).toBe(made.length + 1);
          made = await answer(page, loaded, plan, made, lang, hand);
        }

        await expect(page.getByRole('heading', { level: 1, name: loaded.words[lang].title })).toBeVisible();
        await expect(
          page.getByRole('heading', { level: 2, name: dojo.catalogue.words[lang].outcomes[plan.expect.outcome]!.name }),
        ).toBeVisible();
        if (loaded.rules.tutorial) await expect(verdict(page)).toHaveText(t('debrief.unscored'));
        else
          await expect(verdict(page)).toContainText(new RegExp(`${t('debrief.total')}\\s*${String(plan.expect.total)}(?!\\d)`));
        await expect(page.getByText(codeOfPlan(loaded, plan))).toBeVisible();

        const debrief = await textOf(call);
        for (const citation of citations(loaded, plan, lang)) expect(debrief).toContain(citation);
        if (lang === 'en') expect(debrief).not.toMatch(HAN);
        else expect(debrief).not.toMatch(ENGLISH_PROSE);
      });
    });
