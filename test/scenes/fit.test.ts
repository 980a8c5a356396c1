import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverFit, WORLD } from '../../scenes/fit.ts';

test('a desktop strip shows the whole height and the person in the middle', () => {
  const fit = coverFit(1280, 420, 1);
  expect(fit).toMatchObject({ width: 1280, height: 420, ratio: 1, unit: 0.7, x: 640, y: 0 });
  expect(fit.seen.top).toBeCloseTo(0);
  expect(fit.seen.bottom).toBeCloseTo(600);
  expect(fit.seen.left).toBeCloseTo(-914.3, 1);
});

test('a portrait phone strip keeps at least 390 units on each side of the person', () => {
  const fit = coverFit(390, 260, 2);
  expect(fit).toMatchObject({ width: 780, height: 520, ratio: 2 });
  expect(fit.seen.left).toBeLessThanOrEqual(-390);
  expect(fit.seen.right).toBeGreaterThanOrEqual(390);
  expect(fit.seen.bottom).toBeCloseTo(600);
});

test('a tall host shows more ceiling, and a little more of the front of the table', () => {
  const { seen } = coverFit(390, 560, 2);
  expect(seen.top).toBeLessThan(-300);
  expect(seen.bottom).toBeGreaterThan(600);
  expect(seen.bottom).toBeLessThanOrEqual(WORLD.bottom + 1);
});

test('a very wide host cuts more of the ceiling than of the table', () => {
  const { seen } = coverFit(3000, 420, 1);
  expect(seen.top).toBeGreaterThan(600 - seen.bottom);
  expect(seen.right - seen.left).toBeCloseTo(WORLD.right - WORLD.left, 0);
});

test('dots per pixel stop at two, and canvases at 4096 dots', () => {
  expect(coverFit(390, 260, 3).ratio).toBe(2);
  expect(coverFit(3840, 600, 2).width).toBe(4096);
});

test('the drawn world covers every host, to within a dot at each edge', () => {
  const size = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(size, size, fc.double({ min: 0.5, max: 4, noNaN: true }), (wide, high, ratio) => {
      const { seen, unit, width, height } = coverFit(wide, high, ratio);
      const dot = 1 / unit;
      expect(seen.left).toBeGreaterThanOrEqual(WORLD.left - dot);
      expect(seen.right).toBeLessThanOrEqual(WORLD.right + dot);
      expect(seen.top).toBeGreaterThanOrEqual(WORLD.top - dot);
      expect(seen.bottom).toBeLessThanOrEqual(WORLD.bottom + dot);
      expect((seen.right - seen.left) * unit).toBeCloseTo(width, 3);
      expect((seen.bottom - seen.top) * unit).toBeCloseTo(height, 3);
    }),
  );
});

test('a host without size gets the smallest canvas, is known to be unseen, and makes no error', () => {
  expect(coverFit(0, 0, 1)).toMatchObject({ width: 1, height: 1, visible: false });
  expect(coverFit(1, 1, 1).visible).toBe(true);
});
