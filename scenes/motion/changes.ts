/** What moves: derived by comparing the view that was shown with the one to show. The rules never order a movement. Pure. */
import type { StageMoment, StageView } from '../stageTypes.ts';

/** Something that is different now and may be shown moving. */
export type Change =
  | 'place' // other walls, or day and night change
  | 'person'
  | 'face'
  | 'posture'
  | 'wash'
  | 'voice' // begins or stops speaking
  | 'ring' // the phone rings at the other end
  | 'lift' // someone takes the phone up
  | 'write' // a promise goes into the ledger
  | 'stamp' // the seal comes down
  | 'snap' // the line breaks
  | 'close' // the book is closed
  | 'desk'; // back at the rep's own desk

const ARRIVALS: Readonly<Record<StageMoment, Change>> = {
  dialling: 'ring',
  talking: 'lift',
  promised: 'write',
  paid: 'stamp',
  hungUp: 'snap',
  stopped: 'close',
  after: 'desk',
};

/** Every change. The first view has no past: all of it is new, and nothing of it moves into place (see `moves`). */
export function changesBetween(before: StageView | undefined, now: StageView): ReadonlySet<Change> {
  const changes = new Set<Change>();
  const differs = (...keys: (keyof StageView)[]): boolean => before === undefined || keys.some((k) => before[k] !== now[k]);
  if (differs('place', 'night') || (before?.moment === 'after') !== (now.moment === 'after')) changes.add('place');
  if (differs('person')) changes.add('person');
  if (differs('face')) changes.add('face');
  if (differs('temper', 'face', 'moment')) changes.add('posture');
  if (differs('temper', 'moment')) changes.add('wash');
  if (differs('speaking')) changes.add('voice');
  if (differs('moment')) changes.add(ARRIVALS[now.moment]);
  return changes;
}

/** Whether the changes are seen happening: not in the first view, not when all is still. */
export const moves = (before: StageView | undefined, now: StageView): boolean => before !== undefined && !now.still;
