/**
 * The formulas: what one reply earns and costs, and how a sum becomes the total that is shown. Whole points only.
 * A call starts with the core practices owed; what is raised charges more; doing pays back, once (engine page, “debt, not credit”).
 */
import { RUBRIC } from './rubric.ts';
import { bandOf, byDistance, toneDistance } from './tone.ts';
import { isTrue } from './truth.ts';
import { agreedEnding, countBits, type CustomerContext } from './customer.ts';
import {
  DIMENSIONS,
  type CallNode,
  type CaseRules,
  type Debt,
  type Dimension,
  type Edge,
  type EndingRule,
  type Mark,
  type Outcome,
  type Reply,
} from './types.ts';

/** Change of one dimension with its reason, for the sum and for the debrief. Points may be negative. */
export interface Entry {
  readonly dimension: Dimension;
  readonly points: number;
  /** The practice followed or broken, where one is named. */
  readonly practice?: string;
  readonly followed?: boolean;
  readonly reason: 'pays' | 'charges' | 'refunds' | 'tone' | 'breaks' | 'backfires' | 'stall' | 'mark' | 'outcome';
}

/** Owed from the first reply on every case. The tutorial is not scored. */
export const CORE_DEBTS: readonly Debt[] = [
  'speaking', 'myself', 'point', 'today', 'cause', 'stakes', 'again', 'pinned', 'said-back', 'thanks',
  'works-paper', 'works-stakes', 'works-again', 'check-later', 'log', 'written', 'follow-up-date', 'rung', 'letter',
] as const; // prettier-ignore

/** What each dimension holds before the first reply: full marks less what is owed. */
export function openingBalance(): Record<Dimension, number> {
  const balance = { ...RUBRIC.full, preparation: 0, outcome: 0 };
  for (const debt of CORE_DEBTS) balance[RUBRIC.debts[debt].dimension] -= RUBRIC.debts[debt].points;
  return balance;
}

/** Which dimension a broken practice is taken from. */
const blameOf = (node: CallNode): Dimension => (node.part === 'after' ? 'after' : node.excuse >= 0 ? 'handling' : 'process');

/** Practice credited for a debt: the rubric's, else the temperament's or the reply's own first one. */
export function practiceOf(rules: CaseRules, debt: Debt, reply: Reply): string | undefined {
  const { works } = rules.archetype;
  if (debt === 'works-paper') return works.paper;
  if (debt === 'works-stakes') return works.stakes;
  if (debt === 'works-again') return works.again;
  return RUBRIC.debts[debt].practice ?? reply.follows[0]?.id;
}

/** What an ending's points are made of: row of `outcomeByGap`, steps its relationship lies below the best's, and whether the promise was left unwritten. */
export function outcomeParts(
  rules: CaseRules,
  endings: EndingRule,
  id: string,
  promise: number,
): { readonly row: number; readonly steps: number; readonly unwritten: boolean } {
  const find = (name: string): Outcome =>
    rules.outcomes.find((outcome) => outcome.id === name) ?? { id: name, value: 0, relationship: 0 };
  const best = find(endings.settled ?? endings.full);
  const got = find(id);
  const gap = Math.max(0, best.value - got.value);
  const row = RUBRIC.outcomeByGap.filter(([from]) => gap >= from).length - 1;
  return { row, steps: Math.max(0, best.relationship - got.relationship), unwritten: promise === 2 };
}
/** Points of an ending under a truth: by its gap to the best in reach, its relationship, and what the promise lacks. 0…20. */
export function outcomePoints(rules: CaseRules, endings: EndingRule, id: string, promise: number): number {
  const { row, steps, unwritten } = outcomeParts(rules, endings, id, promise);
  return Math.max(0, (RUBRIC.outcomeByGap[row]?.[1] ?? 0) - steps - (unwritten ? RUBRIC.unwritten : 0));
}

/** Id of the ending that an edge brings about, if it ends the contact. */
export function endingOf(rules: CaseRules, context: CustomerContext, edge: Edge): string | undefined {
  const endings = rules.truths[context.truth]?.endings;
  if (edge.ends === undefined || !endings) return undefined;
  return edge.ends === 'by-promise'
    ? agreedEnding(endings, edge.offer ?? context.offer, edge.promise ?? context.promise)
    : edge.ends;
}

