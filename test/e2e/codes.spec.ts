/** Call codes on the desk: good ones are replayed, every other is refused with a sentence. */
import { LANGS, hash32 } from '../../src/engine/engine.ts';
import { dojo } from '../support/dojo.ts';
import {
  WORDS,
  anyCase,
  callAfter,
  codeOf,
  codeOfPlan,
  documented,
  lineOnPage,
  playable,
  replayCode,
  screenOf,
  verdict,
} from './support/game.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const GOOD = codeOfPlan(anyCase, plan);
/** The same code with other parts and check letters that fit again. */
function forged(change: (parts: string[]) => void): string {
  const parts = GOOD.split('.').slice(0, -1);
  change(parts);
  const body = parts.join('.');
  return `${body}.${hash32(body).toString(36)}`;
}
const REFUSED = [
  ['code-form', 'hello, is anybody there?'],
  ['code-form', GOOD.split('.').slice(0, -1).join('.')],
  ['code-form', GOOD.toUpperCase()],
  ['code-damaged', GOOD.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
  ['code-damaged', GOOD.replace(/(\d+)(?=d\.)/, '99')],
  ['bad-seed', forged((parts) => void (parts[3] = 'zzzzzzz'))],
  ['code-foreign', forged((parts) => void (parts[1] = 'nobody-knows-99d'))],
  ['code-content', forged((parts) => void (parts[2] = 'ffff'))],
  ['code-choices', forged((parts) => void (parts[4] = 'zz'))],
  ['code-choices', forged((parts) => void (parts[4] = `${parts[4] ?? ''}000`))],
] as const;

for (const lang of LANGS)
  test.describe(lang, () => {
    test.use({ lang });
    const words = WORDS[lang];

    test(`a call code that cannot be replayed is refused with its sentence (${lang})`, async ({ page }) => {
      await page.goto('/#/desk');
      for (const [refusal, code] of REFUSED) {
        await replayCode(page, code, words);
        const notices = page.getByRole('status').filter({ hasText: words.t(`notice.${refusal}`) });
        await expect(notices, code).toBeVisible();
        await expect(page.getByRole('heading', { level: 1, name: words.t('desk.title') })).toBeVisible();
        await notices.getByRole('button', { name: words.t('notice.close') }).click();
        await expect(notices).toHaveCount(0);
      }
    });
  });

for (const loaded of playable.filter((one) => !one.rules.tutorial))
  test(`${loaded.words.en.title}: the code of every walkthrough is replayed to its debrief`, async ({ page }) => {
    await page.goto('/');
    for (const [i, each] of loaded.plans.entries()) {
      const lang = LANGS[i % 2]!;
      const words = WORDS[lang];
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /^(Desk|案头)$/ })
        .click();
      if (i % 2 !== ((await page.locator('html').getAttribute('lang')) === 'en' ? 1 : 0))
        await page
          .getByRole('navigation')
          .getByRole('button', { name: /^(English|中文)$/ })
          .click();
      await replayCode(page, `  ${codeOfPlan(loaded, each)}\n`, words);
      await expect(
        page.getByRole('heading', { level: 2, name: dojo.catalogue.words[lang].outcomes[each.expect.outcome]!.name }),
      ).toBeVisible();
      await expect(verdict(page)).toContainText(new RegExp(`${words.t('debrief.total')}\\s*${String(each.expect.total)}(?!\\d)`));
    }
  });

test('the code of a call that is not over goes on where it stopped', async ({ page }) => {
  const choices = plan.choices.slice(0, 7);
  await page.goto('/#/desk');
  await replayCode(page, codeOf(anyCase, callAfter(anyCase, plan.seed, choices)), WORDS.en);
  await expect(lineOnPage(page, screenOf(anyCase, plan.seed, choices, 'en').line)).toBeInViewport();
});
