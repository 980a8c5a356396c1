/**
 * The ends of the scale of one truth: the best raw sum, and what picking blindly gets on average. One pass over every position of the
 * case's customer; exact, never sampled. It can be done in slices, so that a page need not stutter while it is worked out.
 */
import {
  contextOf, eventOf, judge, nodeKey, offered, openCustomer, openingBalance, positionKey, sumOf, tellCustomer,
  type Customer, type Scale,
} from '../engine/engine.ts'; // prettier-ignore

type Snapshot = ReturnType<typeof openCustomer>;
/** A position under way: which replies are still to be followed, and what the finished ones were worth (thousandths of a point). */
interface Frame {
  readonly key: string;
  readonly ways: readonly { readonly gain: number; readonly to: Snapshot }[];
  next: number;
  best: number;
  blindSum: number;
  longest: number;
  readonly contact: 0 | 1;
}
/** Values from a position to the end, in thousandths of a point; `longest` in replies of the contact. */
interface Value {
  readonly best: number;
  readonly blind: number;
  readonly longest: number;
}
/** A reply that never ends would be a cycle; the book refuses cases above this many positions (engine page). */
export const MOST_POSITIONS = 200_000;

export interface ScaleWalk {
  /** Works through about this many positions; true when finished. */
  work(positions: number): boolean;
  readonly scale: Scale | null;
  readonly positions: number;
  readonly longest: number;
}

/** Begins the walk for a truth (row of `rules.truths`). */
export function walkScale(customer: Customer, truth: number): ScaleWalk {
  const known = new Map<string, Value>();
  const open = (snapshot: Snapshot): Frame => expand(customer, snapshot);
  const root = open(openCustomer(customer, truth));
  const stack: Frame[] = [root];
  let result: Value | null = null;
  const opening = Object.values(openingBalance()).reduce((sum, points) => sum + points, 0) * 1000;

  const settle = (frame: Frame): void => {
    const count = Math.max(1, frame.ways.length);
    const value: Value = {
      best: frame.ways.length ? frame.best : 0,
      blind: Math.floor(frame.blindSum / count),
      longest: frame.longest,
    };
    known.set(frame.key, value);
    stack.pop();
    if (stack.length === 0) result = value;
  };
  const advance = (frame: Frame): void => {
    const way = frame.ways[frame.next];
    if (!way) {
      settle(frame);
      return;
    }
    const key = positionKey(customer, way.to);
    const value = known.get(key);
    if (!value) {
      if (known.size + stack.length > MOST_POSITIONS)
        throw new Error(`more than ${String(MOST_POSITIONS)} positions in ${customer.rules.id}`);
      stack.push(open(way.to));
      return;
    }
    frame.next += 1;
    frame.best = Math.max(frame.best, way.gain + value.best);
    frame.blindSum += way.gain + value.blind;
    frame.longest = Math.max(frame.longest, value.longest + frame.contact);
  };
  return {
    work(positions) {
      const until = known.size + positions;
      while (stack.length > 0 && known.size < until) advance(stack[stack.length - 1] as Frame);
      return stack.length === 0;
    },
    get scale() {
      return result === null ? null : { best: result.best + opening, blind: result.blind + opening };
    },
    get positions() {
      return known.size;
    },
    get longest() {
      return result?.longest ?? 0;
    },
  };
}

function expand(customer: Customer, snapshot: Snapshot): Frame {
  const node = customer.nodes.get(nodeKey(snapshot));
  const before = contextOf(snapshot);
  const ways = !node
    ? []
    : offered(node, before).map((reply) => {
        const to = tellCustomer(customer, snapshot, eventOf(customer, node, reply));
        const edge = customer.edges[contextOf(to).edge];
        return { to, gain: edge ? sumOf(judge(customer.rules, node, reply, before, edge)) * 1000 : 0 };
      });
  return {
    key: positionKey(customer, snapshot),
    ways,
    next: 0,
    best: Number.MIN_SAFE_INTEGER,
    blindSum: 0,
    longest: 0,
    contact: node?.part === 'contact' ? 1 : 0,
  };
}

/** The whole walk at once. */
export function scaleOf(customer: Customer, truth: number): Scale {
  const walk = walkScale(customer, truth);
  while (!walk.work(1000));
  return walk.scale ?? { best: 1000, blind: 0 };
}

/** Scales of a customer by truth, each walked when it is first asked for. */
export function scaleTable(customer: Customer): (truth: number) => Scale {
  const table = new Map<number, Scale>();
  return (truth) => {
    const scale = table.get(truth) ?? scaleOf(customer, truth);
    table.set(truth, scale);
    return scale;
  };
}
