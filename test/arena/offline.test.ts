/** A class without a server: challenges, class files, the same board and report. */
import { describe, expect, it, test, vi } from 'vitest';
import {
  classReport,
  makeChallenge,
  makeClassFile,
  offlineClass,
  parseChallenge,
  parseClassFile,
  type Challenge,
} from '../../src/arena/arena.ts';
import { choicesOf, makeCallCode, replay } from '../../src/engine/engine.ts';
import { botChoices, codeIn, good, playable, playables } from '../support/arena/class.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const challenge: Challenge = { caseId: playable().caseId, content: playable().hash, seed: 4_294_967_295, mode: 'exam' };
const find = (caseId: string) => playables.find((one) => one.caseId === caseId);
function codeOf(bot: string, seed = challenge.seed): string {
  const played = replay(playable().customer, seed, botChoices(playable().customer, seed, bot));
  if (!played.ok) throw new Error(played.error.code);
  return makeCallCode({ caseId: challenge.caseId, content: challenge.content, seed, choices: choicesOf(played.value) });
}

test('a challenge is read back from its link', () => {
  expect(good(parseChallenge(` ${makeChallenge(challenge)}\n`))).toEqual(challenge);
  expect(good(parseChallenge(makeChallenge({ ...challenge, seed: 0, mode: 'guided' })))).toMatchObject({
    seed: 0,
    mode: 'guided',
  });
});
test.each([
  '',
  'DC1',
  'DC1.a.b.c.exam.x',
  makeChallenge(challenge).replace('exam', 'guided'),
  makeChallenge(challenge).slice(0, -1),
  `${makeChallenge(challenge)}x`,
])('%j is no challenge', (text) => expect(codeIn(parseChallenge(text))).toBe('challenge-form'));

describe('class files', () => {
  it('are read back', () =>
    expect(good(parseClassFile(makeClassFile('王芳', ['DD1.x'])))).toEqual({ name: '王芳', codes: ['DD1.x'] }));
  it.each([
    '',
    'x',
    '[]',
    'null',
    '{"dojo":"runs"}',
    '{"dojo":"runs","name":"","codes":[]}',
    '{"dojo":"runs","name":"A","codes":[1]}',
    `{"dojo":"runs","name":"A","codes":["${'x'.repeat(201)}"]}`,
    JSON.stringify({ dojo: 'runs', name: 'A', codes: Array(13).fill('') }),
  ])('%j is refused', (text) => expect(codeIn(parseClassFile(text))).toBe('file-form'));
  it('give the board and the report that a server would', () => {
    const files = [
      { name: 'Anna', codes: [codeOf('random')] },
      { name: 'Bo', codes: [codeOf('by-the-book'), codeOf('random')] },
      { name: 'Cy', codes: [codeOf('by-the-book')] },
    ];
    const { rows, runs, setAside } = offlineClass(files, [challenge], find);
    expect(rows.map(({ name, place }) => [name, place])).toEqual([['Bo', 1], ['Cy', 1], ['Anna', 3]]); // prettier-ignore
    expect(rows[0]!.total).toBeGreaterThan(70);
    expect(setAside).toEqual([]);
    expect(classReport(runs, 1).rounds[0]).toMatchObject({ runs: 3, ended: 3 });
  });
  it('set aside what is damaged, of other content, of another seed, or unplayable', () => {
    const coded = { caseId: challenge.caseId, content: challenge.content, seed: challenge.seed };
    const codes = [
      'DD1.x',
      makeCallCode({ ...coded, content: 'abc', choices: [0] }),
      codeOf('random', 3),
      makeCallCode({ ...coded, choices: [30] }),
    ];
    const { rows, setAside } = offlineClass([{ name: 'Anna', codes }], [challenge], find);
    expect(setAside.map(({ why }) => why)).toEqual(['file-form', 'page-outdated', 'unknown-case', 'choice-not-offered']);
    expect(rows[0]!.total).toBe(0);
  });
});
