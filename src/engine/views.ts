/** What the rep may see now. With `report.ts`, the only door: truth, counters, tone and points leave through nothing else. */
import { nodeOf, offeredNow, type Call } from './call.ts';
import { agreedOf, contextOf } from './customer.ts';
import { hash32, shuffled, stream } from './random.ts';
import { bandOf } from './tone.ts';
import type { Band, Cited, Line, Move, Part, Reply, Step, Tone } from './types.ts';

/** What guided mode adds to a reply. */
export interface GuidedHint {
  readonly move: Move;
  readonly tone: Tone;
  readonly follows: readonly Cited[];
  readonly breaks: readonly Cited[];
}
export interface ReplyView {
  /** Author's id in guided and author mode, opaque in exam mode. */
  readonly id: string;
  /** Author's id, for finding the words; never shown. */
  readonly words: string;
  readonly hint?: GuidedHint;
}
/** A screen of the call. */
export interface RepView {
  readonly n: number;
  readonly part: Part;
  readonly step: Step;
  readonly line: Line;
  readonly lineId: string;
  readonly replies: readonly ReplyView[];
  /** What is on the table as the customer said it, 0 nothing firm … 4 settled; words are chosen by it. */
  readonly agreed: number;
  /** Marks made so far in the plan. */
  readonly marked: readonly string[];
  readonly ended: boolean;
  /** Guided mode only: the tone band of the moment. */
  readonly band?: Band;
}
export type ViewMode = 'exam' | 'guided';

/** An id that says nothing: same for one call, different for another salt. */
const opaque = (salt: number, text: string): string => 'r' + hash32(`${salt}|${text}`).toString(36);

/** Replies in the order they are shown: shuffled by the view salt, on which nothing else depends. */
export function shownOrder(call: Call, salt: number = call.seed): readonly Reply[] {
  return shuffled(stream((salt ^ hash32(`${call.log.length}`)) >>> 0, 'order'), offeredNow(call));
}

/** What the rep sees now. */
export function repView(call: Call, mode: ViewMode = 'exam', salt: number = call.seed): RepView {
  const node = nodeOf(call);
  const { rules } = call.customer;
  const guided = mode === 'guided';
  const toView = (reply: Reply): ReplyView => ({
    id: guided ? reply.id : opaque(salt, `${call.log.length}|${reply.id}`),
    words: reply.id,
    ...(guided ? { hint: { move: reply.move, tone: reply.tone, follows: reply.follows, breaks: reply.breaks } } : {}),
  });
  return {
    n: call.log.length + 1,
    part: node?.part ?? 'after',
    step: node?.step ?? 'follow-up',
    line: call.line,
    lineId: guided ? call.line.key : opaque(salt, call.line.key),
    replies: shownOrder(call, salt).map(toView),
    agreed: agreedOf(contextOf(call.snapshot)),
    marked: call.log.flatMap((turn) => (turn.reply.mark ? [turn.reply.id] : [])),
    ended: call.ended,
    ...(guided && node?.part === 'contact' ? { band: bandOf(rules.archetype, rules.stage, node.moment) } : {}),
  };
}
