/** A played call in a line of text: makes, reads and replays alike, and refuses what is not whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, makeCallCode, parseCallCode, replay, replayCode } from '../../src/engine/engine.ts';
import { BOTS, playOut } from '../../src/review/review.ts';
import { customerOf, dojo, scored } from '../support/dojo.ts';

const coded = fc.record({
  caseId: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/),
  content: fc.stringMatching(/^[0-9a-z]{1,12}$/),
  seed: fc.integer({ min: 0, max: 4294967295 }),
  choices: fc.array(fc.integer({ min: 0, max: 35 }), { maxLength: 40 }),
});
const find = (id: string) => {
  const loaded = dojo.cases.find((one) => one.rules.id === id);
  return loaded ? { customer: customerOf(loaded), content: loaded.hash } : undefined;
};
const random = BOTS['random'] ?? (() => '');

describe('a call code', () => {
  it('reads back as it was made', () => {
    fc.assert(
      fc.property(coded, (call) => {
        expect(parseCallCode(makeCallCode(call))).toEqual({ ok: true, value: call });
      }),
    );
  });
  it('is refused when any one letter of it is changed', () => {
    const code = makeCallCode({ caseId: 'baiyu-packaging-12d', content: 'abc123', seed: 77, choices: [0, 3, 12] });
    for (let i = 0; i < code.length; i++) {
      const changed = code.slice(0, i) + (code[i] === '1' ? '2' : '1') + code.slice(i + 1);
      expect(parseCallCode(changed).ok).toBe(false);
    }
  });
  it('forgives spaces and line breaks that mail puts in', () => {
    const code = makeCallCode({ caseId: 'a', content: 'b', seed: 1, choices: [1, 2] });
    expect(parseCallCode(` ${code.slice(0, 6)}\n${code.slice(6)} `).ok).toBe(true);
  });
  it.each(['', 'DD1', 'hello', 'DD2.a.b.1..x', 'DD1.a.b.zzzzzzz..1', '🙂'.repeat(40)])(
    '“%s” is refused as a value, not thrown',
    (text) => {
      expect(parseCallCode(text).ok).toBe(false);
    },
  );
  it.each(scored.map((loaded) => [loaded.rules.id, loaded] as const))(
    'replays a whole call of %s to the same end',
    (_, loaded) => {
      const customer = customerOf(loaded);
      for (let seed = 1; seed <= 10; seed++) {
        const call = playOut(customer, seed, random, () => '');
        const code = makeCallCode({ caseId: loaded.rules.id, content: loaded.hash, seed, choices: choicesOf(call) });
        const again = replayCode(code, find);
        expect(again.ok && again.value.log.map((turn) => [turn.reply.id, turn.line, turn.entries])).toEqual(
          call.log.map((turn) => [turn.reply.id, turn.line, turn.entries]),
        );
      }
    },
  );
  it('says which kind of wrong: another case, other content, a choice that was not offered', () => {
    const loaded = scored[0];
    if (!loaded) throw new Error('no case');
    const code = (change: object) =>
      makeCallCode({ caseId: loaded.rules.id, content: loaded.hash, seed: 1, choices: [0], ...change });
    const reason = (text: string) => {
      const result = replayCode(text, find);
      return result.ok ? 'fine' : result.error.code;
    };
    expect([
      reason(code({})),
      reason(code({ caseId: 'nobody' })),
      reason(code({ content: 'other' })),
      reason(code({ choices: [35] })),
    ]).toEqual(['fine', 'code-foreign', 'code-content', 'code-choices']);
  });
  it('refuses choices by id that were not offered', () => {
    const loaded = scored[0];
    if (!loaded) throw new Error('no case');
    expect(replay(customerOf(loaded), 1, ['no-such-reply'])).toEqual({ ok: false, error: { code: 'code-choices' } });
  });
});
