/**
 * Every number that judges a person: name, unit, range, source. One frozen table; nothing else in the engine holds a weight.
 * Unit is points of a hundred unless said otherwise. `own` in a source marks our own rule (catalogue document `design`).
 */
import type { Band, Debt, Dimension, Moment, Stage } from './types.ts';

interface DebtRule {
  readonly dimension: Dimension;
  readonly points: number;
  /** The practice whose doing pays this back; null where excuse or temperament names it. */
  readonly practice: string | null;
}
const debt = (dimension: Dimension, points: number, practice: string | null): DebtRule => ({ dimension, points, practice });

/** What an ending brings in: share of the sum, by when, and tenths to be counted on when written or only spoken. */
interface MoneyTerms {
  readonly share: 'owed' | 'undisputed' | 'part-now';
  readonly by: 'now' | 'trace' | 'rest' | 'dated';
  readonly written: number;
  readonly spoken: number;
}
/** Flavour for the debrief's money line, never graded. Own rule; endings that are not here promise nothing. */
const MONEY: Readonly<Record<string, MoneyTerms>> = {
  'paid-today': { share: 'owed', by: 'now', written: 10, spoken: 9 },
  'confirmed-for-due-date': { share: 'owed', by: 'now', written: 10, spoken: 9 },
  'verified-wire': { share: 'owed', by: 'trace', written: 9, spoken: 9 },
  'undisputed-paid-dispute-open': { share: 'undisputed', by: 'now', written: 10, spoken: 9 },
  'part-today-dated-rest': { share: 'part-now', by: 'rest', written: 8, spoken: 6 },
  'settled-instalments-secured': { share: 'part-now', by: 'rest', written: 8, spoken: 6 },
  'promise-letter-signed': { share: 'owed', by: 'dated', written: 8, spoken: 6 },
  'dated-verbal-promise': { share: 'owed', by: 'dated', written: 7, spoken: 5 },
};

export const RUBRIC = Object.freeze({
  /** Full marks of each dimension; they sum to 100 (rubric section 1). */
  full: { preparation: 10, process: 20, diagnosis: 14, handling: 18, tone: 12, outcome: 20, after: 6 } satisfies Record<
    Dimension,
    number
  >,
  /** Plan: first best mark 4, each further best mark 3, a lesser one 1 (rubric section 1, P). */
  plan: { firstBest: 4, best: 3, lesser: 1, marks: 3 },
  /** What can be owed, and what doing it pays back (rubric sections 1 and 2). */
  debts: {
    speaking: debt('process', 2, 'reach-decision-maker'),
    myself: debt('process', 2, 'identify-self'),
    point: debt('process', 2, 'straight-to-point'),
    today: debt('process', 3, 'task-demand-today'),
    cause: debt('process', 2, 'task-learn-cause'),
    stakes: debt('process', 2, 'task-explain-stakes'),
    again: debt('process', 2, 'restate-today'),
    pinned: debt('process', 2, 'pin-the-plan'),
    'said-back': debt('process', 2, 'task-get-commitment'),
    thanks: debt('process', 1, 'phone-thank-close'),
    'works-paper': debt('handling', 2, null),
    'works-stakes': debt('handling', 2, null),
    'works-again': debt('handling', 2, null),
    'e1-probe-1': debt('diagnosis', 1, null),
    'e1-probe-2': debt('diagnosis', 1, null),
    'e1-sorted': debt('diagnosis', 2, null),
    'e1-fits': debt('diagnosis', 2, null),
    'e1-response-1': debt('handling', 3, null),
    'e1-response-2': debt('handling', 3, null),
    'e2-probe-1': debt('diagnosis', 1, null),
    'e2-probe-2': debt('diagnosis', 1, null),
    'e2-sorted': debt('diagnosis', 2, null),
    'e2-fits': debt('diagnosis', 2, null),
    'e2-response-1': debt('handling', 3, null),
    'e2-response-2': debt('handling', 3, null),
    'check-later': debt('diagnosis', 2, 'verify-afterwards'),
    log: debt('after', 1, 'log-and-track'),
    written: debt('after', 1, 'written-trace'),
    'follow-up-date': debt('after', 1, 'follow-up-escalate'),
    rung: debt('after', 2, 'follow-up-escalate'),
    letter: debt('after', 1, 'statement-of-account'),
  } satisfies Record<Debt, DebtRule>,
  /** Cost of a reply by its tone's distance from the band: 0, 1, 2, 3, 4 or more (catalogue `tone.cost_by_distance`). */
  toneCost: [0, 1, 3, 5, 8] as const,
  /** A manner that this temperament answers badly to (rubric section 1, H). */
  backfire: 2,
  /** A reply that advances neither call, excuse nor mood (rubric section 2.6). */
  stall: 1,
  /** Outcome points by gap between an ending's value and the best in reach: [gap from, points] (numbers.outcome-points). */
  outcomeByGap: [[0, 20], [5, 17], [15, 14], [25, 10], [35, 6], [50, 3], [70, 0]] as const, // prettier-ignore
  /** What a promise that was not put in writing lacks: writing and consequence (numbers.promise-quality). */
  unwritten: 2,
  /** Deductions after scaling: a gate missed, a violation, a hard stop; the gravest counts once. Care adds to it, once. */
  deduction: { gate: 31, violation: 41, hardStop: 100, care: 15 },
  /** One scale for all calls: blind luck reads 30, the best line 100 (engine page). */
  scale: { blind: 30, span: 70 },
  /** What an ending brings in; see `MONEY`. */
  money: MONEY,
  /** Days our own bank has to trace a transfer (handout, excuse 1). */
  traceDays: 3,
  /** Words for the loss of a reply, by points lost at most; more is a blunder. Brilliant: nothing lost where every other reply loses this much (rubric section 7). */
  loss: { good: 2, inaccuracy: 5, mistake: 12, brilliant: 15 },
  /** Shown total needed to pass and for merit (rubric section 7). */
  pass: 70,
  merit: 85,
  /** Tone bands by age of the debt, where the temperament gives none (catalogue `tone.stages`). */
  stageBands: {
    'pre-due': { F: [0, 1], E: [1, 3], P: [0, 0] },
    early: { F: [2, 3], E: [1, 2], P: [0, 2] },
    hard: { F: [3, 3], E: [0, 2], P: [2, 3] },
    legal: { F: [2, 3], E: [0, 1], P: [2, 3] },
  } satisfies Record<Stage, Band>,
  /** How a moment of the talk moves both ends of the band (catalogue `tone.phases`). */
  momentShift: {
    open: { F: 0, E: 0, P: 0 },
    demand: { F: 0, E: 0, P: 0 },
    probe: { F: -1, E: 1, P: -1 },
    'shown-true': { F: -1, E: 1, P: -1 },
    'shown-false': { F: 1, E: -1, P: 1 },
    close: { F: 0, E: 1, P: -1 },
  } satisfies Record<Moment, { F: number; E: number; P: number }>,
  /** Patience lost by tone distance 0, 1, 2, 3, 4 or more (numbers.trust-patience); a stall or an accusation costs one more. */
  patienceByDistance: [0, 0, 1, 1, 2] as const,
});
