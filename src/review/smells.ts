/** What is worth an author's look: nothing of it breaks a call, and each of it wastes words or judgement. */
import { BARS, found, type GateFinding } from './bars.ts';
import type { Measured, Verdict } from './gate.ts';
import { expectedBest, knowledgeOf } from './knowledge.ts';
import { mostOf, type Ledger } from './ledger.ts';
import type { Book } from './book.ts';

/** Smells of one scored case. */
export function smellsOf(ledger: Ledger, { always }: Measured): readonly GateFinding[] {
  return [
    ...dimensions(ledger),
    ...endings(ledger.book),
    ...hidden(ledger.book),
    // Where proof has been shown, what is right must hang on what it showed.
    ...[...always].flatMap(([place, best]) => (best && place.includes('/shown ›') ? [found('always-best', place, '')] : [])),
  ];
}

/** Dimensions that nobody can bring to full marks under some truth. */
const dimensions = (ledger: Ledger): readonly GateFinding[] =>
  mostOf(ledger).flatMap(({ dimension, most, full }) => {
    const least = Math.min(...most);
    return least < full ? [found('dimension-unearned', dimension, `${String(least)} of ${String(full)}`)] : [];
  });

/** Endings that the case names and that no call comes to under any truth. */
function endings({ customer, ending }: Book): readonly GateFinding[] {
  const { outcomes, truths, tutorial } = customer.rules;
  const named = new Set(truths.flatMap((row) => Object.values(row.endings) as string[]));
  const reached = new Set(Array.from(ending, (row) => outcomes[row]?.id));
  return tutorial ? [] : [...named].filter((id) => !reached.has(id)).map((id) => found('ending-unreached', id, ''));
}

/** Two truths that sound alike until too late: knowing which of the two is so would be worth more than knowing beforehand may be. */
function hidden(book: Book): readonly GateFinding[] {
  const { deck, truths } = book.customer.rules;
  const so = (row: number): string => deck.filter((_, i) => (((truths[row]?.bits ?? 0) >> i) & 1) === 1).join(' + ') || 'nothing';
  const rows = [...truths.keys()];
  return rows.flatMap((a) =>
    rows.slice(a + 1).flatMap((b) => {
      const worth = 10_000 - expectedBest(knowledgeOf(book, 'all', [a, b]));
      return worth > BARS.knowing[1] ? [found('truth-hidden', `${so(a)} or ${so(b)}`, (worth / 100).toFixed(1))] : [];
    }),
  );
}

/** Cases that a reply must win alone in to be called known by heart. */
const BY_HEART = 3;
/** What shows over all cases: lines nobody hears in any of them, replies that are best in all of them. */
export function smellsOfAll(
  verdicts: readonly Verdict[],
  lines: ReadonlySet<string>,
  nodes: ReadonlySet<string>,
): readonly GateFinding[] {
  const measured = verdicts.flatMap((verdict) => verdict.measured ?? []);
  const heard = new Set(measured.flatMap(({ said }) => [...said]));
  const met = new Set(measured.flatMap((one) => [...one.met]));
  const scored = measured.filter(({ field }) => field.length > 0);
  const wins = new Map<string, boolean[]>();
  for (const { always } of scored) for (const [place, best] of always) wins.set(place, [...(wins.get(place) ?? []), best]);
  return [
    ...[...lines].filter((key) => !heard.has(key)).map((key) => found('line-unheard', key, '')),
    ...[...nodes].filter((key) => !met.has(key)).map((key) => found('line-unheard', key, '')),
    ...[...wins].flatMap(([place, best]) =>
      best.length >= BY_HEART && best.every(Boolean) ? [found('always-best', place, `${String(best.length)} cases`)] : [],
    ),
  ];
}
