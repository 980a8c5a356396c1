/** What the arena keeps: plain records, as they lie in the store. Times are whole milliseconds since 1970, handed in; seeds and salts 0…4294967295. */
import type { ConductLevel } from '../engine/engine.ts';
import type { ArenaMode, CompetitionStage, Entry } from './api.ts';

/** One case of a competition, pinned: every player meets it with the same seed, and on this content for ever. */
export interface Round {
  /** 1-based. */
  readonly number: number;
  readonly caseId: string;
  readonly content: string;
  readonly seed: number;
}
/** A competition. Its clock is the open round's: see `clock.ts`. */
export interface Competition {
  readonly id: string;
  readonly trainer: string;
  readonly title: string;
  readonly code: string;
  readonly codeUntil: number;
  readonly mode: ArenaMode;
  readonly entry: Entry;
  readonly stage: CompetitionStage;
  readonly locked: boolean;
  readonly secondsPerCall: number | null;
  readonly namesHidden: boolean;
  readonly speedCounts: boolean;
  readonly rounds: readonly Round[];
  /** Number of the round that is open or was last; 0 before the first. */
  readonly round: number;
  readonly openedAt: number | null;
  /** Since when the clock stands: paused, or between rounds. */
  readonly haltedAt: number | null;
  /** Pauses of this round so far, ms. */
  readonly haltedMs: number;
  /** Seconds the trainer added to this round. */
  readonly extraSeconds: number;
  /** Grows with every command; a listener compares it. */
  readonly revision: number;
  readonly createdAt: number;
  /** Names and results are deleted after this. */
  readonly keepUntil: number;
}
export interface Player {
  readonly id: string;
  readonly competition: string;
  /** Order of joining or of the list, 1-based. */
  readonly number: number;
  readonly name: string;
  readonly personalCode: string;
  readonly salt: number;
  readonly extraPercent: number;
  /** Null: on the trainer's list, but not here yet. */
  readonly joinedAt: number | null;
  /** Sums over the calls that were played to their end. */
  readonly total: number;
  readonly accuracy: number;
  readonly seconds: number;
}
/** One player's call of one round. */
export interface Run {
  readonly id: string;
  readonly competition: string;
  readonly player: string;
  readonly round: number;
  readonly startedAt: number;
  /** Choices in the log. */
  readonly length: number;
  /** Set once, when the call has ended. */
  readonly result: StoredResult | null;
}
export interface StoredResult {
  readonly total: number;
  readonly accuracy: number | null;
  readonly passed: boolean;
  readonly outcome: string;
  readonly conduct: ConductLevel;
  readonly seconds: number;
}
export interface Certificate {
  readonly code: string;
  readonly competition: string;
  readonly player: string;
  readonly name: string;
  readonly title: string;
  readonly place: number;
  readonly of: number;
  readonly total: number;
  readonly outOf: number;
  readonly at: number;
}

export const LIMITS = {
  /** Characters of a name and of a title. */
  name: 40,
  title: 80,
  /** Players in one room: what one room was measured with. */
  players: 5000,
  rounds: 12,
  /** Choices in one request; a call has at most 64 (call codes hold no more). */
  batch: 64,
  /** A join code is good for a day after it was made. */
  codeMs: 86_400_000,
  dayMs: 86_400_000,
  keepDays: 30,
} as const;
