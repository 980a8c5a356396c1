import { readdirSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

test('the page opens, has a title, and keeps to its own policy', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page).toHaveTitle(/道场|Dojo/);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
});

test('the page opens under a sub-path of any host', async ({ page, subPath }) => {
  await page.goto(subPath);
  await expect(page).toHaveTitle(/道场|Dojo/);
});

test('the scripts that made the pictures and sounds are not shipped', () => {
  const shipped = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  expect(shipped.filter((file) => file.endsWith('.mjs'))).toEqual([]);
});

plain('a page that misbehaves is noticed', async ({ page }) => {
  const complaints = await watch(page);
  await page.goto('/');
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
    try {
      document.body.innerHTML = '<p>';
    } catch {
      // trusted types stop it, and say so
    }
    setTimeout(() => {
      throw new Error('nobody caught me');
    });
  });
  await expect.poll(() => complaints.join('\n')).toMatch(/nobody caught me/);
  expect(complaints.join('\n')).toMatch(/policy: style-src/);
  expect(complaints.join('\n')).toMatch(/policy: require-trusted-types-for/);
});
