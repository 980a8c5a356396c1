/** Every page and every sheet that can lie on one, one after the other, with the fullest screens of a call that the walkthroughs have. */
import type { Page } from '@playwright/test';
import { offeredNow, repView, start, step, type Call, type Lang } from '../../../src/engine/engine.ts';
import type { LoadedCase } from '../../../src/content/content.ts';
import type { Words } from '../../../src/i18n/i18n.ts';
import { customerOf } from '../../support/dojo.ts';
import { WORDS, anyCase, astray, codeOf, codeOfPlan, fileOf, playable, replayCode, say } from './game.ts';
import { expect } from './test.ts';

/** Every position that the walkthroughs of a case pass, first to last. */
export function* positions(loaded: LoadedCase): Generator<Call> {
  for (const plan of loaded.plans) {
    const begun = start(customerOf(loaded), plan.seed);
    if (!begun.ok) throw new Error(begun.error.code);
    let call = begun.value;
    yield call;
    for (const choice of plan.choices) {
      const moved = step(call, choice);
      if (!moved.ok) throw new Error(`${moved.error.code}: ${plan.id}`);
      call = moved.value.call;
      yield call;
    }
  }
}
/** Room that a position asks for on the screen, in letters. */
function lengthOf(loaded: LoadedCase, call: Call, lang: Lang): number {
  const view = repView(call, 'exam');
  const words = WORDS[lang];
  const replies = view.replies.map((reply) => words.reply(loaded.rules.id, reply.words, view.agreed));
  return [...words.line(loaded.rules.id, view.line, view.agreed), ...replies.join('')].length;
}
/** The call code of the fullest screen of a part, over all cases. */
function fullest(lang: Lang, part: 'contact' | 'after'): string {
  let best = { length: -1, code: '' };
  for (const loaded of playable)
    for (const call of positions(loaded)) {
      if (call.ended || repView(call, 'exam').part !== part || offeredNow(call).length === 0) continue;
      const length = lengthOf(loaded, call, lang);
      if (length > best.length) best = { length, code: codeOf(loaded, call) };
    }
  return best.code;
}
/** The call code of the longest walkthrough, for its debrief. */
function longestCall(): string {
  let best: { turns: number; code: () => string } = { turns: -1, code: () => '' };
  for (const loaded of playable)
    for (const call of positions(loaded))
      if (call.ended && call.log.length > best.turns) best = { turns: call.log.length, code: () => codeOf(loaded, call) };
  return best.code();
}

export const STOPS = [
  'title', 'settings', 'settings-sure', 'codex', 'desk', 'dossier', 'guided', 'desk-played', 'call', 'paused', 'transcript', 'after', 'debrief',
  'review', 'whatif', 'review-branch', 'replay', 'replay-refused', 'desk-next', 'practice', 'drill', 'drill-answered', 'contrast-answered', 'record',
] as const; // prettier-ignore
export type Stop = (typeof STOPS)[number];

