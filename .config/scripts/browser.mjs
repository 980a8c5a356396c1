import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runNode } from './run.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A Chromium of this machine: CHROME_PATH, then PATH, then the usual places. Undefined: none but perhaps Playwright's own. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME_PATH, ...onPath, ...ELSEWHERE].find((file) => file && runs(file));
}

/** True when the tests can start a browser, one of this machine or Playwright's own. Needs the packages. */
export async function haveBrowser() {
  if (findBrowser()) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

const onDebianAsRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs a browser: Debian's when we may, else Playwright's. Returns whether there is one now. */
export async function installBrowser() {
  if (onDebianAsRoot()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
    if (await haveBrowser()) return true;
  }
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
  return haveBrowser();
}

export const NO_BROWSER =
  'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROME_PATH to its program.';
