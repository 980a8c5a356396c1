/** How long it takes to open: bytes of JavaScript, and the time until the dossier can be read and the first reply pressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { visit } from './browser.ts';
import type { Built, Builds } from './builds.ts';
import { interleaved, kilobytes, median, milliseconds, spread, type Figure } from './figures.ts';

const ROUNDS = 9;
const MOST_BYTES = 120_000;
const MOST_RATIO = 1.3;

/** Times since the navigation began, in milliseconds. */
interface Opened {
  readonly dossier: number;
  readonly reply: number;
  /** Scripts that had been asked for when the dossier was readable. */
  readonly scripts: readonly string[];
  readonly longestTask: number;
}
interface Marks {
  dossier?: number;
  reply?: number;
  scripts?: string[];
  longestTask: number;
}

/** In the page: the fastest hand there is. It takes the first file, dials at once, and notes when each page was painted. */
function fastHand(): void {
  const marks: Marks = { longestTask: 0 };
  Object.assign(globalThis, { benchMarks: marks });
  const painted = (then: (now: number) => void): void =>
    void requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
  const steps: [string, () => void][] = [
    ['.title-ways .primary', () => press('.title-ways .primary')],
    [
      '.plan-go .primary',
      () =>
        painted((now) => {
          marks.dossier = now;
          const asked = performance.getEntriesByType('resource').filter((entry) => entry.startTime <= now);
          marks.scripts = asked.map((entry) => entry.name).filter((name) => name.endsWith('.js'));
          press('.plan-go .primary');
        }),
    ],
    ['.reply', () => painted((now) => (marks.reply = now))],
  ];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) marks.longestTask = Math.max(marks.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const step = steps[0];
    if (!step || !document.querySelector(step[0])) return;
    steps.shift();
    step[1]();
  }).observe(document, { childList: true, subtree: true });
}

const open = (browser: Browser, { url }: Built): Promise<Opened> =>
  visit(browser, `${url}?seed=1`, fastHand, async (page) => {
    const read = () => (globalThis as unknown as { benchMarks: Marks }).benchMarks;
    await page.waitForFunction(() => {
      const { stage } = document.body.dataset;
      const without = document.querySelector('.notice') !== null;
      return document.querySelector('.reply') !== null && (stage === 'drawn' || without);
    });
    await page.waitForTimeout(100); // the last long task is told a little later
    const { dossier = NaN, reply = NaN, scripts = [], longestTask } = await page.evaluate(read);
    return { dossier, reply, scripts, longestTask };
  });

const zipped = ({ folder }: Built, file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

function bytesFigure(name: string, game: Built, files: readonly string[]): Figure {
  const bytes = files.reduce((sum, file) => sum + zipped(game, file), 0);
  return {
    name,
    ours: kilobytes(bytes),
    goal: { text: `≤ ${kilobytes(MOST_BYTES)}`, met: bytes <= MOST_BYTES },
    note: files.map((file) => `${file.replace(/^assets\//, '')} ${kilobytes(zipped(game, file))}`).join(', '),
  };
}

export async function openingFigures(browser: Browser, { game, withoutPhaser }: Builds): Promise<readonly Figure[]> {
  await open(browser, game); // the first page of a browser pays for the browser
  const gone: Record<'ours' | 'peer', Opened[]> = { ours: [], peer: [] };
  const round = async (who: 'ours' | 'peer', built: Built): Promise<number> => gone[who].push(await open(browser, built));
  await interleaved(
    ROUNDS,
    () => round('ours', game),
    () => round('peer', withoutPhaser),
  );
  const timed = (name: string, field: 'dossier' | 'reply' | 'longestTask', judged: boolean): Figure => {
    const ours = gone.ours.map((one) => one[field]);
    const peer = gone.peer.map((one) => one[field]);
    const ratio = median(ours) / median(peer);
    const goal = { text: `≤ ${MOST_RATIO}`, met: ratio <= MOST_RATIO };
    return {
      name,
      ours: spread(ours, milliseconds),
      peer: `no Phaser ${spread(peer, milliseconds)}`,
      ratio,
      ...(judged ? { goal } : {}),
    };
  };
  const scripts = (gone.ours[0]?.scripts ?? []).map((address) => new URL(address).pathname.slice(1));
  const html = readFileSync(join(game.folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  return [
    bytesFigure('JavaScript of index.html, gzip', game, named),
    bytesFigure('JavaScript until the dossier, gzip', game, scripts),
    timed('dossier readable', 'dossier', true),
    timed('first reply pressable', 'reply', true),
    timed('longest task until the stage is drawn', 'longestTask', false),
  ];
}
