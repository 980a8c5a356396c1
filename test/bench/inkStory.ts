/** The peer of the engine: the same case as a story of inkle's ink, each position a knot and each reply a choice, played by inkjs. */
import { Compiler, type Story } from 'inkjs/full';
import {
  contextOf, eventOf, nodeKey, offered, openCustomer, outcomeOf, positionKey, tellCustomer,
  type Call, type Customer,
} from '../../src/engine/engine.ts'; // prettier-ignore

type Snapshot = ReturnType<typeof openCustomer>;

/** How an ended call reads in both: the outcome and the last position. */
const ending = (outcome: string | undefined, key: string): string => `${outcome ?? ''} ${key.replaceAll('|', ' ')}`;
export const endOf = (call: Call): string => ending(outcomeOf(call), positionKey(call.customer, call.snapshot));

export interface InkPeer {
  readonly story: Story;
  /** Positions of all truths together. */
  readonly knots: number;
  /** Goes back to the beginning, under a truth. */
  readonly begin: (truth: number) => void;
}

/** Walks every position under every truth and writes the story. */
export function inkOf(customer: Customer): InkPeer {
  const numbers = new Map<string, number>();
  const waiting: Snapshot[] = [];
  const lines: string[] = [];
  const numberOf = (snapshot: Snapshot): number => {
    const key = positionKey(customer, snapshot);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    waiting.push(snapshot);
    return numbers.size - 1;
  };
  const roots = customer.rules.truths.map((_, truth) => numberOf(openCustomer(customer, truth)));
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const context = contextOf(at);
    const node = customer.nodes.get(nodeKey(at));
    lines.push(`=== p${numberOf(at)} ===`);
    if (!node) lines.push(ending(customer.rules.outcomes[context.ending]?.id, positionKey(customer, at)), '-> END');
    else
      for (const reply of offered(node, context)) {
        const to = tellCustomer(customer, at, eventOf(customer, node, reply));
        const said = customer.edges[contextOf(to).edge]?.say ?? '';
        lines.push(`+ [${reply.id}] ${said} -> p${numberOf(to)}`);
      }
  }
  const story = new Compiler(lines.join('\n')).Compile();
  const begin = (truth: number): void => {
    story.ResetState();
    story.ChoosePathString(`p${roots[truth] ?? 0}`);
  };
  return { story, knots: numbers.size, begin };
}
