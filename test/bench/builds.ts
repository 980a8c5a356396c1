/** Builds what is compared, into a temporary folder: the game, the game without Phaser, and a page with one rectangle. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { serve } from '../../.config/scripts/server.mjs';

/** A page with its folder and its address. */
export interface Built {
  readonly folder: string;
  readonly url: string;
}
export interface Builds {
  readonly game: Built;
  readonly withoutPhaser: Built;
  readonly rectangle: Built;
  readonly close: () => Promise<void>;
}

/** The stage becomes an empty module that refuses, as on a machine that cannot draw. */
const noStage = (): Plugin => ({
  name: 'bench-no-stage',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/scenes/scenes.ts') ? '\0bench-no-stage' : undefined),
  load: (id) =>
    id === '\0bench-no-stage' ? `export const createStage = () => Promise.reject(new Error('no stage here'));` : undefined,
});

export async function makeBuilds(): Promise<Builds> {
  // Content in the making must not stop a measurement.
  process.env['DOJO_DRAFT'] ??= '1';
  const temporary = mkdtempSync(join(tmpdir(), 'dojo-bench-'));
  const folderOf = (name: string): string => join(temporary, name);
  const output = (name: string) => ({ outDir: folderOf(name), emptyOutDir: true });
  await build({ logLevel: 'error', build: output('game') });
  await build({ logLevel: 'error', build: output('without'), plugins: [noStage()] });
  await build({
    logLevel: 'error',
    configFile: false,
    root: 'test/bench/rectangle',
    base: './',
    build: { ...output('rectangle'), target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500 },
  });
  const served: { readonly close: () => Promise<void> }[] = [];
  const open = async (name: string): Promise<Built> => {
    const one = await serve({ folder: folderOf(name), port: 0 });
    served.push(one);
    return { folder: folderOf(name), url: one.url };
  };
  return {
    game: await open('game'),
    withoutPhaser: await open('without'),
    rectangle: await open('rectangle'),
    close: async () => {
      await Promise.all(served.map((one) => one.close()));
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}
