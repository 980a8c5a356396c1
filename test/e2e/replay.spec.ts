/** Replay links: opened elsewhere they show the same call and touch nothing; those that cannot be opened say plainly why. */
import { LANGS, hash32 } from '../../src/engine/engine.ts';
import {
  WORDS, anyCase, astray, callAfter, codeOf, codeOfPlan, documented, intoCall, keyboard, lineOnPage, playable, replayCode, say, screenOf, tabTo, verdict,
} from './support/game.ts'; // prettier-ignore
import { put, recordsOf, textIn } from './support/shelf.ts';
import { expect, test } from './support/test.ts';

const plan = documented(anyCase);
const lost = astray(anyCase);
const GOOD = codeOfPlan(anyCase, lost);
const other = playable.find((one) => one !== anyCase && !one.rules.tutorial)!;
const tutorial = playable.find((one) => one.rules.tutorial)!;
/** The same code with other parts and check letters that fit again. */
function forged(change: (parts: string[]) => void): string {
  const parts = GOOD.split('.').slice(0, -1);
  change(parts);
  const body = parts.join('.');
  return `${body}.${hash32(body).toString(36)}`;
}
const REFUSED = [
  ['code-form', 'hello'],
  ['code-form', '%E0%A4%A'],
  ['code-form', GOOD.slice(0, 30)],
  ['code-damaged', GOOD.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
  ['bad-seed', forged((parts) => (parts[3] = 'zzzzzzz'))],
  ['code-foreign', forged((parts) => (parts[1] = 'nobody-knows-99d'))],
  ['code-content', forged((parts) => (parts[2] = 'ffff'))],
  ['code-choices', forged((parts) => (parts[4] = 'zz'))],
] as const;

for (const lang of LANGS)
  test.describe(() => {
    test.use({ lang });
    const words = WORDS[lang];
    const t = say(words);

    test(`a link opens in another browser, shows the same figures and keeps no record (${lang})`, async ({
      page,
      browser,
      baseURL,
    }) => {
      await page.goto('/#/desk');
      await replayCode(page, GOOD, words);
      await expect(verdict(page)).toContainText(String(lost.expect.total));
      await keyboard(page).press(page.getByRole('button', { name: t('review.open') }));
      const figures = page.locator('.review-figures');
      const here = await figures.innerText();
      await tabTo(page, page.getByRole('textbox', { name: t('share.link'), exact: true }));
      const selected = await page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value.slice(field.selectionStart, field.selectionEnd);
      });
      expect(selected).toBe(`${baseURL}#/replay/${GOOD}`);

      const elsewhere = await browser.newContext({ locale: lang === 'en' ? 'en-GB' : 'zh-CN', baseURL: baseURL! });
      const there = await elsewhere.newPage();
      await there.goto(selected);
      await expect(there.getByRole('heading', { level: 1, name: t('replay.title') })).toBeVisible();
      await expect(there.locator('.review-figures')).toContainText(String(lost.expect.total));
      expect(await there.locator('.review-figures').innerText()).toBe(here);
      expect(await recordsOf(there)).toEqual([]);
      await there.keyboard.press('Escape');
      await expect(there.getByText(t('desk.record.none'))).toBeVisible();
      await elsewhere.close();
    });

    test(`a link that cannot be opened says why, what is known, and what to do (${lang})`, async ({ page }) => {
      await page.goto('/#/desk');
      for (const [refusal, code] of REFUSED) {
        await page.goto(`/#/replay/${code}`);
        const said = page.getByRole('status').filter({ hasText: t(`notice.${refusal}`) });
        await expect(said, code).toBeVisible();
        const known = page.getByRole('heading', { name: t('replay.known') });
        const readable = refusal === 'code-foreign' || refusal === 'code-content' || refusal === 'code-choices';
        await expect(known).toHaveCount(readable ? 1 : 0);
        if (refusal === 'code-foreign') await expect(page.getByRole('main')).toContainText('nobody-knows-99d');
        await expect(said).toContainText(t(readable ? 'replay.askfile' : 'replay.again'));
        // Again as the first thing a browser opens.
        await page.reload();
        await expect(said, code).toBeVisible();
      }
    });

    test(`the tutorial says why it has no review (${lang})`, async ({ page }) => {
      await page.goto('/#/desk');
      await replayCode(page, codeOfPlan(tutorial, documented(tutorial)), words);
      await expect(page.getByRole('heading', { name: t('debrief.turns') })).toBeVisible();
      await expect(page.getByText(t('review.tutorial'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('review.open') })).toHaveCount(0);
      await page.goto(`/#/replay/${codeOfPlan(tutorial, documented(tutorial))}`);
      await expect(page.getByText(t('review.tutorial'))).toBeVisible();
      await expect(page.getByRole('heading', { name: t('call.transcript') })).toBeVisible();
    });
  });

const words = WORDS.en;
const t = say(words);

