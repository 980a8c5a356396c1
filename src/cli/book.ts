/** `npm run book [case]`: positions, information sets, seconds, best play, by-the-book, the highest naive player, every bot in both languages. */
import { performance } from 'node:perf_hooks';
import { loadDojo, type LoadedCase } from '../content/content.ts';
import { LANGS, composeCustomer } from '../engine/engine.ts';
import { BOTS, NAIVE, bestBot, bookOf, botNamed, expectedBest, knowledgeOf, longestContact, runBot, scaleOf, type Bot } from '../review/review.ts'; // prettier-ignore

const SEEDS = [1, 60] as const;
const only = process.argv[2];
const out = (line: string): void => void process.stdout.write(line + '\n');
const tenths = (n: number): string => (n / 10).toFixed(1);

function tell({ rules, words }: LoadedCase): void {
  const begun = performance.now();
  const book = bookOf(composeCustomer(rules));
  const knowledge = knowledgeOf(book);
  const seconds = (performance.now() - begun) / 1000;
  const deaf = expectedBest(knowledgeOf(book, 'menu'));
  const best = expectedBest(knowledge);
  out(`\n${rules.id}`);
  out(`  ${String(book.first.length)} positions, ${String(knowledge.sets)} information sets, ${seconds.toFixed(2)} s, longest contact ${String(longestContact(book))}`); // prettier-ignore
  out(`  best ${(best / 100).toFixed(1)}; knowing beforehand is worth ${((10_000 - best) / 100).toFixed(1)}, telling true from false ${((best - deaf) / 100).toFixed(1)}`); // prettier-ignore
  if (rules.tutorial) return;
  const run = (bot: Bot) =>
    LANGS.map((lang) =>
      runBot(
        book.customer,
        (truth) => scaleOf(book, truth),
        SEEDS,
        bot,
        (id) => words[lang].replies[id] ?? '',
      ),
    );
  const naive = NAIVE.flatMap((name) => {
    const bot = botNamed(name);
    return bot ? run(bot).map(({ meanTenths }, i) => ({ name: `${name} ${LANGS[i] ?? ''}`, meanTenths })) : [];
  });
  const highest = naive.sort((a, b) => b.meanTenths - a.meanTenths)[0];
  out(`  highest naive player: ${highest?.name ?? ''}, mean ${tenths(highest?.meanTenths ?? 0)}`);
  for (const [name, bot] of Object.entries({ ...BOTS, best: bestBot(knowledge) })) {
    const [zh, en] = run(bot);
    out(`  ${name.padEnd(12)} zh-CN mean ${tenths(zh?.meanTenths ?? 0)} passed ${String(zh?.passed)}   en mean ${tenths(en?.meanTenths ?? 0)} passed ${String(en?.passed)}   ${JSON.stringify(zh?.outcomes)}`); // prettier-ignore
  }
}

loadDojo(undefined, true).cases.filter(({ rules }) => only === undefined || rules.id.includes(only)).forEach(tell); // prettier-ignore
