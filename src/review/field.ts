/**
 * What a player by taste reaches on a case, worked out on the book instead of being played: every course the call can take, with its share.
 * Where the taste likes several replies alike, either the first in content order is taken, as the bots do, or each has the same share, as a
 * person has it who sees them shuffled.
 */
import { RUBRIC, totalOf, type CallNode, type Reply } from '../engine/engine.ts';
import { BLIND, NAIVE, READERS, type Menu, type Taste, type Wording } from './bots.ts';
import { OPENING_RAW, scaleOf, type Book } from './book.ts';

/** How ties are broken. */
export type Ties = 'first' | 'shuffled';
/** What a player reaches under one truth. Hundredths of a point; ten-thousandths of calls. */
export interface Standing {
  /** Mean of the total as shown, 0…100. */
  readonly mean: number;
  /** Mean of the total before it is held to 0…100, which is what best play makes as high as can be. */
  readonly open: number;
  readonly passed: number;
}
/** The same with a name; `mean`, `open` and `passed` weigh the truths by their odds. */
export interface Figures extends Standing {
  readonly name: string;
  readonly byTruth: readonly Standing[];
}

/** Menus of a book, each once: node, replies offered, what is on the table. */
interface Menus {
  /** Menu of a position, by number; −1 at the end of a call. */
  readonly at: Int32Array;
  readonly list: readonly { readonly node: CallNode; readonly replies: readonly Reply[]; readonly agreed: number }[];
}
const known = new WeakMap<Book, Menus>();
export function menusOf(book: Book): Menus {
  const there = known.get(book);
  if (there) return there;
  const numbers = new Map<string, number>();
  const list: Menus['list'][number][] = [];
  const at = new Int32Array(book.first.length).fill(-1);
  for (const position of book.order) {
    const node = book.customer.nodes.get(book.keys[book.node[position] ?? 0] ?? '');
    const count = book.count[position] ?? 0;
    if (!node || count === 0) continue;
    const from = book.first[position] ?? 0;
    const ids = Array.from(book.reply.subarray(from, from + count), (n) => book.replies[n] ?? '');
    const agreed = book.agreed[position] ?? 0;
    const key = [node.key, agreed, ...ids].join('|');
    at[position] = numbers.get(key) ?? list.length;
    if (numbers.has(key)) continue;
    numbers.set(key, list.length);
    list.push({ node, replies: ids.flatMap((id) => node.menu.find((reply) => reply.id === id) ?? []), agreed });
  }
  const menus = { at, list };
  known.set(book, menus);
  return menus;
}

/** Places that a taste takes, by menu. */
export type Picks = readonly (readonly number[])[];
export function picksOf(book: Book, taste: Taste, words: Wording, ties: Ties): Picks {
  const texts = textsOf(book, words);
  return menusOf(book).list.map(({ node, replies }, n) => {
    const menu: Menu = { rules: book.customer.rules, node, replies, texts: texts[n] ?? [] };
    const liked = taste(menu);
    const most = Math.max(...liked);
    const places = liked.flatMap((score, place) => (score === most ? [place] : []));
    return ties === 'first' ? places.slice(0, 1) : places;
  });
}
/** Texts of every menu, looked up once: a hundred players read them. */
const read = new WeakMap<Wording, { readonly book: Book; readonly texts: readonly (readonly string[])[] }>();
function textsOf(book: Book, words: Wording): readonly (readonly string[])[] {
  const there = read.get(words);
  if (there?.book === book) return there.texts;
  const texts = menusOf(book).list.map(({ replies, agreed }) => replies.map(({ id }) => words(id, agreed)));
  read.set(words, { book, texts });
  return texts;
}

/** All of the calls. A power of two, so that halves stay whole; what cannot be shared out evenly goes to the first. */
const WHOLE = 68_719_476_736; // 2^36
/** A course is a raw sum and what is taken off, in one whole number. */
const TAKEN = 1024;
const course = (raw: number, taken: number): number => raw * TAKEN + taken;

