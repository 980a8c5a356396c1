import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const browser = findBrowser();
const report = process.env['DOJO_E2E_REPORT'];

export default defineConfig({
  testDir: '../test/e2e',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  // A test plays whole calls; how fast the machine is must not decide it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 2,
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['line']],
  use: {
    // the server takes the next free port and its first line tells which
    baseURL: `http://127.0.0.1:${process.env['DOJO_PORT'] ?? '4173'}/`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: 'touch.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 720 } },
    },
    {
      name: 'phone',
      testMatch: ['touch.spec.ts', 'smoke.spec.ts'],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: 'node .config/scripts/serve.mjs',
    cwd: '..',
    wait: { stdout: /is at http:\/\/127\.0\.0\.1:(?<DOJO_PORT>\d+)/ },
  },
});
