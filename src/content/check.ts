/** Checks that need more than one file's form: names, ways out, the twin rule, odds, ledger. Returns every finding. */
import { type Archetype, type CallNode, type CaseRules } from '../engine/engine.ts';
import type { Library } from './compose.ts';
import { diagnostic, type Diagnostic } from './diagnostics.ts';
import type { CaseDraft, PlanDraft, TalkDraft } from './schema.ts';

/** Catalogue `hidden-truth.never_both_true`, for the excuses we have. */
const NEVER_BOTH: readonly (readonly [string, string])[] = [
  ['already-wired', 'no-money'],
  ['already-wired', 'upstream-unpaid'],
];
const find = (code: Parameters<typeof diagnostic>[0], place: string, detail: string): Diagnostic =>
  diagnostic(code, place, detail);

/** Names a case uses that nothing defines. Composition needs these to be right. */
export function checkNames(
  draft: CaseDraft,
  library: Library,
  conducts: ReadonlySet<string>,
  place: string,
): readonly Diagnostic[] {
  const outcomes = new Set(library.outcomes.map((outcome) => outcome.id));
  return [
    ...(library.archetypes.has(draft.archetype) ? [] : [find('unknown-archetype', place, draft.archetype)]),
    ...draft.deck.filter((id) => !library.excuses.has(id)).map((id) => find('unknown-excuse', place, id)),
    ...draft.odds.flatMap((row) =>
      row.true.filter((id) => !draft.deck.includes(id)).map((id) => find('unknown-excuse', place, `odds: ${id}`)),
    ),
    ...draft.odds.flatMap((row) => (Object.values(row.endings) as string[]).filter((id) => !outcomes.has(id)).map((id) => find('unknown-outcome', place, id))), // prettier-ignore
    ...Object.values(draft.temptations).filter((t) => !conducts.has(t.conduct)).map((t) => find('unknown-conduct', place, t.conduct)), // prettier-ignore
    ...draft.plan
      .flatMap((fact) => [fact['only-if-true'], fact['only-if-false']])
      .filter((id) => id !== undefined && !draft.deck.includes(id))
      .map((id) => find('unknown-excuse', place, `plan: ${String(id)}`)),
    ...draft.plan
      .filter((fact) => !library.practices.has(fact.practice))
      .map((fact) => find('unknown-practice', place, fact.practice)),
  ];
}

/** Practices that a talk cites and the catalogue lacks, and ids used twice. */
export function checkTalk(talk: TalkDraft, practices: ReadonlyMap<string, unknown>, place: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [name, position] of Object.entries(talk.positions)) {
    const here = `${place} › ${name}`;
    for (const reply of position.menu) {
      const cited = [reply, reply['if-true'] ?? {}, reply['if-false'] ?? {}].flatMap((r) => [
        ...(r.follows ?? []),
        ...(r.breaks ?? []),
      ]);
      found.push(...cited.filter((id) => !practices.has(id)).map((id) => find('unknown-practice', here, id)));
      if (seen.has(`${name}/${reply.id}`)) found.push(find('duplicate-id', here, reply.id));
      seen.add(`${name}/${reply.id}`);
    }
  }
  return found;
}

export function checkArchetype(archetype: Archetype, practices: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  const place = `archetypes/${archetype.id}.ts`;
  const moods = archetype.mood.states;
  const targets = Object.entries(moods).flatMap(([name, mood]) =>
    Object.values(mood.on).flatMap((list) =>
      list.flatMap((r) => (r.to === undefined || moods[r.to] ? [] : [`${name} → ${r.to}`])),
    ),
  );
  return [
    ...(moods[archetype.mood.initial] ? [] : [find('unknown-mood', place, archetype.mood.initial)]),
    ...targets.map((detail) => find('unknown-mood', place, detail)),
    ...Object.values(archetype.works).filter((id) => !practices.has(id)).map((id) => find('unknown-practice', place, id)), // prettier-ignore
  ];
}

/** Whether a fact of the plan is of use where these excuses are really so. */
const fits = (fact: CaseDraft['plan'][number], so: readonly string[]): boolean =>
  (fact['only-if-true'] === undefined || so.includes(fact['only-if-true'])) &&
  (fact['only-if-false'] === undefined || !so.includes(fact['only-if-false']));

