/**
 * The book of a case: every position of its customer under every joint truth, as integer tables. The statechart is walked once; what it
 * does is then read from the tables. A test proves on every position that tables and statechart agree.
 */
import {
  RUBRIC, agreedOf, contextOf, eventOf, judge, nodeKey, offered, openCustomer, openingBalance, positionKey, sumOf, tellCustomer,
  type CallNode, type Customer, type CustomerContext, type Edge, type Entry, type Reply, type Scale,
} from '../engine/engine.ts'; // prettier-ignore
import { walkFrom, type Walk } from './walk.ts';

type Snapshot = ReturnType<typeof openCustomer>;

/** The book refuses a case with more positions than this: `check` says what to do about it (engine page). */
export const MOST_POSITIONS = 200_000;

/** The tables. A position is a row number; its edges are the replies offered there, in content order, in one run. */
export interface Book {
  readonly customer: Customer;
  /** Position before the first reply, by joint truth. */
  readonly openings: readonly number[];
  /** Joint truth (row of `rules.truths`) of a position. */
  readonly truth: Uint8Array;
  /** First edge of a position, and how many; none at the end of a call. */
  readonly first: Int32Array;
  readonly count: Uint8Array;
  /** Key of the call region's position, by number in `keys`. */
  readonly node: Uint16Array;
  readonly keys: readonly string[];
  /** Edge: position it leads to. */
  readonly to: Int32Array;
  /** Edge: whole points earned or lost on it, before scaling. */
  readonly gain: Int16Array;
  /** Edge: points taken off the total for a gate missed or conduct, when this is the reply that first does so. */
  readonly taken: Uint8Array;
  /** Edge: the reply, by number in `replies` (author's ids). */
  readonly reply: Uint16Array;
  readonly replies: readonly string[];
  /** Edge: what the rep hears and sees after it, by number: line, temper, face, what is on the table, the next menu. */
  readonly heard: Uint16Array;
  /** Edge: the next menu alone, by number: all that is left to somebody who cannot tell true from false. */
  readonly menu: Uint16Array;
  /** Position: best sum and blind luck's mean from here to the end, in thousandths of a point; replies of the contact still to come at most. */
  readonly best: Float64Array;
  readonly blind: Float64Array;
  readonly longest: Uint8Array;
  /** Position at the end: row of `rules.outcomes`; −1 elsewhere. */
  readonly ending: Int8Array;
  /** Position: what is on the table, by which its replies are worded. */
  readonly agreed: Uint8Array;
  /** Positions, each after everything that it leads to. */
  readonly order: Int32Array;
}
/** An edge as the statechart took it, for who asks more than the tables keep. */
export interface Taken {
  readonly edge: number;
  readonly node: CallNode;
  readonly reply: Reply;
  readonly before: CustomerContext;
  readonly after: CustomerContext;
  readonly way: Edge;
  readonly entries: readonly Entry[];
}
export interface WalkOptions {
  /** Most positions; a case with more is refused. */
  readonly most?: number;
  /** Hears of every edge, in the order of the tables. */
  readonly note?: (taken: Taken) => void;
}
export interface BookWalk extends Walk {
  /** Positions found so far. */
  readonly positions: number;
  /** The finished book; null until `work` has said true. */
  readonly book: Book | null;
}
/** A case with too many positions to be walked. */
export class TooLarge extends Error {
  constructor(caseId: string, most: number) {
    super(`${caseId} has more than ${String(most)} positions`);
    this.name = 'TooLarge';
  }
}

/** Numbers given to texts in the order they come. */
class Index {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }
}

/** Points taken off after scaling when a call that stands at this level sinks to that one (0 clean, 1 gate, 2 violation, 3 hard stop). */
const { gate, violation, hardStop, care } = RUBRIC.deduction;
const TAKEN = [0, gate, violation, hardStop] as const;
function takenBy(reply: Reply, before: CustomerContext, after: CustomerContext): number {
  return (TAKEN[after.capLevel] ?? 0) - (TAKEN[before.capLevel] ?? 0) + (reply.conduct?.level === 'care' ? care : 0);
}

