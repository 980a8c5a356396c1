/** Figures of the built page, in headless Chromium. */
import { launch } from './browser.ts';
import { makeBuilds } from './builds.ts';
import type { Figure } from './figures.ts';
import { frameFigures } from './frames.ts';
import { openingFigures } from './opening.ts';
import { pressingFigures } from './pressing.ts';

export async function pageFigures(): Promise<readonly Figure[]> {
  const browser = await launch();
  const builds = await makeBuilds();
  try {
    return [
      ...(await openingFigures(browser, builds)),
      ...(await pressingFigures(browser, builds.game)),
      ...(await frameFigures(browser, builds)),
    ];
  } finally {
    await browser.close();
    await builds.close();
  }
}
