/**
 * Nitpicker 刁钻: half-knows the trade, reads every sentence for the gap in it, and spends each gap as a reason to pay less or later.
 * To him a talk is a match on points, and no other temperament keeps score. `scoring`: whatever is vague, soft or given away is a point
 * to him, and he grows friendlier with each one, so his warmth is the bad sign. `cornered`: something exact with a paper under it, and
 * he goes quiet and deals; a concession made to him there lets him straight out again.
 */
import type { Archetype, Reaction } from '../../src/engine/engine.ts';

/** The right thing, in the right key: nothing in it to pick at. */
const clean: Reaction['when'] = { fit: 1, off: [0, 0] };
/** A paper or a dated fact, in the right key. */
const exact: Reaction['when'] = { proof: true, off: [0, 0] };
/** Any note beside the band is something to pick at. */
const loose: Reaction['when'] = { off: [1, 9] };
const pushed: Reaction['when'] = { P: [2, 3], off: [1, 9] };
const givenAway: Reaction['when'] = { fit: -1 };
const insulted: readonly Reaction[] = [{ to: 'affronted', lean: -1 }];

export const nitpicker: Archetype = {
  id: 'nitpicker',
  voice: 'precise',
  patience: 3,
  lean: 1,
  bands: {
    early: { F: [2, 3], E: [1, 2], P: [0, 1] },
    hard: { F: [3, 3], E: [0, 1], P: [1, 2] },
  },
  works: { paper: 'nitpicker-expertise', stakes: 'method-confront', again: 'nitpicker-stay-guarded' },
  manner: 'show.sums',
  yields: { full: 3, part: 2, dated: 1 },
  mood: {
    initial: 'picking',
    states: {
      // Turns each sentence over, looking for the gap.
      picking: {
        temper: 'cold',
        face: 'calm',
        on: {
          'press.blindly': insulted,
          accuse: insulted,
          'tempt.violation': insulted,
          'state.consequence': [{ to: 'scoring' }],
          'show.sums': [{ when: clean, to: 'cornered', lean: 1 }],
          'split.dispute': [{ when: clean, to: 'cornered' }],
          'hold.today': [{ when: clean, to: 'cornered' }],
          '*': [
            { when: exact, to: 'cornered', lean: 1 },
            { when: pushed, to: 'affronted' },
            { when: givenAway, to: 'scoring', lean: -1 },
            { when: loose, to: 'scoring' },
          ],
        },
      },
      // A point up and enjoying it: affable, expansive, on to the next fault. Figures stop him; only a paper takes a point back.
      scoring: {
        temper: 'warm',
        face: 'smug',
        on: {
          accuse: insulted,
          'tempt.violation': insulted,
          'state.consequence': [{ lean: -1 }],
          '*': [
            { when: exact, to: 'picking', lean: 1 },
            { when: pushed, to: 'affronted' },
            { when: givenAway, lean: -1 },
            { when: loose, lean: -1 },
            { when: clean, to: 'picking' },
          ],
        },
      },
      // Nothing left to pick at: few words, and those he means.
      cornered: {
        temper: 'cold',
        face: 'thinking',
        on: {
          accuse: insulted,
          'tempt.violation': insulted,
          'state.consequence': [{ to: 'scoring' }],
          'show.sums': [{ when: clean, lean: 1 }],
          '*': [
            { when: exact, lean: 1 },
            { when: pushed, to: 'affronted' },
            { when: givenAway, to: 'scoring', lean: -1 },
            { when: loose, to: 'picking' },
          ],
        },
      },
      // His word was doubted. Questions only feed it; being heard ends it, and so does winning something.
      affronted: {
        temper: 'heated',
        face: 'angry',
        on: {
          acknowledge: [{ when: { off: [0, 1] }, to: 'picking' }],
          'verify.detail': [{}],
          'accept.story': [{ to: 'scoring', lean: -1 }],
          concede: [{ to: 'scoring', lean: -1 }],
          '*': [
            { when: exact, to: 'picking' },
            { when: givenAway, lean: -1 },
            { when: clean, to: 'picking' },
          ],
        },
      },
    },
  },
};
