import { expect, test as plain, type Page } from '@playwright/test';
import { serve } from '../../../.config/scripts/server.mjs';
import type { Lang } from '../../../src/engine/engine.ts';
import { watch, type Leave } from './watch.ts';

interface Own {
  /** What the test brings about on purpose. */
  readonly leave: Leave;
  /** Language that the browser asks for. */
  readonly lang: Lang;
  /** What the browser says of motion. */
  readonly motion: 'reduce' | 'no-preference';
  /** Another page of the same browser, held to the same rules. */
  readonly openPage: () => Promise<Page>;
  /** A second address of the game, under a sub-path. */
  readonly subPath: string;
}
const BEHAVED = 'the page did something it should not';

/**
 * Playwright's test, with pages that fail the test when they misbehave. Browsers ask for less motion here, so that lines stand
 * whole at once; a test of motion asks for it.
 */
export const test = plain.extend<Own>({
  leave: [{}, { option: true }],
  lang: ['en', { option: true }],
  locale: async ({ lang }, use) => use(lang === 'en' ? 'en-GB' : 'zh-CN'),
  motion: ['reduce', { option: true }],
  contextOptions: async ({ contextOptions, motion }, use) => use({ ...contextOptions, reducedMotion: motion }),
  page: async ({ page, leave }, use) => {
    const complaints = await watch(page, leave);
    await use(page);
    expect(complaints, BEHAVED).toEqual([]);
  },
  openPage: async ({ context, leave }, use) => {
    const all: string[][] = [];
    await use(async () => {
      const page = await context.newPage();
      all.push(await watch(page, leave));
      return page;
    });
    expect(all.flat(), BEHAVED).toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  subPath: async ({}, use) => {
    const served = await serve({ port: 0, base: '/under/a/path' });
    await use(served.url);
    await served.close();
  },
});

export { expect };
