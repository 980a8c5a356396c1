/** How a call goes: what is offered, what ends it, what the rep can and cannot see. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIMENSIONS,
  RUBRIC,
  callReport,
  contextOf,
  nodeOf,
  offeredNow,
  openingBalance,
  outcomeOf,
  repView,
  start,
  step,
  sumOf,
  type Call,
} from '../../src/engine/engine.ts';
import { BOTS, botNamed, playOut, reportOf, scaleTable } from '../../src/review/review.ts';
import { caseNamed, customerOf, scored } from '../support/dojo.ts';

const begin = (part: string, seed = 1): Call => {
  const begun = start(customerOf(caseNamed(part)), seed);
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value;
};
const say = (call: Call, ...ids: readonly string[]): Call =>
  ids.reduce((at, id) => {
    const moved = step(at, id);
    if (!moved.ok) throw new Error(`${id}: ${moved.error.code}`);
    return moved.value.call;
  }, call);
const random = BOTS['random'] ?? (() => '');

describe('a seed', () => {
  it.each([-1, 1.5, 4294967296, Number.NaN])('%d is refused', (seed) => {
    expect(start(customerOf(caseNamed('baiyu')), seed)).toEqual({ ok: false, error: { code: 'bad-seed' } });
  });
  it('draws the truths in their odds', () => {
    const { rules } = caseNamed('baiyu');
    const counts = rules.truths.map(() => 0);
    for (let seed = 0; seed < 4000; seed++) {
      const truth = contextOf(begin('baiyu', seed).snapshot).truth;
      counts[truth] = (counts[truth] ?? 0) + 1;
    }
    for (const [i, row] of rules.truths.entries()) expect(Math.abs((counts[i] ?? 0) - row.weight * 40)).toBeLessThan(130);
  });
});

describe('the plan', () => {
  it('takes three marks and then dials by itself', () => {
    const call = say(begin('baiyu'), 'contract-terms', 'signed-notes', 'expect-away');
    expect(nodeOf(call)?.key).toBe('greeting');
  });
  it('does not offer a fact twice', () => {
    const call = say(begin('baiyu'), 'contract-terms');
    expect(offeredNow(call).map((reply) => reply.id)).not.toContain('contract-terms');
  });
  it('opens the replies that quote the paper, and only when it was looked up', () => {
    const ids = (marks: readonly string[]) =>
      offeredNow(say(begin('baiyu'), ...marks, 'done', 'greet-confirm-a', 'purpose-state-a')).map((reply) => reply.id);
    expect(ids(['signed-notes'])).toContain('today-paper-a');
    expect(ids(['signed-notes'])).not.toContain('today-plain-a');
    expect(ids(['contract-terms'])).toContain('today-plain-a');
    expect(ids(['contract-terms'])).not.toContain('today-paper-a');
  });
});

describe('a call', () => {
  it('refuses a reply that is not offered, and any after the end, without harm', () => {
    const call = begin('baiyu');
    expect(step(call, 'closing-back-a')).toEqual({ ok: false, error: { code: 'unknown-reply' } });
    const ended = playOut(call.customer, 1, random, () => '');
    expect(step(ended, 'done')).toEqual({ ok: false, error: { code: 'call-over' } });
  });
  it('is broken off by the customer when patience is gone, and the rep can still log it', () => {
    const call = playOut(customerOf(caseNamed('baiyu')), 1, botNamed('constant 0 3 0')!, () => '');
    expect(outcomeOf(call)).toBe('hang-up');
    expect(call.log.at(-1)?.part).toBe('after');
  });
  it('ends in every case for every sequence of choices, within forty turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), fc.constantFrom(...scored), (seed, loaded) => {
        const call = playOut(customerOf(loaded), seed, random, () => '');
        expect(call.log.length).toBeLessThan(40);
        expect(outcomeOf(call)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
  it('is the same call again for the same seed and choices', () => {
    const one = playOut(customerOf(caseNamed('baiyu')), 99, random, () => '');
    const two = playOut(customerOf(caseNamed('baiyu')), 99, random, () => '');
    expect(two.log.map((turn) => [turn.reply.id, turn.line, turn.entries])).toEqual(
      one.log.map((turn) => [turn.reply.id, turn.line, turn.entries]),
    );
  });
  it('pays each debt at most once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(...scored), (seed, loaded) => {
        const paid = playOut(customerOf(loaded), seed, random, () => '').log.flatMap((turn) => turn.reply.pays);
        expect(new Set(paid).size).toBe(paid.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the report', () => {
  const loaded = caseNamed('baiyu');
  const scale = scaleTable(customerOf(loaded));
  it('adds up: opening balance and entries give the raw sum', () => {
    const report = reportOf(
      playOut(customerOf(loaded), 5, random, () => ''),
      scale,
    );
    expect(Object.values(openingBalance()).reduce((a, b) => a + b, 0) + sumOf(report.entries)).toBe(report.raw);
  });
  it('never shows a dimension outside 0…its weight', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { dimensions } = reportOf(
        playOut(customerOf(loaded), seed, random, () => ''),
        scale,
      );
      for (const dimension of DIMENSIONS)
        expect(dimensions[dimension].points >= 0 && dimensions[dimension].points <= RUBRIC.full[dimension]).toBe(true);
    }
  });
  it('a missed gate cannot show more than 69, a violation not more than 59', () => {
    for (const one of scored) {
      const scaleOfCase = scaleTable(customerOf(one));
      for (let seed = 1; seed <= 40; seed++) {
        const report = reportOf(
          playOut(customerOf(one), seed, random, () => ''),
          scaleOfCase,
        );
        if (report.gates.some((gate) => !gate.met)) expect(report.total).toBeLessThanOrEqual(69);
        if (report.conduct === 'violation') expect(report.total).toBeLessThanOrEqual(59);
      }
    }
  }, 60_000);
  it('says nothing of the total before the scale is known', () => {
    const call = playOut(customerOf(loaded), 1, random, () => '');
    expect(callReport(call, null)).toMatchObject({ total: null, passed: false });
  });
});

describe('what the rep may see', () => {
  it('exam mode gives no move, tone, practice or band, and ids that say nothing', () => {
    const view = repView(say(begin('baiyu', 3), 'done'), 'exam');
    expect(view.band).toBeUndefined();
    for (const reply of view.replies) {
      expect(reply.hint).toBeUndefined();
      expect(reply.id).toMatch(/^r[0-9a-z]+$/);
    }
    const shown = view.replies.map((reply) => ({ ...reply, words: null }));
    expect(JSON.stringify({ ...view, replies: shown, line: null })).not.toMatch(
      /lean|patience|truth|capLevel|confirm|blurt|aloof/,
    );
  });
  it('guided mode names move, tone, practices and the band', () => {
    const view = repView(say(begin('baiyu', 3), 'done'), 'guided');
    expect(view.band).toBeDefined();
    expect(view.replies.every((reply) => reply.hint !== undefined)).toBe(true);
  });
  it('the order shown depends on the salt and nothing else does', () => {
    const call = say(begin('baiyu', 3), 'done');
    const orders = new Set(
      [1, 2, 3, 4, 5, 6].map((salt) =>
        repView(call, 'exam', salt)
          .replies.map((reply) => reply.words)
          .join(),
      ),
    );
    expect(orders.size).toBeGreaterThan(2);
    expect(new Set([...orders].map((order) => order.split(',').sort().join())).size).toBe(1);
  });
  it('nobody hears the same wording twice in a row where there are more', () => {
    const view = repView(begin('baiyu', 3));
    expect(view.line.variant).toBeGreaterThanOrEqual(0);
  });
});

it('a turn keeps what was on the table when it was said: nothing, once only something vague was accepted', () => {
  const customer = customerOf(caseNamed('baiyu'));
  const begun = start(customer, 1, 0);
  if (!begun.ok) throw new Error(begun.error.code);
  let call = begun.value;
  const shown: number[] = [];
  while (!call.ended) {
    const vague = offeredNow(call).find((reply) => reply.move === 'accept.vague');
    shown.push(repView(call).agreed);
    const moved = step(call, vague?.id ?? BOTS['by-the-book']?.(call, () => '') ?? '');
    if (!moved.ok) throw new Error(moved.error.code);
    call = moved.value.call;
  }
  const back = call.log.find((turn) => turn.reply.move === 'say.back');
  expect(back?.before).toMatchObject({ offer: 3, promise: 1 });
  expect(back?.agreed).toBe(0);
  expect(call.log.map((turn) => turn.agreed)).toEqual(shown);
});
