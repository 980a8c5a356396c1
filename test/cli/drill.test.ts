/** Headless play keeps to its page: one object a line, opaque in exam mode, clear refusals. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bookOf, expectedBest, knowledgeOf } from '../../src/review/review.ts';
import { caseNamed, customerOf } from '../support/dojo.ts';

interface Line {
  readonly type: string;
  readonly [key: string]: unknown;
}
function drill(
  args: readonly string[],
  input = '',
): { readonly lines: readonly Line[]; readonly status: number | null; readonly err: string; readonly out: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/drill.ts', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line); // prettier-ignore
  return { lines, status: run.status, err: run.stderr, out: run.stdout };
}
const CASE = 'baiyu-packaging-12d';
const plan = caseNamed(CASE).plans[0];
if (!plan) throw new Error('no plan');

// Each test starts a process or several; on a busy machine that takes its time, and nothing here is timed but by the bench.
describe('drill', { timeout: 60_000 }, () => {
  it('lists cases in both languages, and tells archetype and odds to authors only', () => {
    const { lines } = drill(['--list']);
    expect(lines.find((line) => line['id'] === CASE)).toMatchObject({
      type: 'case',
      stage: 'early',
      channel: 'phone',
      tutorial: false,
    });
    expect(lines.some((line) => 'archetype' in line)).toBe(false);
    expect(drill(['--list', '--author']).lines.find((line) => line['id'] === CASE)).toHaveProperty('archetype');
  });
  it('plays one call by bare numbers to its end', () => {
    const { lines, status } = drill(['--case', CASE, '--seed', '7'], '0\n'.repeat(60));
    expect(lines[0]).toMatchObject({ type: 'call', case: CASE, seed: 7, lang: 'zh-CN', mode: 'exam' });
    expect(lines.at(-1)?.type).toBe('end');
    expect(status).toBe(0);
  });
  it('shows nothing in exam mode that a rep could not see', () => {
    const { lines } = drill(['--case', CASE, '--seed', '7'], '0\n'.repeat(60));
    const before = JSON.stringify(lines.filter((line) => line.type !== 'end'));
    for (const word of ['aloof', 'boss-finance-away', 'already-wired', 'tone', 'practices', 'mood', 'points', 'truth', 'greet-'])
      expect(before).not.toContain(word);
  });
  it('adds tone, move and practices in guided mode', () => {
    const { lines } = drill(['--case', CASE, '--mode', 'guided'], '0\n'.repeat(60));
    const turn = lines.find((line) => line.type === 'turn' && line['phase'] === 'contact');
    expect(turn?.['replies']).toMatchObject({ 0: { tone: {}, practices: {} } });
    expect((turn?.['replies'] as { move: string }[])[0]?.move).toMatch(/\./);
  });
  it('plays recorded choices and gives the same end as their code', () => {
    const batch = drill(['--batch'], JSON.stringify({ case: CASE, seed: plan.seed, choices: plan.choices }));
    const end = batch.lines[0];
    expect(end).toMatchObject({
      type: 'end',
      outcome: plan.expect.outcome,
      best: expectedBest(knowledgeOf(bookOf(customerOf(caseNamed(CASE))))) / 100,
      accuracy: 100,
      score: { total: plan.expect.total },
    });
    expect(drill(['--verify', String(end?.['code'])]).lines[0]).toEqual(end);
  });
  it('answers a bad line with its code and place, goes on, and exits 2', () => {
    const { lines, status } = drill(
      ['--batch'],
      `nonsense\n{"case":"nobody","seed":1,"choices":[]}\n${JSON.stringify({ case: CASE, seed: plan.seed, choices: plan.choices })}\n`,
    );
    expect(
      lines.map((line) => [
        line.type,
        line['code'] === undefined || line.type === 'end' ? null : line['code'],
        line['at'] ?? null,
      ]),
    ).toEqual([
      ['error', 'not-json', 1],
      ['error', 'unknown-case', 2],
      ['end', null, null],
    ]);
    expect(status).toBe(2);
  });
  it('plays many calls in one stream, dropping an unfinished one', () => {
    const start = JSON.stringify({ start: { case: CASE, seed: 1, lang: 'en' } });
    const { lines, status } = drill(['--stream'], [start, '0', start, ...Array<string>(60).fill('0')].join('\n'));
    expect(lines.filter((line) => line.type === 'call')).toHaveLength(2);
    expect(lines.filter((line) => line.type === 'end')).toHaveLength(1);
    expect(status).toBe(2);
    expect(lines.at(-1)).toMatchObject({ type: 'error', code: 'call-over' });
  });
  it('lets a bot play every seed and sums up', () => {
    const { lines } = drill(['--case', CASE, '--seeds', '1..5', '--bot', 'constant 2 1 0']);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatchObject({ type: 'summary', bot: 'constant 2 1 0', calls: 5 });
  });
  it('counts what the walkthroughs exercise', () => {
    const { lines } = drill(['--coverage']);
    const total = lines.at(-1) as unknown as { of: Record<string, number>; exercised: Record<string, number> };
    expect(total.exercised['archetype']).toBe(total.of['archetype']);
    expect(total.exercised['excuse']).toBe(total.of['excuse']);
  });
  it.each([
    [['--case', 'nobody'], /no case/],
    [['--case', CASE, '--seed=-3'], /seed/i],
    [['--case', CASE, '--seed', '4294967296'], /seed/i],
    [['--case', CASE, '--lang', 'fr'], /lang/],
    [['--case', CASE, '--bot', 'genius'], /bot/],
    [['--verify', 'DD1.x'], /call code/],
    [['--nonsense'], /nonsense/],
    [[], /--list/],
  ])('%j is refused in a sentence with exit 2', (args, words) => {
    const { status, err, out } = drill(args);
    expect(status).toBe(2);
    expect(err).toMatch(words);
    expect(out).toBe('');
  });
});
