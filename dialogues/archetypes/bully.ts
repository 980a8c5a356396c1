/**
 * Bully 横蛮: loud because it has always worked. Swears, cuts in, shows off who he is, and listens hard to what that does to you.
 * He loses his head over force and his regard over pleading, and those are two different losses: no other temperament has `contempt`
 * beside `raging`. Nor has any other `respects`, which is not warmth: one sharp point made calmly stops him, the next one he trades on,
 * and from then on he bargains straight and a wrong word only puts him back to testing. He gives nothing in advance (lean 0).
 */
import type { Archetype, Mood, Reaction } from '../../src/engine/engine.ts';

type When = Reaction['when'];
/** Harder than the moment asks: force meets force. */
const force: When = { P: [2, 3], off: [1, 9] };
/** Not a spark of warmth where some is due. */
const steel: When = { F: [3, 3], E: [0, 0], off: [2, 9] };
/** Softer than the moment asks: to him that is begging. */
const begging: When = { E: [2, 3], off: [1, 9] };
/** A mistake, however put: you blinked. */
const blinked: When = { fit: -1 };
/** One point that rests on a paper or a date, without heat. */
const sharpPoint: When = { proof: true, P: [0, 1], off: [0, 1] };
const calmPoint: When = { fit: 1, P: [0, 1], off: [0, 1] };
const steady: When = { fit: 1, off: [0, 0] };

/** What follows when an excuse has been met rightly and levelly: not swallowed, not shouted down. */
const whenMet = (reaction: Reaction): Mood['on'] => {
  const met = [{ when: steady, ...reaction }];
  return { 'hold.today': met, 'act.on.proof': met, 'split.dispute': met, 'trace.reference': met };
};

export const bully: Archetype = {
  id: 'bully',
  voice: 'loud',
  patience: 2,
  lean: 0,
  bands: {
    early: { F: [2, 3], E: [1, 1], P: [0, 1] },
    hard: { F: [3, 3], E: [0, 1], P: [1, 2] },
  },
  works: { paper: 'bully-reason-to-the-point', stakes: 'threat-report-up', again: 'react-to-unfriendly' },
  manner: 'state.consequence',
  yields: { full: 3, part: 2, dated: 1 },
  mood: {
    initial: 'testing',
    states: {
      // Pushes to see whether you blink. Silence is not blinking.
      testing: {
        temper: 'cold',
        face: 'annoyed',
        on: {
          silence: [{}],
          'small.talk': [{ to: 'contempt', lean: -1 }],
          'show.sums': [{ to: 'contempt' }],
          'state.consequence': [{ when: steady, to: 'weighing', lean: 1 }],
          accuse: [{ to: 'raging', lean: -1 }],
          'tempt.violation': [{ to: 'raging', lean: -1 }],
          ...whenMet({ to: 'weighing' }),
          '*': [
            { when: force, to: 'raging', lean: -1 },
            { when: steel, to: 'raging', lean: -1 },
            { when: sharpPoint, to: 'weighing', lean: 1 },
            { when: begging, to: 'contempt', lean: -1 },
            { when: blinked, to: 'contempt', lean: -1 },
          ],
        },
      },
      // Stopped in his tracks: still rough, but listening. The next point decides.
      weighing: {
        temper: 'cold',
        face: 'thinking',
        on: {
          'small.talk': [{ to: 'contempt', lean: -1 }],
          'show.sums': [{ to: 'testing' }],
          'state.consequence': [{ when: steady, to: 'respects', lean: 1 }],
          accuse: [{ to: 'raging', lean: -1 }],
          'tempt.violation': [{ to: 'raging', lean: -1 }],
          ...whenMet({ to: 'respects', lean: 1 }),
          '*': [
            { when: force, to: 'raging', lean: -1 },
            { when: steel, to: 'raging', lean: -1 },
            { when: sharpPoint, to: 'respects', lean: 1 },
            { when: blinked, to: 'contempt', lean: -1 },
            { when: begging, to: 'testing' },
          ],
        },
      },
      // Force met force: he hears nothing. More of it feeds him; an even voice, or none at all, brings him down.
      raging: {
        temper: 'heated',
        face: 'angry',
        on: {
          silence: [{ to: 'testing' }],
          'state.consequence': [{ when: steady, to: 'testing', lean: 1 }],
          accuse: [{ lean: -1 }],
          'show.sums': [{}],
          '*': [
            { when: force, lean: -1 },
            { when: steel, lean: -1 },
            { when: sharpPoint, to: 'testing', lean: 1 },
            { when: begging, to: 'contempt' },
            { when: calmPoint, to: 'testing' },
            { when: blinked, lean: -1 },
          ],
        },
      },
      // Begged, flattered or let off: he is enjoying himself. No way from here to respect but through being tested again.
      contempt: {
        temper: 'cold',
        face: 'smug',
        on: {
          'state.consequence': [{ when: steady, to: 'testing', lean: 1 }],
          accuse: [{ to: 'raging', lean: -1 }],
          'show.sums': [{}],
          'tempt.violation': [{ to: 'raging', lean: -1 }],
          '*': [
            { when: force, to: 'raging', lean: -1 },
            { when: steel, to: 'raging', lean: -1 },
            { when: sharpPoint, to: 'testing', lean: 1 },
            { when: begging, lean: -1 },
            { when: blinked, lean: -1 },
            { when: steady, to: 'testing' },
          ],
        },
      },
      // Somebody who does not blink. The voice drops; he trades what he has.
      respects: {
        temper: 'warm',
        face: 'thinking',
        on: {
          'small.talk': [{ to: 'testing' }],
          'show.sums': [{ to: 'testing' }],
          'state.consequence': [{ when: steady, lean: 1 }],
          accuse: [{ to: 'raging', lean: -1 }],
          'tempt.violation': [{ to: 'testing', lean: -1 }],
          ...whenMet({ lean: 1 }),
          '*': [
            { when: force, to: 'testing', lean: -1 },
            { when: steel, to: 'testing', lean: -1 },
            { when: sharpPoint, lean: 1 },
            { when: blinked, to: 'testing', lean: -1 },
            { when: begging, to: 'testing' },
          ],
        },
      },
    },
  },
};
