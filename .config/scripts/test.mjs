// npm test: installs what is missing and runs every check. Names of steps run only those: npm test -- types unit
import './node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveBrowser, installBrowser, NO_BROWSER } from './browser.mjs';
import { ensureModules } from './modules.mjs';
import { findPostgres, installPostgres, NO_POSTGRES } from './postgres.mjs';
import { runNode, stop } from './run.mjs';

const reports = mkdtempSync(join(tmpdir(), 'dojo-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** Each step: a JavaScript file and its arguments. A step with `report` tells how many tests it ran. */
const STEPS = {
  types: { run: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  lint: { run: ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'] },
  format: { run: ['node_modules/prettier/bin/prettier.cjs', '--log-level', 'warn', '--check', '.'] },
  unit: {
    run: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  build: { run: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  e2e: {
    run: ['node_modules/@playwright/test/cli.js', 'test', '--config', '.config/playwright.config.ts'],
    env: { DOJO_E2E_REPORT: e2eReport },
    report: () => {
      const { expected, unexpected, flaky } = JSON.parse(readFileSync(e2eReport, 'utf8')).stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
};

/** Two lanes for two processors. The browser tests come last and alone: they are the ones that mind company. */
const LANES = [['types', 'lint'], ['format', 'unit', 'build'], ['e2e']];

const counted = (report) => {
  try {
    return report();
  } catch {
    return { passed: 0, failed: 0 }; // it broke before it could write its report
  }
};

/** Runs a step and prints its output in one piece. A step that fails without a failed test counts as one failure. */
async function runStep(name) {
  const { run: command, env = {}, report = () => ({ passed: 0, failed: 0 }) } = STEPS[name];
  const begun = Date.now();
  const { code, output } = await runNode(command[0], command.slice(1), { env });
  const ok = code === 0;
  console.log(`\n── ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (output.trim() !== '' && (!ok || STEPS[name].report)) console.log(output.trim());
  const { passed, failed } = counted(report);
  return { name, ok, passed, failed: ok ? failed : Math.max(failed, 1) };
}

async function runLane(names) {
  const results = [];
  for (const name of names) results.push(await runStep(name));
  return results;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in STEPS));
if (unknown) stop(`There is no step "${unknown}": the steps are ${Object.keys(STEPS).join(', ')}.`);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const [first, second, last] = LANES.map((lane) => lane.filter(wanted));

await ensureModules();
// The arena is tested on both stores. Before the browser: two installations at once would wait for each other's lock.
if ((wanted('unit') || wanted('e2e')) && !findPostgres() && !(await installPostgres())) stop(NO_POSTGRES);
const browser = last.length === 0 || (await haveBrowser()) || installBrowser(); // installing goes on beside the first steps
const results = (await Promise.all([runLane(first), runLane(second)])).flat();
const noBrowser = !(await browser);
const unbuilt = results.some(({ name, ok }) => name === 'build' && !ok);
if (unbuilt && last.length > 0) console.log('\n── e2e: not run, there is no build to test');
else if (noBrowser) results.push({ name: 'e2e', ok: false, passed: 0, failed: 1 });
else results.push(...(await runLane(last)));
rmSync(reports, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const bad = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(bad.length > 0 ? `\nfailed steps: ${bad.join(', ')}` : '');
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
if (noBrowser) stop(NO_BROWSER);
process.exit(bad.length > 0 ? 1 : 0);
