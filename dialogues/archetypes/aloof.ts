/**
 * Aloof 冷漠: a transaction is a transaction. Wants the sum, the date and the reason in one breath, and to be left alone.
 * No other temperament has `leaving`: warmth and length are what she runs out of patience for, and once she is reaching for
 * the receiver only a short reply that rests on a paper brings her back.
 */
import type { Archetype, Reaction } from '../../src/engine/engine.ts';

/** Empathy above 2, or warmth with nothing firm in it, is chatter to her. */
const chatter: Reaction['when'] = { E: [3, 3] };
const tooSoft: Reaction['when'] = { F: [0, 1] };
const offKey: Reaction['when'] = { off: [2, 9] };
const rightAndBrief: Reaction['when'] = { fit: 1, E: [0, 2], off: [0, 1] };

export const aloof: Archetype = {
  id: 'aloof',
  voice: 'curt',
  patience: 2,
  lean: 1,
  bands: {
    early: { F: [2, 3], E: [0, 1], P: [0, 1] },
    hard: { F: [3, 3], E: [0, 1], P: [1, 2] },
  },
  works: { paper: 'aloof-brief-substance', stakes: 'straight-to-point', again: 'aloof-no-small-talk' },
  manner: 'state.consequence',
  yields: { full: 3, part: 2, dated: 1 },
  mood: {
    initial: 'businesslike',
    states: {
      // Hears figures, not people.
      businesslike: {
        temper: 'cold',
        face: 'calm',
        on: {
          'small.talk': [{ to: 'impatient' }],
          'state.consequence': [{ when: { off: [0, 1] }, to: 'attentive', lean: 1 }],
          'show.sums': [{ to: 'impatient' }],
          accuse: [{ to: 'leaving', lean: -1 }],
          'tempt.violation': [{ to: 'impatient', lean: -1 }],
          '*': [
            { when: { proof: true, off: [0, 1] }, to: 'attentive', lean: 1 },
            { when: chatter, to: 'impatient' },
            { when: offKey, to: 'impatient' },
            { when: { fit: -1 }, lean: -1 },
          ],
        },
      },
      // Somebody who does not waste her time: as warm as she gets.
      attentive: {
        temper: 'warm',
        face: 'thinking',
        on: {
          accuse: [{ to: 'leaving', lean: -1 }],
          'state.consequence': [{ when: { off: [0, 0] }, lean: 1 }],
          'show.sums': [{ to: 'businesslike' }],
          'tempt.violation': [{ to: 'businesslike', lean: -1 }],
          '*': [
            { when: chatter, to: 'businesslike' },
            { when: offKey, to: 'businesslike' },
            { when: { proof: true }, lean: 1 },
            { when: { fit: -1 }, to: 'businesslike', lean: -1 },
          ],
        },
      },
      // Answers shorten; the next warm sentence is one too many.
      impatient: {
        temper: 'cold',
        face: 'annoyed',
        on: {
          accuse: [{ to: 'leaving', lean: -1 }],
          '*': [
            { when: { proof: true, off: [0, 1] }, to: 'businesslike', lean: 1 },
            { when: chatter, to: 'leaving' },
            { when: tooSoft, to: 'leaving' },
            { when: rightAndBrief, to: 'businesslike' },
            { when: { fit: -1 }, to: 'leaving', lean: -1 },
          ],
        },
      },
      // Hand on the receiver.
      leaving: {
        temper: 'heated',
        face: 'angry',
        on: {
          acknowledge: [{ when: { E: [0, 2] }, to: 'impatient' }],
          '*': [
            { when: { proof: true }, to: 'impatient' },
            { when: { fit: 1, off: [0, 0] }, to: 'impatient' },
            { when: { fit: -1 }, lean: -1 },
          ],
        },
      },
    },
  },
};
