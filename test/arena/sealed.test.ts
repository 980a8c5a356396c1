/** A sealed call: the server turns it, and nothing that is hidden leaves. */
import { expect, it, vi } from 'vitest';
import type { PlayerRoom, SealedRun } from '../../src/arena/arena.ts';
import { codeIn, good, openClass, openRound, playable } from '../support/arena/class.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const sealed = (room: PlayerRoom): SealedRun => room.run as SealedRun;

it('a sealed call is played from turn to turn to its score, by ids that say nothing', async () => {
  const klass = openClass();
  const { players: [anna] } = await openRound(klass, ['Anna'], { mode: 'sealed' }); // prettier-ignore
  let run = sealed(anna!);
  let last: Awaited<ReturnType<typeof klass.arena.play.answer>> | undefined;
  while (run.turn) {
    const { n, replies } = run.turn;
    for (const { id, text } of replies) {
      expect(id).toMatch(/^r[0-9a-z]+$/);
      expect(text['zh-CN']).not.toBe('');
      expect(text.en).not.toContain('{{');
    }
    expect(run.line.text.en.length + n).toBeGreaterThan(n);
    last = await klass.arena.play.answer(anna!.you.id, { run: run.id, number: n, reply: replies[n % replies.length]!.id });
    run = good(last).run as SealedRun;
  }
  expect(run.result?.total).toBeTypeOf('number');
  expect(run.said).toHaveLength(good(last!).stored);
});
it('a second press of the same reply changes nothing, another one at that turn is refused', async () => {
  const klass = openClass();
  const { players: [anna] } = await openRound(klass, ['Anna'], { mode: 'sealed' }); // prettier-ignore
  const { id, turn } = sealed(anna!);
  const [first, second] = turn!.replies;
  const press = (reply: string, number = 1) => klass.arena.play.answer(anna!.you.id, { run: id, number, reply });
  const once = good(await press(first!.id));
  expect(good(await press(first!.id))).toEqual(once);
  expect(codeIn(await press(second!.id))).toBe('choice-conflict');
  expect(codeIn(await press(first!.id, 5))).toBe('choice-gap');
  expect(codeIn(await press('rzzz', 2))).toBe('choice-not-offered');
  expect(
    codeIn(await klass.arena.play.choose(anna!.you.id, { run: id, content: playable().hash, from: 1, choices: ['done'] })),
  ).toBe('wrong-mode');
});
it('neither seed nor salt nor truth is in anything a player gets while the round runs', async () => {
  const klass = openClass();
  const { room, players: [anna] } = await openRound(klass, ['Anna'], { mode: 'sealed' }); // prettier-ignore
  const texts: string[] = [JSON.stringify(anna), JSON.stringify(room)];
  let run = sealed(anna!);
  while (run.turn) {
    const answered = good(
      await klass.arena.play.answer(anna!.you.id, { run: run.id, number: run.turn.n, reply: run.turn.replies[0]!.id }),
    );
    run = answered.run as SealedRun;
    texts.push(JSON.stringify(answered));
  }
  const all = texts.join('\n');
  for (const word of ['seed', 'salt', 'truth', 'variant', 'mood', 'lean', 'patience', 'deck', 'already-wired'])
    expect(all).not.toContain(`"${word}"`);
});
it('two players hear the same customer in their own order', async () => {
  const klass = openClass();
  const { players } = await openRound(klass, ['Anna', 'Bo', 'Cy', 'Di'], { mode: 'sealed' });
  const orders = players.map((one) => sealed(one).turn!.replies.map(({ text }) => text.en));
  for (const order of orders) expect([...order].sort()).toEqual([...orders[0]!].sort());
  expect(new Set(orders.map((order) => order.join('|'))).size).toBeGreaterThan(1);
});
