/**
 * Players without judgement, and one with the book in hand: the fairness of every case is measured on them (headless page). Each is a
 * taste: how well it likes the replies of a menu. So it can be played in a call, and be worked out exactly on the book.
 */
import {
  RUBRIC, agreedOf, bandOf, below, contextOf, nodeOf, offeredNow, shownOrder, stream, toneDistance,
  type Call, type CallNode, type CaseRules, type RandomState, type Reply, type Tone,
} from '../engine/engine.ts'; // prettier-ignore
import type { Knowledge } from './knowledge.ts';
import { setNow } from './path.ts';
import { WORD_LOOKS, type Look } from './wordBots.ts';

/** Words of a reply as they are shown, by what is on the table (`RepView.agreed`). */
export type Wording = (replyId: string, agreed: number) => string;
/** Picks a reply's id. */
export type Bot = (call: Call, words: Wording) => string;
/** A menu as a player meets it. */
export interface Menu {
  readonly rules: CaseRules;
  readonly node: CallNode;
  readonly replies: readonly Reply[];
  /** Texts of the replies. */
  readonly texts: readonly string[];
}
/** How well each reply of a menu is liked, in whole numbers. */
export type Taste = (menu: Menu) => readonly number[];

const each =
  (score: (reply: Reply, menu: Menu) => number): Taste =>
  (menu) =>
    menu.replies.map((reply) => score(reply, menu));
const reading =
  (look: Look): Taste =>
  ({ texts }) =>
    look(texts);
const apart = (a: Tone, F: number, E: number, P: number): number => Math.abs(a.F - F) + Math.abs(a.E - E) + Math.abs(a.P - P);
const weigh = (cited: Reply['follows']): number => cited.reduce((sum, practice) => sum + practice.weight, 0);

/** What guided mode shows of a reply, as points: weight followed less weight broken, a conduct event or a missed gate counting as broken. */
function bookWorth(reply: Reply): number {
  const graver = (reply.conduct ? 9 : 0) + (reply.gate ? 3 : 0) + (reply.backfires ? RUBRIC.backfire : 0);
  return weigh(reply.follows) - weigh(reply.breaks) - graver + (reply.mark?.worth ?? 0) * 3;
}
const byTheBook = each(
  (reply, { rules, node }) =>
    bookWorth(reply) * 100 - toneDistance(reply.tone, bandOf(rules.archetype, rules.stage, node.moment)),
);

/** Likes everything alike: what it then takes is chance. */
export const BLIND: Taste = each(() => 0);

/** Players by name whose taste is all there is to them; ties go to content order. */
export const TASTES: Readonly<Record<string, Taste>> = {
  softest: each(({ tone }) => tone.E * 100 - tone.P * 10 - tone.F),
  firmest: each(({ tone }) => tone.F * 10 - tone.P),
  pushiest: each(({ tone }) => tone.P * 10 + tone.F),
  ...Object.fromEntries(Object.entries(WORD_LOOKS).map(([name, look]) => [name, reading(look)])),
  'by-the-book': byTheBook,
};
/** Every constant tone by name, `constant-F-E-P`: the reply nearest to it, always. */
export const CONSTANTS: Readonly<Record<string, Taste>> = Object.fromEntries(
  [0, 1, 2, 3].flatMap((F) =>
    [0, 1, 2, 3].flatMap((E) =>
      [0, 1, 2, 3].map(
        (P) => [`constant-${String(F)}-${String(E)}-${String(P)}`, each(({ tone }) => -apart(tone, F, E, P))] as const,
      ),
    ),
  ),
);
/** Takes what the taste likes best, the first of them in content order. */
export const tasting =
  (taste: Taste): Bot =>
  (call, words) => {
    const node = nodeOf(call);
    const replies = offeredNow(call);
    if (!node) return '';
    const agreed = agreedOf(contextOf(call.snapshot));
    const liked = taste({ rules: call.customer.rules, node, replies, texts: replies.map(({ id }) => words(id, agreed)) });
    return replies[liked.indexOf(Math.max(...liked))]?.id ?? '';
  };

/** Chance from a stream of its own; the state is found again from the log, so a bot needs no memory. */
const random: Bot = (call) => {
  const replies = offeredNow(call);
  let state: RandomState = stream(call.seed, 'bot');
  let drawn = 0;
  for (let turn = 0; turn <= call.log.length; turn++) [drawn, state] = below(state, 27720);
  return replies[drawn % replies.length]?.id ?? '';
};
const bots = (tastes: Readonly<Record<string, Taste>>): Readonly<Record<string, Bot>> =>
  Object.fromEntries(Object.entries(tastes).map(([name, taste]) => [name, tasting(taste)]));

/** Bots by name, all but the constants. */
export const BOTS: Readonly<Record<string, Bot>> = {
  random,
  first: (call) => shownOrder(call)[0]?.id ?? '',
  ...bots(TASTES),
};
const CONSTANT_BOTS = bots(CONSTANTS);

/** Plays the book: the reply of the highest value on what can be known at that moment. */
export const bestBot =
  (knowledge: Knowledge): Bot =>
  (call) => {
    const values = knowledge.choices(setNow(knowledge, call));
    return offeredNow(call)[values.indexOf(Math.max(...values))]?.id ?? '';
  };
/** A bot by name, `constant F E P` too. */
export const botNamed = (name: string): Bot | undefined => BOTS[name] ?? CONSTANT_BOTS[name.trim().replace(/\s+/g, '-')];

/** Tastes of the naive by name: whoever looks at form alone. `random` and `first` are the blind ones. */
export const NAIVE: Readonly<Record<string, Taste>> = {
  random: BLIND,
  first: BLIND,
  ...Object.fromEntries(Object.entries(TASTES).filter(([name]) => name !== 'by-the-book')),
  ...CONSTANTS,
};
/** Names of those who look at the words, and play otherwise in another language. */
export const READERS: ReadonlySet<string> = new Set(Object.keys(WORD_LOOKS));
