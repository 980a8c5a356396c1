/** A call reviewed move by move, without a mouse, in both languages. */
import { LANGS } from '../../src/engine/engine.ts';
import { dojo } from '../support/dojo.ts';
import { callAfter, WORDS, answer, anyCase, astray, dial, keyboard, openFile, say, tabTo } from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = astray(anyCase);
const log = callAfter(anyCase, plan.seed, plan.choices).log;

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });
    const t = say(WORDS[lang]);
    const said = (move: number): string => WORDS[lang].reply(anyCase.rules.id, log[move]!.reply.id, log[move]!.before.offer);

    test(`a call is reviewed with the arrow keys (${lang})`, async ({ page }) => {
      const hand = keyboard(page);
      await page.goto(`/?seed=${plan.seed}`);
      await openFile(page, anyCase, lang, hand);
      let made = await dial(page, anyCase, plan, lang, hand);
      while (made.length < plan.choices.length) made = await answer(page, anyCase, plan, made, lang, hand);

      await hand.press(page.getByRole('button', { name: t('review.open') }));
      await expect(page).toHaveURL(/#\/review$/);
      await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeFocused();
      await expect(page.getByRole('img', { name: t('review.course') })).toBeVisible();

      const list = page.getByRole('listbox', { name: t('review.moves') });
      const moves = list.getByRole('option');
      await expect(moves).toHaveCount(log.length);
      await tabTo(page, moves.first());
      let worse = 0;
      for (let move = 0; move < log.length; move++) {
        const here = moves.nth(move);
        await expect(here).toBeFocused();
        await expect(here).toHaveAttribute('aria-selected', 'true');
        await expect(here).toContainText(said(move));
        const panel = page
          .getByRole('region')
          .filter({ has: page.getByRole('heading', { name: t('review.move', { n: move + 1 }) }) });
        const label = (await here.locator('.review-label').innerText()).replace(/^\S+\s+/, '');
        await expect(panel.getByRole('heading', { level: 2 })).toContainText(label);
        const choices = panel.getByRole('table', { name: t('review.choices') });
        await expect(choices.getByRole('row').filter({ hasText: t('review.chosen') })).toContainText(said(move));
        await expect(choices.getByText(t('review.bestreply'), { exact: true })).toHaveCount(1);
        const lost = !(await here.innerText()).includes(t('review.loss.none'));
        if (lost) {
          worse++;
          await expect(
            panel
              .getByRole('list', { name: t('review.reasons') })
              .getByRole('listitem')
              .first(),
          ).toBeVisible();
        } else {
          // What the reply did is told with the practices it rests on.
          const did = new Set(log[move]!.entries.flatMap((one) => (one.reason === 'pays' && one.practice ? [one.practice] : [])));
          if (did.size === 0) await expect(panel.getByText(t('review.reasons.none'))).toBeVisible();
          for (const id of did)
            await expect(panel.getByRole('list', { name: t('review.did') })).toContainText(
              dojo.catalogue.words[lang].practices[id]!.name,
            );
        }
        await page.keyboard.press('ArrowDown');
      }
      expect(worse).toBeGreaterThan(0);
      await page.keyboard.press('Home');
      await expect(moves.first()).toBeFocused();
      await page.keyboard.press('End');
      await expect(moves.last()).toBeFocused();

      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: anyCase.words[lang].title })).toBeVisible();
    });
  });
