import { expect, test } from 'vitest';
import { drop, inOut, linear, settle, spring, Track } from '../../scenes/motion/track.ts';

test('a number arrives after its time and stays', () => {
  const track = new Track(0);
  track.go(10, 200, linear);
  expect(track.step(100)).toBe(true);
  expect(track.value).toBe(5);
  expect(track.step(100)).toBe(false);
  expect(track.value).toBe(10);
  track.step(1000);
  expect(track.value).toBe(10);
});

test('it waits before it starts', () => {
  const track = new Track(1);
  track.go(0, 100, linear, 50);
  track.step(50);
  expect(track.value).toBe(1);
  track.step(50);
  expect(track.value).toBe(0.5);
});

test('sent elsewhere on the way, it goes on from where it is', () => {
  const track = new Track(0);
  track.go(10, 100, linear);
  track.step(50);
  track.go(0, 100, linear);
  expect(track.value).toBe(5);
});

test('without time it is there at once', () => {
  const track = new Track(3);
  track.go(7, 0);
  expect(track.value).toBe(7);
  expect(track.moving).toBe(false);
  track.set(2);
  expect(track.value).toBe(2);
});

test.each([linear, settle, drop, inOut, spring])('every way of moving starts at 0 and ends at 1', (ease) => {
  expect(ease(0)).toBeCloseTo(0);
  expect(ease(1)).toBeCloseTo(1);
});
