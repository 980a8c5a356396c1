/** The same seed and the same choices are the same call, in Node and in the browser, with the code as it is shipped: compiled and small. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { dojo } from '../support/dojo.ts';
import { manyCalls, type PlayedCase, type Sum } from '../support/manyCalls.ts';
import { expect, test } from './support/test.ts';

const CALLS = 10_000;

/** The harness as one module for a browser. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry: 'test/support/manyCalls.ts', formats: ['es'] } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const code = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  expect(code).toHaveLength(1);
  return code[0]!;
}

test(`${String(CALLS)} random calls have the same codes, totals and lines in Node and in Chromium`, async ({ page }) => {
  test.slow();
  const cases: readonly PlayedCase[] = dojo.cases.map(({ rules, hash }) => ({ rules, hash }));
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', '<!doctype html><title>harness</title><link rel="icon" href="data:,">'],
    '/many.js': ['text/javascript', await bundled()],
    '/cases.json': ['application/json', JSON.stringify(cases)],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  const inBrowser = page.evaluate(async (calls): Promise<readonly Sum[]> => {
    const at = '/many.js';
    const { manyCalls: play } = (await import(at)) as { manyCalls: typeof manyCalls };
    return play((await (await fetch('/cases.json')).json()) as readonly PlayedCase[], calls);
  }, CALLS);
  const here = manyCalls(cases, CALLS);
  expect(await inBrowser).toEqual(here);
  expect(here.reduce((all, { calls }) => all + calls, 0)).toBeGreaterThanOrEqual(CALLS);
  expect(new Set(here.map(({ sum }) => sum)).size).toBe(here.length);
  server.close();
});
