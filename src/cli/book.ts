/** `npm run book [case]`: positions, seconds, the ends of the scale by truth, and what every bot reaches in both languages. */
import { performance } from 'node:perf_hooks';
import { loadDojo } from '../content/content.ts';
import { LANGS, composeCustomer } from '../engine/engine.ts';
import { BOTS, CONSTANTS, runBot, scaleTable, walkScale } from '../review/review.ts';

const only = process.argv[2];
const out = (line: string): void => void process.stdout.write(line + '\n');
for (const { rules, words } of loadDojo(undefined, true).cases.filter(
  (one) => only === undefined || one.rules.id.includes(only),
)) {
  const customer = composeCustomer(rules);
  out(`\n${rules.id}`);
  rules.truths.forEach((truth, row) => {
    const begun = performance.now();
    const walk = walkScale(customer, row);
    while (!walk.work(1000));
    const names = rules.deck.map((id, i) => `${id} ${(truth.bits >> i) & 1 ? 'true' : 'false'}`).join(', ');
    out(
      `  ${names}: ${String(walk.positions)} positions, ${((performance.now() - begun) / 1000).toFixed(2)} s, best ${String((walk.scale?.best ?? 0) / 1000)}, blind ${String((walk.scale?.blind ?? 0) / 1000)}, longest ${String(walk.longest)}`,
    );
  });
  if (rules.tutorial) continue;
  const scale = scaleTable(customer);
  for (const [name, bot] of Object.entries(BOTS)) {
    const runs = LANGS.map((lang) => ({
      lang,
      run: runBot(customer, scale, [1, 60], bot, (id) => words[lang].replies[id] ?? ''),
    }));
    out(
      `  ${name.padEnd(12)}${runs.map(({ lang, run }) => `${lang} mean ${String(run.meanTenths / 10).padStart(5)} passed ${String(run.passed).padStart(2)}`).join('   ')}   ${JSON.stringify(runs[0]?.run.outcomes)}`,
    );
  }
  const worst = Object.entries(CONSTANTS).map(([name, bot]) => ({ name, run: runBot(customer, scale, [1, 60], bot, () => '') })).sort((a, b) => b.run.meanTenths - a.run.meanTenths)[0]; // prettier-ignore
  if (worst) out(`  best constant ${worst.name}: mean ${String(worst.run.meanTenths / 10)}, passed ${String(worst.run.passed)}`);
}
