import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, seedOf, wander } from '../../scenes/ink/seed.ts';
import { arc, path, type Pt, pts, resample, smooth, strokeOutline, uneven } from '../../scenes/ink/stroke.ts';

const LINE: Pt[] = pts(0, 0, 100, 0, 100, 80);

test('the same name draws the same stroke, another name another', () => {
  const draw = (name: string): Pt[] => strokeOutline(LINE, 4, chanceOf(name));
  expect(draw('shop')).toEqual(draw('shop'));
  expect(draw('shop')).not.toEqual(draw('office'));
});

test('the first numbers of a name never change', () => {
  const chance = chanceOf('shop back');
  expect([chance(), chance(), chance()].map((v) => Math.round(v * 1e6))).toMatchInlineSnapshot(`
    [
      837493,
      178657,
      577740,
    ]
  `);
  expect(seedOf('')).toBe(0x811c9dc5);
});

test('chance is spread evenly enough', () => {
  const chance = chanceOf('even');
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 20000; i++) tenths[Math.floor(chance() * 10)]! += 1;
  for (const count of tenths) expect(count).toBeGreaterThan(1800);
});

test('a stroke stays within its width and tremor of the line it follows', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (name, width) => {
      const outline = strokeOutline(pts(0, 0, 300, 0), width, chanceOf(name), { tremor: 1, pressure: 0.4 });
      for (const [, y] of outline) expect(Math.abs(y)).toBeLessThanOrEqual((width / 2) * 1.4 + 1);
    }),
  );
});

test('a stroke swells from a thin start and thins out again', () => {
  const outline = strokeOutline(pts(0, 0, 300, 0), 10, chanceOf('taper'), { tremor: 0, pressure: 0, taper: [0.5, 0.2] });
  const thick = (i: number): number => outline[i]![1] - outline[outline.length - 1 - i]![1];
  expect(thick(0)).toBeCloseTo(5);
  expect(thick(Math.floor(outline.length / 4))).toBeCloseTo(10);
  expect(thick(outline.length / 2 - 1)).toBeCloseTo(2);
});

test('a stroke of a single point harms nobody', () => {
  const outline = strokeOutline([[5, 5]], 4, chanceOf('dot'));
  expect(outline.flat().every(Number.isFinite)).toBe(true);
});

test('walking along a line keeps its corners and takes short steps', () => {
  const walked = resample(LINE, 9);
  expect(walked).toContainEqual([100, 0]);
  for (let i = 1; i < walked.length; i++)
    expect(Math.hypot(walked[i]![0] - walked[i - 1]![0], walked[i]![1] - walked[i - 1]![1])).toBeLessThanOrEqual(9.001);
});

test('a soft curve goes through every point it is given', () => {
  for (const p of LINE) expect(smooth(LINE)).toContainEqual(p);
  const round = smooth(LINE, true);
  expect(round[0]).toEqual(round.at(-1));
});

test('a wandering hand stays between its bounds and moves without jumps', () => {
  const hand = wander(chanceOf('hand'), 500, 40);
  for (let at = 0; at < 500; at += 1) {
    expect(Math.abs(hand(at))).toBeLessThanOrEqual(1);
    expect(Math.abs(hand(at + 1) - hand(at))).toBeLessThan(0.1);
  }
});

test('wet edges stray no further than they may', () => {
  const edge = uneven(pts(0, 0, 100, 0, 100, 100, 0, 100), 3, chanceOf('wet'));
  for (const [x, y] of edge) {
    expect(Math.min(Math.abs(x), Math.abs(x - 100), Math.abs(y), Math.abs(y - 100))).toBeLessThanOrEqual(3);
  }
});

test('points may be written as a table and moved', () => {
  expect(path('0,0 10,-5', 100, 50)).toEqual(pts(100, 50, 110, 45));
  expect(arc(0, 0, 10, 10, 0, 0.25).at(-1)!.map(Math.round)).toEqual([0, 10]);
});
