/**
 * The contrast to a drill: the same excuse at the same point where the other thing is true, or from another customer. It is found by
 * playing the rules, never drawn by chance, and is not scheduled: it is there to be told apart.
 */
import {
  RUBRIC, contextOf, drawTruth, hash32, isTrue, nodeOf, offeredNow, positionKey, replay, start, step,
  type Call, type CaseRules, type Customer, type Reply,
} from '../../engine/engine.ts'; // prettier-ignore
import { truthOf } from '../path.ts';

export interface Contrast {
  /** What is other: what is true, or who says it. */
  readonly kind: 'truth' | 'customer';
  readonly caseId: string;
  readonly seed: number;
  readonly choices: readonly string[];
}

/** Steps of a search through another case before it is given up: some tens of milliseconds. */
const MOST_STEPS = 600;
/** Seeds tried for a joint truth; at odds of one in a hundred, one miss in e¹⁰. */
const MOST_SEEDS = 1000;

/** The first seed from here on under which this joint truth is drawn. */
export function seedFor(rules: CaseRules, truth: number, from: number): number | undefined {
  for (let i = 0; i < MOST_SEEDS; i++) {
    const seed = (from + i) >>> 0;
    if (drawTruth(rules, seed) === truth) return seed;
  }
  return undefined;
}

const swapped = (key: string): string =>
  key.endsWith('/shown-true')
    ? key.replace(/true$/, 'false')
    : key.endsWith('/shown-false')
      ? key.replace(/false$/, 'true')
      : key;

/** Same customer, same words from the rep, the other thing true; only where it can be heard. */
function otherTruth(call: Call): Contrast | undefined {
  const node = nodeOf(call);
  const { rules } = call.customer;
  if (!node || node.excuse < 0) return undefined;
  const here = rules.truths[truthOf(call)]?.bits ?? 0;
  const flipped = here ^ (1 << node.excuse);
  const rows = rules.truths
    .map((row, truth) => ({ ...row, truth }))
    .filter(({ bits }) => isTrue(bits, node.excuse) !== isTrue(here, node.excuse))
    .sort((a, b) => Number(b.bits === flipped) - Number(a.bits === flipped) || b.weight - a.weight);
  const choices = call.log.map((turn) => turn.reply.id);
  for (const { truth } of rows) {
    const seed = seedFor(rules, truth, call.seed);
    const other = seed === undefined ? undefined : replay(call.customer, seed, choices);
    if (seed === undefined || !other?.ok || nodeOf(other.value)?.key !== swapped(node.key)) continue;
    const { key, temper } = other.value.line;
    if (key !== call.line.key || temper !== call.line.temper) return { kind: 'truth', caseId: rules.id, seed, choices };
  }
  return undefined;
}

/** What a rep who knows the trade would try first here; a paper that fits, and never something out of order. */
function worthTrying(call: Call): readonly Reply[] {
  const offered = offeredNow(call).filter((reply) => !reply.conduct);
  if (nodeOf(call)?.part !== 'plan') return [...offered].sort((a, b) => b.fit - a.fit);
  const marks = offered.filter((reply) => reply.mark).sort((a, b) => (b.mark?.worth ?? 0) - (a.mark?.worth ?? 0));
  return call.log.length < RUBRIC.plan.marks ? marks.slice(0, 1) : offered.filter((reply) => !reply.mark);
}

/** Replies that lead to a point of the call, found depth first. */
function wayTo(begun: Call, key: string): readonly string[] | undefined {
  const seen = new Set<string>();
  let steps = 0;
  const search = (call: Call): readonly string[] | undefined => {
    if (nodeOf(call)?.key === key) return call.log.map((turn) => turn.reply.id);
    const position = `${positionKey(call.customer, call.snapshot)}|${String(contextOf(call.snapshot).marks)}`;
    if (seen.has(position)) return undefined;
    seen.add(position);
    for (const reply of worthTrying(call)) {
      if ((steps += 1) > MOST_STEPS) return undefined;
      const moved = step(call, reply.id);
      const found = moved.ok && !moved.value.call.ended ? search(moved.value.call) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(begun);
}

/** Another customer at this point of the call. */
function otherCustomer(call: Call, customer: Customer, key: string): Contrast | undefined {
  const { rules } = customer;
  if (!customer.nodes.has(key)) return undefined;
  const rows = rules.truths.map(({ weight }, truth) => ({ weight, truth })).sort((a, b) => b.weight - a.weight);
  for (const { truth } of rows) {
    const seed = seedFor(rules, truth, call.seed);
    const begun = seed === undefined ? undefined : start(customer, seed);
    const choices = begun?.ok ? wayTo(begun.value, key) : undefined;
    if (seed !== undefined && choices) return { kind: 'customer', caseId: rules.id, seed, choices };
  }
  return undefined;
}

/**
 * The contrast to a position of the contact, or undefined. The other truth comes first, where it can be heard; then another customer of
 * `others` that tells the same excuse at the same point, or, where none of them ever comes to it, just begins to tell it. Which one of
 * several, the position decides.
 */
export function contrastTo(call: Call, others: readonly Customer[]): Contrast | undefined {
  const node = nodeOf(call);
  if (!node || node.part !== 'contact' || node.excuse < 0) return undefined;
  const told = otherTruth(call);
  if (told) return told;
  const turn = others.length === 0 ? 0 : hash32(call.log.map(({ reply }) => reply.id).join('|')) % others.length;
  const asked = [...others.slice(turn), ...others.slice(0, turn)].filter(({ rules }) => rules.id !== call.customer.rules.id);
  for (const key of [node.key, node.key.replace(/[^/]+$/, 'claimed')])
    for (const customer of asked) {
      const found = otherCustomer(call, customer, key);
      if (found) return found;
    }
  return undefined;
}
