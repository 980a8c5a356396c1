import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { PURITY } from '../.config/purity.js';
import { judge, roomOf } from '../.config/walls.js';

type Line = Parameters<typeof judge>[0];

const sources = ['src', 'scenes', 'dialogues']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

/** Every import, re-export, import() and import type of a source text. */
function importsOf(from: string, text: string): Line[] {
  const found: Line[] = [];
  const add = (name: ts.Node | undefined, kind: Line['kind'], reexport = false) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ from, specifier: name.text, kind, reexport });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value');
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value', true);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'dynamic');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

const importsOfFile = (file: string) => importsOf(file, readFileSync(file, 'utf8'));

/** The packages that a file and everything it loads import, following imports of these kinds. */
function packagesReached(entry: string, kinds: readonly Line['kind'][]): string[] {
  const files = new Set(existsSync(entry) ? [entry] : []);
  const packages = new Set<string>();
  for (const file of files)
    for (const { specifier, kind } of /\.tsx?$/.test(file) ? importsOfFile(file) : []) {
      if (!kinds.includes(kind)) continue;
      const target = join(dirname(file), specifier).replaceAll('\\', '/');
      if (!specifier.startsWith('.')) packages.add(specifier);
      else if (existsSync(target)) files.add(target);
    }
  return [...packages];
}

/** What an import line means for the walls: undefined when it is allowed. */
const verdict = (from: string, text: string) => importsOf(from, text).map(judge).find(Boolean);

describe('walls between the rooms', () => {
  test('no source file imports what its room may not', () => {
    expect(sources.length).toBeGreaterThan(0);
    const broken = sources.flatMap(importsOfFile).flatMap((line) => {
      const message = judge(line);
      return message ? [`${line.from}: ${message}`] : [];
    });
    expect(broken).toEqual([]);
  });

  test('every source file is in a room', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('nothing that the first load reaches imports Phaser', () => {
    expect(packagesReached('src/main.ts', ['value']).filter((name) => name === 'phaser')).toEqual([]);
  });

  test('nothing that the browser loads, early or late, needs Node', () => {
    const reached = ['src/main.ts', 'src/worker.ts'].flatMap((entry) => packagesReached(entry, ['value', 'dynamic']));
    expect(reached.filter((name) => name.startsWith('node:'))).toEqual([]);
  });
});

describe('the walls stand', () => {
  test.each([
    ['src/engine/call.ts', "import { parse } from 'yaml';", 'pure'],
    ['src/engine/call.ts', "import type { Case } from '../content/content.ts';", 'engine may not import content'],
    ['src/engine/call.ts', "import { a } from './types';", 'with its ending'],
    ['src/engine/views.ts', "export { a } from './types.ts';", 'may not re-export'],
    ['src/review/book.ts', "import { step } from '../engine/call.ts';", 'src/engine/engine.ts'],
    ['src/review/book.ts', "import { fsrs } from 'ts-fsrs';", 'ts-fsrs'],
    ['src/content/content.ts', "import { readFileSync } from 'node:fs';", 'reads the disk'],
    ['src/ui/call/call.tsx', "import { step } from '../../engine/engine.ts';", 'only types'],
    ['src/ui/call/call.tsx', "import { type View } from '../../engine/engine.ts';", 'only types'],
    ['src/ui/call/call.tsx', "const late = import('../../../scenes/scenes.ts');", 'ui may not import scenes'],
    ['scenes/people.ts', "type Page = import('../src/ui/ui.tsx').Page;", 'scenes may not import ui'],
    ['src/main.ts', "import { stage } from '../scenes/scenes.ts';", 'late'],
    ['src/main.ts', "import Phaser from 'phaser';", 'phaser'],
    ['src/ui/ui.tsx', "import { app } from '../main.ts';", 'entry point'],
    ['src/main.ts', "import { plugin } from './content/vitePlugin.ts';", 'Only vite.config.ts'],
    ['src/cli/drill.ts', "import { ui } from '../ui/ui.tsx';", 'cli may not import ui'],
    ['dialogues/archetypes/aloof.ts', "import { rubric } from '../../src/engine/engine.ts';", 'only types'],
    ['src/helpers.ts', "import 'xstate';", 'in no room'],
  ])('%s is refused: %s', (from, text, reason) => {
    expect(verdict(from, text)).toContain(reason);
  });

  test.each([
    ['src/engine/call.ts', "import { setup } from 'xstate'; import type { A } from './types.ts';"],
    ['src/engine/engine.ts', "export { step } from './call.ts';"],
    ['src/review/practice/plan.ts', "import { fsrs } from 'ts-fsrs'; import { book } from '../review.ts';"],
    ['src/ui/call/call.tsx', "import type { View } from '../../engine/engine.ts'; import './call.css';"],
    ['src/main.ts', "import { ui } from './ui/ui.tsx'; const stage = () => import('../scenes/scenes.ts');"],
    ['src/main.ts', "import address from './worker.ts?worker&url';"],
    ['src/content/vitePlugin.ts', "import { readFileSync } from 'node:fs'; import type { Plugin } from 'vite';"],
    ['scenes/stage.ts', "import Phaser from 'phaser'; import type { View } from '../src/engine/engine.ts';"],
    ['dialogues/archetypes/aloof.ts', "import type { Archetype } from '../../src/engine/engine.ts';"],
    ['test/engine/call.test.ts', "import { step } from '../../src/engine/call.ts';"],
  ])('%s is allowed: %s', (from, text) => {
    expect(verdict(from, text)).toBeUndefined();
  });

  test.each([
    ['Date.now()', 'time is handed in'],
    ['Math.random()', 'Draw from the seed'],
    ['Math.exp(1)', 'last digit'],
    ['const { pow } = Math', 'last digit'],
    ['2 ** 0.5', 'last digit'],
    ['new Intl.NumberFormat()', 'language of the machine'],
    ['(1).toLocaleString()', 'language of the machine'],
    ['"a".localeCompare("b")', 'language of the machine'],
    ['console.log(1)', 'no log'],
    ['setTimeout(f, 1)', 'time is handed in'],
  ])('a pure room does without %s', (code, reason) => {
    const languageOptions = { globals: { Date: false, console: false, Intl: false, setTimeout: false } } as const;
    const messages = new Linter().verify(code, [{ languageOptions, rules: PURITY }]).map(({ message }) => message);
    expect(messages.join()).toContain(reason);
  });

  test('following imports finds what is reached', () => {
    expect(packagesReached('test/walls.test.ts', ['value'])).toContain('node:fs');
  });

  test.each(['Math.max(1, 2)', 'Math.imul(3, 4)', 'Math.floor(7 / 2)'])('a pure room may use %s', (code) => {
    expect(new Linter().verify(code, [{ rules: PURITY }])).toEqual([]);
  });
});
