/**
 * Archetype + excuses + case → ONE XState machine: the customer. Three regions run in parallel:
 * `call` (where we are in the talk), `mood` (the temperament's own chart), `standing` (patience and the cap).
 * A reply is one event; every guard reads the state before it. Each integer of the context has one region that writes it.
 * Guards and actions come by name from the closed registry below: XState ignores an unknown action silently, so nothing else may be named.
 */
import { assign, createMachine, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { RUBRIC } from './rubric.ts';
import { byDistance } from './tone.ts';
import {
  TALK_MOVES,
  TEMPERS,
  type CallNode,
  type CaseRules,
  type Edge,
  type EdgeWhen,
  type EndingRule,
  type Move,
  type Reading,
} from './types.ts';

/** Everything that decides what can happen next, besides the state itself. Small whole numbers only. */
export interface CustomerContext {
  /** Row of `rules.truths`; drawn before the call, never written. */
  readonly truth: number;
  /** Plan: bits of the facts marked (written by `call`, dead after the plan). */
  readonly marks: number;
  /** 1 when the plan found the paper that replies may quote (written by `call`, alive until the demand). */
  readonly paper: number;
  /** 0–3, written by `standing`; at 0 the customer hangs up. */
  readonly patience: number;
  /** 0–3, written by `mood`: how far towards paying. */
  readonly lean: number;
  /** Index in TEMPERS, written by `mood`. */
  readonly temper: number;
  /** 0 clean, 1 gate missed, 2 violation, 3 hard stop; only ever raised; written by `standing`. */
  readonly capLevel: number;
  /** What the customer offers: 0 nothing firm, 1 a date, 2 part today, 3 all today, 4 settled by what is true; written by `call`. */
  readonly offer: number;
  /** What was agreed: 0 nothing, 1 vague, 2 dated, 3 in writing; written by `call`. */
  readonly promise: number;
  /** Index in `rules.outcomes`, −1 before the contact has ended; written by `call`. */
  readonly ending: number;
  /** The edge taken last, for reading what was said; decides nothing. */
  readonly edge: number;
}
/** A reply as the customer hears it. */
export interface ReplyEvent {
  readonly type: Move;
  readonly F: number;
  readonly E: number;
  readonly P: number;
  /** Distance of the tone from the band of the moment. */
  readonly off: number;
  readonly fit: number;
  readonly proof: boolean;
  readonly stall: boolean;
  /** 0 none, 1 gate, 2 violation, 3 hard stop. */
  readonly breach: number;
  /** `mark.fact`: bit and whether it is the paper. */
  readonly bit: number;
  readonly paper: boolean;
}
/** XState's name for what a step may act upon; ours acts upon nothing. */
type InertScope = Parameters<AnyStateMachine['transition']>[2];
/** The machine with what is needed to read it: nodes by key, edges by number, one scope shared by every step. */
export interface Customer {
  readonly rules: CaseRules;
  readonly machine: AnyStateMachine;
  readonly nodes: ReadonlyMap<string, CallNode>;
  readonly edges: readonly Edge[];
  readonly scope: InertScope;
  /** The state before the first reply, by truth: snapshots are never written to, so every call begins on the same ones. */
  readonly openings: readonly AnyMachineSnapshot[];
}

const hold = (n: number): number => Math.max(0, Math.min(3, n));
const within = (n: number, range: readonly [number, number] | undefined): boolean =>
  range === undefined || (n >= range[0] && n <= range[1]);

/** Patience after this reply; shared by the guard that looks ahead and the action that writes it. */
export function patienceAfter(patience: number, event: Pick<ReplyEvent, 'off' | 'stall' | 'type'>): number {
  const extra = (event.stall ? 1 : 0) + (event.type === 'accuse' ? 1 : 0);
  return hold(patience - byDistance(RUBRIC.patienceByDistance, event.off) - extra);
}

/** The ending that an agreement leads to under a truth. */
export function agreedEnding(endings: EndingRule, offer: number, promise: number): string {
  if (promise === 0 || (promise === 1 && offer === 0)) return endings.none;
  if (promise === 1) return endings.vague;
  const ladder = [endings.vague, endings.dated, endings.part, endings.full, endings.settled ?? endings.full];
  return ladder[offer] ?? endings.vague;
}

/** The closed registry. Parameters are plain data from the content. */
function registry(rules: CaseRules) {
  const truthBits = (context: CustomerContext): number => rules.truths[context.truth]?.bits ?? 0;
  const outcomeIndex = (id: string): number => rules.outcomes.findIndex((outcome) => outcome.id === id);
  const patienceLeft = ({ patience }: CustomerContext, event: ReplyEvent): number =>
    rules.tutorial ? patience : patienceAfter(patience, event);
  return {
    guards: {
      /** An edge's own conditions. */
      open: ({ context }: { context: CustomerContext }, when: EdgeWhen) =>
        (when.heated === undefined || when.heated === (context.temper === TEMPERS.indexOf('heated'))) &&
        (when.true === undefined || ((truthBits(context) >> when.true) & 1) === 1) &&
        (when.yields === undefined || context.lean >= when.yields) &&
        (when.offered === undefined || context.offer >= when.offered) &&
        (when.kept === undefined || when.kept === (context.offer > 0 && context.promise > 1)),
      /** A temperament's reading of the reply. */
      reads: ({ context, event }: { context: CustomerContext; event: ReplyEvent }, r: Reading) =>
        within(event.F, r.F) && within(event.E, r.E) && within(event.P, r.P) && within(event.off, r.off) &&
        (r.fit === undefined || r.fit === event.fit) && (r.proof === undefined || event.proof) &&
        within(context.lean, r.lean) && within(context.patience, r.patience), // prettier-ignore
      hardStop: ({ event }: { event: ReplyEvent }) => event.breach === 3,
      breaksOff: ({ context, event }: { context: CustomerContext; event: ReplyEvent }) =>
        !rules.tutorial && patienceLeft(context, event) === 0,
      /** Every assignment copies the whole snapshot, so `standing` moves only when it has something to write. */
      weighs: ({ context, event }: { context: CustomerContext; event: ReplyEvent }) =>
        event.breach > context.capLevel || patienceLeft(context, event) !== context.patience,
      lastMark: ({ context }: { context: CustomerContext }) => countBits(context.marks) === RUBRIC.plan.marks - 1,
    },
    actions: {
      take: assign((_: { context: CustomerContext }, p: { edge: number; offer?: number; promise?: number }) => ({
        edge: p.edge,
        ...(p.offer === undefined ? {} : { offer: p.offer }),
        ...(p.promise === undefined ? {} : { promise: p.promise }),
      })),
      mark: assign(({ context, event }: { context: CustomerContext; event: ReplyEvent }) => ({
        marks: context.marks | (1 << event.bit),
        paper: context.paper | (event.paper ? 1 : 0),
      })),
      finish: assign(({ context }: { context: CustomerContext }, p: { as: string }) => {
        const endings = rules.truths[context.truth]?.endings;
        const id = p.as === 'by-promise' && endings ? agreedEnding(endings, context.offer, context.promise) : p.as;
        return { ending: outcomeIndex(id) };
      }),
      lean: assign(({ context }: { context: CustomerContext }, p: { by: number }) => ({ lean: hold(context.lean + p.by) })),
      feel: assign((_: { context: CustomerContext }, p: { temper: number }) => ({ temper: p.temper })),
      weigh: assign(({ context, event }: { context: CustomerContext; event: ReplyEvent }) => ({
        patience: patienceLeft(context, event),
        capLevel: Math.max(context.capLevel, event.breach),
      })),
    },
  };
}

/** Number of bits set in a small whole number. */
export function countBits(n: number): number {
  let count = 0;
  for (let rest = n; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

interface StateConfig {
  id?: string;
  initial?: string;
  type?: 'final' | 'parallel';
  states?: Record<string, StateConfig>;
  on?: Record<string, unknown[]>;
  entry?: unknown;
}

/** Puts a node into the tree of states at its path, making the parents on the way. */
function place(root: StateConfig, key: string, config: StateConfig): void {
  let at = root;
  for (const level of key.split('/')) {
    at.states ??= {};
    at.initial ??= level;
    at = at.states[level] ??= {};
  }
  Object.assign(at, config);
}

function callRegion(rules: CaseRules, edges: Edge[]): StateConfig {
  const root: StateConfig = {};
  const transition = (edge: Edge, guard?: unknown, before: unknown[] = []): unknown => {
    const params = { edge: edges.push(edge) - 1, offer: edge.offer, promise: edge.promise };
    const finish = edge.ends === undefined ? [] : [{ type: 'finish', params: { as: edge.ends } }];
    return { ...(guard ? { guard } : {}), target: `#${edge.to}`, actions: [...before, { type: 'take', params }, ...finish] };
  };
  for (const node of rules.nodes) {
    const on: Record<string, unknown[]> = {};
    for (const [move, ways] of Object.entries(node.on)) {
      const list = (on[move] = [] as unknown[]);
      if (node.part === 'contact') {
        list.push(transition({ to: 'ended', say: 'stopped', by: 'narrator', ends: 'conduct-stop', cue: 'stopped' }, 'hardStop'));
        list.push(
          transition(
            { to: 'after/log', say: 'hang-up', by: 'customer', face: 'angry', ends: 'hang-up', cue: 'slam' },
            'breaksOff',
          ),
        );
      }
      const marking = move === 'mark.fact' ? ['mark'] : [];
      for (const edge of ways)
        list.push(
          transition(
            edge,
            edge.when
              ? { type: 'open', params: edge.when }
              : move === 'mark.fact' && edge.to !== node.key
                ? 'lastMark'
                : undefined,
            marking,
          ),
        );
    }
    place(root, node.key, { id: node.key, on });
  }
  place(root, 'ended', { id: 'ended', type: 'final' });
  return root;
}

function moodRegion({ archetype }: CaseRules): StateConfig {
  const states: Record<string, StateConfig> = {};
  for (const [name, mood] of Object.entries(archetype.mood.states)) {
    const on: Record<string, unknown[]> = {};
    for (const move of TALK_MOVES)
      on[move] = [...(mood.on[move] ?? []), ...(mood.on['*'] ?? [])].map((reaction) => ({
        ...(reaction.when ? { guard: { type: 'reads', params: reaction.when } } : {}),
        ...(reaction.to === undefined ? {} : { target: reaction.to }),
        actions: reaction.lean === undefined ? [] : [{ type: 'lean', params: { by: reaction.lean } }],
      }));
    states[name] = { on, entry: [{ type: 'feel', params: { temper: TEMPERS.indexOf(mood.temper) } }] };
  }
  return { initial: archetype.mood.initial, states };
}

function standingRegion(): StateConfig {
  return {
    initial: 'open',
    states: { open: { on: Object.fromEntries(TALK_MOVES.map((move) => [move, [{ guard: 'weighs', actions: ['weigh'] }]])) } },
  };
}

/** Composes the customer of a checked case. Pure: the same rules give the same machine. */
export function composeCustomer(rules: CaseRules): Customer {
  const edges: Edge[] = [];
  const temper = TEMPERS.indexOf(rules.archetype.mood.states[rules.archetype.mood.initial]?.temper ?? 'cold');
  const context = ({ input }: { input?: { truth?: number } }): CustomerContext => ({
    truth: input?.truth ?? 0, marks: 0, paper: 0, patience: rules.archetype.patience, lean: rules.archetype.lean, temper,
    capLevel: 0, offer: 0, promise: 0, ending: -1, edge: -1,
  }); // prettier-ignore
  const config = {
    id: 'customer',
    type: 'parallel',
    context,
    states: { call: callRegion(rules, edges), mood: moodRegion(rules), standing: standingRegion() },
  };
  // The config is built from data, so its type cannot be inferred; `content/` has checked every name in it.
  const machine = createMachine(config as never, registry(rules) as never) as AnyStateMachine;
  const nodes = new Map(rules.nodes.map((node) => [node.key, node]));
  const scope = inertScope();
  const openings = rules.truths.map((_, truth) => machine.getInitialSnapshot(scope, { truth }) as AnyMachineSnapshot);
  return { rules, machine, nodes, edges, scope, openings };
}

/** A scope that performs nothing: dialogue machines neither spawn nor invoke, so one scope serves every step of every call. */
function inertScope(): InertScope {
  const nothing = (): void => undefined;
  const self = { send: nothing, id: 'customer', sessionId: 'customer' };
  return { self, defer: nothing, id: 'customer', logger: nothing, sessionId: 'customer', stopChild: nothing, emit: nothing, actionExecutor: nothing,
    system: { _sendInspectionEvent: nothing, _relay: nothing } } as unknown as InertScope; // prettier-ignore
}

/** The state before the first reply. */
export const openCustomer = ({ openings, machine, scope }: Customer, truth: number): AnyMachineSnapshot =>
  openings[truth] ?? (machine.getInitialSnapshot(scope, { truth }) as AnyMachineSnapshot);

/** One step on the machine's own pure transition. */
export const tellCustomer = (customer: Customer, snapshot: AnyMachineSnapshot, event: ReplyEvent): AnyMachineSnapshot =>
  customer.machine.transition(snapshot, event, customer.scope) as AnyMachineSnapshot;

/** What is on the table as the customer said it, by which `{{agreed}}` is filled: the offer, or 0 once only something vague was accepted. */
export const agreedOf = ({ offer, promise }: Pick<CustomerContext, 'offer' | 'promise'>): number => (promise === 1 ? 0 : offer);

export const contextOf = (snapshot: AnyMachineSnapshot): CustomerContext => snapshot.context as CustomerContext;
const regionValue = (snapshot: AnyMachineSnapshot, region: 'call' | 'mood'): unknown =>
  (snapshot.value as Record<string, unknown>)[region];

/** Key of the call region's position, `/` between levels. */
export function nodeKey(snapshot: AnyMachineSnapshot): string {
  let value = regionValue(snapshot, 'call');
  let key = '';
  while (typeof value === 'object' && value !== null) {
    const [level, inner] = Object.entries(value)[0] as [string, unknown];
    key += level + '/';
    value = inner;
  }
  return key + String(value);
}
export const moodName = (snapshot: AnyMachineSnapshot): string => String(regionValue(snapshot, 'mood'));

/**
 * Key of the position: everything that decides what can happen next, with a constant where a component is not alive.
 * Not in it: score, log, wording, seed.
 */
export function positionKey(customer: Customer, snapshot: AnyMachineSnapshot): string {
  const key = nodeKey(snapshot);
  const c = contextOf(snapshot);
  const node = customer.nodes.get(key);
  if (!node) return `${key}|${c.ending}|${c.promise}|${c.truth}`;
  if (node.part === 'plan') return `${key}|${c.marks}|${c.truth}`;
  if (node.part === 'after') return `${key}|${c.ending}|${c.promise}|${c.offer}|${c.truth}`;
  const person = `${key}|${moodName(snapshot)}|${c.patience}|${c.lean}|${c.capLevel}|${c.truth}`;
  return node.moment === 'open' || node.key === 'demand' ? `${person}|${c.paper}` : `${person}|${c.offer}|${c.promise}`;
}
