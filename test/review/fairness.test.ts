/** No trick wins: who looks at form alone stays low on every case, in both languages and under every truth; who goes by the documents does not. */
import { describe, expect, it } from 'vitest';
import { gatheredOver, judgeLoaded, wordingsOf } from '../../src/cli/fairness.ts';
import { sentence } from '../../src/content/content.ts';
import { RUBRIC, composeCustomer, contextOf, start, step } from '../../src/engine/engine.ts';
import {
  BARS,
  NAIVE,
  READERS,
  TASTES,
  bookOf,
  botNamed,
  figuresOf,
  judgeAll,
  reportOf,
  scaleOf,
} from '../../src/review/review.ts';
import { customerOf, dojo, scored } from '../support/dojo.ts';
import { tinyCase } from '../support/tinyCase.ts';

const verdicts = new Map(dojo.cases.map((loaded) => [loaded.rules.id, judgeLoaded(loaded)]));
const smells = (code: string): boolean => ['line-unheard', 'dimension-unearned', 'ending-unreached', 'always-best', 'truth-hidden'].includes(code); // prettier-ignore

describe.each(dojo.cases.map((loaded) => [loaded.rules.id, loaded] as const))('%s', (id) => {
  const verdict = verdicts.get(id)!;
  it('stands at every bar of the gate and smells of nothing', () => {
    expect(verdict.measured).not.toBeNull();
    expect(verdict.found).toEqual([]);
  });
});

describe.each(scored.map((loaded) => [loaded.rules.id, loaded] as const))('%s', (id, loaded) => {
  it('keeps every naive player at 55 at most under every truth, in every language it can read', () => {
    const field = verdicts.get(id)!.measured!.field;
    for (const name of Object.keys(NAIVE))
      for (const lang of READERS.has(name) ? ['zh-CN', 'en'] : [undefined]) {
        const runs = field.filter((one) => one.name === (lang ? `${name} (${lang})` : name));
        expect(runs.length).toBeGreaterThan(0);
        for (const { byTruth, passed } of runs) {
          expect(byTruth).toHaveLength(loaded.rules.truths.length);
          for (const { mean } of byTruth) expect(mean).toBeLessThanOrEqual(5500);
          expect(passed).toBeLessThanOrEqual(1500);
        }
      }
  });
});

it('best play is higher than by-the-book on at least half of the cases', () => {
  expect(judgeAll([...verdicts.values()])).toEqual([]);
});
it('over all cases nothing is found, and what smells is known: five lines that wait for a case in which they can be heard', () => {
  const { findings, smells: known } = gatheredOver(dojo.cases, [...verdicts.values()]);
  expect(findings.map(sentence)).toEqual([]);
  expect(known.filter(({ code }) => code !== 'line-unheard')).toEqual([]);
  expect(known.every(({ code }) => smells(code))).toBe(true);
  // Each is an answer to a mistake after which the temperaments of today hang up, or an opening in a place of the deck not used yet.
  for (const { place } of known) expect(place).toMatch(/^excuses\/.* › (accused|claimed\.pressed)$/);
});

describe('the figures of a player', () => {
  it.each(scored.map((loaded) => [loaded.rules.id, loaded] as const))('are what it reaches when it plays %s', (_, loaded) => {
    const customer = customerOf(loaded);
    const book = bookOf(customer);
    const words = wordingsOf(loaded)['zh-CN']!;
    for (const name of ['by-the-book', 'longest', 'papers', 'no-commas', 'middle-length', 'softest']) {
      const { byTruth } = figuresOf(book, name, TASTES[name]!, words);
      const bot = botNamed(name)!;
      const totals = customer.rules.truths.map((__, truth) => {
        const begun = start(customer, 1, truth);
        let call = begun.ok ? begun.value : undefined;
        while (call && !call.ended) {
          const moved = step(call, bot(call, words));
          call = moved.ok ? moved.value.call : undefined;
        }
        return call ? (reportOf(call, (row) => scaleOf(book, row)).total ?? -1) * 100 : -1;
      });
      expect([name, byTruth.map(({ mean }) => mean)]).toEqual([name, totals]);
    }
  });
  it('are what chance reaches in many calls: 2,000 under one truth, within a point', () => {
    const customer = customerOf(scored[0]!);
    const book = bookOf(customer);
    const exact = figuresOf(book, 'random', NAIVE['random']!, () => '', 'shuffled').byTruth[0]!;
    let sum = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const begun = start(customer, seed, 0);
      let call = begun.ok ? begun.value : undefined;
      while (call && !call.ended) {
        const moved = step(
          call,
          botNamed('random')!(call, () => ''),
        );
        call = moved.ok ? moved.value.call : undefined;
      }
      if (call) sum += reportOf(call, (row) => scaleOf(book, row)).total ?? 0;
      expect(contextOf(call!.snapshot).truth).toBe(0);
    }
    expect(Math.abs(sum / 2000 - exact.mean / 100)).toBeLessThan(1);
  });
  it('are right by hand on the tiny case: a chance player gets 100, 69, 0 and 0 alike often', () => {
    // Right and closed 100, right and gate missed 100 − 31; wrong is −40, held to 0. Before: 100, 69, −40, −71.
    const { byTruth } = figuresOf(bookOf(composeCustomer(tinyCase)), 'random', NAIVE['random']!, () => '', 'shuffled');
    for (const standing of byTruth) expect(standing).toEqual({ mean: 4225, open: 1450, passed: 2500 });
  });
  it('see the words as they stand on screen: what was agreed is filled in', () => {
    const words = wordingsOf(scored[0]!).en!;
    const filled = Object.keys(scored[0]!.words.en.replies).filter((id) => words(id, 1) !== words(id, 3));
    expect(filled.length).toBeGreaterThan(0);
    for (const id of filled) expect(words(id, 3)).not.toContain('{{');
  });
});

it('the field of naive players is complete: 5 by form, 64 constant tones, and 17 who read the words', () => {
  expect([...READERS].sort()).toEqual(
    [
      'longest', 'shortest', 'middle-length',
      ...['questions', 'digits', 'polite', 'legal', 'today', 'papers', 'commas'].flatMap((look) => [look, `no-${look}`]),
    ].sort(),
  ); // prettier-ignore
  expect(Object.keys(NAIVE)).toHaveLength(5 + 64 + 17);
  expect(Object.keys(NAIVE)).not.toContain('by-the-book');
});
it('the bars are those of the issue', () => {
  expect(BARS).toMatchObject({
    naive: 5500,
    naivePasses: 1500,
    book: 8500,
    telling: 1000,
    knowing: [100, 800],
    good: 200,
    replies: 18,
  });
  expect(RUBRIC.pass).toBeGreaterThan(BARS.naive / 100);
});
