/**
 * Case + talk + excuses + temperament → `CaseRules`: every judgement resolved per position, so that the engine looks nothing up.
 * Assumes checked drafts (`check.ts` has found nothing); says only what cannot be composed.
 */
import type {
  Archetype,
  CallNode,
  CaseRules,
  Cited,
  Debt,
  Edge,
  EndingRule,
  Moment,
  Move,
  Outcome,
  Reply,
  Step,
  Tone,
} from '../engine/engine.ts';
import type { CaseDraft, EdgeDraft, PositionDraft, ReplyDraft, TalkDraft } from './schema.ts';

/** Everything that content knows besides the case itself. */
export interface Library {
  readonly talk: TalkDraft;
  readonly excuses: ReadonlyMap<string, TalkDraft>;
  readonly archetypes: ReadonlyMap<string, Archetype>;
  readonly practices: ReadonlyMap<string, { readonly weight: number }>;
  readonly outcomes: readonly Outcome[];
}
type Pair = { readonly a: readonly [number, number, number]; readonly b: readonly [number, number, number] };
type Status = 'true' | 'false';

/** Debts that raising an excuse charges. */
const RAISED = ['probe-1', 'probe-2', 'sorted', 'fits', 'response-1', 'response-2'] as const;
/** Core practices that leaving the path makes impossible, by where the path is left. */
const SKIPPED: Readonly<Record<string, readonly Debt[]>> = {
  'settled-0': ['stakes', 'works-stakes', 'again', 'works-again', 'pinned'],
  'settled-1': ['again', 'works-again', 'pinned'],
  'offer-0': ['stakes', 'works-stakes', 'again', 'works-again'],
  'offer-1': ['again', 'works-again'],
};
const EXIT: Readonly<Record<string, readonly string[]>> = {
  'exit.on': ['stakes', 'again'],
  'exit.settled': ['closing', 'closing'],
  'exit.offer': ['offer', 'offer'],
};

class Composer {
  readonly draft: CaseDraft;
  readonly library: Library;
  readonly archetype: Archetype;
  constructor(draft: CaseDraft, library: Library) {
    this.draft = draft;
    this.library = library;
    this.archetype = library.archetypes.get(draft.archetype) as Archetype;
  }

  cite = (ids: readonly string[] = []): readonly Cited[] =>
    ids.map((id) => ({ id, weight: this.library.practices.get(id)?.weight ?? 1 }));

  tone(spec: ReplyDraft['tone'], moment: PositionDraft['moment']): Tone {
    const pair: Pair | undefined = this.draft.tones?.[moment] ?? this.library.talk.tones?.[moment];
    const [F, E, P] = (Array.isArray(spec) ? spec : pair?.[spec ?? 'a']) ?? [1, 1, 0];
    return { F, E, P };
  }

  /** A temptation slot is filled by the case; an empty slot offers nothing. */
  tempting(slot: string, reply: ReplyDraft): Reply | undefined {
    const filled = this.draft.temptations[slot];
    if (!filled || filled.level === 'clean') return undefined;
    const [F, E, P] = filled.tone;
    const move: Move = filled.level === 'hard-stop' ? 'tempt.hard-stop' : 'tempt.violation';
    return {
      id: reply.id,
      move,
      tone: { F, E, P },
      fit: -1,
      follows: [],
      breaks: [],
      pays: [],
      conduct: { id: filled.conduct, level: filled.level },
    };
  }

  /** A manner is right for one temperament and wrong for the next. */
  manner(reply: ReplyDraft): Partial<Pick<ReplyDraft, 'fit' | 'follows' | 'pays'>> & { backfires?: true } {
    if (!reply.manner) return {};
    const { works, manner } = this.archetype;
    if (reply.move !== manner) return { fit: -1, backfires: true };
    return { fit: 1, follows: [...(reply.follows ?? []), works.stakes], pays: [...(reply.pays ?? []), 'works-stakes'] };
  }

