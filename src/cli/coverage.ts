/** What the walkthrough plans exercise: practices followed and broken, temperaments, excuses, outcomes, conduct events, moves. */
import type { Dojo } from '../content/content.ts';
import { MOVES, composeCustomer, outcomeOf, replay } from '../engine/engine.ts';

const KINDS = ['practice', 'archetype', 'excuse', 'outcome', 'conduct', 'move'] as const;
type Kind = (typeof KINDS)[number];
interface Row {
  followed: number;
  broken: number;
  readonly plans: string[];
}

export function coverage(dojo: Dojo): readonly object[] {
  const rows = new Map<string, Row>();
  const add = (kind: Kind, id: string, plan: string, followed = true): void => {
    const key = `${kind}|${id}`;
    const row = rows.get(key) ?? { followed: 0, broken: 0, plans: [] };
    rows.set(key, row);
    row[followed ? 'followed' : 'broken'] += 1;
    if (!row.plans.includes(plan)) row.plans.push(plan);
  };
  for (const loaded of dojo.cases) {
    const customer = composeCustomer(loaded.rules);
    for (const plan of loaded.plans) {
      const name = `${loaded.rules.id}/${plan.id}`;
      const played = replay(customer, plan.seed, plan.choices);
      if (!played.ok) continue;
      add('archetype', loaded.rules.archetype.id, name);
      const outcome = outcomeOf(played.value);
      if (outcome) add('outcome', outcome, name);
      for (const turn of played.value.log) {
        add('move', turn.reply.move, name, turn.reply.fit >= 0);
        for (const practice of turn.reply.follows) add('practice', practice.id, name);
        for (const practice of turn.reply.breaks) add('practice', practice.id, name, false);
        if (turn.reply.conduct) add('conduct', turn.reply.conduct.id, name, false);
        const excuse = /^reason\/([^/]+)\/claimed/.exec(turn.node)?.[1];
        if (excuse) add('excuse', excuse, name);
      }
    }
  }
  const { practices, outcomes, conducts } = dojo.catalogue;
  const archetypes = new Set(dojo.cases.map((one) => one.rules.archetype.id));
  const excuses = new Set(dojo.cases.flatMap((one) => one.rules.deck));
  const of: Record<Kind, number> = {
    practice: practices.size,
    archetype: archetypes.size,
    excuse: excuses.size,
    outcome: outcomes.length,
    conduct: conducts.size,
    move: MOVES.length,
  };
  const lines = [...rows].map(([key, row]) => {
    const [kind = '', id = ''] = key.split('|');
    return { kind, id, ...row };
  });
  const exercised = Object.fromEntries(KINDS.map((kind) => [kind, lines.filter((line) => line.kind === kind).length]));
  return [...lines, { type: 'coverage', of, exercised }];
}