/** Everything that one reply earns and costs, in the order the debrief tells it. `before` is the state before the reply. */
export function judge(rules: CaseRules, node: CallNode, reply: Reply, before: CustomerContext, edge: Edge): readonly Entry[] {
  const entries: Entry[] = [];
  const broken = edge.ends === 'hang-up' || edge.ends === 'conduct-stop';
  if (reply.mark) entries.push(markEntry(reply.mark, reply, before, node, rules.truths[before.truth]?.bits ?? 0));
  const paid = (debt: Debt): Entry => {
    const practice = practiceOf(rules, debt, reply);
    return {
      dimension: RUBRIC.debts[debt].dimension,
      points: RUBRIC.debts[debt].points,
      reason: 'pays',
      ...(practice ? { practice, followed: true } : {}),
    };
  };
  entries.push(...reply.pays.map(paid));
  const distance = toneOff(rules, node, reply);
  if (distance > 0) entries.push({ dimension: 'tone', points: -byDistance(RUBRIC.toneCost, distance), reason: 'tone' });
  for (const practice of reply.breaks)
    entries.push({
      dimension: blameOf(node),
      points: -practice.weight,
      practice: practice.id,
      followed: false,
      reason: 'breaks',
    });
  if (reply.backfires)
    entries.push({
      dimension: 'handling',
      points: -RUBRIC.backfire,
      practice: rules.archetype.works.stakes,
      followed: false,
      reason: 'backfires',
    });
  if (reply.stall) entries.push({ dimension: 'process', points: -RUBRIC.stall, reason: 'stall' });
  if (!broken) {
    for (const debt of edge.charges ?? [])
      entries.push({ dimension: RUBRIC.debts[debt].dimension, points: -RUBRIC.debts[debt].points, reason: 'charges' });
    for (const debt of edge.refunds ?? [])
      entries.push({ dimension: RUBRIC.debts[debt].dimension, points: RUBRIC.debts[debt].points, reason: 'refunds' });
  }
  const ending = endingOf(rules, before, edge);
  const endings = rules.truths[before.truth]?.endings;
  if (ending !== undefined && endings)
    entries.push({
      dimension: 'outcome',
      points: outcomePoints(rules, endings, ending, edge.promise ?? before.promise),
      reason: 'outcome',
    });
  return entries;
}

/** What a mark is worth under a joint truth (its bits): 2 fits best, 1 fits less, 0 does not fit. */
const worthOfMark = ({ worth, only }: Mark, bits: number): 0 | 1 | 2 =>
  only === undefined || isTrue(bits, only.excuse) === only.so ? worth : 0;

function markEntry(mark: Mark, reply: Reply, before: CustomerContext, plan: CallNode, bits: number): Entry {
  const worth = worthOfMark(mark, bits);
  const bestBits = plan.menu.reduce(
    (marks, { mark: other }) => (other && worthOfMark(other, bits) === 2 ? marks | (1 << other.bit) : marks),
    0,
  );
  const first = countBits(before.marks & bestBits) === 0;
  const points = worth === 2 ? (first ? RUBRIC.plan.firstBest : RUBRIC.plan.best) : worth === 1 ? RUBRIC.plan.lesser : 0;
  const practice = reply.follows[0]?.id;
  return { dimension: 'preparation', points, reason: 'mark', ...(practice && worth > 0 ? { practice, followed: true } : {}) };
}

/** Distance of a spoken reply from the band of the moment; notes and marks have none. */
export function toneOff(rules: CaseRules, node: CallNode, reply: Reply): number {
  return node.part === 'contact' ? toneDistance(reply.tone, bandOf(rules.archetype, rules.stage, node.moment)) : 0;
}

/** Sum of entries. */
export const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + entry.points, 0);

/** Ends of the scale of one truth: best raw sum and blind luck's mean, both in thousandths of a point. */
export interface Scale {
  readonly best: number;
  readonly blind: number;
}

/**
 * Total = 30 + 70·(raw − blind)/(best − blind) − deduction, held to 0…100, rounded down once for display.
 * `raw` in points; the scale in thousandths.
 */
export function totalOf(raw: number, scale: Scale, deduction: number): number {
  const span = Math.max(1, scale.best - scale.blind);
  const shown =
    Math.floor((RUBRIC.scale.blind * span + RUBRIC.scale.span * (raw * 1000 - scale.blind) + span / 2) / span) - deduction;
  return Math.max(0, Math.min(100, shown));
}

/** What each dimension shows: held to 0…its weight. */
export function dimensionsOf(entries: readonly Entry[]): Record<Dimension, { points: number; of: number }> {
  const balance = openingBalance();
  for (const entry of entries) balance[entry.dimension] += entry.points;
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      { points: Math.max(0, Math.min(RUBRIC.full[dimension], balance[dimension])), of: RUBRIC.full[dimension] },
    ]),
  ) as Record<Dimension, { points: number; of: number }>;
}
