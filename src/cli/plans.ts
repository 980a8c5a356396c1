/**
 * `npm run plans [case]`: writes walkthroughs for authors to read: the documented line under every truth, and a way to every other ending.
 * The files are checked in and played by the tests; run this again when a case's rules change, and read what changed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadDojo, type LoadedCase } from '../content/content.ts';
import {
  drawTruth,
  composeCustomer,
  offeredNow,
  outcomeOf,
  positionKey,
  start,
  step,
  type Call,
  type Customer,
} from '../engine/engine.ts';
import { BOTS, playOut, reportOf, scaleTable } from '../review/review.ts';

/** The lowest seed that draws this truth. */
function seedFor(customer: Customer, truth: number): number {
  for (let seed = 1; seed < 100_000; seed++) if (drawTruth(customer.rules, seed) === truth) return seed;
  throw new Error('no seed draws this truth');
}
/** The shortest call to each ending under a truth, right replies tried first. */
function waysToEndings(customer: Customer, seed: number): ReadonlyMap<string, Call> {
  const begun = start(customer, seed);
  if (!begun.ok) throw new Error(begun.error.code);
  const found = new Map<string, Call>();
  const seen = new Set<string>();
  let edge: Call[] = [begun.value];
  while (edge.length > 0) {
    const next: Call[] = [];
    for (const call of edge)
      for (const reply of [...offeredNow(call)].sort((a, b) => b.fit - a.fit)) {
        const moved = step(call, reply.id);
        if (!moved.ok) continue;
        const to = moved.value.call;
        const outcome = outcomeOf(to);
        if (to.ended && outcome !== undefined && !found.has(outcome)) found.set(outcome, to);
        const key = positionKey(customer, to.snapshot);
        if (to.ended || seen.has(key)) continue;
        seen.add(key);
        next.push(to);
      }
    edge = next;
  }
  return found;
}

function plansOf({ rules }: LoadedCase): readonly (readonly [string, string, Call])[] {
  const customer = composeCustomer(rules);
  const plans: (readonly [string, string, Call])[] = [];
  const reached = new Set<string>();
  const rows = rules.truths.map((row, truth) => ({ row, seed: seedFor(customer, truth) }));
  for (const { row, seed } of rows) {
    const so = rules.deck.filter((_, i) => ((row.bits >> i) & 1) === 1).join(' and ') || 'nothing';
    const call = playOut(customer, seed, BOTS['by-the-book'] ?? (() => ''), () => '');
    plans.push([
      `documented-${rules.deck.map((_, i) => ((row.bits >> i) & 1 ? 't' : 'f')).join('')}`,
      `By the documents, where ${so} is true.`,
      call,
    ]);
    reached.add(outcomeOf(call) ?? '');
  }
  for (const { seed } of rows)
    for (const [outcome, call] of waysToEndings(customer, seed)) {
      if (reached.has(outcome)) continue;
      reached.add(outcome);
      plans.push([`ends-${outcome}`, `A short way to ${outcome}.`, call]);
    }
  return plans;
}

for (const loaded of loadDojo(undefined, true).cases) {
  const { rules } = loaded;
  if (process.argv[2] !== undefined && !rules.id.includes(process.argv[2])) continue;
  const folder = join('dialogues/cases', rules.id, 'plans');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const scale = scaleTable(composeCustomer(rules));
  for (const [id, about, call] of plansOf(loaded)) {
    const report = reportOf(call, scale);
    const plan = {
      id, about, seed: call.seed, choices: call.log.map((turn) => turn.reply.id),
      expect: { outcome: report.outcome, total: report.total, conduct: report.conduct, lines: [...call.log.map((turn) => turn.line.key), call.line.key] },
    }; // prettier-ignore
    writeFileSync(join(folder, `${id}.plan.yaml`), stringify(plan, { lineWidth: 0 }));
  }
  process.stdout.write(`${rules.id}: ${String(readdirSync(folder).length)} plans\n`);
}
