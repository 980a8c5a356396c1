/** A call: `start` and `step`. A call is what the seed and the choices make of a case; everything else is derived. */
import type { AnyMachineSnapshot } from 'xstate';
import {
  agreedOf,
  contextOf,
  moodName,
  nodeKey,
  openCustomer,
  tellCustomer,
  type Customer,
  type CustomerContext,
  type ReplyEvent,
} from './customer.ts';
import { ok, refuse, type Result } from './errors.ts';
import { below, hash32, stream } from './random.ts';
import { judge, toneOff, type Entry } from './scoring.ts';
import { drawTruth } from './truth.ts';
import { CONDUCT_LEVELS, TEMPERS, type CallNode, type Edge, type Face, type Line, type Part, type Reply } from './types.ts';

/** One turn as it was played: where, what was said, what came of it. The log is enough to tell the whole call. */
export interface Turn {
  /** 1-based. */
  readonly n: number;
  readonly node: string;
  readonly part: Part;
  /** Line that the rep was answering. */
  readonly line: Line;
  readonly reply: Reply;
  /** Mood before and after. */
  readonly mood: readonly [string, string];
  /** What was on the table when it was said; line and reply are worded by it. */
  readonly agreed: number;
  readonly before: CustomerContext;
  readonly after: CustomerContext;
  readonly edge: Edge;
  readonly entries: readonly Entry[];
}
/** A call under way or ended. `snapshot` is rebuilt from seed and choices, never stored. */
export interface Call {
  readonly customer: Customer;
  readonly seed: number;
  readonly snapshot: AnyMachineSnapshot;
  readonly line: Line;
  readonly log: readonly Turn[];
  readonly ended: boolean;
}
/** What the page, the stage and the speakers should perform; data, no code. */
export type Effect =
  | { readonly type: 'say'; readonly line: Line }
  | { readonly type: 'face'; readonly face: Face }
  | { readonly type: 'cue'; readonly cue: string }
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'end'; readonly outcome: string };

export const MAX_SEED = 4294967295;
export const nodeOf = (call: Call): CallNode | undefined => call.customer.nodes.get(nodeKey(call.snapshot));

/**
 * Opens a call on a case with a seed 0…4294967295. What is true is drawn from the seed; only a review, which asks what would have been,
 * names the joint truth itself (row of `rules.truths`).
 */
export function start(customer: Customer, seed: number, truth = drawTruth(customer.rules, seed)): Result<Call> {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) return refuse('bad-seed');
  const snapshot = openCustomer(customer, truth);
  const line: Line = { key: 'plan', temper: 'cold', variant: 0, by: 'narrator', face: 'calm' };
  return ok({ customer, seed, snapshot, line, log: [], ended: false });
}

/** Replies offered in a position, in content order. Depends on visible state only. */
export function offered(node: CallNode, context: CustomerContext): readonly Reply[] {
  return node.menu.filter(
    (reply) =>
      (reply.paper === undefined || (reply.paper === 'yes') === (context.paper === 1)) &&
      (reply.mark === undefined || ((context.marks >> reply.mark.bit) & 1) === 0),
  );
}
export const offeredNow = (call: Call): readonly Reply[] => {
  const node = nodeOf(call);
  return node ? offered(node, contextOf(call.snapshot)) : [];
};

/** The event that a reply is, in this position. */
export function eventOf(customer: Customer, node: CallNode, reply: Reply): ReplyEvent {
  const level = reply.conduct ? CONDUCT_LEVELS.indexOf(reply.conduct.level) : 0;
  return {
    type: reply.move, ...reply.tone, off: toneOff(customer.rules, node, reply), fit: reply.fit, proof: reply.proof === true, stall: reply.stall === true,
    breach: Math.max(reply.gate ? 1 : 0, level > 1 ? level : 0), bit: reply.mark?.bit ?? 0, paper: reply.mark?.paper === true,
  }; // prettier-ignore
}

/** Answers with a reply by id. Refuses a reply that is not offered, and any reply after the end. */
export function step(call: Call, replyId: string): Result<{ readonly call: Call; readonly effects: readonly Effect[] }> {
  const node = nodeOf(call);
  if (!node || call.ended) return refuse('call-over');
  const { customer } = call;
  const before = contextOf(call.snapshot);
  const reply = offered(node, before).find((offer) => offer.id === replyId);
  if (!reply) return refuse('unknown-reply');
  const snapshot = tellCustomer(customer, call.snapshot, eventOf(customer, node, reply));
  const after = contextOf(snapshot);
  const edge = customer.edges[after.edge] as Edge;
  const to = nodeKey(snapshot);
  const line = lineFor(call, edge, snapshot);
  const turn: Turn = {
    n: call.log.length + 1, node: node.key, part: node.part, line: call.line, reply, mood: [moodName(call.snapshot), moodName(snapshot)],
    agreed: agreedOf(before), before, after, edge, entries: judge(customer.rules, node, reply, before, edge),
  }; // prettier-ignore
  const next: Call = { ...call, snapshot, line, log: [...call.log, turn], ended: to === 'ended' };
  return ok({ call: next, effects: effectsOf(node, next, edge) });
}

function effectsOf(from: CallNode, call: Call, edge: Edge): readonly Effect[] {
  const part = nodeOf(call)?.part;
  const outcome = outcomeOf(call);
  return [
    { type: 'face', face: call.line.face },
    ...(edge.cue ? [{ type: 'cue', cue: edge.cue } as const] : []),
    { type: 'say', line: call.line },
    ...(part && part !== from.part ? [{ type: 'part', part } as const] : []),
    ...(call.ended && outcome ? [{ type: 'end', outcome } as const] : []),
  ];
}

/** Words vary by temper and by how often the key was heard; the seed decides where the variants begin. */
function lineFor(call: Call, edge: Edge, snapshot: AnyMachineSnapshot): Line {
  const { rules } = call.customer;
  const temper = TEMPERS[contextOf(snapshot).temper] ?? 'cold';
  const heard = call.log.filter((turn) => turn.line.key === edge.say).length + (call.line.key === edge.say ? 1 : 0);
  const [offset] = below(stream((call.seed ^ hash32(edge.say)) >>> 0, 'words'), 1000);
  const by = edge.by ?? (call.customer.nodes.get(edge.to)?.part === 'after' || edge.to === 'ended' ? 'narrator' : 'customer');
  const face = edge.face ?? rules.archetype.mood.states[moodName(snapshot)]?.face ?? 'calm';
  return { key: edge.say, temper, variant: offset + heard, by, face };
}

/** Id of the ending, once the contact is over. */
export const outcomeOf = (call: Call): string | undefined => call.customer.rules.outcomes[contextOf(call.snapshot).ending]?.id;
