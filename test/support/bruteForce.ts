/**
 * Best play worked out a second time, with nothing of the review room: by playing every call on the statechart itself under every truth,
 * keeping together the truths that have sounded alike. Slow, plain, and independent of tables, keys and memory.
 */
import {
  RUBRIC, deductionOf, offeredNow, openingBalance, repView, start, step, sumOf,
  type Call, type Customer, type Scale,
} from '../../src/engine/engine.ts'; // prettier-ignore

const OPENING = Object.values(openingBalance()).reduce((sum, points) => sum + points, 0);
/** What a call comes to before it is held to 0…100. */
function worth(call: Call, { best, blind }: Scale): number {
  const raw = OPENING + sumOf(call.log.flatMap((turn) => turn.entries));
  return RUBRIC.scale.blind + (RUBRIC.scale.span * (raw * 1000 - blind)) / (best - blind) - deductionOf(call.log);
}
const sign = (call: Call): string => {
  const { key, temper, by, face } = call.line;
  return [key, temper, by, face, repView(call).agreed, ...offeredNow(call).map(({ id }) => id)].join('|');
};
interface Case {
  readonly weights: readonly number[];
  readonly scales: readonly Scale[];
}
/** Expected total of best play from here, times the odds of the truths that still fit. */
function bestFrom(calls: ReadonlyMap<number, Call>, { weights, scales }: Case): number {
  const [first] = calls.values();
  if (!first || first.ended)
    return [...calls].reduce(
      (sum, [truth, call]) => sum + (weights[truth] ?? 0) * worth(call, scales[truth] ?? { best: 1, blind: 0 }),
      0,
    );
  return Math.max(...offeredNow(first).map(({ id }) => valueOf(calls, id, { weights, scales })));
}
function valueOf(calls: ReadonlyMap<number, Call>, replyId: string, known: Case): number {
  const groups = new Map<string, Map<number, Call>>();
  for (const [truth, call] of calls) {
    const moved = step(call, replyId);
    if (!moved.ok) throw new Error(moved.error.code);
    const heard = sign(moved.value.call);
    groups.set(heard, (groups.get(heard) ?? new Map<number, Call>()).set(truth, moved.value.call));
  }
  return [...groups.values()].reduce((sum, group) => sum + bestFrom(group, known), 0);
}

/** Expected totals of the replies offered after these, in content order, in points. Only truths that sound alike so far are weighed. */
export function bruteForce(
  customer: Customer,
  scales: readonly Scale[],
  truth: number,
  replies: readonly string[],
): readonly number[] {
  const weights = customer.rules.truths.map((row) => row.weight);
  let calls = new Map<number, Call>();
  for (const row of weights.keys()) {
    const begun = start(customer, 1, row);
    if (begun.ok) calls.set(row, begun.value);
  }
  for (const id of replies) {
    const next = new Map<number, Call>();
    for (const [row, call] of calls) {
      const moved = step(call, id);
      if (moved.ok) next.set(row, moved.value.call);
    }
    const own = next.get(truth);
    calls = new Map([...next].filter(([, call]) => own && sign(call) === sign(own)));
  }
  const weight = [...calls.keys()].reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  const at = calls.get(truth);
  return at ? offeredNow(at).map(({ id }) => valueOf(calls, id, { weights, scales }) / weight) : [];
}
