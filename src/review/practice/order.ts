/** What is due, in which order, and what each drill is mixed with. */
import type { Drill } from './drill.ts';

/** Half a day, in milliseconds: who practises each day at about the same hour finds what is due later that day. */
export const EARLY = 12 * 60 * 60 * 1000;

/** Content hash of each case that is here. */
export type Shelf = Readonly<Record<string, string>>;
/** A drill whose case is here as it was played. Others are kept and told, and never scheduled. */
export const isHere = (drill: Pick<Drill, 'caseId' | 'content'>, here: Shelf): boolean => here[drill.caseId] === drill.content;

const before = (a: Drill, b: Drill): number =>
  a.memory.due - b.memory.due || b.loss - a.loss || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What may be asked now: the longest due first, then the costliest. The order is the same however the drills are kept. */
export const dueOf = (drills: readonly Drill[], here: Shelf, now: number): readonly Drill[] =>
  drills.filter((drill) => !drill.dismissed && isHere(drill, here) && drill.memory.due <= now + EARLY).sort(before);

/** When the next one comes that is not due yet; null when nothing is to come. */
export function nextDue(drills: readonly Drill[], here: Shelf, now: number): number | null {
  const later = drills.filter((drill) => !drill.dismissed && isHere(drill, here) && drill.memory.due > now + EARLY);
  return later.length === 0 ? null : Math.min(...later.map((drill) => drill.memory.due));
}

/** Two drills set each other off: one excuse, but told by another customer, or so in one and not so in the other. */
export const contrasting = (a: Drill, b: Drill): boolean =>
  a.excuse !== null && a.excuse === b.excuse && (a.caseId !== b.caseId || a.so !== b.so);

/** One drill of a sitting; `contrastTo`: the drill just before it, which it sets off. */
export interface Planned {
  readonly id: string;
  readonly contrastTo: string | null;
}
/** A sitting: due order, but behind each drill that has no partner yet comes the first one still to come that sets it off. */
export function mixed(due: readonly Drill[]): readonly Planned[] {
  const rest = [...due];
  const plan: Planned[] = [];
  for (let drill = rest.shift(); drill; drill = rest.shift()) {
    const asked = drill;
    plan.push({ id: asked.id, contrastTo: null });
    const place = rest.findIndex((other) => contrasting(asked, other));
    const [pair] = place < 0 ? [] : rest.splice(place, 1);
    if (pair) plan.push({ id: pair.id, contrastTo: asked.id });
  }
  return plan;
}
