/** Players without judgement, and one with the book in hand: the fairness of every case is measured on them (headless page). */
import {
  RUBRIC, bandOf, below, nodeOf, offeredNow, shownOrder, stream, toneDistance,
  type Call, type RandomState, type Reply, type Tone,
} from '../engine/engine.ts'; // prettier-ignore

import type { Knowledge } from './knowledge.ts';
import { setNow } from './path.ts';

/** Picks a reply. `text` gives the words shown for a reply id. Ties go to content order. */
export type Bot = (call: Call, text: (replyId: string) => string) => string;

const best = (replies: readonly Reply[], score: (reply: Reply) => number): string => {
  let found = replies[0];
  for (const reply of replies) if (found && score(reply) > score(found)) found = reply;
  return found?.id ?? '';
};
const lengthOf = (text: string): number => [...text].length;
const apart = (a: Tone, F: number, E: number, P: number): number => Math.abs(a.F - F) + Math.abs(a.E - E) + Math.abs(a.P - P);
const weigh = (cited: Reply['follows']): number => cited.reduce((sum, practice) => sum + practice.weight, 0);

/** What guided mode shows of a reply, as points: weight followed less weight broken, a conduct event or a missed gate counting as broken. */
function bookWorth(reply: Reply): number {
  const graver = (reply.conduct ? 9 : 0) + (reply.gate ? 3 : 0) + (reply.backfires ? RUBRIC.backfire : 0);
  return weigh(reply.follows) - weigh(reply.breaks) - graver + (reply.mark?.worth ?? 0) * 3;
}
const byTheBook: Bot = (call) => {
  const node = nodeOf(call);
  const { rules } = call.customer;
  const band = node ? bandOf(rules.archetype, rules.stage, node.moment) : undefined;
  return best(offeredNow(call), (reply) => bookWorth(reply) * 100 - (band ? toneDistance(reply.tone, band) : 0));
};

/** Chance from a stream of its own; the state is found again from the log, so a bot needs no memory. */
const random: Bot = (call) => {
  const replies = offeredNow(call);
  let state: RandomState = stream(call.seed, 'bot');
  let drawn = 0;
  for (let turn = 0; turn <= call.log.length; turn++) [drawn, state] = below(state, 27720);
  return replies[drawn % replies.length]?.id ?? '';
};

/** Bots by name, all but the constants. */
export const BOTS: Readonly<Record<string, Bot>> = {
  random,
  first: (call) => shownOrder(call)[0]?.id ?? '',
  longest: (call, text) => best(offeredNow(call), (reply) => lengthOf(text(reply.id))),
  shortest: (call, text) => best(offeredNow(call), (reply) => -lengthOf(text(reply.id))),
  softest: (call) => best(offeredNow(call), ({ tone }) => tone.E * 100 - tone.P * 10 - tone.F),
  firmest: (call) => best(offeredNow(call), ({ tone }) => tone.F * 10 - tone.P),
  pushiest: (call) => best(offeredNow(call), ({ tone }) => tone.P * 10 + tone.F),
  'by-the-book': byTheBook,
};

/** Plays the book: the reply of the highest value on what can be known at that moment. */
export const bestBot =
  (knowledge: Knowledge): Bot =>
  (call) => {
    const values = knowledge.choices(setNow(knowledge, call));
    return offeredNow(call)[values.indexOf(Math.max(...values))]?.id ?? '';
  };

/** A player of one tone: the reply nearest to it, always. */
export const constantBot =
  (F: number, E: number, P: number): Bot =>
  (call) =>
    best(offeredNow(call), (reply) => -apart(reply.tone, F, E, P));

/** Every constant by name, `constant-F-E-P`. */
export const CONSTANTS: Readonly<Record<string, Bot>> = Object.fromEntries(
  [0, 1, 2, 3].flatMap((F) =>
    [0, 1, 2, 3].flatMap((E) =>
      [0, 1, 2, 3].map((P) => [`constant-${String(F)}-${String(E)}-${String(P)}`, constantBot(F, E, P)] as const),
    ),
  ),
);
/** A bot by name, `constant F E P` too. */
export const botNamed = (name: string): Bot | undefined => BOTS[name] ?? CONSTANTS[name.trim().replace(/\s+/g, '-')];
/** Naive: whoever looks at form alone. */
export const NAIVE: readonly string[] = [
  ...Object.keys(BOTS).filter((name) => name !== 'by-the-book'),
  ...Object.keys(CONSTANTS),
];
