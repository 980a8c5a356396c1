/**
 * Drills: every costly move of a reviewed call as the position again, with one reply to give. A drill is plain data, enough to rebuild its
 * position and to say where it came from.
 */
import { contextOf, hash32, isTrue, nodeOf, type Call, type CallNode, type Line } from '../../engine/engine.ts';
import { truthOf } from '../path.ts';
import { rewind } from '../why.ts';
import type { Label, Review } from '../reviewCall.ts';
import { freshMemory, rated, type Memory } from './memory.ts';

/** A position of a case: replayed on its content from the seed and the replies before it. */
export interface Place {
  readonly caseId: string;
  /** Content hash of the case it was played on; on other content it cannot be rebuilt. */
  readonly content: string;
  readonly seed: number;
  /** Reply ids up to the position, in order. */
  readonly choices: readonly string[];
}
export interface Drill extends Place {
  /** Same for the same story: case, content, what was heard and what was said; seed and wording are not in it. */
  readonly id: string;
  /** What was said there then. Hidden until the drill has been answered. */
  readonly chosen: string;
  /** Hundredths of a point that it lost, above `RUBRIC.loss.good`. */
  readonly loss: number;
  /** Position of the call region (`CallNode.key`), for what to mix it with. */
  readonly node: string;
  /** Excuse under discussion, and whether it was so. Null where none is. */
  readonly excuse: string | null;
  readonly so: boolean | null;
  /** Milliseconds since 1970: when the call was played. */
  readonly madeAt: number;
  readonly memory: Memory;
  /** Put away by the player; kept, never offered. */
  readonly dismissed: boolean;
}

/** Labels of a move that is worth another look: what lost more than 2 points (rubric, `loss.good`). */
const COSTLY: ReadonlySet<Label> = new Set<Label>(['inaccuracy', 'mistake', 'blunder']);

/** What a line is, apart from its wording. */
const sign = (line: Line): string => `${line.key} ${line.temper}`;
/** The same story has the same id. Two 32-bit sums: against mix-ups, not against malice. */
function idOf(caseId: string, content: string, at: Call): string {
  const story = [...at.log.map((turn) => `${sign(turn.line)}>${turn.reply.id}`), sign(at.line)].join('|');
  const sums = [hash32(story), hash32(story, 0x1b873593)].map((sum) => sum.toString(36));
  return `${caseId}.${content}.${sums.join('')}`;
}

/** Excuse under discussion at a position and whether it is so. */
export function excuseAt(
  call: Call,
  node: CallNode | undefined = nodeOf(call),
): { readonly excuse: string; readonly so: boolean } | null {
  const { rules } = call.customer;
  const excuse = node ? rules.deck[node.excuse] : undefined;
  if (!node || excuse === undefined) return null;
  return { excuse, so: isTrue(rules.truths[truthOf(call)]?.bits ?? 0, node.excuse) };
}

/** The drills of a reviewed call, in the order of its moves. `at`: milliseconds since 1970 at which it was played. */
export function drillsOf(call: Call, review: Review, from: Pick<Place, 'caseId' | 'content'>, at: number): readonly Drill[] {
  return review.turns.flatMap((turn, i): Drill[] => {
    const position = COSTLY.has(turn.label) ? rewind(call, i, contextOf(call.snapshot).truth) : undefined;
    const node = position && nodeOf(position);
    if (!node) return [];
    const said = excuseAt(position, node);
    return [
      {
        ...from, id: idOf(from.caseId, from.content, position), seed: call.seed, choices: position.log.map(({ reply }) => reply.id),
        chosen: turn.chosen.reply, loss: turn.chosen.loss, node: node.key, excuse: said?.excuse ?? null, so: said?.so ?? null,
        madeAt: at, memory: freshMemory(at), dismissed: false,
      },
    ]; // prettier-ignore
  });
}

/**
 * Drills known already and those of another call. A mistake made again is asked again at once: its memory lapses and it comes from the
 * later call. One that was put away stays away.
 */
export function joined(known: readonly Drill[], found: readonly Drill[]): readonly Drill[] {
  const all = new Map(known.map((drill) => [drill.id, drill]));
  for (const drill of found) {
    const before = all.get(drill.id);
    const memory = before && { ...rated(before.memory, 'again', drill.madeAt), due: drill.madeAt };
    all.set(drill.id, before && memory ? { ...drill, memory, dismissed: before.dismissed } : drill);
  }
  return [...all.values()];
}
