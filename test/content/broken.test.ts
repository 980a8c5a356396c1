/** Every diagnostic has a broken file that brings it out, with its place, and nothing is half loaded. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aloof } from '../../dialogues/archetypes/aloof.ts';
import { checkArchetype, checkFigures } from '../../src/content/check.ts';
import { gathered, judgeLoaded } from '../../src/cli/fairness.ts';
import { DIAGNOSTICS, loadDojo, type Diagnostic, type DiagnosticCode, type LoadedCase } from '../../src/content/content.ts';
import { GATE_CODES, SMELLS } from '../../src/review/review.ts';
import { caseNamed } from '../support/dojo.ts';

interface Fixture {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
  readonly remove?: true;
}
const FOLDER = 'test/fixtures/broken';
const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
const fixtures = readdirSync(FOLDER).map((name) => {
  const code = CODES.filter((one) => name.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  return { name, code, fixture: parse(readFileSync(join(FOLDER, name), 'utf8')) as Fixture };
});
/** Findings that only show in play: the gate has a test of its own for each (test/review/gate.test.ts). */
const IN_PLAY: readonly DiagnosticCode[] = [...GATE_CODES, ...SMELLS].filter((code) => code !== 'twin-rule');
/** What `check` says of a folder. */
function everything(
  root: string,
  code: DiagnosticCode,
): { readonly found: readonly Diagnostic[]; readonly cases: readonly LoadedCase[] } {
  const { found, cases } = loadDojo(root);
  const inPlay = IN_PLAY.includes(code) ? gathered(cases.map((one) => judgeLoaded(one))).findings : [];
  return { found: [...found, ...inPlay], cases };
}
/** A small dialogues folder: everything common and one case. */
const sound = mkdtempSync(join(tmpdir(), 'dialogues-'));
beforeAll(() => {
  cpSync('dialogues', sound, { recursive: true, filter: (from) => !from.includes('/cases/') || from.includes('baiyu') });
});
afterAll(() => rmSync(sound, { recursive: true }));

function breakIt({ file, from, to, remove }: Fixture): string {
  const root = mkdtempSync(join(tmpdir(), 'broken-'));
  cpSync(sound, root, { recursive: true });
  const path = join(root, file);
  if (remove) rmSync(path, { recursive: true });
  else {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from ?? '');
    writeFileSync(path, text.replace(from ?? '', to ?? ''));
  }
  return root;
}

describe('a broken file', () => {
  it.each(fixtures.map(({ name, code, fixture }) => [name, code, fixture] as const))(
    '%s is found as %s, at its place, and the case is left out or refused',
    (_, code, fixture) => {
      const root = breakIt(fixture);
      if (!code) throw new Error('the name of a fixture begins with a code');
      const { found, cases } = everything(root, code);
      rmSync(root, { recursive: true });
      expect(found.map((finding) => finding.code)).toContain(code);
      expect(found.find((finding) => finding.code === code)?.place).toBeTruthy();
      if (fixture.file.startsWith('cases/') && !IN_PLAY.includes(code)) expect(cases).toEqual([]);
    },
  );
  it('tells the line of a mistake', () => {
    const fixture = fixtures.find(({ name }) => name.startsWith('shape-unknown-key'));
    if (!fixture) throw new Error('no fixture');
    const root = breakIt(fixture.fixture);
    const { found } = loadDojo(root);
    rmSync(root, { recursive: true });
    expect(found.some(({ place }) => /case\.yaml:\d+/.test(place))).toBe(true);
  });
});

it('a reaction that leads to no mood is found', () => {
  const lost = {
    ...aloof,
    mood: {
      ...aloof.mood,
      states: {
        ...aloof.mood.states,
        businesslike: { ...aloof.mood.states['businesslike'], on: { accuse: [{ to: 'nowhere' }] } },
      },
    },
  };
  expect(checkArchetype(lost as never, new Map()).map((finding) => finding.code)).toContain('unknown-mood');
});
it('excuses that exclude each other are not both true', () => {
  const { draft } = caseNamed('baiyu');
  const odd = {
    ...draft,
    deck: ['already-wired', 'no-money'],
    odds: [{ ...draft.odds[0], weight: 100, true: ['already-wired', 'no-money'] }],
  };
  expect(checkFigures(odd as never, 'x').map((finding) => finding.code)).toContain('odds-impossible');
});

it('every diagnostic is brought out by something here', () => {
  const byHand: readonly DiagnosticCode[] = ['unknown-mood', 'odds-impossible'];
  const covered = new Set([...fixtures.map(({ code }) => code), ...byHand, ...IN_PLAY]);
  expect(CODES.filter((code) => !covered.has(code))).toEqual([]);
});
