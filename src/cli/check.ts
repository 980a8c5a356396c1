/**
 * `npm run check [part]`: every finding in the content with code, place and advice, and the fairness gate of every case; then what smells.
 * Exit 0 when there is no finding, 1 otherwise. With a part of a case's id only that case is judged.
 */
import { loadDojo, sentence, type Diagnostic } from '../content/content.ts';
import { gathered, gatheredOver, judgeLoaded, type Gathered } from './fairness.ts';

const only = process.argv[2];
const dojo = loadDojo();
const asked = dojo.cases.filter(({ rules }) => only === undefined || rules.id.includes(only));
const judged = only !== undefined && asked.length === 0 ? dojo.cases : asked;
const verdicts = judged.map((loaded) => judgeLoaded(loaded));
const none: Gathered = { findings: [], smells: [] };
const alone = gathered(verdicts);
// A finding leaves a case out; over the others nothing can be said of them all.
const over = judged.length === dojo.cases.length && dojo.found.length === 0 ? gatheredOver(judged, verdicts) : none;
const wanted = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
  only === undefined ? all : all.filter(({ place }) => place.includes(only));
const found = wanted([...dojo.found, ...alone.findings, ...over.findings]);
const smells = wanted([...alone.smells, ...over.smells]);
for (const finding of found) process.stdout.write(sentence(finding) + '\n');
for (const smell of smells) process.stdout.write(`(smell) ${sentence(smell)}\n`);
process.stderr.write(
  `${String(dojo.cases.length)} cases in order, ${String(judged.length)} judged, ${String(found.length)} findings, ${String(smells.length)} smells${only === undefined ? '' : ` in ${only}`}\n`,
);
process.exitCode = found.length > 0 ? 1 : 0;
