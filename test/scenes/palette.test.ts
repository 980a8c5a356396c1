import { expect, test } from 'vitest';
import { channels, DAY, type Inks, inksFor, lightAt, mix, NIGHT, veil } from '../../scenes/palette.ts';

const TOKENS = { paper: '#f6f0e2', ink: '#1f1b16', cinnabar: '#b8322a', danger: '#8c1d40', jade: '#2f6f5e', indigo: '#2b3a55' };

test('by day the stage uses the tokens of the book', () => {
  expect(DAY).toMatchObject(TOKENS);
});

test('night keeps the seal, the jade and the danger of the day', () => {
  expect(NIGHT).toMatchObject({ cinnabar: DAY.cinnabar, jade: DAY.jade, danger: DAY.danger });
  expect(inksFor(true)).toBe(NIGHT);
  expect(inksFor(false)).toBe(DAY);
});

test('every colour is written as six hexadecimal digits', () => {
  for (const inks of [DAY, NIGHT]) {
    const colours = Object.entries(inks).filter(([name]) => name !== 'light' && name !== 'night');
    for (const [name, colour] of colours as [keyof Inks, string][]) expect(colour, name).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test('lines can be seen on the washes: ink is darker than each of them', () => {
  const dark = (colour: `#${string}`): number => channels(colour).reduce((sum, v) => sum + v, 0);
  for (const wash of ['sand', 'clay', 'umber', 'stone', 'slate', 'mist', 'sky'] as const)
    expect(dark(DAY[wash])).toBeGreaterThan(dark(DAY.ink) * 3);
});

test('the lamp is brightest at itself, fades with every step outwards and then stays', () => {
  const brightness = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((at) => channels(lightAt(NIGHT, at)).reduce((sum, v) => sum + v, 0));
  for (let i = 1; i < brightness.length; i++) expect(brightness[i]).toBeLessThan(brightness[i - 1]!);
  expect(lightAt(NIGHT, 5)).toBe(lightAt(NIGHT, 1));
  expect(lightAt(NIGHT, -1)).toBe(lightAt(NIGHT, 0));
});

test('by day there is no lamp', () => {
  expect(lightAt(DAY, 0.5)).toBe('#ffffff');
});

test('colours mix channel by channel and can be made thin', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#102030', '#102030', 0.3)).toBe('#102030');
  expect(veil('#b8322a', 0.25)).toBe('rgba(184,50,42,0.25)');
});
