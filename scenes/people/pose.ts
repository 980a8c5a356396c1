/** How a person holds themselves: a pure table from what is felt to how the body stands, breathes and trembles. */
import type { Face, StageMoment, StageView, Temper } from '../stageTypes.ts';

export interface Pose {
  /** Sideways and downwards, world units. */
  readonly x: number;
  readonly y: number;
  /** Lean in radians; towards the right, where the rep is, is positive. */
  readonly lean: number;
  readonly scale: number;
  /** How much of the front is turned to us: 1 is full, less is half away, below 0 the back of the sheet. */
  readonly turn: number;
}

/** How someone breathes: seconds for a breath, and how much the chest rises (share of the height). */
export interface Breath {
  readonly period: number;
  readonly depth: number;
}

/** How the portrait is inked. `heavy` is drawn twice and the two are shown in turn, so that the line shakes. */
export type Inking = 'plain' | 'heavy' | 'dim' | 'grey';

const BY_TEMPER: Readonly<Record<Temper, Pose>> = {
  warm: { x: 14, y: 2, lean: 0.028, scale: 1.035, turn: 1 },
  cold: { x: 0, y: 0, lean: -0.008, scale: 1, turn: 1 },
  heated: { x: 20, y: 4, lean: 0.052, scale: 1.075, turn: 1 },
};

/** What a face adds to the posture of the temper. */
const BY_FACE: Readonly<Partial<Record<Face, Partial<Pose>>>> = {
  evasive: { x: -34, lean: -0.045, turn: 0.93 },
  thinking: { x: -10, lean: -0.028 },
  worried: { y: 7, scale: -0.012 },
  smug: { lean: -0.022, y: -2 },
  angry: { x: 6, lean: 0.012, scale: 0.012 },
};

const TURNED_AWAY: Pose = { x: -40, y: 6, lean: -0.035, scale: 0.98, turn: -0.94 };
const WAITING: Pose = { x: 0, y: 6, lean: 0, scale: 0.985, turn: 1 };

const BREATHS: Readonly<Record<Temper, Breath>> = {
  warm: { period: 4.4, depth: 0.008 },
  cold: { period: 3.6, depth: 0.006 },
  heated: { period: 1.7, depth: 0.012 },
};

/** The posture for a view. */
export function poseOf(view: Pick<StageView, 'temper' | 'face' | 'moment'>): Pose {
  if (view.moment === 'hungUp') return TURNED_AWAY;
  if (view.moment === 'dialling') return WAITING;
  const base = BY_TEMPER[view.temper];
  const more = BY_FACE[view.face] ?? {};
  return {
    x: base.x + (more.x ?? 0),
    y: base.y + (more.y ?? 0),
    lean: base.lean + (more.lean ?? 0),
    scale: base.scale + (more.scale ?? 0),
    turn: more.turn ?? base.turn,
  };
}

export const breathOf = (temper: Temper): Breath => BREATHS[temper];

/** How the portrait is inked for a view. */
export function inkingOf(view: Pick<StageView, 'temper' | 'moment'>): Inking {
  if (view.moment === 'dialling') return 'dim';
  if (view.moment === 'hungUp' || view.moment === 'stopped') return 'grey';
  return view.temper === 'heated' ? 'heavy' : 'plain';
}

const ON_THE_PHONE: ReadonlySet<StageMoment> = new Set<StageMoment>(['talking', 'promised', 'paid', 'stopped']);

/** Whether the person holds the receiver. */
export const holdsReceiver = (moment: StageMoment): boolean => ON_THE_PHONE.has(moment);
