/**
 * A call as a chess player sees a game reviewed: what each choice was worth on what the rep could know, what the best one was, what was
 * lost, and what was luck. Shown in hundredths of a point of the total, before it is held to 0…100.
 */
import { RUBRIC, type Call, type Line } from '../engine/engine.ts';
import { edgeWorth, expectedBest, openingTotal, type Knowledge } from './knowledge.ts';
import { edgesUnder, setsOf, truthOf } from './path.ts';
import { foresee, reasonsFor, type Foreseen, type Reason } from './why.ts';

/** Words for a loss, from nothing lost to much (rubric section 7). None of them says “failed”. */
export const LABELS = ['brilliant', 'best', 'good', 'inaccuracy', 'mistake', 'blunder'] as const;
export type Label = (typeof LABELS)[number];

/** One reply that was offered: expected final total with best play after it, and what choosing it loses. Hundredths of a point. */
export interface Weighed {
  readonly reply: string;
  readonly value: number;
  readonly loss: number;
}
export interface ReviewedTurn {
  /** 1-based, as in the log. */
  readonly n: number;
  readonly chosen: Weighed;
  /** First in content order that loses nothing; the chosen one where it loses nothing itself. */
  readonly best: Weighed;
  /** All that were offered, in content order. */
  readonly choices: readonly Weighed[];
  readonly label: Label;
  /** Expected final total before the reply and after what was heard. Their difference is −loss + luck. */
  readonly before: number;
  readonly after: number;
  /** What turned out better (or worse) than could be expected, and was nobody's merit. */
  readonly luck: number;
  /** Odds of each joint truth as far as the rep could know before the reply, in per cent; 0 is ruled out. */
  readonly odds: readonly number[];
  /** Joint truths under which the replies so far can be said too, so that one may play on from here under them. */
  readonly within: readonly boolean[];
  /** What the customer answered, and would have answered to the best reply, under what was really true. */
  readonly led: Foreseen;
  readonly wouldLead: Foreseen;
  /** What the loss is made of; empty where nothing was lost. Adds up to the loss but for rounding. */
  readonly why: readonly Reason[];
}
export interface Review {
  /** Expected final total of best play, before the first reply. */
  readonly best: number;
  /** 0–100: 100 − 100·Σloss / Σ(best − worst) over the turns. */
  readonly accuracy: number;
  /** Total of this call before it is held to 0…100; what was hidden to the end is in it. */
  readonly final: number;
  readonly turns: readonly ReviewedTurn[];
  /** Joint truth that was really so. */
  readonly truth: number;
  /** Last thing heard. */
  readonly last: Line;
}
const MICRO = 1_000_000;
const hundredths = (weighted: number, weight: number): number => Math.round(weighted / weight / 10_000);

/** Label of a loss: both in millionths of a point; `next` is the loss of the second-best reply. */
export function labelOf(loss: number, next: number): Label {
  const { good, inaccuracy, mistake, brilliant } = RUBRIC.loss;
  if (loss === 0) return next >= brilliant * MICRO ? 'brilliant' : 'best';
  if (loss <= good * MICRO) return 'good';
  if (loss <= inaccuracy * MICRO) return 'inaccuracy';
  return loss <= mistake * MICRO ? 'mistake' : 'blunder';
}

/** Totals so far of each truth along the same replies, in millionths of a point: opening, then after each reply. */
function runningTotals(knowledge: Knowledge, replyIds: readonly string[]): readonly (readonly number[])[] {
  const { book, units } = knowledge;
  return book.openings.map((_, truth) => {
    let total = openingTotal(book, units, truth);
    return [total, ...edgesUnder(book, truth, replyIds).map((edge) => (total += edgeWorth(book, units, edge, truth)))];
  });
}

/** Reviews a call, ended or broken off at the end of its log. The call must be played on the customer of the book. */
export function reviewCall(knowledge: Knowledge, call: Call): Review {
  const { book } = knowledge;
  const { truths } = book.customer.rules;
  const truth = truthOf(call);
  const ids = call.log.map((turn) => turn.reply.id);
  const sets = setsOf(knowledge, truth, ids);
  const totals = runningTotals(knowledge, ids);
  /** Weighted total so far of everything that fits at a set, after so many replies. */
  const sofar = (set: number, replies: number): number =>
    knowledge.cells(set).reduce((sum, position) => {
      const row = book.truth[position] ?? 0;
      return sum + (truths[row]?.weight ?? 0) * (totals[row]?.[replies] ?? 0);
    }, 0);
  let lost = 0;
  let atStake = 0;
  const turns = call.log.map((turn, i): ReviewedTurn => {
    const set = sets[i] ?? 0;
    const next = sets[i + 1] ?? 0;
    const weight = knowledge.weight(set);
    const values = knowledge.choices(set);
    const base = sofar(set, i);
    const position = knowledge.cells(set)[0] ?? 0;
    const offered = values.map((_, place) => book.replies[book.reply[(book.first[position] ?? 0) + place] ?? 0] ?? '');
    const top = Math.max(...values);
    const place = offered.indexOf(turn.reply.id);
    const loss = top - (values[place] ?? top);
    const others = values.filter((_, other) => other !== place);
    const weigh = (value: number, at: number): Weighed => ({
      reply: offered[at] ?? '', value: hundredths(base + value, weight), loss: hundredths(top - value, weight),
    }); // prettier-ignore
    const choices = values.map(weigh);
    const bestPlace = loss === 0 ? place : values.indexOf(top);
    const before = hundredths(base + top, weight);
    const after = hundredths(sofar(next, i + 1) + knowledge.value(next), knowledge.weight(next));
    lost += loss / weight;
    atStake += (top - Math.min(...values)) / weight;
    const led = foresee(call, i, turn.reply.id);
    const wouldLead = bestPlace === place ? led : foresee(call, i, offered[bestPlace] ?? '');
    return {
      n: turn.n, chosen: choices[place] as Weighed, best: choices[bestPlace] as Weighed, choices, before, after, led, wouldLead,
      label: labelOf(loss / weight, others.length > 0 ? (top - Math.max(...others)) / weight : 0),
      luck: after - (before - hundredths(loss, weight)),
      odds: oddsAt(knowledge, set),
      within: truths.map((_, row) => edgesUnder(book, row, ids.slice(0, i)).length === i),
      why: loss === 0 ? [] : reasonsFor(knowledge, set, [offered[bestPlace] ?? '', turn.reply.id], call, i),
    }; // prettier-ignore
  });
  return {
    best: expectedBest(knowledge),
    accuracy: atStake === 0 ? 100 : Math.round(100 - (100 * lost) / atStake),
    final: Math.round((totals[truth]?.[ids.length] ?? 0) / 10_000),
    turns,
    truth,
    last: call.line,
  };
}

/** Odds of each joint truth on what a set knows, in per cent. */
export function oddsAt(knowledge: Knowledge, set: number): readonly number[] {
  const { book } = knowledge;
  const weight = knowledge.weight(set);
  const fits = new Set(knowledge.cells(set).map((position) => book.truth[position]));
  return book.customer.rules.truths.map((row, truth) => (fits.has(truth) ? Math.round((100 * row.weight) / weight) : 0));
}
