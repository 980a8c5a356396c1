/** Logs that are honest and logs that are not: ten thousand on the compiled table, some through the arena itself. */
import { describe, expect, it, vi } from 'vitest';
import { judgeRun, type FairRun } from '../../src/arena/arena.ts';
import { makeCallCode, replay } from '../../src/engine/engine.ts';
import { verifyOnBook, type Book } from '../../src/review/review.ts';
import { choicesOf, codeIn, good, nthChoices, openClass, openRound, playable } from '../support/arena/class.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { book } = playable().knowledge();
const { hash, caseId, customer } = playable();

/** A random walk through the tables to the end of a call: places in content order. */
function walk(tables: Book, seed: number, draw: (n: number) => number): readonly number[] {
  const begun = replay(customer, seed, []);
  if (!begun.ok) throw new Error(begun.error.code);
  const { truth } = begun.value.snapshot.context as { truth: number };
  const choices: number[] = [];
  for (
    let at = tables.openings[truth] ?? 0;
    (tables.count[at] ?? 0) > 0;
    at = tables.to[(tables.first[at] ?? 0) + choices.at(-1)!]!
  )
    choices.push(draw(tables.count[at]!));
  return choices;
}
const draws = (from: number) => {
  let state = from;
  return (n: number): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % n;
};

describe('honest logs', () => {
  it('are all accepted: 10,000 on the table', () => {
    const draw = draws(7);
    for (let n = 0; n < 10_000; n++) {
      const seed = Math.imul(n, 2654435761) >>> 0;
      const verified = verifyOnBook(book, hash, makeCallCode({ caseId, content: hash, seed, choices: walk(book, seed, draw) }));
      if (!verified.ok || !verified.value.ended) throw new Error(`seed ${String(seed)} was refused`);
    }
  });
  it('come to the same score on the table and on the statechart that the arena replays', () => {
    const draw = draws(11);
    for (let seed = 1; seed <= 60; seed++) {
      const choices = walk(book, seed, draw);
      const verified = verifyOnBook(book, hash, makeCallCode({ caseId, content: hash, seed, choices }));
      const played = replay(customer, seed, choices);
      if (!played.ok || !verified.ok) throw new Error('refused');
      const judged = good(judgeRun(playable(), seed, played.value.log.map(({ reply }) => reply.id))); // prettier-ignore
      expect(judged.result).toMatchObject({
        total: verified.value.total,
        outcome: verified.value.outcome,
        passed: verified.value.passed,
      });
      expect(choicesOf(judged.call)).toEqual(choices);
    }
  });
});

describe('made-up logs', () => {
  it('are all refused, and change nothing that is stored', async () => {
    const klass = openClass();
    const { play, reporting } = klass.arena;
    const { room, players: [anna, bo] } = await openRound(klass, ['Anna', 'Bo']); // prettier-ignore
    const run = anna!.run as FairRun;
    const choices = nthChoices(customer, run.seed, (turn) => turn);
    const others = nthChoices(customer, run.seed, (turn) => turn + 1);
    const ask = (from: number, batch: readonly string[], change: object = {}) => ({
      run: run.id,
      content: run.content,
      from,
      choices: batch,
      ...change,
    });
    good(await play.choose(anna!.you.id, ask(1, choices)));
    good(await play.choose(bo!.you.id, { ...ask(1, others), run: bo!.run!.id }));
    const { id } = room.competition;
    const before = [good(await reporting.board('trainer', id)), good(await reporting.debrief('trainer', id, run.id))];
    const refusals: string[] = [];
    for (let n = 0; n < choices.length; n++) {
      const changed = choices.map((one, i) => (i === n ? (others[i] === one ? 'done' : (others[i] ?? 'done')) : one));
      const removed = choices.filter((_, i) => i !== n);
      const reordered = choices.map((one, i) =>
        i === n ? choices[(n + 1) % choices.length]! : i === (n + 1) % choices.length ? choices[n]! : one,
      );
      for (const made of [changed, removed, reordered])
        if (made.some((one, i) => one !== choices[i])) refusals.push(codeIn(await play.choose(anna!.you.id, ask(1, made))));
      refusals.push(codeIn(await play.choose(anna!.you.id, ask(1, [...choices, choices[n]!]))));
      refusals.push(codeIn(await play.choose(anna!.you.id, ask(choices.length + 1 + n, ['done']))));
      refusals.push(codeIn(await play.choose(bo!.you.id, ask(1, choices.slice(0, n + 1)))));
      refusals.push(codeIn(await play.choose(anna!.you.id, ask(1, choices, { content: `x${String(n)}` }))));
      refusals.push(codeIn(await play.choose(anna!.you.id, ask(1, choices, { run: bo!.run!.id }))));
    }
    expect(refusals).not.toContain('accepted');
    expect(new Set(refusals)).toEqual(new Set(['choice-conflict', 'call-over', 'choice-gap', 'wrong-run', 'page-outdated']));
    expect([good(await reporting.board('trainer', id)), good(await reporting.debrief('trainer', id, run.id))]).toEqual(before);
  });
});