/** Shares of the courses at the end of the calls under a truth. */
function ends(book: Book, truth: number, picks: Picks): ReadonlyMap<number, number> {
  const { at } = menusOf(book);
  const shares = new Map<number, Map<number, number>>([[book.openings[truth] ?? 0, new Map([[0, WHOLE]])]]);
  const total = new Map<number, number>();
  const add = (to: Map<number, number>, what: number, share: number): void => void to.set(what, (to.get(what) ?? 0) + share);
  for (let i = book.order.length - 1; i >= 0; i--) {
    const position = book.order[i] ?? 0;
    const here = shares.get(position);
    if (!here) continue;
    shares.delete(position);
    const places = picks[at[position] ?? -1];
    if (!places) {
      for (const [what, share] of here) add(total, what, share);
      continue;
    }
    places.forEach((place, nth) => {
      const edge = (book.first[position] ?? 0) + place;
      const to = book.to[edge] ?? 0;
      const there = shares.get(to) ?? new Map<number, number>();
      shares.set(to, there);
      const step = course(book.gain[edge] ?? 0, book.taken[edge] ?? 0);
      for (const [what, share] of here) {
        const part = Math.floor(share / places.length);
        add(there, what + step, nth === 0 ? share - part * (places.length - 1) : part);
      }
    });
  }
  return total;
}
function standing(book: Book, truth: number, picks: Picks): Standing {
  const scale = scaleOf(book, truth);
  const span = Math.max(1, scale.best - scale.blind);
  let [mean, open, passed] = [0, 0, 0];
  for (const [what, share] of ends(book, truth, picks)) {
    const taken = ((what % TAKEN) + TAKEN) % TAKEN;
    const raw = (what - taken) / TAKEN + OPENING_RAW / 1000;
    const shown = totalOf(raw, scale, taken);
    mean += share * shown;
    open += share * (Math.round((7000 * (raw * 1000 - scale.blind)) / span) + 100 * (RUBRIC.scale.blind - taken));
    if (shown >= RUBRIC.pass) passed += share;
  }
  return {
    mean: Math.round((mean * 100) / WHOLE),
    open: Math.round(open / WHOLE),
    passed: Math.round((passed * 10_000) / WHOLE),
  };
}

/** Figures of a taste. Exact but for rounding to the last unit named above. */
export function figuresOf(book: Book, name: string, taste: Taste, words: Wording, ties: Ties = 'first'): Figures {
  return weighed(book, name, picksOf(book, taste, words, ties));
}
function weighed(book: Book, name: string, picks: Picks): Figures {
  const { truths } = book.customer.rules;
  const byTruth = truths.map((_, truth) => standing(book, truth, picks));
  const mean = (of: keyof Standing): number =>
    Math.round(byTruth.reduce((sum, one, truth) => sum + one[of] * (truths[truth]?.weight ?? 0), 0) / 100);
  return { name, byTruth, mean: mean('mean'), open: mean('open'), passed: mean('passed') };
}

/** Figures of every naive player in these languages, ties broken both ways; whoever plays alike is worked out once. */
export function fieldOf(book: Book, words: Readonly<Record<string, Wording>>): readonly Figures[] {
  const worked = new Map<string, Figures>();
  return Object.entries(NAIVE).flatMap(([name, taste]) =>
    Object.entries(words)
      .slice(0, READERS.has(name) ? undefined : 1)
      .flatMap(([lang, wording]) =>
        (taste === BLIND ? (['shuffled'] as const) : (['first', 'shuffled'] as const)).map((ties) => {
          const picks = picksOf(book, taste, wording, ties);
          const key = JSON.stringify(picks);
          const figures = worked.get(key) ?? weighed(book, name, picks);
          worked.set(key, figures);
          return { ...figures, name: READERS.has(name) ? `${name} (${lang})` : name };
        }),
      ),
  );
}
