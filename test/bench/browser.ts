/** The browser that measures: headless, one fresh context a page, so that nothing is cached between rounds. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { NO_BROWSER, findBrowser } from '../../.config/scripts/browser.mjs';

/** As the browser tests start it. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
export const SIZE = { width: 1280, height: 720 } as const;

/** Starts the browser, or says in one sentence why not and ends with 2. */
export async function launch(): Promise<Browser> {
  const found = findBrowser();
  try {
    return await chromium.launch({ ...(found ? { executablePath: found } : {}), args: ARGS });
  } catch {
    console.error(NO_BROWSER);
    process.exit(2);
  }
}

/** Opens a page in a context of its own, with a script that runs before the page's own, and closes it after use. */
export async function visit<T>(browser: Browser, url: string, before: () => void, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' });
  try {
    // tsx names the functions that it sends along, by a helper that only Node has.
    await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
    await context.addInitScript(before);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    return await use(page);
  } finally {
    await context.close();
  }
}
export const nothing = (): void => undefined;

/** Waits until the stage has painted its first view. */
export const stageDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.body.dataset['stage'] === 'drawn', undefined, { timeout: 30_000 });

/** From the title to the first reply of a file on the desk, as a player goes. */
export async function dial(page: Page, file: number): Promise<void> {
  await page.locator('.title-ways button').last().click();
  const files = page.locator('.files button');
  await files.first().waitFor();
  await files.nth(file % (await files.count())).click();
  await page.locator('.plan-go .primary').click();
  await page.locator('.reply').first().waitFor();
  await stageDrawn(page);
}
