import type { Page } from '@playwright/test';

/** Chromium's own remark about software drawing; it says nothing about the game. */
const HARMLESS = /GPU stall due to ReadPixels/;

/**
 * Listens to a page and gathers everything it should not do: errors that nobody caught, console errors,
 * breaks of the content security policy, requests to other hosts. Call it before the first goto.
 */
export async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.test(message.text())) complaints.push(`console error: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`request to ${hostname}`);
  });
  await page.exposeFunction('dojoViolation', (what: string) => complaints.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as { dojoViolation: (what: string) => void }).dojoViolation;
      tell(`${event.violatedDirective} stopped ${event.blockedURI} ${event.sample}`);
    });
  });
  return complaints;
}
