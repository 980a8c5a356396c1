/** What a call is worth: the log is replayed on the content it was played on. The only place that scores; what a client claims is never read. */
import {
  callReport,
  choicesOf,
  contextOf,
  makeCallCode,
  replay,
  type Call,
  type CallReport,
  type CaseRules,
  type Customer,
  type Lang,
  type Scale,
} from '../engine/engine.ts';
import type { CaseWords } from '../content/content.ts';
import { done, refused, type Outcome } from './errors.ts';
import type { StoredResult } from './records.ts';

/** A case of one content hash, ready to be replayed. */
export interface Playable {
  readonly hash: string;
  readonly caseId: string;
  readonly rules: CaseRules;
  readonly customer: Customer;
  readonly scale: (truth: number) => Scale;
  /** Accuracy of a call by exact review, 0–100. */
  readonly accuracy: (call: Call) => number;
  readonly words: Readonly<Record<Lang, CaseWords>>;
}
export interface Judged {
  readonly call: Call;
  readonly report: CallReport | null;
  /** Null while the call has not ended: not passed, counts 0. `seconds` is filled in by whoever knows the clock. */
  readonly result: Omit<StoredResult, 'seconds'> | null;
}

/** Replays and scores a log. Refuses a choice that was not offered, and any after the end. */
export function judgeRun(content: Playable, seed: number, choices: readonly string[]): Outcome<Judged> {
  const played = replay(content.customer, seed, choices);
  if (!played.ok) return refused('choice-not-offered');
  const call = played.value;
  if (!call.ended) return done({ call, report: null, result: null });
  const report = callReport(call, content.scale(contextOf(call.snapshot).truth));
  const { total, passed, outcome, conduct } = report;
  return done({ call, report, result: { total: total ?? 0, accuracy: content.accuracy(call), passed, outcome, conduct } });
}

/** The call as a code, for replay anywhere. */
export const codeOf = (content: Playable, call: Call): string =>
  makeCallCode({ caseId: content.caseId, content: content.hash, seed: call.seed, choices: choicesOf(call) });
