/**
 * When a drill comes back. How an answer is graded is a whole-number rule of ours; how long until the next time is worked out by FSRS 6
 * (ts-fsrs), without its steps of minutes: a drill comes back on another day. Nothing here is drawn by chance.
 */
import { createEmptyCard, fsrs, Rating, State, type Card, type CardInput } from 'ts-fsrs';
import type { Label } from '../reviewCall.ts';

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** What is remembered of a drill: FSRS's card as plain JSON, and the last grade. Times are milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  /** Days until recall falls to 90 %; 0 before the first answer. */
  readonly stability: number;
  /** 1–10; 0 before the first answer. */
  readonly difficulty: number;
  /** Whole days of the interval under way. */
  readonly interval: number;
  readonly answers: number;
  readonly lapses: number;
  readonly answeredAt: number | null;
  readonly last: Grade | null;
}

/** Longest interval, in days: a case is worth seeing again once in half a year. */
const LONGEST = 180;
/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: LONGEST });
const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** A drill that has never been answered: asked for at once. */
export const freshMemory = (due: number): Memory => ({
  due, stability: 0, difficulty: 0, interval: 0, answers: 0, lapses: 0, answeredAt: null, last: null,
}); // prettier-ignore

/**
 * Grade of an answer by its label: the best reply is good, and easy when it was found the last time too; within 2 points of it is hard;
 * what loses more is asked again. Source: labels of the rubric, section 7; grades of FSRS.
 */
export function gradeOf(label: Label, before: Pick<Memory, 'last'>): Grade {
  if (label === 'good') return 'hard';
  if (label !== 'best' && label !== 'brilliant') return 'again';
  return before.last === 'good' || before.last === 'easy' ? 'easy' : 'good';
}

function cardOf(memory: Memory): Card | CardInput {
  const { due, stability, difficulty, interval, answers, lapses, answeredAt } = memory;
  if (answeredAt === null) return createEmptyCard(due);
  const card = { stability, difficulty, lapses, scheduled_days: interval, reps: answers, state: State.Review };
  return { ...createEmptyCard(due), ...card, last_review: answeredAt };
}

/** The memory after an answer at `now`. A clock that was set back counts as standing still. */
export function rated(memory: Memory, grade: Grade, now: number): Memory {
  const at = Math.max(now, memory.answeredAt ?? now);
  const { card } = scheduler.next(cardOf(memory), at, RATING[grade]);
  const { stability, difficulty, reps: answers, lapses } = card;
  // FSRS keeps its four grades a day apart and may go a day or two beyond its own limit for it.
  const interval = Math.min(card.scheduled_days, LONGEST);
  return { due: at + interval * DAY, stability, difficulty, interval, answers, lapses, answeredAt: at, last: grade };
}
