import type { Page } from '@playwright/test';

/** Chromium's own remark about software drawing; it says nothing about the game. */
const HARMLESS = /GPU stall due to ReadPixels/;

/** What a test brings about on purpose, and where else its page may come from. */
export interface Leave {
  /** Complaints that are part of the test. */
  readonly forgiven?: readonly RegExp[];
  /** Host names that serve the game, besides this machine. */
  readonly hosts?: readonly string[];
}

/**
 * Listens to a page and gathers everything it should not do: errors that nobody caught, console errors,
 * breaks of the content security policy, requests to other hosts. Call it before the first goto.
 */
export async function watch(page: Page, { forgiven = [], hosts = [] }: Leave = {}): Promise<string[]> {
  const complaints: string[] = [];
  const note = (what: string): void => {
    if (!forgiven.some((pattern) => pattern.test(what))) complaints.push(what);
  };
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.test(message.text())) note(`console error: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !hosts.includes(hostname)) note(`request to ${hostname}`);
  });
  await page.exposeFunction('dojoViolation', (what: string) => note(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as { dojoViolation: (what: string) => void }).dojoViolation;
      tell(`${event.violatedDirective} stopped ${event.blockedURI} ${event.sample}`);
    });
  });
  return complaints;
}
