/** The game as a person meets it: words to look for are taken from the content, never from the page. */
import type { Locator, Page } from '@playwright/test';
import type { LoadedCase } from '../../../src/content/content.ts';
import { choicesOf, makeCallCode, repView, replay, type Call, type Lang, type RepView } from '../../../src/engine/engine.ts';
import { createWords, type UiKey, type Vars, type Words } from '../../../src/i18n/i18n.ts';
import { customerOf, dojo } from '../../support/dojo.ts';
import { expect } from './test.ts';

/** Cases that can be played here: those that carry walkthroughs. */
export const playable: readonly LoadedCase[] = dojo.cases.filter((one) => one.plans.length > 0);
export type Plan = LoadedCase['plans'][number];

/** The first scored case, for tests to which any case will do. */
export const anyCase: LoadedCase = playable.find((one) => !one.rules.tutorial) ?? dojo.cases[0]!;
/** The walkthrough by the documents. */
export const documented = (loaded: LoadedCase): Plan =>
  loaded.plans.find((plan) => plan.id.startsWith('documented')) ?? loaded.plans[0]!;
/** A walkthrough to some other ending: a different one for each case. */
export function astray(loaded: LoadedCase): Plan {
  const others = loaded.plans.filter((plan) => !plan.id.startsWith('documented'));
  return others[playable.indexOf(loaded) % Math.max(1, others.length)] ?? documented(loaded);
}

/** Words of the interface and of every case. */
export function wordsIn(lang: Lang, options: { readonly keys?: boolean } = {}): Words {
  const words = createWords(lang, options);
  for (const loaded of dojo.cases) words.addCase(loaded.rules.id, loaded.words[lang]);
  return words;
}
/** The interface words of a language, to call by key. */
export const say =
  (words: Words) =>
  (key: UiKey, vars?: Vars): string =>
    words.t(key, vars);
export const WORDS: Readonly<Record<Lang, Words>> = { 'zh-CN': wordsIn('zh-CN'), en: wordsIn('en') };

/** A call after some choices, by the engine of this machine. */
export function callAfter(loaded: LoadedCase, seed: number, choices: readonly string[]): Call {
  const played = replay(customerOf(loaded), seed, choices);
  if (!played.ok) throw new Error(`${played.error.code}: ${loaded.rules.id}, seed ${seed}`);
  return played.value;
}
export const codeOf = (loaded: LoadedCase, call: Call): string =>
  makeCallCode({ caseId: loaded.rules.id, content: loaded.hash, seed: call.seed, choices: choicesOf(call) });
export const codeOfPlan = (loaded: LoadedCase, plan: Plan): string => codeOf(loaded, callAfter(loaded, plan.seed, plan.choices));

/** What should be on the screen after some choices: the line heard, the replies in their order. */
export interface Screen {
  readonly view: RepView;
  readonly line: string;
  readonly replies: readonly string[];
}
export function screenOf(loaded: LoadedCase, seed: number, choices: readonly string[], lang: Lang): Screen {
  const view = repView(callAfter(loaded, seed, choices), 'exam');
  const words = WORDS[lang];
  const { id } = loaded.rules;
  return {
    view,
    line: words.line(id, view.line, view.agreed),
    replies: view.replies.map((reply) => words.reply(id, reply.words, view.agreed)),
  };
}
/** Words of the reply with this id after some choices. */
export function replyText(loaded: LoadedCase, seed: number, choices: readonly string[], id: string, lang: Lang): string {
  return WORDS[lang].reply(loaded.rules.id, id, repView(callAfter(loaded, seed, choices), 'exam').agreed);
}
/** How many choices of a plan are made in the dossier: the papers taken, and dialling. */
export const planned = (loaded: LoadedCase, plan: Plan): number =>
  callAfter(loaded, plan.seed, plan.choices).log.filter((turn) => turn.part === 'plan').length;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A button whose name begins so: guided mode writes its hints behind the words. */
export const buttonNamed = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${escaped(name).replace(/\s+/g, '\\s+')}`) });
/** The customer's line as it stands on the page. */
export const lineOnPage = (page: Page, line: string): Locator => page.getByRole('main').getByText(line, { exact: true }).last();
/** The one live region, by which a screen reader hears the call. */
export const live = (page: Page): Locator => page.locator('#live');
/** The total in the debrief: the status that is not a notice. */
export const verdict = (page: Page): Locator => page.getByRole('main').getByRole('status');

/** Goes on by Tab until something has the focus, as one does without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target.toString()}`);
}

