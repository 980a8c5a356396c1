/** Measures the game against its goals: `npm run bench`, or one part: `npm run bench -- engine`, `npm run bench -- page`. */
import { engineFigures } from './engineBench.ts';
import { tableOf, type Figure } from './figures.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  engine: engineFigures,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": the parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) figures.push(...(await measure()));
console.log(tableOf(figures));