/** Goes round and looks at each stop. `words` are those that the page shows: keys, where it shows keys. */
export async function tour(
  page: Page,
  lang: Lang,
  look: (stop: Stop) => Promise<void>,
  words: Words = WORDS[lang],
  address = '/',
): Promise<void> {
  const t = say(words);
  const heading = (name: string): Promise<void> => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const nav = (name: string): Promise<void> => page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  const button = (name: string): Promise<void> => page.getByRole('main').getByRole('button', { name, exact: true }).click();

  await page.goto(address);
  await heading(t('app.name'));
  await look('title');

  await nav(t('nav.settings'));
  await heading(t('settings.title'));
  await look('settings');
  await button(t('settings.delete'));
  await expect(page.getByRole('alert')).toBeVisible();
  await look('settings-sure');

  await nav(t('nav.codex'));
  await heading(t('codex.title'));
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await look('codex');

  await nav(t('nav.desk'));
  await heading(t('desk.title'));
  await look('desk');
  await page.getByRole('radio', { name: t('mode.guided') }).check();
  await fileOf(page, anyCase, lang).click();
  await expect(page.getByRole('button', { name: t('dossier.dial') })).toBeVisible();
  await look('dossier');
  await page.getByRole('button', { name: t('dossier.dial') }).click();
  await expect(page.getByRole('heading', { name: t('call.replies') })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-stage', 'drawn');
  await expect(page.getByText(t('hint.follows')).first()).toBeVisible();
  await look('guided');

  await nav(t('nav.desk'));
  await look('desk-played');
  await replayCode(page, fullest(lang, 'contact'), words);
  await expect(page.getByRole('heading', { name: t('call.replies') })).toBeVisible();
  await look('call');
  await button(t('call.pause'));
  await expect(page.getByRole('dialog', { name: t('call.paused') })).toBeVisible();
  await look('paused');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.transcript') })
    .click();
  await expect(page.getByRole('dialog', { name: t('call.transcript') })).toBeVisible();
  await look('transcript');
  await page.keyboard.press('Escape');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('call.leave') })
    .click();

  await replayCode(page, fullest(lang, 'after'), words);
  await expect(page.getByRole('heading', { name: t('call.after') })).toBeVisible();
  await look('after');

  await nav(t('nav.desk'));
  await replayCode(page, longestCall(), words);
  await expect(page.getByRole('heading', { name: t('debrief.turns') })).toBeVisible();
  await expect(page.getByText(t('debrief.counting'))).toHaveCount(0);
  await look('debrief');

  // The review of the longest call, a branch of it, and the replay page with and without a call.
  await button(t('review.open'));
  await heading(t('review.title'));
  const moves = page.getByRole('listbox', { name: t('review.moves') }).getByRole('option');
  await moves.nth(Math.floor((await moves.count()) / 2)).click();
  await look('review');
  const code = await page.getByRole('textbox', { name: t('debrief.code'), exact: true }).inputValue();
  await page.locator('.whatif-ask').getByRole('button').click();
  await expect(page.getByRole('heading', { name: t('call.replies') })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: t('whatif.takeback') })).toBeEnabled();
  await look('whatif');
  while ((await page.locator('.page-whatif').count()) > 0) {
    const line = (await page.locator('.whatif-line').textContent()) ?? '';
    await page.keyboard.press('1');
    await expect(
      page
        .locator('.branches')
        .or(page.locator('.whatif-line').filter({ hasNotText: line }))
        .first(),
    ).toBeVisible();
  }
  await expect(page.getByRole('table', { name: t('branch.compare') })).toBeVisible();
  await look('review-branch');
  await nav(t('nav.settings'));
  await button(t('settings.replay'));
  await page.getByRole('textbox', { name: t('replay.label') }).fill(code);
  await button(t('replay.open'));
  await expect(page.getByRole('listbox', { name: t('review.moves') })).toBeVisible();
  await look('replay');
  await page.getByRole('textbox', { name: t('replay.label') }).fill(code.replace(/^DD1\.[^.]+/, 'DD1.nobody'));
  await button(t('replay.open'));
  await expect(page.getByText(t('notice.code-damaged'))).toBeVisible();
  await look('replay-refused');
  // A walkthrough that ends badly leaves drills.
  await nav(t('nav.desk'));
  await replayCode(page, codeOfPlan(anyCase, astray(anyCase)), words);
  await expect(page.getByRole('button', { name: t('review.open') })).toBeVisible();
  await nav(t('nav.desk'));
  const next = page.getByRole('region', { name: t('desk.practice') });
  await expect(next.getByRole('button').nth(2)).toBeVisible();
  await look('desk-next');
  await next.getByRole('button', { name: t('practice.list') }).click();
  await heading(t('practice.title'));
  await look('practice');
  await page.locator('.primary').click();
  await heading(t('practice.drill'));
  await look('drill');
  await page.keyboard.press('1');
  await expect(page.getByRole('table', { name: t('review.choices') })).toBeVisible();
  await look('drill-answered');
  await button(t('practice.next'));
  await heading(t('practice.contrast'));
  await page.keyboard.press('1');
  await expect(page.getByRole('table', { name: t('practice.differs') })).toBeVisible();
  await look('contrast-answered');
  await button(t('practice.stop'));
  await button(t('record.title'));
  await heading(t('record.title'));
  await expect(page.locator('.over-picture')).toBeVisible();
  await look('record');
}
