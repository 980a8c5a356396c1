// @vitest-environment happy-dom
import { expect, test } from 'vitest';

test('a browser that cannot draw is told so in a plain error, and the page is left as it was', async () => {
  const { createStage } = await import('../../scenes/scenes.ts');
  const host = document.body.appendChild(document.createElement('div'));
  const stage = createStage(host, { assetsBase: './', onReady: () => undefined });
  await expect(stage).rejects.toThrow('This browser gives no surface to draw on.');
  expect(host.childElementCount).toBe(0);
});