  reply(draft: ReplyDraft, position: PositionDraft, excuse: number, status: Status | undefined): Reply | undefined {
    if (draft.tempt !== undefined) return this.tempting(draft.tempt, draft);
    const byStatus = status === undefined ? {} : (draft[`if-${status}`] ?? {});
    const { backfires, ...manner } = this.manner(draft);
    const all = { ...draft, ...byStatus, ...manner };
    const works = { 'works-paper': this.archetype.works.paper, 'works-again': this.archetype.works.again } as Readonly<
      Record<string, string>
    >;
    const extra = (all.pays ?? []).flatMap((debt) => works[debt] ?? []);
    const pays = (all.pays ?? []).map((debt) => (excuse >= 0 ? `e${String(excuse + 1)}-${debt}` : debt) as Debt);
    return {
      id: draft.id,
      move: draft.move as Move,
      tone: this.tone(draft.tone, position.moment),
      fit: all.fit ?? 0,
      follows: this.cite([...(all.follows ?? []), ...extra]),
      breaks: this.cite(all.breaks),
      pays,
      ...(draft.stall ? { stall: true as const } : {}),
      ...(draft.proof ? { proof: true as const } : {}),
      ...(all.gate ? { gate: all.gate } : {}),
      ...(backfires ? { backfires } : {}),
      ...(draft.paper ? { paper: draft.paper } : {}),
    };
  }

  /** Where an edge leads: a position, the next excuse, or out of the excuse under discussion. */
  edge(draft: EdgeDraft, excuse: number): readonly Edge[] {
    const { to, when, ...rest } = draft;
    const resolved = when === undefined ? undefined : this.when(when, excuse);
    const base = { ...rest, ...(resolved ? { when: resolved } : {}) } as Omit<Edge, 'to'>;
    const raise = /^excuse-([12])$/.exec(to);
    if (raise) return [this.raise(base, Number(raise[1]) - 1)];
    const exit = EXIT[to];
    if (exit) return [this.leave(base, to, exit, excuse)];
    if (excuse < 0) return [{ ...base, to }];
    const id = this.draft.deck[excuse] ?? '';
    const talk = this.library.excuses.get(id);
    const say = `${id}.${base.say}`;
    if (talk?.positions[to]?.moment !== 'shown') return [{ ...base, say, to: `reason/${id}/${to}` }];
    const shownTrue = { ...base, say, to: `reason/${id}/${to}-true`, when: { ...base.when, true: excuse } };
    return [shownTrue, { ...base, say, to: `reason/${id}/${to}-false` }];
  }

  raise(base: Omit<Edge, 'to'>, excuse: number): Edge {
    const id = this.draft.deck[excuse];
    if (id === undefined) return { ...base, say: 'again.asked', to: 'again' };
    const talk = this.library.excuses.get(id);
    return {
      ...base,
      say: `${id}.${base.say}`,
      to: `reason/${id}/${talk?.start ?? 'claimed'}`,
      charges: RAISED.map((debt) => `e${String(excuse + 1)}-${debt}` as Debt),
    };
  }

  leave(base: Omit<Edge, 'to'>, exit: string, targets: readonly string[], excuse: number): Edge {
    const id = this.draft.deck[excuse] ?? '';
    const refunds = SKIPPED[`${exit.slice(5)}-${String(excuse)}`];
    const to = targets[excuse] ?? 'again';
    return { ...base, say: `${id}.${base.say}`, to, ...(refunds ? { refunds } : {}) };
  }

  when(when: NonNullable<EdgeDraft['when']>, excuse: number): NonNullable<Edge['when']> {
    const { true: isTrue, yields, ...rest } = when;
    return {
      ...(rest as NonNullable<Edge['when']>),
      ...(isTrue ? { true: excuse } : {}),
      ...(yields ? { yields: this.archetype.yields[yields] } : {}),
    };
  }

