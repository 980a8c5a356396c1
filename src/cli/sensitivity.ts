/** `npm run book -- --sensitivity`: how rankings change when every weight of the rubric is shifted by a fifth, as a table. */
import type { LoadedCase } from '../content/content.ts';
import { composeCustomer } from '../engine/engine.ts';
import { NO_SHIFT, botPlayers, everyShift, meansUnder, partsOf, randomPlayers, sensitivity, tossed, usedWeights, type Case, type Effect } from '../review/review.ts'; // prettier-ignore
import { wordingsOf } from './fairness.ts';

/** Players of random skill, and shifts of all weights at once. */
export const PLAYERS = 1000;
export const TOSSES = 20;

export const casesOf = (loaded: readonly LoadedCase[]): readonly Case[] =>
  loaded
    .filter(({ rules }) => !rules.tutorial)
    .map((one) => ({ parts: partsOf(composeCustomer(one.rules)), words: wordingsOf(one) }));
/** Everything that is measured: single shifts, and tosses of all weights at once. */
export function measureSensitivity(cases: readonly Case[]): {
  readonly means: readonly number[];
  readonly bots: number;
  readonly single: readonly Effect[];
  readonly all: readonly Effect[];
} {
  const players = randomPlayers(cases, PLAYERS);
  const bots = botPlayers(cases);
  const tosses = Array.from({ length: TOSSES }, (_, i) => [`toss ${String(i + 1)}`, tossed(i + 1)] as const);
  return {
    means: meansUnder(cases, players, NO_SHIFT),
    bots: bots.length,
    single: sensitivity(cases, players, bots, everyShift(usedWeights(cases))),
    all: sensitivity(cases, players, bots, tosses),
  };
}

const points = (hundredths: number): string => (hundredths / 100).toFixed(1);
const rho = (n: number): string => (n / 10_000).toFixed(4);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const told = ({ name, players, bots, moved, crossed, naive, book }: Effect): string =>
  row([name, rho(players), rho(bots), points(moved), String(crossed), points(naive), points(book)]);
/** The worst of several effects, column by column. */
const worst = (name: string, effects: readonly Effect[]): Effect => ({
  name,
  players: Math.min(...effects.map((one) => one.players)),
  bots: Math.min(...effects.map((one) => one.bots)),
  moved: Math.max(...effects.map((one) => one.moved)),
  crossed: Math.max(...effects.map((one) => one.crossed)),
  naive: Math.max(...effects.map((one) => one.naive)),
  book: Math.min(...effects.map((one) => one.book)),
});

/** The table, the shifts that change most first. */
export function sensitivityTable(loaded: readonly LoadedCase[]): string {
  const { means, bots, single, all } = measureSensitivity(casesOf(loaded));
  const sorted = [...means].sort((a, b) => a - b);
  const at = (share: number): string => points(sorted[Math.floor((share * (sorted.length - 1)) / 100)] ?? 0);
  return [
    `${String(means.length)} players of random skill reach ${at(0)} to ${at(100)}, half of them at least ${at(50)}; ${String(sorted.filter((mean) => mean >= 7000).length)} average a pass. ${String(bots)} bots.`,
    '',
    row(['weight', 'players ρ', 'bots ρ', 'moved at most', 'crossed the pass mark', 'highest naive', 'by-the-book']),
    row(Array.from({ length: 7 }, () => '---')),
    told(worst(`worst of ${String(all.length)} tosses of all at once`, all)),
    told(worst(`worst of ${String(single.length)} single shifts`, single)),
    ...[...single].sort((a, b) => a.players - b.players || a.bots - b.bots).map(told),
  ].join('\n');
}
