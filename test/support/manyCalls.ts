/** Plays many calls and boils them down to one number: the same in Node and in every browser, or a replay could not be trusted. */
import {
  choicesOf,
  composeCustomer,
  contextOf,
  hash32,
  makeCallCode,
  type CaseRules,
  type Scale,
} from '../../src/engine/engine.ts';
import { BOTS, playOut, reportOf, scaleTable } from '../../src/review/review.ts';

export interface PlayedCase {
  readonly rules: CaseRules;
  readonly hash: string;
}
/** A case's sum: calls played, and one number for their codes, totals and lines. */
export interface Sum {
  readonly id: string;
  readonly calls: number;
  readonly sum: number;
}

/** Plays `calls` random calls over all cases in turn, seeds spread over the whole range. */
export function manyCalls(cases: readonly PlayedCase[], calls: number): readonly Sum[] {
  const share = Math.ceil(calls / cases.length);
  return cases.map(({ rules, hash }) => {
    const customer = composeCustomer(rules);
    const scales: (truth: number) => Scale = scaleTable(customer);
    let sum = 0;
    for (let n = 0; n < share; n++) {
      const seed = Math.imul(n + 1, 2654435761) >>> 0;
      const call = playOut(customer, seed, BOTS['random'] ?? (() => ''), () => '');
      const { total, raw, outcome, conduct } = reportOf(call, scales);
      const code = makeCallCode({ caseId: rules.id, content: hash, seed, choices: choicesOf(call) });
      const lines = [...call.log.map((turn) => turn.line), call.line].map(
        (line) => `${line.key}.${line.temper}.${String(line.variant)}`,
      );
      const facts = [code, total, raw, outcome, conduct, contextOf(call.snapshot).truth, ...lines];
      sum = hash32(facts.join('|'), sum);
    }
    return { id: rules.id, calls: share, sum };
  });
}
