/** Whole calls played by bots, and what they come to. */
import { callReport, contextOf, start, step, type Call, type CallReport, type Customer, type Scale } from '../engine/engine.ts';
import type { Bot, Wording } from './bots.ts';

/** Plays one call to its end. */
export function playOut(customer: Customer, seed: number, bot: Bot, words: Wording): Call {
  const begun = start(customer, seed);
  if (!begun.ok) throw new Error(begun.error.code);
  let call = begun.value;
  while (!call.ended) {
    const moved = step(call, bot(call, words));
    if (!moved.ok)
      throw new Error(`${moved.error.code} in ${customer.rules.id}, seed ${String(seed)}, turn ${String(call.log.length + 1)}`);
    call = moved.value.call;
  }
  return call;
}
/** What a bot reaches over seeds from–to: mean in tenths of a point, calls passed, outcomes and conducts counted. */
export interface BotRun {
  readonly calls: number;
  readonly meanTenths: number;
  readonly min: number;
  readonly max: number;
  readonly passed: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly conduct: Readonly<Record<string, number>>;
}
export function runBot(
  customer: Customer,
  scale: (truth: number) => Scale,
  seeds: readonly [number, number],
  bot: Bot,
  words: Wording,
): BotRun {
  const totals: number[] = [];
  const outcomes: Record<string, number> = {};
  const conduct: Record<string, number> = {};
  let passed = 0;
  for (let seed = seeds[0]; seed <= seeds[1]; seed++) {
    const report = reportOf(playOut(customer, seed, bot, words), scale);
    totals.push(report.total ?? 0);
    if (report.passed) passed += 1;
    outcomes[report.outcome] = (outcomes[report.outcome] ?? 0) + 1;
    conduct[report.conduct] = (conduct[report.conduct] ?? 0) + 1;
  }
  const sum = totals.reduce((a, b) => a + b, 0);
  return {
    calls: totals.length,
    meanTenths: Math.round((sum * 10) / Math.max(1, totals.length)),
    min: Math.min(...totals),
    max: Math.max(...totals),
    passed,
    outcomes,
    conduct,
  };
}
export const reportOf = (call: Call, scale: (truth: number) => Scale): CallReport =>
  callReport(call, scale(contextOf(call.snapshot).truth));
