/** What the bench prints: one row a figure, medians of interleaved rounds, and whether the goal was met. */

export interface Goal {
  /** As printed, such as `≤ 50 ms`. */
  readonly text: string;
  readonly met: boolean;
}
export interface Figure {
  readonly name: string;
  readonly ours: string;
  readonly peer?: string;
  readonly ratio?: number;
  /** None: the figure is for information. */
  readonly goal?: Goal;
  /** How it was counted, in a line below the table. */
  readonly note?: string;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
/** Median with the lowest and highest round, so that a restless machine shows. */
export const spread = (numbers: readonly number[], show: (n: number) => string): string =>
  `${show(median(numbers))} (${show(Math.min(...numbers))}–${show(Math.max(...numbers))})`;

export const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');
export const tenths = (n: number): string => n.toFixed(1);
export const milliseconds = (n: number): string => `${whole(n)} ms`;
/** Kilobytes of a thousand bytes. */
export const kilobytes = (bytes: number): string => `${tenths(bytes / 1000)} kB`;

/** Runs ours and the peer in turn, each round in the other order, and gathers what each gives. */
export async function interleaved(
  rounds: number,
  ours: (round: number) => number | Promise<number>,
  peer: (round: number) => number | Promise<number>,
): Promise<{ readonly ours: readonly number[]; readonly peer: readonly number[]; readonly ratio: number }> {
  const gathered: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 1) gathered.peer.push(await peer(round));
    gathered.ours.push(await ours(round));
    if (round % 2 === 0) gathered.peer.push(await peer(round));
  }
  return { ...gathered, ratio: median(gathered.ours) / median(gathered.peer) };
}

const HEAD = ['figure', 'ours', 'peer', 'ratio', 'goal', 'met'] as const;
const cells = ({ name, ours, peer, ratio, goal }: Figure): readonly string[] => [
  name,
  ours,
  peer ?? '–',
  ratio === undefined ? '–' : ratio.toFixed(2),
  goal?.text ?? 'none',
  goal === undefined ? '–' : goal.met ? 'yes' : 'NO',
];

/** The table, its columns as wide as their longest cell, and the notes below it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const notes = figures.flatMap(({ name, note }) => (note === undefined ? [] : [`- ${name}: ${note}`]));
  return [line(HEAD), rule, ...rows.slice(1).map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}