  node(key: string, position: PositionDraft, excuse: number, status?: Status): CallNode {
    const moment: Moment = position.moment === 'shown' ? (status === 'true' ? 'shown-true' : 'shown-false') : position.moment;
    // A first call has nothing to accuse anybody of; without patience that road would also go round for ever.
    const heard = position.menu.filter((draft) => !(this.draft.tutorial && draft.move === 'accuse'));
    const menu = heard.flatMap((draft) => this.reply(draft, position, excuse, status) ?? []);
    const on: Partial<Record<Move, readonly Edge[]>> = {};
    for (const [move, ways] of Object.entries(position.on) as [Move, PositionDraft['on'][Move]][]) {
      const list = Array.isArray(ways) ? ways : status ? ways?.[`if-${status}`] : undefined;
      if (list && menu.some((reply) => reply.move === move)) on[move] = list.flatMap((draft) => this.edge(draft, excuse));
    }
    // A hard stop ends the call wherever it is said; the composer of the machine adds the way out.
    if (menu.some((reply) => reply.move === 'tempt.hard-stop'))
      on['tempt.hard-stop'] = [{ to: 'ended', say: 'stopped', by: 'narrator', ends: 'conduct-stop', cue: 'stopped' }];
    const step: Step = position.step ?? 'cause';
    return { key, part: position.part ?? 'contact', moment, step, excuse, shown: status !== undefined, menu, on };
  }

  plan(): CallNode {
    const marks = this.draft.plan.map((fact, bit): Reply => {
      const about = fact['only-if-true'] ?? fact['only-if-false'];
      const only = about === undefined ? {} : { only: { excuse: this.draft.deck.indexOf(about), so: fact['only-if-true'] !== undefined } }; // prettier-ignore
      return {
        id: fact.id, move: 'mark.fact', tone: { F: 1, E: 1, P: 0 }, fit: fact.worth > 0 ? 1 : 0,
        follows: fact.worth > 0 ? this.cite([fact.practice]) : [], breaks: [], pays: [],
        mark: { bit, worth: fact.worth, paper: fact.paper === true, ...only },
      }; // prettier-ignore
    });
    const done: Reply = { id: 'done', move: 'plan.done', tone: { F: 1, E: 1, P: 0 }, fit: 0, follows: [], breaks: [], pays: [] };
    const dial: Edge = { to: 'greeting', say: 'greeting', by: 'customer', cue: 'pick-up' };
    const again: Edge = { to: 'plan', say: 'plan.again', by: 'narrator' };
    return {
      key: 'plan',
      part: 'plan',
      moment: 'open',
      step: 'person',
      excuse: -1,
      shown: false,
      menu: [...marks, done],
      on: { 'mark.fact': [dial, again], 'plan.done': [dial] },
    };
  }

  nodes(): readonly CallNode[] {
    const common = Object.entries(this.library.talk.positions).map(([key, position]) => this.node(key, position, -1));
    const reasons = this.draft.deck.flatMap((id, excuse) =>
      Object.entries(this.library.excuses.get(id)?.positions ?? {}).flatMap(([name, position]) => {
        const key = `reason/${id}/${name}`;
        if (position.moment !== 'shown') return [this.node(key, position, excuse)];
        return (['true', 'false'] as const).map((status) => this.node(`${key}-${status}`, position, excuse, status));
      }),
    );
    return [this.plan(), ...common, ...reasons];
  }
}

/** Composes a checked case. */
export function composeRules(draft: CaseDraft, library: Library): CaseRules {
  const used = new Set(draft.odds.flatMap((row) => Object.values(row.endings)).concat('hang-up', 'conduct-stop'));
  return {
    id: draft.id,
    tutorial: draft.tutorial === true,
    stage: draft.stage,
    channel: 'phone',
    archetype: library.archetypes.get(draft.archetype) as Archetype,
    deck: draft.deck,
    truths: draft.odds.map((row) => ({
      weight: row.weight,
      bits: bitsOf(draft.deck, row.true),
      endings: { ...row.endings, ...(row.endings.settled ? { settled: row.endings.settled } : {}) } as EndingRule,
    })),
    outcomes: library.outcomes.filter((outcome) => used.has(outcome.id)),
    nodes: new Composer(draft, library).nodes(),
    sums: draft.sums as CaseRules['sums'],
  };
}

const bitsOf = (deck: readonly string[], ids: readonly string[]): number =>
  deck.reduce((bits, id, i) => (ids.includes(id) ? bits | (1 << i) : bits), 0);
