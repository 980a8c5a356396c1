/** Drills and the record on the shelf, and how a kept one is trusted again. A drill whose memory makes no sense begins afresh; nothing is lost. */
import type { Count, Drill, Grade, Memory, Tally } from '../review/practice/practice.ts';
import { isBag, oneOf, text, whole } from './records.ts';

const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];
const finite = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
/** Milliseconds since 1970, up to the last day that a calendar knows. */
const time = (value: unknown): value is number => whole(value) && value >= 0 && value <= 8.64e15;
const count = (value: unknown): value is number => whole(value) && value >= 0;

function restoreMemory(value: unknown, madeAt: number): Memory {
  const fresh: Memory = {
    due: madeAt,
    stability: 0,
    difficulty: 0,
    interval: 0,
    answers: 0,
    lapses: 0,
    answeredAt: null,
    last: null,
  };
  if (!isBag(value) || !time(value['due'])) return fresh;
  const { due, stability, difficulty, interval, answers, lapses, answeredAt, last } = value;
  const sound =
    time(answeredAt) && finite(stability, 0.001, 36_500) && finite(difficulty, 1, 10) && count(interval) && count(answers) && count(lapses); // prettier-ignore
  if (!sound) return { ...fresh, due };
  return { due, stability, difficulty, interval, answers, lapses, answeredAt, last: oneOf(last, GRADES, 'again') };
}

/** A drill from anything, or null when it cannot be one. */
export function restoreDrill(value: unknown): Drill | null {
  if (!isBag(value)) return null;
  const { id, caseId, content, seed, choices, chosen, loss, node, excuse, so, madeAt } = value;
  if (!text(id) || !text(caseId) || !text(content) || !text(chosen) || !text(node)) return null;
  if (!whole(seed) || seed < 0 || seed > 4294967295 || !count(loss)) return null;
  if (!Array.isArray(choices) || choices.length > 80 || !choices.every(text)) return null;
  const made = time(madeAt) ? madeAt : 0;
  return {
    id, caseId, content, seed, choices, chosen, loss, node,
    excuse: text(excuse) ? excuse : null,
    so: text(excuse) && typeof so === 'boolean' ? so : null,
    madeAt: made,
    memory: restoreMemory(value['memory'], made),
    dismissed: value['dismissed'] === true,
  }; // prettier-ignore
}

const NOTHING: Count = { met: 0, kept: 0, lost: 0 };
function restoreCount(value: unknown): Count | null {
  if (!isBag(value)) return null;
  const { met, kept, lost } = value;
  return count(met) && count(kept) && kept <= met && count(lost) ? { met, kept, lost } : null;
}
/** The lines of a table that are sound. */
function restoreTable(value: unknown): Readonly<Record<string, Count>> {
  const lines = Object.entries(isBag(value) ? value : {}).flatMap(([key, line]) => {
    const sound = text(key) ? restoreCount(line) : null;
    return sound ? [[key, sound] as const] : [];
  });
  return Object.fromEntries(lines.slice(0, 200));
}
/** A line of the record from anything, or null when it cannot be one. */
export function restoreTally(value: unknown): Tally | null {
  if (!isBag(value)) return null;
  const { id, kind, caseId, at } = value;
  if (!text(id) || !text(caseId) || !time(at)) return null;
  return {
    id, caseId, at,
    kind: oneOf(kind, ['call', 'drill', 'contrast'], 'call'),
    drilled: value['drilled'] === true,
    customer: restoreCount(value['customer']) ?? NOTHING,
    practices: restoreTable(value['practices']),
    excuses: restoreTable(value['excuses']),
  }; // prettier-ignore
}

/** Of two copies of a drill the one that is further on: answered or made later, then put away. */
export function furtherOn(a: Drill, b: Drill): Drill {
  const moment = ({ memory, madeAt }: Drill): number => Math.max(memory.answeredAt ?? 0, madeAt);
  if (moment(a) !== moment(b)) return moment(a) > moment(b) ? a : b;
  return b.dismissed ? b : a;
}
