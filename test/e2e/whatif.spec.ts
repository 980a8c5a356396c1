/** What if, by keyboard alone in both languages: from a reviewed call under another truth to two lines, and back. */
import type { Page } from '@playwright/test';
import { LANGS, isTrue } from '../../src/engine/engine.ts';
import { WORDS, anyCase, astray, callAfter, codeOfPlan, keyboard, replayCode, say, tabTo, verdict } from './support/game.ts';
import { recordsOf } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = astray(anyCase);
const { rules } = anyCase;
const { log } = callAfter(anyCase, plan.seed, plan.choices);
const truth = log.at(-1)!.after.truth;
/** The first move in which the customer was asked why: every truth still fits there, or the test would not be one. */
const MOVE = log.findIndex((turn) => turn.node.startsWith('reason/'));
const other = rules.truths.findIndex((row) => row.bits !== rules.truths[truth]!.bits);

async function review(page: Page, lang: (typeof LANGS)[number]): Promise<void> {
  const t = say(WORDS[lang]);
  await page.goto('/#/desk');
  await replayCode(page, codeOfPlan(anyCase, plan), WORDS[lang]);
  await expect(verdict(page)).toContainText(String(plan.expect.total));
  await keyboard(page).press(page.getByRole('button', { name: t('review.open') }));
  await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeFocused();
}

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });
    const t = say(WORDS[lang]);
    const joint = (row: number): string =>
      rules.deck
        .map((id, i) =>
          t(isTrue(rules.truths[row]!.bits, i) ? 'truth.so' : 'truth.not', { name: anyCase.codex[lang].excuses[id]!.name! }),
        )
        .join(lang === 'en' ? ', ' : '，');

    test(`from a move, under another truth, to two lines and back (${lang})`, async ({ page }) => {
      const hand = keyboard(page);
      await review(page, lang);
      const before = await recordsOf(page);
      const moves = page.getByRole('listbox', { name: t('review.moves') }).getByRole('option');
      await tabTo(page, moves.first());
      for (let move = 0; move < MOVE; move++) await page.keyboard.press('ArrowDown');
      await expect(moves.nth(MOVE)).toBeFocused();

      // What was true and how the customer felt stand beside the move.
      await expect(
        page.getByRole('row').filter({ has: page.getByText(t('review.joint.really'), { exact: true }) }),
      ).toContainText(joint(truth));
      await expect(page.getByRole('row').filter({ hasText: t('felt.after') })).toContainText(
        anyCase.codex[lang].archetype.moods![log[MOVE]!.mood[1]]!,
      );

      const suppose = page.getByRole('radio', { name: joint(other) });
      await tabTo(page, page.getByRole('radio', { checked: true }));
      for (let n = 0; n < rules.truths.length && !(await suppose.isChecked()); n++) await page.keyboard.press('ArrowDown');
      await expect(suppose).toBeChecked();
      await hand.press(page.getByRole('button', { name: t('whatif.play', { n: MOVE + 1 }) }));

      await expect(page).toHaveURL(/#\/whatif$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(t('branch.name', { n: 1 }));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('main')).toContainText(joint(other));
      await expect(page.locator('#live')).toHaveText(WORDS[lang].line(rules.id, log[MOVE]!.line, log[MOVE]!.agreed));
      await page.keyboard.press('1');
      await expect(page.getByRole('status').filter({ hasText: '→' })).toBeVisible();
      await hand.press(page.getByRole('button', { name: t('whatif.takeback') }));
      await expect(page.getByRole('button', { name: t('whatif.takeback') })).toBeDisabled();
      const main = page.getByRole('heading', { level: 1, name: t('review.title') });
      for (let said = 0; said < 40 && !(await main.isVisible()); said++) {
        const line = await page.locator('.whatif-line').textContent();
        await page.keyboard.press('1');
        await expect(main.or(page.locator('.whatif-line').filter({ hasNotText: line ?? '' })).first()).toBeVisible();
      }

      // Two lines in the picture, two lists, two columns of figures.
      await expect(main).toBeFocused();
      await expect(page.getByRole('img', { name: t('review.course') })).toContainText(t('branch.name', { n: 1 }));
      await expect(page.locator('.course-branch')).toHaveCount(1);
      const branch = page.getByRole('listbox', { name: t('branch.moves', { n: 1 }) }).getByRole('option');
      await expect(branch.nth(MOVE)).toHaveAttribute('aria-selected', 'true');
      const table = page.getByRole('table', { name: t('branch.compare') });
      await expect(table.getByRole('row').filter({ hasText: t('debrief.total') }).getByRole('cell').first()).toHaveText(String(plan.expect.total)); // prettier-ignore
      const truths = table.getByRole('row').filter({ hasText: t('debrief.truth') }).getByRole('cell'); // prettier-ignore
      await expect(truths).toHaveText([joint(truth), joint(other)]);
      await tabTo(page, branch.nth(MOVE));
      await page.keyboard.press('End');
      await expect(branch.last()).toBeFocused();
      await expect(page.getByRole('heading', { level: 2, name: `${t('branch.name', { n: 1 })} · ` })).toBeVisible();

      // It never counted, and Escape and Back lead where they should, one press each.
      expect(await recordsOf(page)).toEqual(before);
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/#\/debrief$/);
      await page.goBack();
      await expect(page).toHaveURL(/#\/desk$/);
      await expect(page.getByRole('heading', { level: 1, name: t('desk.title') })).toBeVisible();
    });

    test(`Escape leaves a branch for the review, which has kept it; a reload keeps the review (${lang})`, async ({ page }) => {
      const hand = keyboard(page);
      await review(page, lang);
      await hand.press(page.getByRole('button', { name: t('whatif.play', { n: 1 }) }));
      await expect(page.getByRole('heading', { name: t('call.replies') })).toBeVisible();
      await page.keyboard.press('1');
      await expect(page.getByRole('button', { name: t('whatif.takeback') })).toBeEnabled();
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/#\/review$/);
      await hand.press(page.getByRole('button', { name: t('branch.on') }));
      await expect(page).toHaveURL(/#\/whatif$/);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeVisible();
      await page.goForward();
      await expect(page.getByRole('button', { name: t('whatif.takeback') })).toBeEnabled();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeVisible();
      await expect(page.getByText(t('branch.title'))).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/#\/debrief$/);
      await page.goBack();
      await expect(page).toHaveURL(/#\/desk$/);
    });
  });
