/**
 * The fairness gate of a case: skill, and only skill, wins. Worked out exactly on the book, for the tests and for `npm run check` alike.
 * When a bar is missed, a reply, a line or the talk is rewritten; no penalty is tuned.
 */
import type { Customer } from '../engine/engine.ts';
import { BARS, found, type GateFinding } from './bars.ts';
import { TASTES, type Wording } from './bots.ts';
import { TooLarge, longestContact } from './book.ts';
import { fieldOf, figuresOf, type Figures } from './field.ts';
import { careless, idleReplies, losingDocuments, missingTwins, shortcuts } from './gateMenus.ts';
import { expectedBest, knowledgeOf, type Knowledge } from './knowledge.ts';
import { caredTwice, ledgerOf, paidTwice, type Ledger } from './ledger.ts';
import { smellsOf } from './smells.ts';
import { Cycle } from './walk.ts';

/** What the gate measured of a case, and what it found. */
export interface Verdict {
  readonly id: string;
  readonly found: readonly GateFinding[];
  /** Null where the case could not be walked. */
  readonly measured: Measured | null;
}
export interface Measured {
  readonly positions: number;
  readonly sets: number;
  readonly longest: number;
  /** Expected total of best play; what knowing beforehand and telling true from false are worth. */
  readonly best: number;
  readonly knowing: number;
  readonly telling: number;
  readonly book: Figures;
  readonly field: readonly Figures[];
  /** Keys of the lines that can be heard, and of the nodes that can be met. */
  readonly said: ReadonlySet<string>;
  readonly met: ReadonlySet<string>;
  /** Replies of the talk that stand alone as best wherever they are offered; false where they are not. */
  readonly always: ReadonlyMap<string, boolean>;
}
/** Highest and lowest mean of a player under any truth. */
export const highestMean = (figures: Figures): number => Math.max(...figures.byTruth.map(({ mean }) => mean));
export const lowestMean = (figures: Figures): number => Math.min(...figures.byTruth.map(({ mean }) => mean));
/** The naive player that comes furthest under any truth. */
export const highestOf = (field: readonly Figures[]): Figures | undefined =>
  field.reduce<Figures | undefined>((top, one) => (top && highestMean(top) >= highestMean(one) ? top : one), undefined);
const points = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** Judges a case. `words` gives what is on screen, by language. An unscored case is only walked. */
export function judgeCase(customer: Customer, words: Readonly<Record<string, Wording>>, most?: number): Verdict {
  const { id, tutorial } = customer.rules;
  try {
    const ledger = ledgerOf(customer, most);
    const knowledge = knowledgeOf(ledger.book);
    const measured = measure(ledger, knowledge, words);
    const always = [...ledgerFindings(ledger), ...lengthFindings(measured)];
    const scored = tutorial
      ? []
      : [...figureFindings(measured), ...menuFindings(knowledge, measured.best), ...smellsOf(ledger, measured)];
    return { id, measured, found: [...always, ...scored] };
  } catch (error) {
    if (error instanceof TooLarge) return { id, measured: null, found: [found('too-large', '', error.message)] };
    if (error instanceof Cycle) return { id, measured: null, found: [found('cycle', error.place, '')] };
    throw error;
  }
}
function measure({ book, said }: Ledger, knowledge: Knowledge, words: Readonly<Record<string, Wording>>): Measured {
  const best = expectedBest(knowledge);
  const taste = TASTES['by-the-book'] ?? (() => []);
  const wording = Object.values(words)[0] ?? (() => '');
  return {
    positions: book.first.length, sets: knowledge.sets, longest: longestContact(book), best, knowing: 10_000 - best, said,
    telling: best - expectedBest(knowledgeOf(book, 'menu')),
    book: figuresOf(book, 'by-the-book', taste, wording),
    field: book.customer.rules.tutorial ? [] : fieldOf(book, words),
    met: new Set(Array.from(book.node, (node) => book.keys[node] ?? '')),
    always: shortcuts(knowledge),
  }; // prettier-ignore
}

const ledgerFindings = (ledger: Ledger): readonly GateFinding[] => [
  ...paidTwice(ledger).map(({ place, debt }) => found('credit-twice', place, debt)),
  ...caredTwice(ledger).map((place) => found('care-twice', place, '')),
];
const lengthFindings = ({ longest }: Measured): readonly GateFinding[] =>
  longest > BARS.replies ? [found('contact-long', '', `${String(longest)} replies`)] : [];

/** What the players' figures and the worth of the truth say. */
export function figureFindings({ best, book, field, knowing, telling }: Measured): readonly GateFinding[] {
  const [least, most] = BARS.knowing;
  return [
    ...field.filter((one) => highestMean(one) > BARS.naive).map((one) => found('naive-high', '', `${one.name}: ${points(highestMean(one))}`)),
    ...field.filter(({ passed }) => passed > BARS.naivePasses).map(({ name, passed }) => found('naive-passes', '', `${name}: ${points(passed)} %`)),
    ...(lowestMean(book) < BARS.book ? [found('book-low', '', points(lowestMean(book)))] : []),
    // A hundredth for rounding. Best play is highest before totals are held to 0…100; so that is how it is compared.
    ...[...field, book].filter(({ open }) => open > best + 1).map(({ name, open }) => found('best-low', '', `${name}: ${points(open)} > ${points(best)}`)),
    ...(telling < BARS.telling ? [found('truth-idle', '', points(telling))] : []),
    ...(knowing < least ? [found('truth-free', '', points(knowing))] : []),
    ...(knowing > most ? [found('truth-guess', '', points(knowing))] : []),
  ]; // prettier-ignore
}
/** What best play, the documents and the menus say. */
function menuFindings(knowledge: Knowledge, best: number): readonly GateFinding[] {
  return [
    ...capFindings(knowledge, best),
    ...careless(knowledge),
    ...losingDocuments(knowledge),
    ...idleReplies(knowledge),
    ...missingTwins(knowledge.book),
  ];
}
/** Best play with nothing ever taken off must come to the same. */
function capFindings({ book }: Knowledge, best: number): readonly GateFinding[] {
  const free = expectedBest(knowledgeOf({ ...book, taken: new Uint8Array(book.taken.length) }));
  return free === best ? [] : [found('caps-matter', '', `${points(free)} ≠ ${points(best)}`)];
}

/** What only shows over all scored cases together. */
export function judgeAll(verdicts: readonly Verdict[]): readonly GateFinding[] {
  const measured = verdicts.flatMap((verdict) => verdict.measured ?? []).filter(({ field }) => field.length > 0);
  const higher = measured.filter(({ best, book }) => best - book.open >= BARS.higher).length;
  return measured.length > 0 && higher * 2 < measured.length
    ? [found('best-even', '', `${String(higher)} of ${String(measured.length)}`)]
    : [];
}
