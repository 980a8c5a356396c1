/** Figures of the report as they are read. */
import type { PositionShare } from '../../../arena/arena.ts';
import type { CaseRules } from '../../../engine/engine.ts';

export const percentOf = (part: number, of: number): number => (of === 0 ? 0 : Math.round((part * 100) / of));
/** Heat 0 (nobody) to 5 (more than four in five). */
export const heatOf = (part: number, of: number): number => Math.min(5, Math.ceil(percentOf(part, of) / 20));

/** Replies of a menu that are right there by the documents. What to take along is left out: which of it fits depends on the truth. */
export const rightOf = (rules: CaseRules | undefined, node: string): ReadonlySet<string> =>
  new Set(rules?.nodes.find(({ key }) => key === node)?.menu.flatMap(({ id, fit, mark }) => (fit === 1 && !mark ? [id] : [])));

/** How many went astray at a menu; null where nothing on it is right or wrong. */
export function astray({ node, replies }: PositionShare, rules: CaseRules | undefined): number | null {
  const right = rightOf(rules, node);
  return right.size === 0 ? null : replies.reduce((sum, { reply, chosen }) => sum + (right.has(reply) ? 0 : chosen), 0);
}
