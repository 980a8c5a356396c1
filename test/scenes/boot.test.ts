// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createStage } from '../../scenes/scenes.ts';

// Phaser itself stumbles as it loads where there is no canvas: here only what we do before we start it is looked at
vi.mock('phaser', () => ({ Scene: vi.fn() }));

test('a browser that cannot draw is told so in a plain error, and the page is left as it was', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const stage = createStage(host, { assetsBase: './', onReady: () => undefined });
  await expect(stage).rejects.toThrow('This browser gives no surface to draw on.');
  expect(host.childElementCount).toBe(0);
});
