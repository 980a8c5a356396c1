import { expect, test as plain } from '@playwright/test';
import { serve } from '../../../.config/scripts/server.mjs';
import { watch } from './watch.ts';

/** Playwright's test, with a page that fails the test when it misbehaves, and a second address under a sub-path. */
export const test = plain.extend<{ subPath: string }>({
  page: async ({ page }, use) => {
    const complaints = await watch(page);
    await use(page);
    expect(complaints, 'the page did something it should not').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  subPath: async ({}, use) => {
    const served = await serve({ port: 0, base: '/under/a/path' });
    await use(served.url);
    await served.close();
  },
});

export { expect };
