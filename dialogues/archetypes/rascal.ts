/**
 * Rascal 耍赖: delighted to hear from you, agrees to everything, pays nothing, and would like two more loads. He is not short of money
 * so much as of reasons to part with it; his yes comes fast and weighs nothing, so warmth alone never moves him (lean 0, and only paper,
 * a dated consequence or a case well met raises it, each said with pressure).
 * No other temperament has an order that must be kept, courtesy before pressure. `charming`: the hardest sentence slides off him, right
 * or wrong. `flattered`: he has been given face, and now has some to lose. `caught`: only from there has the next dated word bitten.
 * Let him off once, and he is charming again, as if nothing had been said.
 */
import type { Archetype, Mood, Reaction } from '../../src/engine/engine.ts';

type When = Reaction['when'];
/** Given his due: right, warm, no hand on his collar yet. */
const courteous: When = { fit: 1, E: [2, 3], P: [0, 1], off: [0, 1] };
/** Pressed in his own key. */
const pressed: When = { P: [1, 3], off: [0, 1] };
/** A paper or a dated fact, pressed home. */
const pressedWithProof: When = { proof: true, ...pressed };
/** The right next step after what he has shown, or failed to show, pressed home. */
const pressedRightly: When = { fit: 1, ...pressed };
/** Well outside his key, too soft or too curt: he wriggles. */
const offKey: When = { off: [2, 9] };
/** Treated like a thief. */
const manhandled: When = { E: [0, 0], off: [2, 9] };
/** A mistake, however put: he pockets it. */
const letOff: When = { fit: -1 };
/** Right and near enough, for somebody who has been crying foul. */
const fair: When = { fit: 1, E: [1, 3], off: [0, 1] };

/** What hurts his pride wherever he stands. */
const wronged: Mood['on'] = {
  accuse: [{ to: 'aggrieved', lean: -1 }],
  'tempt.violation': [{ to: 'aggrieved', lean: -1 }],
};
/** An excuse met rightly, with pressure behind it. */
const whenMet = (reaction: Reaction): Mood['on'] => {
  const met = [{ when: pressedRightly, ...reaction }];
  return { 'hold.today': met, 'act.on.proof': met, 'trace.reference': met, 'split.dispute': met };
};

export const rascal: Archetype = {
  id: 'rascal',
  voice: 'chummy',
  patience: 3,
  lean: 0,
  bands: {
    early: { F: [3, 3], E: [1, 2], P: [1, 2] },
    hard: { F: [3, 3], E: [0, 1], P: [3, 3] },
  },
  works: { paper: 'rascal-keep-documents', stakes: 'stop-supply', again: 'principle-frequent' },
  manner: 'state.consequence',
  yields: { full: 3, part: 2, dated: 1 },
  mood: {
    initial: 'charming',
    states: {
      // All smiles. Yes to everything; nothing has been heard.
      charming: {
        temper: 'warm',
        face: 'smug',
        on: {
          ...wronged,
          '*': [
            { when: courteous, to: 'flattered' },
            { when: manhandled, to: 'aggrieved' },
            { when: letOff, lean: -1 },
          ],
        },
      },
      // Treated as a man of his word, which is a thing one can hold him to.
      flattered: {
        temper: 'warm',
        face: 'warm',
        on: {
          ...wronged,
          'state.consequence': [{ when: pressed, to: 'caught', lean: 1 }],
          ...whenMet({ to: 'caught' }),
          '*': [
            { when: pressedWithProof, to: 'caught', lean: 1 },
            { when: manhandled, to: 'aggrieved' },
            { when: letOff, to: 'charming', lean: -1 },
            { when: offKey, to: 'charming' },
          ],
        },
      },
      // The patter stops. He is looking for the door, and for as long as there is none he deals.
      caught: {
        temper: 'cold',
        face: 'worried',
        on: {
          ...wronged,
          'press.blindly': [{ to: 'aggrieved' }],
          'state.consequence': [{ when: pressed, lean: 1 }],
          'show.sums': [{ to: 'wriggling' }],
          ...whenMet({ lean: 1 }),
          '*': [
            { when: pressedWithProof, lean: 1 },
            { when: manhandled, to: 'aggrieved' },
            { when: letOff, to: 'charming', lean: -1 },
            { when: offKey, to: 'wriggling' },
          ],
        },
      },
      // Half out of the door, talking of the new order. The same hand, laid on again, has him back.
      wriggling: {
        temper: 'cold',
        face: 'evasive',
        on: {
          ...wronged,
          'state.consequence': [{ when: pressed, to: 'caught', lean: 1 }],
          ...whenMet({ to: 'caught' }),
          '*': [
            { when: pressedWithProof, to: 'caught' },
            { when: manhandled, to: 'aggrieved' },
            { when: letOff, to: 'charming', lean: -1 },
            { when: courteous, to: 'flattered' },
          ],
        },
      },
      // The old friend, cut to the quick, at the top of his voice. A fair word and he forgets that he was ever hurt.
      aggrieved: {
        temper: 'heated',
        face: 'angry',
        on: {
          acknowledge: [
            { when: { E: [2, 3] }, to: 'flattered' },
            { when: { E: [1, 3] }, to: 'charming' },
          ],
          accuse: [{ lean: -1 }],
          '*': [
            { when: fair, to: 'charming' },
            { when: letOff, lean: -1 },
          ],
        },
      },
    },
  },
};
