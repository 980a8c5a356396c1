/**
 * What the class did and got wrong, read from replays: shares at every menu, a heat map of practices, each person's decisions.
 * Works on any played calls: those of a server's store and those of files that people hand in.
 */
import { CORE_DEBTS, practiceOf, sumOf, type Call, type Debt, type Line, type Reply, type Turn } from '../engine/engine.ts';
import type { ClassReport, Decision, PositionShare, PracticeCount, RoundReport } from './api.ts';
import type { StoredResult } from './records.ts';

/** A call of the class, replayed. */
export interface PlayedRun {
  readonly player: string;
  /** 1-based. */
  readonly round: number;
  readonly caseId: string;
  readonly content: string;
  readonly call: Call;
  readonly result: StoredResult | null;
}
/** What one call did with the documented practices; a practice stands in at most one of `missed` and `followed`. */
export interface PracticeRecord {
  readonly followed: ReadonlySet<string>;
  readonly missed: ReadonlySet<string>;
  readonly broken: ReadonlySet<string>;
}

/** Missed is what was owed at the end and never paid; only a call that ended can have missed anything. */
export function practicesOf(call: Call): PracticeRecord {
  const { rules } = call.customer;
  const owed = new Set<Debt>(CORE_DEBTS);
  const followed = new Set<string>();
  const broken = new Set<string>();
  for (const { edge, reply, entries } of call.log) {
    for (const debt of edge.charges ?? []) owed.add(debt);
    for (const debt of [...(edge.refunds ?? []), ...reply.pays]) owed.delete(debt);
    for (const { practice, followed: kept } of entries) if (practice !== undefined) (kept ? followed : broken).add(practice);
  }
  const nothing = { follows: [] } as unknown as Reply;
  const left = call.ended ? [...owed].flatMap((debt) => practiceOf(rules, debt, nothing) ?? []) : [];
  return { followed, broken, missed: new Set(left.filter((practice) => !followed.has(practice))) };
}

/** Every decision of a call with what it earned and cost. */
export const decisionsOf = (call: Call): readonly Decision[] =>
  call.log.map((turn) => ({
    n: turn.n,
    node: turn.node,
    part: turn.part,
    line: turn.line,
    agreed: turn.agreed,
    reply: turn.reply.id,
    points: sumOf(turn.entries),
    practices: turn.entries.flatMap(({ practice, followed, points }) =>
      practice === undefined ? [] : [{ practice, followed: followed === true, points }],
    ),
  }));

/** Counts of one menu while they are gathered. */
interface Gathered {
  readonly turn: Turn;
  /** Turns by what was heard: key, temper and what was on the table. */
  readonly heard: Map<string, Turn[]>;
  readonly menu: readonly string[];
  readonly chosen: Map<string, number>;
  at: number;
  /** Sum of turn numbers, for the order in which the class came here. */
  turns: number;
}

/** What most heard; of equals, what was heard first. */
function mostHeard(heard: ReadonlyMap<string, readonly Turn[]>, first: Turn): { readonly line: Line; readonly agreed: number } {
  const most = [...heard.values()].reduce((best, turns) => (turns.length > best.length ? turns : best), []);
  const { line, agreed } = most[0] ?? first;
  return { line, agreed };
}

/** Shares at every menu that anybody stood at. A menu is a node with the replies that were offered there. */
export function sharesOf(calls: readonly Call[]): readonly PositionShare[] {
  const menus = new Map<string, Gathered>();
  for (const call of calls)
    for (const turn of call.log) {
      const menu = (call.customer.nodes.get(turn.node)?.menu ?? []).filter(({ paper }) => paper === undefined || (paper === 'yes') === (turn.before.paper === 1)); // prettier-ignore
      const key = `${turn.node}|${menu.map(({ id }) => id).join(' ')}`;
      const found = menus.get(key) ?? {
        turn,
        heard: new Map<string, Turn[]>(),
        menu: menu.map(({ id }) => id),
        chosen: new Map<string, number>(),
        at: 0,
        turns: 0,
      };
      found.at += 1;
      const { line, agreed } = turn;
      const said = `${line.key} ${line.temper} ${String(line.variant)} ${String(agreed)}`;
      found.heard.set(said, [...(found.heard.get(said) ?? []), turn]);
      found.turns += turn.n;
      found.chosen.set(turn.reply.id, (found.chosen.get(turn.reply.id) ?? 0) + 1);
      menus.set(key, found);
    }
  return [...menus.values()]
    .sort((a, b) => a.turns * b.at - b.turns * a.at)
    .map(({ turn, heard, menu, chosen, at }) => ({
      node: turn.node,
      part: turn.part,
      ...mostHeard(heard, turn),
      at,
      replies: menu.map((reply) => {
        const times = chosen.get(reply) ?? 0;
        return { reply, chosen: times, permille: Math.floor((times * 1000) / at) };
      }),
    }));
}

/** The heat map over all calls, most missed first, then by id. */
export function practiceCounts(runs: readonly PlayedRun[], rounds: number): readonly PracticeCount[] {
  const counts = new Map<string, { followed: number; missed: number; broken: number; byRound: number[]; players: Set<string> }>();
  const of = (practice: string) => {
    const found = counts.get(practice) ?? {
      followed: 0,
      missed: 0,
      broken: 0,
      byRound: Array<number>(rounds).fill(0),
      players: new Set<string>(),
    };
    counts.set(practice, found);
    return found;
  };
  for (const { call, round, player } of runs) {
    const { followed, missed, broken } = practicesOf(call);
    for (const practice of followed) of(practice).followed += 1;
    for (const practice of missed) of(practice).missed += 1;
    for (const practice of broken) of(practice).broken += 1;
    for (const practice of new Set([...missed, ...broken])) {
      const { byRound, players } = of(practice);
      byRound[round - 1] = (byRound[round - 1] ?? 0) + 1;
      players.add(player);
    }
  }
  return [...counts]
    .map(([practice, { players, ...rest }]) => ({ practice, ...rest, players: [...players] }))
    .sort((a, b) => b.missed + b.broken - a.missed - a.broken || (a.practice < b.practice ? -1 : 1));
}

function roundReport(round: number, runs: readonly PlayedRun[]): RoundReport {
  const ended = runs.flatMap(({ result }) => result ?? []);
  const outcomes: Record<string, number> = {};
  for (const { outcome } of ended) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return {
    round,
    caseId: runs[0]?.caseId ?? '',
    content: runs[0]?.content ?? '',
    runs: runs.length,
    ended: ended.length,
    passed: ended.filter(({ passed }) => passed).length,
    meanTotal: ended.length === 0 ? 0 : Math.floor(ended.reduce((sum, { total }) => sum + total, 0) / ended.length),
    outcomes,
    positions: sharesOf(runs.map(({ call }) => call)),
  };
}

/** The report of a class over its rounds. Rounds that nobody played are left out. */
export function classReport(runs: readonly PlayedRun[], rounds: number): ClassReport {
  const byRound = Array.from({ length: rounds }, (_, i) => runs.filter(({ round }) => round === i + 1));
  return {
    players: new Set(runs.map(({ player }) => player)).size,
    rounds: byRound.flatMap((played, i) => (played.length > 0 ? [roundReport(i + 1, played)] : [])),
    practices: practiceCounts(runs, rounds),
  };
}
