/** The bars of the fairness gate, and the codes of what it finds. Source of the bars: issue “The best line”, point 6. */

/** Bars. Points are hundredths of the shown total, shares ten-thousandths of calls. */
export const BARS = Object.freeze({
  /** A naive player's mean under any truth, at most; calls it passes, at most. */
  naive: 5500,
  naivePasses: 1500,
  /** By-the-book under any truth, at least. */
  book: 8500,
  /** Best play is called higher than by-the-book from this much on; so it must be on half of the cases. */
  higher: 10,
  /** What telling true from false is worth, at least. */
  telling: 1000,
  /** What knowing the truth beforehand is worth, at least and at most; the same at most for knowing which of two truths it is. */
  knowing: [100, 800],
  /** A reply counts as good under a truth when it loses no more than this. */
  good: 200,
  /** Replies of a contact, at most. */
  replies: 18,
} as const);

/** Codes of what the gate finds; the words for authors stand in the content room's diagnostics. */
export const GATE_CODES = [
  'too-large', 'cycle', 'credit-twice', 'care-twice', 'naive-high', 'naive-passes', 'book-low', 'best-low', 'best-conduct', 'document-loses',
  'reply-idle', 'twin-rule', 'truth-idle', 'truth-free', 'truth-guess', 'caps-matter', 'contact-long', 'best-even',
] as const; // prettier-ignore
/** What is worth a look and refuses nothing. */
export const SMELLS = ['line-unheard', 'dimension-unearned', 'ending-unreached', 'always-best', 'truth-hidden'] as const;
export type GateCode = (typeof GATE_CODES)[number] | (typeof SMELLS)[number];
export interface GateFinding {
  readonly code: GateCode;
  /** Position › reply, or empty where it is the whole case. */
  readonly place: string;
  readonly detail: string;
}
export const found = (code: GateCode, place: string, detail: string): GateFinding => ({ code, place, detail });
