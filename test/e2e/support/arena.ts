/** A real server on the built pages, its people through the same doors as everyone's, and the pages as a trainer meets them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Answered, CreateAsk, FairRun, Joined, PlayerRoom, TrainerRoom } from '../../../src/arena/arena.ts';
import { judgeRun, type Judged } from '../../../src/arena/arena.ts';
import type { Lang } from '../../../src/engine/engine.ts';
import { ask, command, create, signIn, type Trainer } from '../../bench/arena/people.ts';
import { startServer, type ServerProcess } from '../../bench/arena/process.ts';
import { botChoices, playables } from '../../support/arena/class.ts';
import { freePort } from '../../support/arena/postgres.ts';
import { wordsIn } from './game.ts';
import { expect, test as plain } from './test.ts';

/** Words of the interface with those of the arena. */
const arenaWords = async (lang: Lang) => {
  const words = wordsIn(lang);
  await words.loadArena();
  return words;
};
export const ARENA_WORDS = { 'zh-CN': await arenaWords('zh-CN'), en: await arenaWords('en') };

export interface Player {
  readonly name: string;
  readonly id: string;
  readonly who: Readonly<Record<string, string>>;
}
export interface Played {
  readonly run: FairRun;
  readonly choices: readonly string[];
  /** What the engine of this machine makes of the choices; null: not played to its end. */
  readonly result: Judged['result'];
}
export interface Arena {
  readonly at: () => ServerProcess;
  readonly trainer: () => Promise<Trainer>;
  /** Ends the server at once, as a power cut would, and starts it again on the same port and file. */
  readonly powerCut: () => Promise<{ readonly back: () => Promise<void> }>;
  readonly room: (change?: Partial<CreateAsk>) => Promise<TrainerRoom>;
  readonly command: (room: TrainerRoom, body: object) => Promise<TrainerRoom>;
  readonly join: (code: string, names: readonly string[]) => Promise<readonly Player[]>;
  /** Plays the open round by a bot, whole or so many choices of it. */
  readonly play: (player: Player, bot: string, count?: number) => Promise<Played>;
}

async function openArena(): Promise<Arena & { readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dojo-e2e-'));
  const where = { port: await freePort(), file: join(folder, 'arena.db') };
  let server = await startServer(where);
  const must = async <T>(told: ReturnType<typeof ask<T>>): Promise<T> => {
    const { status, body } = await told;
    if (status >= 400) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    return body;
  };
  const trainer = (): Promise<Trainer> => signIn(server.origin, server.link);
  return {
    at: () => server,
    trainer,
    async powerCut() {
      await server.kill();
      return { back: async () => void (server = await startServer(where)) };
    },
    room: async (change) => create(server.origin, await trainer(), change),
    command: async (room, body) => command(server.origin, await trainer(), room, body),
    async join(code, names) {
      const players: Player[] = [];
      // One after another: their numbers, and who is told of last, are what a test goes by.
      for (const name of names) {
        const { token, room } = await must(ask<Joined>(server.origin, 'POST', '/api/join', {}, { code, name }));
        players.push({ name, id: room.you.id, who: { authorization: `Bearer ${token}` } });
      }
      return players;
    },
    async play({ who }, bot, count) {
      const run = (await must(ask<PlayerRoom>(server.origin, 'POST', '/api/play/run', who, {}))).run as FairRun;
      const content = playables.find(({ hash }) => hash === run.content)!;
      const choices = botChoices(content.customer, run.seed, bot).slice(0, count);
      const body = { run: run.id, content: run.content, from: 1, choices };
      await must(ask<Answered>(server.origin, 'POST', '/api/play/choices', who, body));
      const judged = judgeRun(content, run.seed, choices);
      if (!judged.ok) throw new Error(judged.error.code);
      return { run, choices, result: judged.value.result };
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const test = plain.extend<object, { readonly arena: Arena }>({
  arena: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const arena = await openArena();
      await use(arena);
      await arena.close();
    },
    { scope: 'worker' },
  ],
});
export { expect };

/** Signs in by the printed link. */
export async function enter(page: Page, arena: Arena, lang: Lang): Promise<void> {
  const { origin, link } = arena.at();
  await page.goto(`${origin}/#/arena/trainer/${link}`);
  await expect(page.getByRole('heading', { level: 1, name: ARENA_WORDS[lang].t('trainer.competitions') })).toBeVisible();
}
/** Goes to an address of the arena in a page that is signed in. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/arena/${path}`);
  await expect(page).toHaveURL(new RegExp(`#/arena/${path}$`));
}
/** Text of a cell or a row as it is read. */
export const rows = (page: Page): Locator => page.getByRole('main').locator('ol.standings > li');
