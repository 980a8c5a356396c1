/** A call that was lost comes back as drills: asked by keyboard in both languages, with their contrast, put away, switched off; and the record. */
import type { Locator, Page } from '@playwright/test';
import { LANGS, type Lang } from '../../src/engine/engine.ts';
import { createReviewer, type ReviewedTurn } from '../../src/review/review.ts';
import { WORDS, answer, anyCase, astray, dial, keyboard, openFile, replyText, say, screenOf, tabTo } from './support/game.ts';
import { onShelf, put } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = astray(anyCase);
/** What this machine makes of the call. */
function reviewed(choices: readonly string[]): readonly ReviewedTurn[] {
  const reviewer = createReviewer();
  reviewer.take(anyCase.rules);
  const result = reviewer.review(plan.seed, choices);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.review.turns;
}
const costly = reviewed(plan.choices)
  .filter(({ chosen }) => chosen.loss > 200)
  .sort((a, b) => b.chosen.loss - a.chosen.loss);
const [worst, second] = costly as [ReviewedTurn, ReviewedTurn];
const before = (turn: ReviewedTurn): readonly string[] => plan.choices.slice(0, turn.n - 1);

const drillAt = (page: Page, title: string): Locator => page.getByRole('heading', { level: 1, name: title });

async function lose(page: Page, lang: Lang): Promise<void> {
  const hand = keyboard(page);
  await page.goto(`/?seed=${plan.seed}`);
  await openFile(page, anyCase, lang, hand);
  let made = await dial(page, anyCase, plan, lang, hand);
  while (made.length < plan.choices.length) made = await answer(page, anyCase, plan, made, lang, hand);
  await expect(page.getByRole('button', { name: WORDS[lang].t('review.open') })).toBeVisible();
}
const nav = (page: Page, name: string): Locator => page.getByRole('navigation').getByRole('button', { name, exact: true });

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });
    const t = say(WORDS[lang]);
    const other = LANGS.find((one) => one !== lang)!;
    const start = (count: number) => t('desk.practice.start', { count });
    const text = (turn: ReviewedTurn, id: string, as: Lang = lang) => replyText(anyCase, plan.seed, before(turn), id, as);

    test(`what was lost is practised by keyboard (${lang})`, async ({ page }) => {
      test.slow();
      const hand = keyboard(page);
      await lose(page, lang);
      await hand.press(page.getByRole('button', { name: t('review.open') }));
      await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeVisible();
      await hand.press(nav(page, t('nav.desk')));

      // The desk says what comes next, and why.
      const next = page.getByRole('region', { name: t('desk.practice') });
      const lost = (worst.chosen.loss / 100).toFixed(1);
      const why = t('desk.practice.fresh', { title: anyCase.words[lang].company, n: worst.n, points: lost });
      await expect(next.getByText(why, { exact: true })).toBeVisible();
      await hand.press(next.getByRole('button', { name: start(costly.length) }));
      await expect(page).toHaveURL(/#\/practice$/);

      // The position again: the same line, the same replies, and no word of what was said then.
      await expect(drillAt(page, t('practice.drill'))).toBeFocused();
      const { line, replies } = screenOf(anyCase, plan.seed, before(worst), lang);
      const main = page.getByRole('main');
      await expect(main.getByText(line, { exact: true })).toBeVisible();
      for (const reply of replies) await expect(main.getByRole('button', { name: reply, exact: true })).toBeVisible();
      const then = t('practice.then', { text: text(worst, worst.chosen.reply) });
      await expect(main.getByText(then)).toHaveCount(0);
      await expect(main.getByText(t('review.chosen'), { exact: true })).toHaveCount(0);

      // Another language in the middle of it.
      await hand.press(nav(page, t('nav.language')));
      await expect(main.getByRole('button', { name: text(worst, worst.best.reply, other), exact: true })).toBeVisible();
      await hand.press(nav(page, WORDS[other].t('nav.language')));

      await hand.reply(main.getByRole('button', { name: text(worst, worst.best.reply), exact: true }));
      await expect(main.getByRole('heading', { name: t('practice.verdict.found') })).toBeFocused();
      await expect(main.getByText(then, { exact: true })).toBeVisible();
      await expect(main.getByText(t('practice.back', { days: 3, date: '' }).split(/[（(]|, on/)[0]!)).toBeVisible();
      const choices = main.getByRole('table', { name: t('review.choices') });
      await expect(choices.getByRole('row')).toHaveCount(worst.choices.length + 1);
      await expect(choices.getByRole('row').filter({ hasText: t('review.chosen') })).toContainText(t('review.bestreply'));

      // Its contrast, a weaker reply this time, and what is different.
      await hand.press(main.getByRole('button', { name: t('practice.next') }));
      await expect(drillAt(page, t('practice.contrast'))).toBeFocused();
      await page.keyboard.press('1');
      await expect(main.getByText(t('practice.back.never'))).toBeVisible();
      const differs = main.getByRole('table', { name: t('practice.differs') });
      await expect(differs.getByRole('row').filter({ hasText: t('practice.differs.heard') })).toContainText(line);
      expect(await differs.locator('.differs-here').count()).toBeGreaterThan(0);

      // A second drill, missed on purpose: it comes back tomorrow, and says why with its source.
      await hand.press(main.getByRole('button', { name: t('practice.next') }));
      await expect(drillAt(page, t('practice.drill'))).toBeFocused();
      await hand.reply(main.getByRole('button', { name: text(second, second.chosen.reply), exact: true }));
      await expect(main.getByRole('heading', { name: t('practice.verdict.not-yet') })).toBeFocused();
      await expect(main.getByText(t('practice.then.same'))).toBeVisible();
      await expect(main.getByText(t('practice.back.tomorrow'))).toBeVisible();
      await expect(
        main
          .getByRole('list', { name: t('review.reasons') })
          .getByRole('listitem')
          .first(),
      ).toBeVisible();

      // Enough for now.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: t('practice.title') })).toBeVisible();
      await expect(main.getByRole('button', { name: start(costly.length - 2) })).toBeVisible();
    });

    test(`a drill is put away and taken up again, and practice is switched off, by keyboard (${lang})`, async ({ page }) => {
      test.slow();
      const hand = keyboard(page);
      await lose(page, lang);
      await hand.press(nav(page, t('nav.desk')));
      await hand.press(page.getByRole('button', { name: t('practice.list') }));
      const rows = page.getByRole('region', { name: t('practice.list') }).getByRole('listitem');
      await expect(rows).toHaveCount(costly.length);
      await hand.press(rows.first().getByRole('button', { name: t('practice.away') }));
      await expect(page.getByRole('button', { name: start(costly.length - 1) })).toBeVisible();
      await expect(rows.last()).toContainText(t('practice.state.away'));
      await page.reload();
      await expect(rows.last()).toContainText(t('practice.state.away'));
      await hand.press(rows.last().getByRole('button', { name: t('practice.away.back') }));
      await expect(page.getByRole('button', { name: start(costly.length) })).toBeVisible();

      await hand.press(nav(page, t('nav.settings')));
      await hand.tick(page.getByRole('checkbox', { name: t('settings.practice') }));
      await expect(page.getByRole('checkbox', { name: t('settings.practice') })).not.toBeChecked();
      await hand.press(nav(page, t('nav.desk')));
      const next = page.getByRole('region', { name: t('desk.practice') });
      await expect(next).toContainText(t('practice.off'));
      await expect(next.getByRole('button', { name: start(costly.length) })).toHaveCount(0);
      await page.reload();
      await expect(next).toContainText(t('practice.off'));
      expect(Object.keys(await onShelf(page, 'drills'))).toHaveLength(costly.length);
      await hand.press(next.getByRole('button', { name: t('practice.list') }));
      await hand.press(page.getByRole('button', { name: t('practice.on') }));
      await expect(page.getByRole('button', { name: start(costly.length) })).toBeVisible();
    });

    test(`the record is read as picture and as table, by keyboard (${lang})`, async ({ page }) => {
      test.slow();
      const hand = keyboard(page);
      await lose(page, lang);
      await hand.press(nav(page, t('nav.desk')));
      await hand.press(page.getByRole('button', { name: t('record.title') }));
      await expect(page).toHaveURL(/#\/record$/);
      await expect(page.getByRole('heading', { level: 1, name: t('record.title') })).toBeFocused();
      // By customer: one line, all moves of the call.
      const customers = page.getByRole('radio', { name: t('record.by.customer') });
      await tabTo(page, page.getByRole('radio', { name: t('record.by.practice') }));
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(customers).toBeChecked();
      const { company } = anyCase.words[lang];
      const row = page
        .getByRole('table', { name: t('record.caption') })
        .getByRole('row')
        .filter({ hasText: company });
      const turns = reviewed(plan.choices);
      const kept = turns.filter(({ chosen }) => chosen.loss <= 200).length;
      await expect(row.getByRole('cell').first()).toHaveText(String(turns.length));
      await expect(row.getByRole('cell').nth(1)).toContainText(String(kept));
      await expect(page.getByRole('img', { name: t('record.picture', { name: company }) })).toBeVisible();
      await expect(page.getByRole('table', { name: t('record.table', { name: company }) }).getByRole('row')).toHaveCount(2);
      // Filtered by key, and back to the desk.
      await tabTo(page, page.getByRole('searchbox', { name: t('record.search') }));
      await page.keyboard.type('zzz');
      await expect(page.getByText(t('codex.count', { count: 0 }))).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: t('record.title') })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
    });
  });

test('a damaged drill is set aside and the others are asked', async ({ page }) => {
  test.slow();
  await lose(page, 'en');
  await put(page, 'drills', 'bad', { nonsense: true });
  const t = say(WORDS.en);
  await page.goto('/#/practice');
  await expect(page.getByRole('status').filter({ hasText: t('notice.set-aside') })).toBeVisible();
  await expect(page.getByRole('button', { name: t('desk.practice.start', { count: costly.length }) })).toBeVisible();
  expect(Object.keys(await onShelf(page, 'aside'))).toEqual(['drills/bad']);
});