/** Begins the book of a customer. `work` throws `TooLarge` and `Cycle`. */
export function walkBook(customer: Customer, { most = MOST_POSITIONS, note }: WalkOptions = {}): BookWalk {
  const { rules } = customer;
  const numbers = new Index();
  const [keys, replies, sounds, menus] = [new Index(), new Index(), new Index(), new Index()];
  /** States still to be entered; let go of afterwards, so that a large case fits into memory. */
  const waiting: (Snapshot | undefined)[] = [];
  const positions = { truth: [] as number[], first: [] as number[], count: [] as number[], node: [] as number[], best: [] as number[], blind: [] as number[], longest: [] as number[], ending: [] as number[], agreed: [] as number[], order: [] as number[] }; // prettier-ignore
  const edges = { to: [] as number[], gain: [] as number[], taken: [] as number[], reply: [] as number[], heard: [] as number[], menu: [] as number[] }; // prettier-ignore

  const numberOf = (snapshot: Snapshot): number => {
    const before = numbers.texts.length;
    const number = numbers.of(positionKey(customer, snapshot));
    if (number === before) {
      if (number >= most) throw new TooLarge(rules.id, most);
      waiting[number] = snapshot;
    }
    return number;
  };
  const menuAt = (snapshot: Snapshot): string => {
    const node = customer.nodes.get(nodeKey(snapshot));
    return node ? offered(node, contextOf(snapshot)).map((reply) => reply.id).join(' ') : nodeKey(snapshot); // prettier-ignore
  };
  const enter = (position: number): readonly number[] => {
    const snapshot = waiting[position] as Snapshot;
    waiting[position] = undefined;
    const before = contextOf(snapshot);
    const key = nodeKey(snapshot);
    const node = customer.nodes.get(key);
    positions.truth[position] = before.truth;
    positions.node[position] = keys.of(key);
    positions.first[position] = edges.to.length;
    positions.ending[position] = node ? -1 : before.ending;
    positions.agreed[position] = agreedOf(before);
    const menu = node ? offered(node, before) : [];
    positions.count[position] = menu.length;
    const from = edges.to.length;
    if (!node) return [];
    for (const reply of menu) {
      const next = tellCustomer(customer, snapshot, eventOf(customer, node, reply));
      const after = contextOf(next);
      const edge = customer.edges[after.edge] as Edge;
      const entries = judge(rules, node, reply, before, edge);
      const shown = menuAt(next);
      note?.({ edge: edges.to.length, node, reply, before, after, way: edge, entries });
      edges.to.push(numberOf(next));
      edges.gain.push(sumOf(entries));
      edges.taken.push(takenBy(reply, before, after));
      edges.reply.push(replies.of(reply.id));
      edges.heard.push(sounds.of([edge.say, edge.by, edge.face, after.temper, agreedOf(after), shown].join('|')));
      edges.menu.push(menus.of(shown));
    }
    return edges.to.slice(from);
  };
  const leave = (position: number): void => {
    const from = positions.first[position] as number;
    const count = positions.count[position] as number;
    let best = count === 0 ? 0 : Number.MIN_SAFE_INTEGER;
    let blind = 0;
    let longest = 0;
    for (let edge = from; edge < from + count; edge++) {
      const to = edges.to[edge] as number;
      const gain = (edges.gain[edge] as number) * 1000;
      best = Math.max(best, gain + (positions.best[to] as number));
      blind += gain + (positions.blind[to] as number);
      longest = Math.max(longest, positions.longest[to] as number);
    }
    const spoken = customer.nodes.get(keys.texts[positions.node[position] as number] as string)?.part === 'contact' ? 1 : 0;
    positions.best[position] = best;
    positions.blind[position] = Math.floor(blind / Math.max(1, count));
    positions.longest[position] = longest + spoken;
    positions.order.push(position);
  };
  const openings = rules.truths.map((_, truth) => numberOf(openCustomer(customer, truth)));
  const walk = walkFrom(openings, { enter, leave, nameOf: (position) => keys.texts[positions.node[position] ?? 0] ?? '' });
  let book: Book | null = null;
  return {
    work(count) {
      if (book) return true;
      if (!walk.work(count)) return false;
      book = {
        customer, openings, keys: keys.texts, replies: replies.texts,
        truth: Uint8Array.from(positions.truth), first: Int32Array.from(positions.first), count: Uint8Array.from(positions.count),
        node: Uint16Array.from(positions.node), best: Float64Array.from(positions.best), blind: Float64Array.from(positions.blind),
        longest: Uint8Array.from(positions.longest), ending: Int8Array.from(positions.ending),
        agreed: Uint8Array.from(positions.agreed), order: Int32Array.from(positions.order),
        to: Int32Array.from(edges.to), gain: Int16Array.from(edges.gain), taken: Uint8Array.from(edges.taken),
        reply: Uint16Array.from(edges.reply), heard: Uint16Array.from(edges.heard), menu: Uint16Array.from(edges.menu),
      }; // prettier-ignore
      return true;
    },
    get positions() {
      return numbers.texts.length;
    },
    get book() {
      return book;
    },
  };
}

/** The whole book at once. Throws `TooLarge` and `Cycle`. */
export function bookOf(customer: Customer, options: WalkOptions = {}): Book {
  const walk = walkBook(customer, options);
  while (!walk.work(100_000));
  return walk.book as Book;
}

/** Raw sum before the first reply, in thousandths of a point: full marks less what is owed. */
export const OPENING_RAW = Object.values(openingBalance()).reduce((sum, points) => sum + points, 0) * 1000;

/** The ends of the scale of one joint truth. */
export function scaleOf(book: Book, truth: number): Scale {
  const opening = book.openings[truth] ?? 0;
  return { best: (book.best[opening] ?? 0) + OPENING_RAW, blind: (book.blind[opening] ?? 0) + OPENING_RAW };
}
/** Most replies that a contact can have. */
export const longestContact = (book: Book): number => Math.max(...book.openings.map((opening) => book.longest[opening] ?? 0));
/** Scales of a customer by truth; its book is walked when one is first asked for. */
export function scaleTable(customer: Customer): (truth: number) => Scale {
  let book: Book | undefined;
  return (truth) => scaleOf((book ??= bookOf(customer)), truth);
}