test('a link followed in mid-call leaves the call where it was', async ({ page }) => {
  const made = await intoCall(page, other, documented(other), 'en', 3);
  const before = await recordsOf(page);
  await page.goto(`/?seed=1#/replay/${GOOD}`);
  await expect(page.locator('.review-figures')).toContainText(String(lost.expect.total));
  expect(await recordsOf(page)).toEqual(before);
  await page.evaluate(
    (code) => (location.hash = `#/replay/${code}`),
    codeOf(anyCase, callAfter(anyCase, plan.seed, plan.choices)),
  );
  await expect(page.locator('.review-figures')).toContainText(String(plan.expect.total));
  await page.goBack();
  await expect(page.locator('.review-figures')).toContainText(String(lost.expect.total));
  await page.keyboard.press('Escape');
  await page.getByRole('button').filter({ hasText: other.words.en.company }).click();
  await expect(lineOnPage(page, screenOf(other, documented(other).seed, made, 'en').line)).toBeVisible();
  expect(await recordsOf(page)).toEqual(before);
});

test('a link to a call that is not over shows how far it went and can be taken up', async ({ page }) => {
  const choices = plan.choices.slice(0, 7);
  await page.goto(`/#/replay/${codeOf(anyCase, callAfter(anyCase, plan.seed, choices))}`);
  await expect(page.getByText(t('replay.unfinished'))).toBeVisible();
  const { line } = screenOf(anyCase, plan.seed, choices, 'en');
  await expect(page.getByRole('main').getByText(line)).toBeVisible();
  await page.getByRole('button', { name: t('replay.goon') }).click();
  await expect(lineOnPage(page, line)).toBeVisible();
});

test('a record file brings the words to a call that this version cannot replay, without taking it over', async ({ page }) => {
  await page.goto('/#/desk');
  await replayCode(page, GOOD, words);
  await page.getByRole('button', { name: t('review.open') }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('share.file') }).click();
  const file = await textIn(await download);
  const gone = forged((parts) => (parts[1] = 'nobody-knows-99d'));
  const text = file.replaceAll(GOOD, gone).replaceAll(`"${anyCase.rules.id}"`, '"nobody-knows-99d"');
  const before = await recordsOf(page);

  await page.goto(`/#/replay/${gone}`);
  await expect(page.getByText(t('replay.askfile'))).toBeVisible();
  const chooser = page.getByLabel(t('replay.file'));
  await chooser.setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('dear sir') });
  await expect(page.getByText(t('replay.file.refused', { reason: t('reason.not-json') }))).toBeVisible();
  await chooser.setInputFiles({ name: 'call.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const said = callAfter(anyCase, lost.seed, lost.choices).log.map((turn) =>
    words.reply(anyCase.rules.id, turn.reply.id, turn.agreed),
  );
  for (const reply of said) await expect(page.getByRole('definition').filter({ hasText: reply }).first()).toBeVisible();
  await expect(page.getByText(t('notice.code-foreign'))).toBeVisible();
  await expect(page.locator('.replay-known')).toContainText(String(lost.expect.total));
  expect(await recordsOf(page)).toEqual(before);
});

test('a record of other content opens from the desk on its transcript, one from before transcripts on what is left of it', async ({
  page,
}) => {
  await page.goto('/#/desk');
  await replayCode(page, GOOD, words);
  await expect(verdict(page)).toContainText(String(lost.expect.total));
  await expect.poll(async () => (await recordsOf(page))[0]?.result?.total).toBe(lost.expect.total);
  const [record] = await recordsOf(page);
  const code = forged((parts) => (parts[2] = 'ffff'));
  await put(page, 'calls', record!.id, { ...record, content: 'ffff', code });
  const { transcript, ...bare } = record!;
  await put(page, 'calls', 'older', {
    ...bare,
    id: 'older',
    content: 'eeee',
    updatedAt: 1,
    code: forged((parts) => (parts[2] = 'eeee')),
  });
  await page.goto('/');
  await page.goto('/#/desk');
  const open = page.getByRole('button', { name: t('desk.record.open') });
  await open.first().click();
  await expect(page.getByText(t('notice.code-content'))).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: transcript!.lines[1]!.text }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await open.last().click();
  await expect(page.getByText(t('replay.notranscript'))).toBeVisible();
  await expect(page.locator('.replay-known')).toContainText(String(lost.expect.total));
  await page.reload();
  await expect(page.getByText(t('replay.notranscript'))).toBeVisible();
});

test('where the browser refuses to copy, the link stands selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await page.goto(`/#/replay/${GOOD}`);
  await page.getByRole('button', { name: `${t('call.copy')} ${t('share.link')}` }).click();
  await expect(page.getByRole('status').filter({ hasText: t('notice.copy-refused') })).toBeVisible();
  const field = page.getByRole('textbox', { name: t('share.link'), exact: true });
  await expect(field).toBeFocused();
  expect(await field.evaluate((node: HTMLTextAreaElement) => node.selectionEnd - node.selectionStart)).toBeGreaterThan(40);
});

test('an address deep in the game shows no other page first', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() => {
        const heading = document.querySelector('h1')?.textContent;
        if (heading && seen.at(-1) !== heading) seen.push(heading);
      }).observe(document.body, { subtree: true, childList: true, characterData: true }),
    );
  });
  const headings = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  for (const [address, heading] of [
    ['#/codex', t('codex.title')],
    ['#/desk', t('desk.title')],
    [`#/replay/${GOOD}`, t('replay.title')],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/${address}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(await headings()).toEqual([heading]);
  }
  await page.goto('about:blank');
  await page.goto('/#/desk');
  await replayCode(page, GOOD, words);
  await page.getByRole('button', { name: t('review.open') }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await headings()).toEqual([t('review.title')]);
});
