/** Five people, not one: the same sentence leaves them in different moods and makes them say different things. */
import { describe, expect, it } from 'vitest';
import {
  TEMPERS,
  composeCustomer,
  contextOf,
  eventOf,
  moodName,
  openCustomer,
  tellCustomer,
  type Move,
  type Reply,
  type Tone,
} from '../../src/engine/engine.ts';
import { dojo } from '../support/dojo.ts';

const FIVE = ['stubborn', 'nitpicker', 'bully', 'aloof', 'rascal'] as const;
const tone = (F: number, E: number, P: number): Tone => ({ F, E, P });
/** Twelve speech acts in a tone, each said as the first sentence that matters, right or wrong as it usually is. */
const PAIRS: readonly (readonly [Move, Tone, -1 | 0 | 1, boolean])[] = [
  ['demand.today', tone(3, 1, 1), 1, true],
  ['demand.today', tone(2, 2, 0), 1, true],
  ['demand.today', tone(3, 0, 3), 1, false],
  ['demand.today', tone(1, 3, 0), 1, false],
  ['ask.when', tone(1, 3, 0), -1, false],
  ['small.talk', tone(1, 3, 0), -1, false],
  ['accuse', tone(3, 0, 3), -1, false],
  ['acknowledge', tone(1, 3, 0), 1, false],
  ['show.sums', tone(2, 2, 0), 1, false],
  ['state.consequence', tone(3, 1, 1), 1, false],
  ['press.blindly', tone(3, 0, 2), -1, false],
  ['settle.for.later', tone(2, 3, 0), -1, false],
];

/** How a person of this temperament is after the sentence, as seen and heard: mood's face and temper, and how far towards paying. */
function after(id: string, [move, t, fit, proof]: (typeof PAIRS)[number]) {
  const loaded = dojo.cases.find((one) => one.rules.archetype.id === id && !one.rules.tutorial);
  if (!loaded) throw new Error(`no case with ${id}`);
  const customer = composeCustomer(loaded.rules);
  const node = customer.nodes.get('demand');
  if (!node) throw new Error('no demand');
  const reply: Reply = {
    id: 'said',
    move,
    tone: t,
    fit,
    follows: [],
    breaks: [],
    pays: [],
    ...(proof ? { proof: true as const } : {}),
  };
  // The mood region is asked alone: the call region has no way out for most of these here, and stays.
  const start = openCustomer(customer, 0);
  const moved = tellCustomer(customer, start, eventOf(customer, node, reply));
  const mood = loaded.rules.archetype.mood.states[moodName(moved)];
  const temper = TEMPERS[contextOf(moved).temper] ?? 'cold';
  return {
    mood: moodName(moved),
    looks: `${mood?.face ?? ''} ${temper} ${String(contextOf(moved).lean)}`,
    says: loaded.words['zh-CN'].lines['cause.refused']?.[temper][0],
  };
}

describe('the same sentence', () => {
  it.each(PAIRS.map((pair) => [`${pair[0]} ${String(pair[1].F)}${String(pair[1].E)}${String(pair[1].P)}`, pair] as const))(
    '%s is taken in at least four ways by five people',
    (_, pair) => {
      const five = FIVE.map((id) => after(id, pair));
      expect(new Set(five.map((one) => one.mood)).size).toBeGreaterThanOrEqual(4);
      expect(new Set(five.map((one) => one.says)).size).toBeGreaterThanOrEqual(4);
    },
  );
});

it('no two temperaments share a chart: each has a mood that no other has', () => {
  const moods = FIVE.map((id) =>
    Object.keys(dojo.cases.find((one) => one.rules.archetype.id === id)?.rules.archetype.mood.states ?? {}),
  );
  for (const [i, own] of moods.entries())
    expect(own.some((mood) => !moods.some((others, j) => j !== i && others.includes(mood)))).toBe(true);
});
