/** The book says what the statechart does, on every position of every case; its walk refuses what has no end. */
import { describe, expect, it } from 'vitest';
import {
  choicesOf, composeCustomer, contextOf, deductionOf, makeCallCode, nodeOf, offeredNow, positionKey, start, step, sumOf,
  type Call, type CaseRules,
} from '../../src/engine/engine.ts'; // prettier-ignore
import { BOTS, Cycle, bookOf, longestContact, playOut, reportOf, scaleOf, verifyOnBook } from '../../src/review/review.ts';
import { customerOf, dojo } from '../support/dojo.ts';
import { tinyCase } from '../support/tinyCase.ts';

const all = dojo.cases.map((loaded) => [loaded.rules.id, loaded] as const);

describe.each(all)('%s', (_, loaded) => {
  const customer = customerOf(loaded);
  const book = bookOf(customer);

  it('has every position that the statechart has and no other, and agrees with it on every reply of each', () => {
    const numbers = new Map<string, number>();
    const waiting: (readonly [Call, number])[] = [];
    const meet = (call: Call, position: number): void => {
      const key = positionKey(customer, call.snapshot);
      const known = numbers.get(key);
      if (known !== undefined) expect(position).toBe(known);
      else {
        numbers.set(key, position);
        waiting.push([{ ...call, log: [] }, position]);
      }
    };
    for (const [truth, opening] of book.openings.entries()) {
      const begun = start(customer, 1, truth);
      if (begun.ok) meet(begun.value, opening);
    }
    let disagreements = 0;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [call, position] = next;
      const offers = offeredNow(call);
      if ((book.count[position] ?? 0) !== offers.length) disagreements += 1;
      if (book.truth[position] !== contextOf(call.snapshot).truth) disagreements += 1;
      if (book.keys[book.node[position] ?? 0] !== (nodeOf(call)?.key ?? 'ended')) disagreements += 1;
      for (const [place, reply] of offers.entries()) {
        const moved = step(call, reply.id);
        if (!moved.ok) throw new Error(moved.error.code);
        const edge = (book.first[position] ?? 0) + place;
        const turn = moved.value.call.log[0];
        if (book.replies[book.reply[edge] ?? 0] !== reply.id) disagreements += 1;
        if (book.gain[edge] !== sumOf(turn?.entries ?? [])) disagreements += 1;
        meet(moved.value.call, book.to[edge] ?? -1);
      }
    }
    expect(disagreements).toBe(0);
    expect(numbers.size).toBe(book.first.length);
  });

  it('takes off on its edges what the report takes off a whole call', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const call = playOut(customer, seed, BOTS['random'] ?? (() => ''), () => '');
      let position = book.openings[contextOf(call.snapshot).truth] ?? 0;
      let taken = 0;
      for (const place of choicesOf(call)) {
        const edge = (book.first[position] ?? 0) + place;
        taken += book.taken[edge] ?? 0;
        position = book.to[edge] ?? 0;
      }
      expect(taken).toBe(deductionOf(call.log));
    }
  });

  it('verifies a code as replaying it does, and refuses one that was tampered with', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const call = playOut(customer, seed, BOTS['random'] ?? (() => ''), () => '');
      const report = reportOf(call, (truth) => scaleOf(book, truth));
      const coded = { caseId: loaded.rules.id, content: loaded.hash, seed, choices: choicesOf(call) };
      const verified = verifyOnBook(book, loaded.hash, makeCallCode(coded));
      expect(verified).toMatchObject({
        ok: true,
        value: { ended: true, outcome: report.outcome, total: report.total, passed: report.passed },
      });
      expect(verifyOnBook(book, 'other', makeCallCode(coded))).toMatchObject({ error: { code: 'code-content' } });
      expect(verifyOnBook(book, loaded.hash, makeCallCode({ ...coded, choices: [...coded.choices, 0] }))).toMatchObject({
        error: { code: 'code-choices' },
      });
      expect(verifyOnBook(book, loaded.hash, makeCallCode({ ...coded, caseId: 'another' }))).toMatchObject({
        error: { code: 'code-foreign' },
      });
      expect(verifyOnBook(book, loaded.hash, makeCallCode(coded).replace(/.$/, '!'))).toMatchObject({
        error: { code: 'code-form' },
      });
    }
  });

  it('is small enough, and a contact has at most 18 replies', () => {
    expect(book.first.length).toBeLessThanOrEqual(50_000);
    expect(longestContact(book)).toBeLessThanOrEqual(18);
  });
});

describe('the tiny case', () => {
  const book = bookOf(composeCustomer(tinyCase));
  it('has a position a truth for each of plan, ask, answer, end, after and ended: twelve', () => {
    expect(book.first.length).toBe(12);
  });
  it('has the scale worked out by hand: best +2, blind (2 − 3)/2 = −0.5, and 0 for the ending', () => {
    const { best, blind } = scaleOf(book, 0);
    expect(best - blind).toBe(2500);
  });
});

it('a talk that leads back to itself is refused with its place', () => {
  const [plan, ask, ...rest] = tinyCase.nodes;
  const round: CaseRules = {
    ...tinyCase,
    nodes: [plan, { ...ask, on: { ...ask?.on, silence: [{ to: 'ask', say: 'nothing' }] } }, ...rest] as CaseRules['nodes'],
  };
  expect(() => bookOf(composeCustomer(round))).toThrow(Cycle);
  expect(() => bookOf(composeCustomer(round))).toThrow('ask');
});
