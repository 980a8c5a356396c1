/** Runs the fairness gate over loaded content: what `check` reports and `book` prints. */
import { diagnostic, type Diagnostic, type LoadedCase } from '../content/content.ts';
import { LANGS, composeCustomer } from '../engine/engine.ts';
import { SMELLS, judgeAll, judgeCase, smellsOfAll, type GateFinding, type Verdict, type Wording } from '../review/review.ts';
import { wordsFor } from './protocol.ts';

/** What is on screen for a reply of this case, by language. */
export const wordingsOf = (loaded: LoadedCase): Readonly<Record<string, Wording>> =>
  Object.fromEntries(
    LANGS.map((lang) => {
      const words = wordsFor(lang, loaded);
      return [lang, (reply: string, agreed: number) => words.reply(loaded.rules.id, reply, agreed)];
    }),
  );
/** `most`: positions at most, for a test. */
export const judgeLoaded = (loaded: LoadedCase, most?: number): Verdict =>
  judgeCase(composeCustomer(loaded.rules), wordingsOf(loaded), most);

/** Findings refuse; smells are worth a look. */
export interface Gathered {
  readonly findings: readonly Diagnostic[];
  readonly smells: readonly Diagnostic[];
}
const isSmell = ({ code }: Diagnostic): boolean => (SMELLS as readonly string[]).includes(code);
const sorted = (all: readonly Diagnostic[]): Gathered => ({ findings: all.filter((one) => !isSmell(one)), smells: all.filter(isSmell) }); // prettier-ignore

/** What the gate says of single cases. */
export const gathered = (verdicts: readonly Verdict[]): Gathered =>
  sorted(
    verdicts.flatMap(({ id, found }) =>
      found.map(({ code, place, detail }) => diagnostic(code, ['cases/' + id, place].filter(Boolean).join(' › '), detail)),
    ),
  );
/** File that a position, a reply or a line of the talk stands in. */
function fileOf(place: string): string {
  const excuse = /^reason\/([^/]+)\/(.*)$/.exec(place) ?? /^([^.]+)\.(.*)$/.exec(place);
  const isExcuse =
    place.startsWith('reason/') || !/^(cause|purpose|demand|again|offer|pinned|closing|after|goodbye)\./.test(place);
  return excuse && isExcuse ? `excuses/${excuse[1] ?? ''} › ${excuse[2] ?? ''}` : `calls/first-call › ${place}`;
}
/** What the gate says of all cases together; it needs all of them. */
export function gatheredOver(cases: readonly LoadedCase[], verdicts: readonly Verdict[]): Gathered {
  // `plan` is on screen before the first reply; the other two are said by the machine itself.
  const lines = new Set(cases.flatMap(({ words }) => Object.keys(words[LANGS[0]].lines)).filter((key) => key !== 'plan'));
  const nodes = new Set(cases.flatMap(({ rules }) => rules.nodes.map((node) => node.key)));
  const name = ({ code, place, detail }: GateFinding): Diagnostic =>
    diagnostic(code, place === '' ? 'cases' : fileOf(place), detail);
  return sorted([...judgeAll(verdicts), ...smellsOfAll(verdicts, lines, nodes)].map(name));
}
