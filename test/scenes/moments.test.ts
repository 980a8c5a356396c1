import { expect, test } from 'vitest';
import { BREAK, cordShape, type CordState } from '../../scenes/moments/cordShape.ts';
import { CUTS } from '../../scenes/moments/seal.ts';
import { round, swing } from '../../scenes/places/place.ts';
import { PLACES } from '../../scenes/places/places.ts';

const QUIET: CordState = { drawn: 1, hum: 0, ring: -1, snapped: 0, seconds: 0 };
const shape = (state: Partial<CordState>): ReturnType<typeof cordShape> =>
  cordShape([-270, 528], [480, 512], { ...QUIET, ...state }, 47);

test('a whole line hangs between its two ends', () => {
  const line = shape({});
  expect(line[0]).toEqual([-270, 528]);
  expect(line.at(-1)).toEqual([480, 512]);
  expect(line[23]![1]).toBeGreaterThan(528);
});

test('a quiet line does not move with time, a voice shakes it but not its ends', () => {
  expect(shape({ seconds: 5 })).toEqual(shape({}));
  const humming = shape({ hum: 1, seconds: 5 });
  expect(humming).not.toEqual(shape({}));
  expect(humming[0]).toEqual(shape({})[0]);
});

test('the ring travels from the rep to the telephone', () => {
  const crest = (ring: number): number => {
    const lifts = shape({ ring }).map(([, y], i) => shape({})[i]![1] - y);
    return lifts.indexOf(Math.max(...lifts));
  };
  expect(crest(0.2)).toBeGreaterThan(crest(0.5));
  expect(crest(0.5)).toBeGreaterThan(crest(0.8));
});

test('a snapped line lies in two parts with a gap between them', () => {
  const line = shape({ snapped: 1 });
  const at = Math.floor(BREAK * 46);
  expect(line[at + 1]![0] - line[at]![0]).toBeGreaterThan(300);
  expect(line.flat().every(Number.isFinite)).toBe(true);
});

test('the cuts of the seal stay on its field of ten by twenty', () => {
  for (const [x, y] of CUTS.flat()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(10);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(20);
  }
});

test('there is a place for every name, and the desk', () => {
  expect(Object.keys(PLACES).sort()).toEqual(['desk', 'factory', 'office', 'reception', 'shop', 'site', 'warehouse']);
});

test('things that come round start again, forwards and backwards in time', () => {
  expect(round(5, 4)).toBeCloseTo(0.25);
  expect(round(-1, 4)).toBeCloseTo(0.75);
  expect(swing(1, 4)).toBeCloseTo(1);
});
