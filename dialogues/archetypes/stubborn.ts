/**
 * Stubborn 愚顽: keeps to what has always worked and trusts nothing that cannot be laid on the counter. He will not be talked round,
 * and he is in no hurry; but what he has added up himself is his own opinion from then on.
 * No other temperament has `convinced`, a latch: once he has counted it out, no tone and no blunder takes it back, only an insult.
 * Nor has any other `dug-in`, where right words in the right tone do nothing at all: only something shown or counted gets him out.
 * He does not mind silence or talk of the weather, which cost others dearly. Jargon, clauses and hurry he minds very much.
 */
import type { Archetype, Reaction } from '../../src/engine/engine.ts';

type When = Reaction['when'];
/** A paper or a date laid before him in his own manner, or gruffly, which will do once his heels are in. */
const laidOut: When = { proof: true, off: [0, 0] };
const laidOutGruffly: When = { proof: true, off: [0, 1] };
/** Sums or papers gone through at his pace, or near enough. */
const atHisPace: When = { off: [0, 0] };
const nearEnough: When = { off: [0, 1] };
/** Hurried: more pressure than the moment bears. */
const hurried: When = { P: [2, 3], off: [1, 9] };
/** Laid down to him, firmer than the moment bears. */
const laidDown: When = { F: [3, 3], off: [1, 9] };
/** Far from how he likes to be spoken to, whichever way. */
const overHisHead: When = { off: [2, 9] };
/** A mistake, however kindly put. */
const gaveWay: When = { fit: -1 };
/** Warm enough to be heard through his own shouting. */
const soothing: When = { E: [2, 3], off: [0, 1] };

/** Talked at: he sets his heels. */
const setsHisHeels: readonly Reaction[] = [
  { when: hurried, to: 'dug-in', lean: -1 },
  { when: laidDown, to: 'dug-in', lean: -1 },
  { when: overHisHead, to: 'dug-in', lean: -1 },
];

export const stubborn: Archetype = {
  id: 'stubborn',
  voice: 'plain',
  patience: 3,
  lean: 1,
  bands: {
    early: { F: [1, 2], E: [2, 3], P: [0, 1] },
    hard: { F: [2, 3], E: [1, 2], P: [1, 2] },
  },
  works: { paper: 'stubborn-see-and-count', stakes: 'ten-reason', again: 'stubborn-plain-patience' },
  manner: 'show.sums',
  yields: { full: 3, part: 2, dated: 1 },
  mood: {
    initial: 'set-in-his-ways',
    states: {
      // Friendly enough, and not listening: it has always been done his way.
      'set-in-his-ways': {
        temper: 'cold',
        face: 'calm',
        on: {
          silence: [{}],
          'small.talk': [...setsHisHeels, {}],
          'show.sums': [{ when: atHisPace, to: 'counting', lean: 1 }],
          'state.consequence': [{ to: 'dug-in', lean: -1 }],
          accuse: [{ to: 'shouting', lean: -1 }],
          'tempt.violation': [...setsHisHeels, {}],
          '*': [{ when: laidOut, to: 'counting', lean: 1 }, ...setsHisHeels, { when: gaveWay, lean: -1 }],
        },
      },
      // Pencil in hand. Show him one more thing and the sum is his own.
      counting: {
        temper: 'warm',
        face: 'thinking',
        on: {
          silence: [{}],
          'show.sums': [{ when: atHisPace, to: 'convinced', lean: 1 }],
          'state.consequence': [{ to: 'dug-in', lean: -1 }],
          accuse: [{ to: 'shouting', lean: -1 }],
          'tempt.violation': [...setsHisHeels, { to: 'set-in-his-ways' }],
          '*': [{ when: laidOut, to: 'convinced', lean: 1 }, ...setsHisHeels, { when: gaveWay, to: 'set-in-his-ways', lean: -1 }],
        },
      },
      // He has counted it out himself. Whatever is said now, the sum stays the sum, unless he is insulted.
      convinced: {
        temper: 'warm',
        face: 'warm',
        on: {
          accuse: [{ to: 'shouting', lean: -2 }],
          '*': [],
        },
      },
      // Heels in the ground. Words, even the right ones, go past him.
      'dug-in': {
        temper: 'cold',
        face: 'annoyed',
        on: {
          'show.sums': [{ when: nearEnough, to: 'set-in-his-ways', lean: 1 }],
          'ask.proof': [{ when: nearEnough, to: 'set-in-his-ways' }],
          'act.on.proof': [{ when: { fit: 1, off: [0, 1] }, to: 'set-in-his-ways' }],
          accuse: [{ to: 'shouting', lean: -1 }],
          '*': [
            { when: laidOutGruffly, to: 'set-in-his-ways', lean: 1 },
            { when: hurried, to: 'shouting' },
            { when: laidDown, to: 'shouting' },
            { when: overHisHead, to: 'shouting' },
            { when: gaveWay, lean: -1 },
          ],
        },
      },
      // Pushed twice. He hears nothing until somebody lets him get his breath or puts a paper in front of him.
      shouting: {
        temper: 'heated',
        face: 'angry',
        on: {
          acknowledge: [{ when: soothing, to: 'dug-in' }],
          'show.sums': [{ when: nearEnough, to: 'dug-in' }],
          '*': [
            { when: laidOutGruffly, to: 'dug-in' },
            { when: gaveWay, lean: -1 },
          ],
        },
      },
    },
  },
};
