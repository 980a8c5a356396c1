/** What the debrief may show of a call: the score, the gates, conduct, money, and what was true. With `views.ts`, the only door. */
import { outcomeOf, type Call, type Turn } from './call.ts';
import { contextOf } from './customer.ts';
import { RUBRIC } from './rubric.ts';
import { dimensionsOf, openingBalance, sumOf, totalOf, type Entry, type Scale } from './scoring.ts';
import { isTrue } from './truth.ts';
import { STEPS, TASKS, type ConductLevel, type Dimension, type Gate, type Step, type Task } from './types.ts';

/** Everything about an ended call (or one broken off at the end of its log). */
export interface CallReport {
  readonly outcome: string;
  /** Null where the call is not scored (the tutorial) or the scale is not known yet. */
  readonly total: number | null;
  readonly passed: boolean;
  readonly merit: boolean;
  readonly raw: number;
  readonly deduction: number;
  readonly dimensions: Record<Dimension, { points: number; of: number }>;
  readonly gates: readonly { readonly id: Gate; readonly met: boolean; readonly turn: number }[];
  readonly conduct: ConductLevel;
  readonly conductEvents: readonly { readonly id: string; readonly level: ConductLevel; readonly turn: number }[];
  /** Whole fen; `expected` weighs the promise by what it is worth; `by` in days from today, null when nothing is promised. */
  readonly money: { readonly owed: number; readonly promised: number; readonly expected: number; readonly by: number | null };
  readonly truth: Readonly<Record<string, boolean>>;
  readonly steps: Readonly<Record<Step, boolean>>;
  readonly tasks: Readonly<Record<Task, boolean>>;
  readonly turns: readonly Turn[];
  readonly entries: readonly Entry[];
}

/** Steps of the first call that were done: the reply that does a step pays its debt. */
const STEP_DEBTS: Record<Step, readonly string[]> = {
  person: ['reach-decision-maker'],
  purpose: ['identify-self'],
  today: ['task-demand-today'],
  cause: ['task-learn-cause'],
  stakes: ['task-explain-stakes', 'restate-today'],
  promise: ['pin-the-plan', 'task-get-commitment'],
  'follow-up': ['log-and-track', 'follow-up-escalate'],
};
/** The four tasks, by the practice each is paid with. */
const TASK_PRACTICE: Record<Task, string> = {
  today: 'task-demand-today',
  cause: 'task-learn-cause',
  stakes: 'task-explain-stakes',
  commitment: 'task-get-commitment',
};
const paidPractices = (log: readonly Turn[]): ReadonlySet<string | undefined> =>
  new Set(log.flatMap((turn) => turn.entries.filter((entry) => entry.reason === 'pays').map((entry) => entry.practice)));
const tasksDone = (log: readonly Turn[]): Record<Task, boolean> => {
  const paid = paidPractices(log);
  return Object.fromEntries(TASKS.map((task) => [task, paid.has(TASK_PRACTICE[task])])) as Record<Task, boolean>;
};
/** Steps done so far, for the tracker on screen. Says only what the rep did, not how well. */
export function stepsDone(log: readonly Turn[]): Record<Step, boolean> {
  const paid = paidPractices(log);
  return Object.fromEntries(STEPS.map((step) => [step, STEP_DEBTS[step].every((practice) => paid.has(practice))])) as Record<
    Step,
    boolean
  >;
}

/** Deduction after scaling: the gravest of gate, violation and hard stop once, and care once. Read from the log. */
export function deductionOf(log: readonly Turn[]): number {
  const levels = log.map((turn) => turn.reply.conduct?.level ?? 'clean');
  const { gate, violation, hardStop, care } = RUBRIC.deduction;
  const gravest = levels.includes('hard-stop')
    ? hardStop
    : levels.includes('violation')
      ? violation
      : log.some((turn) => turn.reply.gate)
        ? gate
        : 0;
  return gravest + (levels.includes('care') ? care : 0);
}

/** The report of an ended call. Without a scale the total is null and nothing is said of passing. */
export function callReport(call: Call, scale: Scale | null): CallReport {
  const { rules } = call.customer;
  const entries = call.log.flatMap((turn) => turn.entries);
  const balance = openingBalance();
  const raw = Object.values(balance).reduce((sum, points) => sum + points, 0) + sumOf(entries);
  const deduction = deductionOf(call.log);
  const total = scale === null || rules.tutorial ? null : totalOf(raw, scale, deduction);
  const events = call.log.flatMap((turn) => (turn.reply.conduct ? [{ ...turn.reply.conduct, turn: turn.n }] : []));
  const gravest =
    (['hard-stop', 'violation', 'care'] as const).find((level) => events.some((event) => event.level === level)) ?? 'clean';
  const bits = rules.truths[contextOf(call.snapshot).truth]?.bits ?? 0;
  return {
    outcome: outcomeOf(call) ?? 'fobbed-off',
    total, raw, deduction, entries,
    passed: total !== null && total >= RUBRIC.pass,
    merit: total !== null && total >= RUBRIC.merit,
    dimensions: dimensionsOf(entries),
    gates: gatesOf(call),
    conduct: gravest,
    conductEvents: events,
    money: moneyOf(call),
    truth: Object.fromEntries(rules.deck.map((excuse, i) => [excuse, isTrue(bits, i)])),
    steps: stepsDone(call.log),
    tasks: tasksDone(call.log),
    turns: call.log,
  }; // prettier-ignore
}

/** Gates of this call: the ones whose moment came, met or missed at the turn that decided it. */
function gatesOf(call: Call): CallReport['gates'] {
  const seen = new Map<Gate, { id: Gate; met: boolean; turn: number }>();
  for (const turn of call.log) {
    const node = call.customer.nodes.get(turn.node);
    for (const gate of new Set((node?.menu ?? []).flatMap((reply) => (reply.gate ? [reply.gate] : []))))
      if (seen.get(gate)?.met !== false) seen.set(gate, { id: gate, met: turn.reply.gate !== gate, turn: turn.n });
  }
  return [...seen.values()];
}

/** What the ending brings in: how much was promised, by when, and how much of it can be counted on. */
function moneyOf(call: Call): CallReport['money'] {
  const { sums } = call.customer.rules;
  const terms = RUBRIC.money[outcomeOf(call) ?? ''];
  if (!terms) return { owed: sums.owed, promised: 0, expected: 0, by: null };
  const promised = terms.share === 'undisputed' ? (sums.undisputed ?? sums.owed) : sums.owed;
  const sure = terms.share === 'part-now' ? sums.part : 0;
  const tenths = contextOf(call.snapshot).promise === 3 ? terms.written : terms.spoken;
  const by = { now: 0, trace: RUBRIC.traceDays, rest: sums.restDays, dated: sums.datedDays }[terms.by];
  return { owed: sums.owed, promised, expected: sure + Math.floor(((promised - sure) * tenths) / 10), by };
}
