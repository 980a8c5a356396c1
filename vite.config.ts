import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CSP } from './.config/csp.js';
import { dojoContent } from './src/content/vitePlugin.ts';

/** Writes the content security policy into the built page, for hosts that send no header of their own. */
const cspMeta = (): Plugin => ({
  name: 'dojo-csp-meta',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP }, injectTo: 'head-prepend' },
  ],
});

/** Copies assets/ into the build without the scripts that made them and without the README's picture. */
const shipAssets = (): Plugin => {
  let outDir = '';
  return {
    name: 'dojo-ship-assets',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: () => {
      if (existsSync('assets')) cpSync('assets', outDir, { recursive: true, filter: (from) => !/\.mjs$|readme-/.test(from) });
    },
  };
};

/** The review room is pure: a page that uses a part of it ships that part, and not the players and checks that only Node asks for. */
const PURE_REVIEW = { treeshake: { moduleSideEffects: [{ test: /\/src\/review\//, sideEffects: false }] } };

export default defineConfig({
  root: '.',
  base: './',
  publicDir: 'assets',
  plugins: [dojoContent(), cspMeta(), shipAssets()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    copyPublicDir: false, // shipAssets copies
    modulePreload: { polyfill: false }, // the policy allows no inline script
    chunkSizeWarningLimit: 1500, // Phaser, loaded later
    rolldownOptions: PURE_REVIEW,
  },
  worker: { format: 'es', rolldownOptions: PURE_REVIEW },
  test: {
    environment: 'node', // a page test asks for a DOM in its first line: // @vitest-environment happy-dom
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
