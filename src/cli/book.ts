/**
 * `npm run book [case]`: positions, information sets, seconds, best play, by-the-book, the highest naive player; of one case every player.
 * `--sensitivity`: what becomes of rankings when the weights of the rubric are shifted.
 */
import { performance } from 'node:perf_hooks';
import { loadDojo, type LoadedCase } from '../content/content.ts';
import { composeCustomer } from '../engine/engine.ts';
import { bookOf, highestMean, highestOf, knowledgeOf, lowestMean, type Figures, type Measured } from '../review/review.ts';
import { judgeLoaded } from './fairness.ts';
import { sensitivityTable } from './sensitivity.ts';

const SENSITIVITY = '--sensitivity';
const only = process.argv.slice(2).find((argument) => argument !== SENSITIVITY);
const out = (line: string): void => void process.stdout.write(line + '\n');
const points = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** One line a player: the higher of its two ways of breaking ties, under every truth, and all its calls weighed. */
function players(measured: Measured): void {
  const best = new Map<string, Figures>();
  for (const one of measured.field) {
    const known = best.get(one.name);
    if (!known || highestMean(one) > highestMean(known)) best.set(one.name, one);
  }
  const tones = [...best.values()].filter(({ name }) => name.startsWith('constant'));
  const rest = [...best.values()].filter(({ name }) => !name.startsWith('constant'));
  for (const one of [measured.book, ...rest, ...[highestOf(tones)].flatMap((top) => top ?? [])])
    out(`  ${one.name.padEnd(24)} mean ${points(one.mean).padStart(5)}   passes ${points(one.passed).padStart(5)} %   by truth ${one.byTruth.map(({ mean }) => points(mean)).join(' ')}`); // prettier-ignore
}
function tell(loaded: LoadedCase): void {
  const { id, measured, found } = judgeLoaded(loaded);
  out(`\n${id}`);
  if (!measured) {
    out(`  cannot be walked: ${found.map(({ code, place }) => `${code} ${place}`).join(', ')}`);
    return;
  }
  const begun = performance.now();
  knowledgeOf(bookOf(composeCustomer(loaded.rules)));
  const seconds = ((performance.now() - begun) / 1000).toFixed(2);
  out(`  ${String(measured.positions)} positions, ${String(measured.sets)} information sets, ${seconds} s, longest contact ${String(measured.longest)}`); // prettier-ignore
  out(`  best ${points(measured.best)}; knowing beforehand is worth ${points(measured.knowing)}, telling true from false ${points(measured.telling)}`); // prettier-ignore
  const top = highestOf(measured.field);
  if (!top) return;
  out(`  by-the-book ${points(measured.book.mean)}, ${points(lowestMean(measured.book))} under its worst truth`);
  out(`  highest naive player: ${top.name}, ${points(highestMean(top))} under its best truth, mean ${points(top.mean)}`);
  if (only !== undefined) players(measured);
}
const asked = loadDojo(undefined, true).cases.filter(({ rules }) => only === undefined || rules.id.includes(only));
if (process.argv.includes(SENSITIVITY)) out(sensitivityTable(asked));
else asked.forEach(tell);
