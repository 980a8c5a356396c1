/** Measures the game against its goals: `npm run bench`, or one part: `npm run bench -- engine`, `npm run bench -- page`. */
import { cpus, loadavg } from 'node:os';
import { engineFigures } from './engineBench.ts';
import { tableOf, type Figure } from './figures.ts';
import { pageFigures } from './pageBench.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  engine: engineFigures,
  page: pageFigures,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring: ${name} …`);
  figures.push(...(await measure()));
}
console.log(tableOf(figures));
// Absolute times mean little on a machine that is busy with other things; the ratios are measured in turn and suffer less.
const [load = 0] = loadavg();
console.log(`- machine: Node ${process.versions.node}, ${cpus().length} processors, load ${load.toFixed(1)} at the end`);
