import { expect, test } from 'vitest';
import { washOf } from '../../scenes/moments/wash.ts';
import { commonest } from '../../scenes/people/inkings.ts';
import { breathOf, holdsReceiver, inkingOf, poseOf } from '../../scenes/people/pose.ts';
import { faceDots, portraitAddress, sized } from '../../scenes/people/portrait.ts';
import type { StageView } from '../../scenes/stageTypes.ts';

const view = (change: Partial<StageView> = {}): Pick<StageView, 'temper' | 'face' | 'moment' | 'night'> => ({
  temper: 'cold',
  face: 'calm',
  moment: 'talking',
  night: false,
  ...change,
});

test('someone warm leans in, someone cold sits upright, someone heated comes closest', () => {
  const [warm, cold, heated] = (['warm', 'cold', 'heated'] as const).map((temper) => poseOf(view({ temper })));
  expect(warm!.lean).toBeGreaterThan(cold!.lean);
  expect(heated!.lean).toBeGreaterThan(warm!.lean);
  expect(heated!.scale).toBeGreaterThan(warm!.scale);
  expect(Math.abs(cold!.lean)).toBeLessThan(0.01);
});

test('someone evasive turns a little away', () => {
  const pose = poseOf(view({ face: 'evasive' }));
  expect(pose.turn).toBeLessThan(1);
  expect(pose.turn).toBeGreaterThan(0.8);
  expect(pose.x).toBeLessThan(0);
});

test('someone who hung up has turned round and lost their colour', () => {
  expect(poseOf(view({ moment: 'hungUp' })).turn).toBeLessThan(0);
  expect(inkingOf(view({ moment: 'hungUp', temper: 'heated' }))).toBe('grey');
});

test('the line is heavy only while someone heated is on the phone, and dim while it rings', () => {
  expect(inkingOf(view({ temper: 'heated' }))).toBe('heavy');
  expect(inkingOf(view({ temper: 'warm' }))).toBe('plain');
  expect(inkingOf(view({ temper: 'heated', moment: 'dialling' }))).toBe('dim');
});

test('the heated breathe fastest, the warm slowest', () => {
  expect(breathOf('heated').period).toBeLessThan(breathOf('cold').period);
  expect(breathOf('cold').period).toBeLessThan(breathOf('warm').period);
});

test('the receiver is held while there is someone to talk to', () => {
  expect((['dialling', 'talking', 'promised', 'paid', 'hungUp', 'after'] as const).filter(holdsReceiver)).toEqual([
    'talking',
    'promised',
    'paid',
  ]);
});

test('jade is laid on for the warm, cinnabar for the heated, nothing for the cold, and never both', () => {
  expect(washOf(view())).toEqual({ jade: 0, cinnabar: 0 });
  expect(washOf(view({ temper: 'warm' })).jade).toBeGreaterThan(0);
  expect(washOf(view({ temper: 'heated' })).cinnabar).toBeGreaterThan(0);
  expect(washOf(view({ temper: 'heated', moment: 'paid' }))).toMatchObject({ cinnabar: 0 });
  expect(washOf(view({ temper: 'heated', moment: 'after' }))).toEqual({ jade: 0, cinnabar: 0 });
});

test('a portrait is found under the assets, with or without a slash, and a strange name stays inside its folder', () => {
  expect(portraitAddress('./', 'he-decai', 'calm')).toBe('./images/portraits/he-decai/calm.svg');
  expect(portraitAddress('/game', 'he-decai', 'calm')).toBe('/game/images/portraits/he-decai/calm.svg');
  expect(portraitAddress('./', '../x', 'calm')).toBe('./images/portraits/..%2Fx/calm.svg');
});

test('a drawing gets the size it is needed at', () => {
  const svg = '<svg xmlns="x" viewBox="0 0 720 720" width="720" height="720" fill="none"><rect width="4" height="4"/></svg>';
  expect(sized(svg, 512)).toBe(
    '<svg width="512" height="512" xmlns="x" viewBox="0 0 720 720" fill="none"><rect width="4" height="4"/></svg>',
  );
  expect(sized('<html>not found</html>', 512)).toBeUndefined();
});

test('faces are drawn in a few sizes, never smaller than needed up to the largest', () => {
  expect([100, 320, 321, 700, 900, 5000].map(faceDots)).toEqual([320, 320, 512, 720, 960, 1200]);
});

test('the commonest solid colour wins, and thin dots do not count', () => {
  const skin = [236, 199, 156, 255];
  const line = [31, 27, 22, 255];
  const thin = [255, 255, 255, 40];
  expect(commonest([...line, ...skin, ...skin, ...thin, ...thin, ...thin], '#000000')).toBe('#ecc79c');
  expect(commonest(thin, '#123456')).toBe('#123456');
});
