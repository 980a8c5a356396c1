import { expect, test } from 'vitest';
import { type Change, changesBetween, moves } from '../../scenes/motion/changes.ts';
import type { StageView } from '../../scenes/stageTypes.ts';

const CALM: StageView = {
  place: 'shop',
  person: 'he-decai',
  face: 'calm',
  temper: 'cold',
  speaking: false,
  moment: 'talking',
  night: false,
  still: false,
};
const after = (change: Partial<StageView>, before: StageView = CALM): Change[] =>
  [...changesBetween(before, { ...before, ...change })].sort();

test('nothing changes when the same view is shown again', () => {
  expect(after({})).toEqual([]);
});

test('a new face moves the face and the posture, and no more', () => {
  expect(after({ face: 'smug' })).toEqual(['face', 'posture']);
});

test('a new temper changes posture and wash', () => {
  expect(after({ temper: 'heated' })).toEqual(['posture', 'wash']);
});

test('beginning to speak changes only the voice', () => {
  expect(after({ speaking: true })).toEqual(['voice']);
});

test('night is the same place drawn again', () => {
  expect(after({ night: true })).toEqual(['place']);
});

test.each([
  ['dialling', 'ring'],
  ['promised', 'write'],
  ['paid', 'stamp'],
  ['hungUp', 'snap'],
  ['stopped', 'close'],
] as const)('coming to the moment "%s" shows "%s"', (moment, change) => {
  expect(after({ moment })).toEqual([change, 'posture', 'wash'].sort());
});

test('after the call the place gives way to the desk, and comes back with the next call', () => {
  expect(after({ moment: 'after' })).toContain('place');
  expect(after({ moment: 'after' })).toContain('desk');
  expect(after({ moment: 'dialling' }, { ...CALM, moment: 'after' })).toContain('place');
});

test('pausing changes nothing by itself', () => {
  expect(after({ still: true })).toEqual([]);
});

test('in the first view all is new and nothing moves', () => {
  expect([...changesBetween(undefined, CALM)].sort()).toEqual(
    ['face', 'lift', 'person', 'place', 'posture', 'voice', 'wash'].sort(),
  );
  expect(moves(undefined, CALM)).toBe(false);
});

test('nothing moves when all must be still', () => {
  expect(moves(CALM, { ...CALM, still: true })).toBe(false);
  expect(moves(CALM, CALM)).toBe(true);
});
