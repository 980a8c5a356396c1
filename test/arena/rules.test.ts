/** The pure rules, piece by piece: codes, names, clock, log, places, cells. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadlineOf, secondsRun } from '../../src/arena/clock.ts';
import {
  CODE_LETTERS,
  csvOf,
  harmless,
  makeCode,
  nameKey,
  rank,
  readCode,
  readName,
  ARENA_ERRORS,
} from '../../src/arena/arena.ts';
import { freshOf } from '../../src/arena/log.ts';

describe('codes', () => {
  it('have no letter that looks like another', () => {
    for (const letter of '0O1IL2Z5S8BUV') expect(CODE_LETTERS).not.toContain(letter);
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
  });
  it('leave 148 million values for six letters', () => {
    expect(CODE_LETTERS.length ** 6).toBe(148_035_889);
  });
  test('every made code is read back, however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(22), { minLength: 6, maxLength: 6 }), (draws) => {
        let at = 0;
        const code = makeCode(6, () => draws[at++] ?? 0);
        expect(readCode(`  ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `, 6)).toBe(code);
      }),
    );
  });
  it.each(['', 'ABC', 'ABCDEF0', 'ABC0EF', 'ABCDEFG', '💥'])('%j is no code', (text) => {
    expect(readCode(text, 6)).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['  王  芳 ', '王 芳'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["O'Brien", "O'Brien"],
    ['=1+1', '=1+1'],
  ])('%j is the name %j', (typed, name) => expect(readName(typed, 40)).toBe(name));
  it.each(['', '   ', 'a'.repeat(41), 'a\u0000b', 'a\u202Eb', 'a\u200Bb'])('%j is no name', (typed) =>
    expect(readName(typed, 40)).toBeUndefined(),
  );
  it('that a person would take for each other are the same', () => {
    expect(nameKey('Ａnna  Li')).toBe(nameKey('anna li'));
  });
});

describe('the clock of a round', () => {
  const at = { secondsPerCall: 60, openedAt: 1000, haltedAt: null, haltedMs: 0, extraSeconds: 0 };
  it('ends after the limit, lengthened for one person by per cent', () => {
    expect(deadlineOf(at, 0, 5000)).toBe(61_000);
    expect(deadlineOf(at, 50, 5000)).toBe(91_000);
  });
  it('stands while it is paused', () => {
    expect(deadlineOf({ ...at, haltedAt: 5000 }, 0, 9000)).toBe(65_000);
    expect(secondsRun({ ...at, haltedAt: 5000 }, 9000)).toBe(4);
    expect(secondsRun({ ...at, haltedMs: 4000 }, 11_000)).toBe(6);
  });
  it('has no end without a limit', () => expect(deadlineOf({ ...at, secondsPerCall: null }, 0, 1)).toBeNull());
});

describe('the log', () => {
  const stored = ['a', 'b', 'c'];
  it('takes what comes next', () => expect(freshOf(stored, 4, ['d'])).toEqual({ ok: true, value: ['d'] }));
  it('takes nothing twice', () => expect(freshOf(stored, 2, ['b', 'c'])).toEqual({ ok: true, value: [] }));
  it('takes the new end of a batch that it knows in part', () =>
    expect(freshOf(stored, 2, ['b', 'c', 'd'])).toEqual({ ok: true, value: ['d'] }));
  it('refuses a gap and says where to go on', () =>
    expect(freshOf(stored, 5, ['e'])).toMatchObject({ ok: false, error: { code: 'choice-gap', expected: 4 } }));
  it('refuses another choice at a place that is taken', () =>
    expect(freshOf(stored, 2, ['x'])).toMatchObject({ ok: false, error: { code: 'choice-conflict', stored } }));
  test('in whatever order and however often pieces come, the log is the call', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 60 }),
        (call, pieces) => {
          let log: readonly string[] = [];
          for (const [from, length] of [...pieces, [0, 20] as const]) {
            const piece = call.slice(from, from + length);
            const fresh = piece.length > 0 ? freshOf(log, from + 1, piece) : undefined;
            if (fresh?.ok) log = [...log, ...fresh.value];
            expect(log).toEqual(call.slice(0, log.length));
          }
          expect(log).toEqual(call);
        },
      ),
    );
  });
});

describe('places', () => {
  const at = (total: number, accuracy = 0, seconds = 0) => ({ total, accuracy, seconds });
  const places = (list: readonly ReturnType<typeof at>[], speed = false) => rank(list, speed).map(({ place }) => place);
  it('go by score, then accuracy, then are shared', () => {
    expect(places([at(80, 90), at(90, 10), at(80, 90), at(80, 95), at(10)])).toEqual([1, 2, 3, 3, 5]);
  });
  it('do not look at speed unless the trainer turned it on', () => {
    expect(places([at(80, 90, 9), at(80, 90, 5)])).toEqual([1, 1]);
    expect(places([at(80, 90, 9), at(80, 90, 5)], true)).toEqual([1, 2]);
  });
});

describe('cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1', '\n=1'])('%j is made harmless', (text) =>
    expect(harmless(text)[0]).toBe("'"),
  );
  it.each(['a=1', '王芳', '', '1-2'])('%j stays as it is', (text) => expect(harmless(text)).toBe(text));
  it('are quoted where CSV needs it, and numbers stay numbers', () => {
    expect(csvOf([{ name: 'x', rows: [['a,"b"', -3, null, '=1']] }])).toBe(`\uFEFF"a,""b""",-3,,'=1\r\n`);
  });
});

test('every refusal has a sentence in both languages and a status of its own kind', () => {
  for (const { status, en, 'zh-CN': zh } of Object.values(ARENA_ERRORS)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(en).toMatch(/^[A-Z].*\.$/s);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/s);
  }
});
