/** Content carries its own tests: every plan is played and must go and end as it says. */
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/content/content.ts';
import { outcomeOf, replay } from '../../src/engine/engine.ts';
import { reportOf, scaleTable } from '../../src/review/review.ts';
import { customerOf, dojo, scored } from '../support/dojo.ts';

it('the content has no findings', () => {
  expect(dojo.found.map(sentence)).toEqual([]);
});

describe.each(dojo.cases.map((loaded) => [loaded.rules.id, loaded] as const))('%s', (_, loaded) => {
  const customer = customerOf(loaded);
  const scale = scaleTable(customer);
  it.each(loaded.plans.map((plan) => [plan.id, plan] as const))('plan %s goes as written', (_id, plan) => {
    const played = replay(customer, plan.seed, plan.choices);
    if (!played.ok) throw new Error(played.error.code);
    const call = played.value;
    const report = reportOf(call, scale);
    expect({
      outcome: outcomeOf(call),
      total: report.total,
      conduct: report.conduct,
      lines: [...call.log.map((turn) => turn.line.key), call.line.key],
    }).toEqual(plan.expect);
    expect(call.ended).toBe(true);
  });
});

it('every case reaches at least five endings, each by a plan', () => {
  for (const { plans, rules } of scored)
    expect([rules.id, new Set(plans.map((plan) => plan.expect.outcome)).size >= 5]).toEqual([rules.id, true]);
});