/** Odds, ledger and plan of a case. */
export function checkFigures(draft: CaseDraft, place: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const sum = draft.odds.reduce((total, row) => total + row.weight, 0);
  if (sum !== 100) found.push(find('odds-sum', place, String(sum)));
  for (const row of draft.odds) {
    if (row.weight > 70) found.push(find('odds-certain', place, String(row.weight)));
    for (const [a, b] of NEVER_BOTH)
      if (row.true.includes(a) && row.true.includes(b)) found.push(find('odds-impossible', place, `${a} + ${b}`));
  }
  let balance = 0;
  for (const entry of draft.dossier.ledger) {
    balance += entry.amount;
    if (balance !== entry.balance)
      found.push(find('ledger-sum', place, `${entry.ref}: ${String(balance)} ≠ ${String(entry.balance)}`));
  }
  if (balance !== draft.sums.owed) found.push(find('ledger-sum', place, `owed ${String(draft.sums.owed)} ≠ ${String(balance)}`));
  if (draft.plan.length < 4 || draft.plan.length > 8 || draft.plan.filter((fact) => fact.paper).length !== 1)
    found.push(find('plan-marks', place, ''));
  for (const row of draft.odds) {
    const best = draft.plan.filter((fact) => fact.worth === 2 && fits(fact, row.true));
    if (best.length !== 3)
      found.push(find('plan-marks', place, `where ${row.true.join(' and ') || 'nothing'} is so: ${String(best.length)}`));
  }
  return found;
}

const toneKey = (node: CallNode, right: boolean): ReadonlySet<string> =>
  new Set(
    node.menu
      .filter((reply) => (right ? reply.fit === 1 : reply.fit === -1 && !reply.conduct))
      .map((reply) => `${String(reply.tone.F)}${String(reply.tone.E)}${String(reply.tone.P)}`),
  );

/** Ways out, menu sizes and the twin rule on every composed position. */
export function checkRules(rules: CaseRules, place: string): readonly Diagnostic[] {
  const keys = new Set(rules.nodes.map((node) => node.key)).add('ended');
  return rules.nodes.flatMap((node) => {
    const here = `${place} › ${node.key}`;
    const out: Diagnostic[] = [];
    for (const edges of Object.values(node.on))
      for (const edge of edges) if (!keys.has(edge.to)) out.push(find('unknown-target', here, edge.to));
    for (const reply of node.menu) if (!node.on[reply.move]) out.push(find('dead-reply', here, reply.id));
    for (const [move, ways] of Object.entries(node.on)) if (ways.at(-1)?.when) out.push(find('dead-end', here, move));
    if (node.part === 'plan') return out;
    for (const paper of ['yes', 'no'] as const) {
      const menu = node.menu.filter((reply) => reply.paper === undefined || reply.paper === paper);
      if (menu.length < 3 || menu.length > 5) out.push(find('menu-size', here, String(menu.length)));
      const right = toneKey({ ...node, menu }, true);
      const wrong = toneKey({ ...node, menu }, false);
      const shared = [...right].filter((tone) => wrong.has(tone));
      if (shared.length < 2) out.push(find('twin-rule', here, `right ${[...right].join(' ')}, wrong ${[...wrong].join(' ')}`));
    }
    return out;
  });
}

/** Every ending that a case names needs a walkthrough that claims it; the tests play them. */
export function checkPlans(rules: CaseRules, plans: readonly PlanDraft[], place: string): readonly Diagnostic[] {
  if (plans.length === 0) return [find('plans-missing', place, '')];
  const planned = new Set(plans.map((plan) => plan.expect.outcome));
  const endings = new Set(rules.truths.flatMap((row) => Object.values(row.endings) as string[]));
  if (!rules.tutorial)
    for (const broken of ['hang-up', ...(rules.nodes.some((node) => node.on['tempt.hard-stop']) ? ['conduct-stop'] : [])])
      endings.add(broken);
  return [...endings].filter((id) => !planned.has(id)).map((id) => find('ending-unplanned', place, id));
}
