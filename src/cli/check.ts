/** `npm run check`: every finding in the content with code, place and advice; exit 0 when there is none, 1 otherwise. */
import { loadDojo, sentence } from '../content/content.ts';

const only = process.argv[2];
const dojo = loadDojo();
const found = only === undefined ? dojo.found : dojo.found.filter((finding) => finding.place.includes(only));
for (const finding of found) process.stdout.write(sentence(finding) + '\n');
process.stderr.write(
  `${String(dojo.cases.length)} cases in order, ${String(found.length)} findings${only === undefined ? '' : ` in ${only}`}\n`,
);
process.exitCode = found.length > 0 ? 1 : 0;
