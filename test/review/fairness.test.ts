/** No trick wins: who looks at form alone stays low on every case and in both languages; who goes by the documents does not. */
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/engine/engine.ts';
import { BOTS, CONSTANTS, NAIVE, botNamed, runBot, scaleTable } from '../../src/review/review.ts';
import { customerOf, scored } from '../support/dojo.ts';

const SEEDS = [1, 60] as const;
/** Players who look at the words; the others play alike in every language. */
const READS_TEXT = ['longest', 'shortest'];

describe.each(scored.map((loaded) => [loaded.rules.id, loaded] as const))('%s', (_, loaded) => {
  const customer = customerOf(loaded);
  const scale = scaleTable(customer);
  const run = (name: string, lang: (typeof LANGS)[number]) => {
    const bot = botNamed(name);
    if (!bot) throw new Error(name);
    return runBot(customer, scale, SEEDS, bot, (id) => loaded.words[lang].replies[id] ?? '');
  };

  it('every naive player averages at most 55 and passes at most 15 % of calls', () => {
    const high = NAIVE.flatMap((name) =>
      (READS_TEXT.includes(name) ? LANGS : LANGS.slice(0, 1)).flatMap((lang) => {
        const { meanTenths, passed, calls } = run(name, lang);
        return meanTenths > 550 || passed * 100 > calls * 15
          ? [`${name} ${lang}: mean ${String(meanTenths / 10)}, passed ${String(passed)}`]
          : [];
      }),
    );
    expect(high).toEqual([]);
  }, 300_000);

  it('going by the book averages at least 85', () => {
    expect(run('by-the-book', 'zh-CN').meanTenths).toBeGreaterThanOrEqual(850);
  }, 300_000);
});

it('the field of naive players is complete: seven by name and 64 constant tones', () => {
  expect(NAIVE).toHaveLength(7 + 64);
  expect(Object.keys(CONSTANTS)).toHaveLength(64);
  expect(Object.keys(BOTS)).toContain('by-the-book');
});
