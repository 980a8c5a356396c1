/** A call of a fair class on this page: turned by the engine, in exam mode, its replies shuffled by the player's salt. */
import type { ContentView, FairRun } from '../arena/arena.ts';
import { composeCustomer, repView, replay, start, step, stepsDone, type Call, type Customer } from '../engine/engine.ts';
import type { FairScreen } from './state.ts';

const customers = new Map<string, Customer>();
const customerOf = ({ hash, rules }: ContentView): Customer => {
  const customer = customers.get(hash) ?? composeCustomer(rules);
  customers.set(hash, customer);
  return customer;
};
export const screenOf = (call: Call, salt: number, stored: number): FairScreen => ({
  mode: 'fair',
  call,
  view: repView(call, 'exam', salt),
  steps: stepsDone(call.log),
  unsent: Math.max(0, call.log.length - stored),
});

/** The call after these choices; undefined where one of them was not offered. */
export function playedOn(content: ContentView, { seed }: FairRun, choices: readonly string[]): Call | undefined {
  const played = choices.length > 0 ? replay(customerOf(content), seed, choices) : start(customerOf(content), seed);
  return played.ok ? played.value : undefined;
}
/** The next call after a reply, or undefined where it is not offered. */
export function answered(call: Call, reply: string): Call | undefined {
  const moved = step(call, reply);
  return moved.ok ? moved.value.call : undefined;
}

/** What this browser keeps of a call until the server has it all. */
export interface Unsent {
  readonly content: string;
  /** Every choice of the call, sent and unsent. */
  readonly choices: readonly string[];
}
/** Reads what was kept; anything else is nothing. */
export function readUnsent(text: string | null): Unsent | null {
  try {
    const { content, choices } = JSON.parse(text ?? 'null') as Partial<Unsent>;
    const good = typeof content === 'string' && Array.isArray(choices) && choices.every((one) => typeof one === 'string');
    return good ? { content, choices } : null;
  } catch {
    return null;
  }
}
/**
 * Joins what the server has with what was kept here. The server's log is the call: what was kept goes on from it where it begins with it, and is
 * given up (`elsewhere`) where another device chose differently.
 */
export function joined(stored: readonly string[], kept: readonly string[]): { choices: readonly string[]; elsewhere: boolean } {
  if (kept.length <= stored.length) return { choices: stored, elsewhere: !kept.every((one, i) => one === stored[i]) };
  return stored.every((one, i) => one === kept[i]) ? { choices: kept, elsewhere: false } : { choices: stored, elsewhere: true };
}
/** Reply ids of a call, in order. */
export const choicesIn = (call: Call): readonly string[] => call.log.map(({ reply }) => reply.id);
