/**
 * The vocabulary of a call: closed lists and the types derived from them. No logic.
 * Names are the field's own (credit control, statecharts); the glossary in `dialogues/README.md` gives both languages.
 */

/** Languages a word file may have; the first is the default. */
export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Parts of a call that are played as turns: before, during and after the contact. */
export const PARTS = ['plan', 'contact', 'after'] as const;
export type Part = (typeof PARTS)[number];

/** Moments that shift the tone band (catalogue `tone.phases`). */
export const MOMENTS = ['open', 'demand', 'probe', 'shown-true', 'shown-false', 'close'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Age of the debt: before due, to 60 days, to 180 days, beyond. */
export const STAGES = ['pre-due', 'early', 'hard', 'legal'] as const;
export type Stage = (typeof STAGES)[number];

/** How a mood sounds; words are written per temper. A heated (or frightened) customer answers no probe straight. */
export const TEMPERS = ['warm', 'cold', 'heated'] as const;
export type Temper = (typeof TEMPERS)[number];

/** The eight faces a portrait has. */
export const FACES = ['calm', 'annoyed', 'angry', 'worried', 'smug', 'warm', 'evasive', 'thinking'] as const;
export type Face = (typeof FACES)[number];

/** Places the stage can draw. */
export const PLACES = ['shop', 'factory', 'site', 'reception', 'office', 'warehouse'] as const;
export type PlaceId = (typeof PLACES)[number];

/** Wordless voices, one a temperament and one for the tutorial. */
export const VOICES = ['plain', 'precise', 'loud', 'curt', 'chummy', 'neutral'] as const;
export type VoiceId = (typeof VOICES)[number];

/** Who says a line. */
export const SPEAKERS = ['customer', 'guest', 'clerk', 'narrator'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What the rep does in the plan and after the contact; no customer hears it. */
export const DESK_MOVES = [
  'mark.fact', 'plan.done', 'log.full', 'log.thin', 'confirm.written', 'confirm.none', 'rung.hold', 'rung.up', 'after.done',
] as const; // prettier-ignore

/** The speech acts a customer can hear. One reply is one of these, with a tone. */
export const TALK_MOVES = [
  'confirm.person', 'blurt.debt', 'state.purpose', 'small.talk', 'demand.today', 'ask.when', 'ask.cause', 'press.blindly',
  'silence', 'verify.detail', 'ask.proof', 'accept.story', 'accuse', 'acknowledge', 'press.answer', 'act.on.proof', 'hold.today',
  'trace.reference', 'clear.unproven', 'split.dispute', 'ask.deputy', 'show.sums', 'state.consequence', 'ask.today.new',
  'settle.for.later', 'concede', 'pin.promise', 'accept.vague', 'put.in.writing', 'trust.word', 'say.back', 'close.short',
  'tempt.violation', 'tempt.hard-stop',
] as const; // prettier-ignore
export const MOVES = [...DESK_MOVES, ...TALK_MOVES] as const;
export type TalkMove = (typeof TALK_MOVES)[number];
export type Move = (typeof MOVES)[number];

/** Firmness, empathy and pressure, whole numbers 0–3 each; three independent dials. */
export interface Tone {
  readonly F: number;
  readonly E: number;
  readonly P: number;
}
/** Closed interval [low, high] on each dial, 0–3. */
export interface Band {
  readonly F: readonly [number, number];
  readonly E: readonly [number, number];
  readonly P: readonly [number, number];
}

/** The seven dimensions of the score, in the order they are shown. */
export const DIMENSIONS = ['preparation', 'process', 'diagnosis', 'handling', 'tone', 'outcome', 'after'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Gates that cap a call when missed (rubric section 4). */
export const GATES = [
  'reach-decision-maker', 'task-demand-today', 'probe-the-excuse', 'dont-challenge-reason', 'task-get-commitment',
  'no-unauthorised-answer',
] as const; // prettier-ignore
export type Gate = (typeof GATES)[number];

/** How grave a conduct event is. */
export const CONDUCT_LEVELS = ['clean', 'care', 'violation', 'hard-stop'] as const;
export type ConductLevel = (typeof CONDUCT_LEVELS)[number];

/** The seven steps of the first call, as tracked on screen. */
export const STEPS = ['person', 'purpose', 'today', 'cause', 'stakes', 'promise', 'follow-up'] as const;
export type Step = (typeof STEPS)[number];

/** The four tasks of the first call (trade article). */
export const TASKS = ['today', 'cause', 'stakes', 'commitment'] as const;
export type Task = (typeof TASKS)[number];

/** What can be owed and paid back once; points and practice stand in `rubric.ts`. `e1`/`e2` belong to the excuse raised first/second. */
export const DEBTS = [
  'speaking', 'myself', 'point', 'today', 'cause', 'stakes', 'again', 'pinned', 'said-back', 'thanks',
  'works-paper', 'works-stakes', 'works-again',
  'e1-probe-1', 'e1-probe-2', 'e1-sorted', 'e1-fits', 'e1-response-1', 'e1-response-2',
  'e2-probe-1', 'e2-probe-2', 'e2-sorted', 'e2-fits', 'e2-response-1', 'e2-response-2',
  'check-later', 'log', 'written', 'follow-up-date', 'rung', 'letter',
] as const; // prettier-ignore
export type Debt = (typeof DEBTS)[number];

/** A documented practice with its catalogue weight, 1–3. */
export interface Cited {
  readonly id: string;
  readonly weight: number;
}

/** A fact taken from the file before the call. */
export interface Mark {
  /** Bit number 0–7 in `CustomerContext.marks`. */
  readonly bit: number;
  /** 2 fits the case best, 1 fits less, 0 does not fit. */
  readonly worth: 0 | 1 | 2;
  readonly paper: boolean;
  /** Fits only where the excuse with this number in the deck is (`so`) or is not really so; elsewhere it is worth 0. */
  readonly only?: { readonly excuse: number; readonly so: boolean };
}

/** One thing the rep may do now, with every judgement already resolved for this position by `content/`. */
export interface Reply {
  /** Author's id, unique in the case; the words are filed under it. */
  readonly id: string;
  readonly move: Move;
  readonly tone: Tone;
  /** +1 right here, 0 neutral, −1 a mistake the documents warn of. Temperaments read it. */
  readonly fit: -1 | 0 | 1;
  readonly follows: readonly Cited[];
  readonly breaks: readonly Cited[];
  readonly pays: readonly Debt[];
  /** Advances nothing: costs 1 and a unit of patience. */
  readonly stall?: true;
  /** Rests on a paper or a dated fact from the file. */
  readonly proof?: true;
  /** Misses this gate. */
  readonly gate?: Gate;
  /** A conduct event of the catalogue and its level. */
  readonly conduct?: { readonly id: string; readonly level: Exclude<ConductLevel, 'clean'> };
  /** Manner that this temperament answers badly to: costs `RUBRIC.backfire`. */
  readonly backfires?: true;
  /** Offered only when the plan found the paper (`yes`) or did not (`no`). */
  readonly paper?: 'yes' | 'no';
  /** For `mark.fact`. */
  readonly mark?: Mark;
}

/** Conditions on an edge of the call; all must hold. Read on the state before the reply. */
export interface EdgeWhen {
  /** The customer is too heated or frightened to answer straight. */
  readonly heated?: boolean;
  /** The excuse (bit number in the truth) is really so. */
  readonly true?: number;
  /** Yield after this reply is at least this step of the ladder (0–3). */
  readonly yields?: number;
  /** What the customer has offered is at least this (see `CustomerContext.offer`). */
  readonly offered?: number;
  /** Contact ended with a dated promise or better. */
  readonly kept?: boolean;
}
/** One way out of a position. */
export interface Edge {
  readonly when?: EdgeWhen;
  /** Key of the next node, or `ended`. */
  readonly to: string;
  /** Key of the line that is said on arrival. */
  readonly say: string;
  readonly by?: Speaker;
  readonly face?: Face;
  /** Debts that this turn of events charges (an excuse raised) or pays back (made impossible by what happened). */
  readonly charges?: readonly Debt[];
  readonly refunds?: readonly Debt[];
  /** Written into the promise fields on the way: what is offered (0–3), what is agreed (0–3). */
  readonly offer?: number;
  readonly promise?: number;
  /** The contact is over with this ending (see `EndingRule`), or by the promise made. */
  readonly ends?: string;
  /** The seal comes down, the line snaps …: a cue for stage and sound. */
  readonly cue?: string;
}
/** One position of the call region: a menu and the ways out of it. */
export interface CallNode {
  /** Path in the statechart, `/` between levels, e.g. `reason/already-wired/claimed`. */
  readonly key: string;
  readonly part: Part;
  readonly moment: Moment;
  readonly step: Step;
  /** Index in the deck of the excuse under discussion, or −1. */
  readonly excuse: number;
  /** True when the menu stands after proof was asked for, so the status can be read from the answer. */
  readonly shown: boolean;
  readonly menu: readonly Reply[];
  readonly on: Readonly<Partial<Record<Move, readonly Edge[]>>>;
}

/** What a temperament reads of a reply; ranges are closed. */
export interface Reading {
  readonly F?: readonly [number, number];
  readonly E?: readonly [number, number];
  readonly P?: readonly [number, number];
  /** Distance of the tone from the band of the moment. */
  readonly off?: readonly [number, number];
  readonly fit?: -1 | 0 | 1;
  readonly proof?: true;
  readonly lean?: readonly [number, number];
  readonly patience?: readonly [number, number];
}
/** One reaction: first whose reading fits is taken. */
export interface Reaction {
  readonly when?: Reading;
  /** Next mood; none: stays. */
  readonly to?: string;
  /** Change of the yield counter (0–3). */
  readonly lean?: number;
}
export interface Mood {
  readonly temper: Temper;
  readonly face: Face;
  readonly on: Readonly<Partial<Record<TalkMove | '*', readonly Reaction[]>>>;
}
/** A temperament: what a person is like before any excuse. JSON only. */
export interface Archetype {
  readonly id: string;
  readonly voice: VoiceId;
  /** Off-tone or stalling replies the customer puts up with, 1–3. */
  readonly patience: number;
  /** How far the customer is towards paying at the start, 0–3; each temperament calls it something else. */
  readonly lean: number;
  readonly bands: Readonly<Partial<Record<Stage, Band>>>;
  /** Practices that fit this temperament: paper quoted, manner at the stakes, asking again. */
  readonly works: { readonly paper: string; readonly stakes: string; readonly again: string };
  /** Which way of stating the stakes works; the other backfires. */
  readonly manner: 'show.sums' | 'state.consequence';
  /** Lean needed for each step of the ladder: full, part, dated. */
  readonly yields: { readonly full: number; readonly part: number; readonly dated: number };
  readonly mood: { readonly initial: string; readonly states: Readonly<Record<string, Mood>> };
}

/** Endings of one joint truth, by how far the customer yields; ids of the outcome catalogue. */
export interface EndingRule {
  readonly full: string;
  readonly part: string;
  readonly dated: string;
  readonly vague: string;
  readonly none: string;
  /** When an excuse that is true settles the matter (money already sent). */
  readonly settled?: string;
}
/** One joint truth of the deck: bit i set when excuse i is really so. */
export interface TruthRow {
  readonly weight: number;
  readonly bits: number;
  readonly endings: EndingRule;
}
/** An outcome of the catalogue: value 0–100 (−100 for a hard stop), relationship −2…+2. */
export interface Outcome {
  readonly id: string;
  readonly value: number;
  readonly relationship: number;
}
/** Money of the case in whole fen. */
export interface Sums {
  readonly owed: number;
  /** What nobody disputes, where part of the sum may be disputed. */
  readonly undisputed?: number;
  /** What the customer can offer by ladder step (dated, part, full), whole fen and days from today. */
  readonly part: number;
  readonly restDays: number;
  readonly datedDays: number;
}
/** A checked case: everything the engine needs and nothing it does not. Plain JSON; the hash covers all of it. */
export interface CaseRules {
  readonly id: string;
  readonly tutorial: boolean;
  readonly stage: Stage;
  readonly channel: 'phone';
  readonly archetype: Archetype;
  readonly deck: readonly string[];
  readonly truths: readonly TruthRow[];
  readonly outcomes: readonly Outcome[];
  readonly nodes: readonly CallNode[];
  readonly sums: Sums;
}

/** How to find the words of a line: key, temper, how often it was said before, who says it, with what face. */
export interface Line {
  readonly key: string;
  readonly temper: Temper;
  readonly variant: number;
  readonly by: Speaker;
  readonly face: Face;
}