/** How one takes part: by keys, or by pointing. */
export interface Hand {
  press(target: Locator): Promise<void>;
  tick(target: Locator): Promise<void>;
  reply(target: Locator): Promise<void>;
}
export const keyboard = (page: Page): Hand => ({
  async press(target) {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  async tick(target) {
    await tabTo(page, target);
    await page.keyboard.press('Space');
  },
  async reply(target) {
    const key = await target.getAttribute('aria-keyshortcuts');
    expect(key).toMatch(/^[1-5]$/);
    await page.keyboard.press(key ?? '');
  },
});
export const pointer: Hand = {
  press: (target) => target.click(),
  tick: (target) => target.check(),
  reply: (target) => target.click(),
};
export const finger: Hand = { press: (target) => target.tap(), tick: (target) => target.tap(), reply: (target) => target.tap() };

/** The file of a case on the desk. */
export const fileOf = (page: Page, loaded: LoadedCase, lang: Lang): Locator =>
  page.getByRole('button').filter({ hasText: loaded.words[lang].company }).filter({ hasText: loaded.words[lang].occasion });

/** From the desk or the title to the open file. */
export async function openFile(page: Page, loaded: LoadedCase, lang: Lang, hand: Hand = pointer): Promise<void> {
  const t = say(WORDS[lang]);
  const title = loaded.words[lang].title;
  if (loaded.rules.tutorial) await hand.press(page.getByRole('main').getByRole('button', { name: t('title.tutorial') }));
  else {
    await hand.press(page.getByRole('main').getByRole('button', { name: t('title.desk') }));
    await hand.press(fileOf(page, loaded, lang));
  }
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: t('dossier.dial') })).toBeVisible();
}

/** Takes the papers of a plan along and dials. Gives back the choices made so far. */
export async function dial(
  page: Page,
  loaded: LoadedCase,
  plan: Plan,
  lang: Lang,
  hand: Hand = pointer,
): Promise<readonly string[]> {
  const made = plan.choices.slice(0, planned(loaded, plan));
  for (const id of made.filter((choice) => choice !== 'done')) {
    const box = page.getByRole('checkbox', { name: WORDS[lang].reply(loaded.rules.id, id, 0), exact: true });
    await hand.tick(box);
    await expect(box).toBeChecked();
  }
  await hand.press(page.getByRole('button', { name: WORDS[lang].t('dossier.dial') }));
  await expect(live(page)).toHaveText(screenOf(loaded, plan.seed, made, lang).line);
  return made;
}

/** Says the plan's next reply and waits for the answer. Gives back the choices made so far. */
export async function answer(
  page: Page,
  loaded: LoadedCase,
  plan: Plan,
  made: readonly string[],
  lang: Lang,
  hand: Hand = pointer,
): Promise<readonly string[]> {
  const id = plan.choices[made.length]!;
  await hand.reply(buttonNamed(page, replyText(loaded, plan.seed, made, id, lang)));
  const now = [...made, id];
  if (callAfter(loaded, plan.seed, now).ended)
    await expect(page.getByRole('heading', { name: WORDS[lang].t('debrief.turns') })).toBeVisible();
  else await expect(live(page)).toHaveText(screenOf(loaded, plan.seed, now, lang).line);
  return now;
}

/** Opens the game and goes into a call until so many replies were given on the phone. */
export async function intoCall(
  page: Page,
  loaded: LoadedCase,
  plan: Plan,
  lang: Lang,
  replies = 0,
  address = '/',
): Promise<readonly string[]> {
  await page.goto(`${address}?seed=${plan.seed}`);
  await openFile(page, loaded, lang);
  let made = await dial(page, loaded, plan, lang);
  for (let n = 0; n < replies; n++) made = await answer(page, loaded, plan, made, lang);
  return made;
}
/** From where a call stands to its debrief. */
export async function playOn(
  page: Page,
  loaded: LoadedCase,
  plan: Plan,
  made: readonly string[],
  lang: Lang,
  hand: Hand = pointer,
): Promise<void> {
  let now = made;
  while (now.length < plan.choices.length) now = await answer(page, loaded, plan, now, lang, hand);
}

/** Replays a call code, on the desk. */
export async function replayCode(page: Page, code: string, words: Words): Promise<void> {
  await page.getByRole('textbox', { name: words.t('desk.code.label') }).fill(code);
  await page.getByRole('button', { name: words.t('desk.code.open') }).click();
}

/** A page's text as it would be read, white space joined. */
export const textOf = async (target: Locator): Promise<string> => ((await target.textContent()) ?? '').replace(/\s+/g, ' ');
