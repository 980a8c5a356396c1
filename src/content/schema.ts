/** The form of the content files, for valibot. Untrusted YAML goes in, typed drafts come out; nothing here knows a rule of play. */
import * as v from 'valibot';
import { CONDUCT_LEVELS, FACES, GATES, MOVES, PARTS, PLACES, SPEAKERS, STAGES, STEPS } from '../engine/engine.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));
const lineKey = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/));
const dial = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3));
const triple = v.tuple([dial, dial, dial]);
const fit = v.picklist([-1, 0, 1]);
const whole = v.pipe(v.number(), v.integer());
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const judged = {
  fit: v.optional(fit),
  follows: v.optional(v.array(id)),
  breaks: v.optional(v.array(id)),
  pays: v.optional(v.array(id)),
  gate: v.optional(v.picklist(GATES)),
};
export const ReplyDraft = v.strictObject({
  id,
  move: v.optional(v.picklist(MOVES)),
  tone: v.optional(v.union([v.picklist(['a', 'b']), triple])),
  ...judged,
  stall: v.optional(v.boolean()),
  proof: v.optional(v.boolean()),
  manner: v.optional(v.boolean()),
  paper: v.optional(v.picklist(['yes', 'no'])),
  tempt: v.optional(id),
  'if-true': v.optional(v.strictObject(judged)),
  'if-false': v.optional(v.strictObject(judged)),
});
const EdgeDraft = v.strictObject({
  when: v.optional(
    v.strictObject({
      heated: v.optional(v.boolean()),
      true: v.optional(v.boolean()),
      yields: v.optional(v.picklist(['full', 'part', 'dated'])),
      offered: v.optional(whole),
      kept: v.optional(v.boolean()),
    }),
  ),
  to: v.string(),
  say: lineKey,
  by: v.optional(v.picklist(SPEAKERS)),
  face: v.optional(v.picklist(FACES)),
  offer: v.optional(whole),
  promise: v.optional(whole),
  ends: v.optional(id),
  cue: v.optional(id),
});
const Ways = v.union([v.array(EdgeDraft), v.strictObject({ 'if-true': v.array(EdgeDraft), 'if-false': v.array(EdgeDraft) })]);
const PositionDraft = v.strictObject({
  part: v.optional(v.picklist(PARTS)),
  moment: v.picklist(['open', 'demand', 'probe', 'shown', 'close']),
  step: v.optional(v.picklist(STEPS)),
  menu: v.array(ReplyDraft),
  on: v.record(v.picklist(MOVES), Ways),
});
/** The common talk of a contact, and the talk of one excuse. */
const tones = v.record(v.string(), v.strictObject({ a: triple, b: triple }));
export const TalkDraft = v.strictObject({
  id,
  start: v.optional(id),
  documented: v.optional(v.array(id)),
  tones: v.optional(tones),
  positions: v.record(v.string(), PositionDraft),
});
const Endings = v.strictObject({ full: id, part: id, dated: id, vague: id, none: id, settled: v.optional(id) });
export const CaseDraft = v.strictObject({
  id,
  tutorial: v.optional(v.boolean()),
  archetype: id,
  stage: v.picklist(STAGES),
  place: v.picklist(PLACES),
  person: id,
  deck: v.pipe(v.array(id), v.minLength(1), v.maxLength(3)),
  odds: v.array(v.strictObject({ weight: whole, true: v.array(id), endings: Endings })),
  today: date,
  daysOverdue: whole,
  sums: v.strictObject({ owed: whole, undisputed: v.optional(whole), part: whole, restDays: whole, datedDays: whole }),
  plan: v.array(
    v.pipe(
      v.strictObject({
        id,
        worth: v.picklist([0, 1, 2]),
        paper: v.optional(v.boolean()),
        practice: id,
        /** Worth this only where the named excuse of the deck is really so, or is not; elsewhere nothing. */
        'only-if-true': v.optional(id),
        'only-if-false': v.optional(id),
      }),
      v.check(
        (fact) => fact['only-if-true'] === undefined || fact['only-if-false'] === undefined,
        'only-if-true or only-if-false, not both',
      ),
    ),
  ),
  temptations: v.record(id, v.strictObject({ conduct: id, level: v.picklist(CONDUCT_LEVELS), tone: triple })),
  tones: v.optional(tones),
  dossier: v.strictObject({
    contract: v.strictObject({ no: v.string(), signed: date, termDays: whole, due: date }),
    deliveries: v.array(v.strictObject({ date, note: v.string(), amount: whole, signed: v.picklist(['yes', 'no', 'unclear']) })),
    ledger: v.array(
      v.strictObject({
        date,
        kind: v.picklist(['invoice', 'payment', 'credit']),
        ref: v.string(),
        amount: whole,
        balance: whole,
      }),
    ),
    history: v.array(v.strictObject({ invoice: v.string(), due: date, paid: date })),
    contacts: v.array(id),
    missing: v.array(id),
    authority: v.strictObject({ discountPct: whole, graceDays: whole, stopSupply: v.boolean(), instalments: whole }),
  }),
});
const words = v.pipe(v.string(), v.minLength(1));
const wordings = v.union([words, v.array(words)]);
const tempered = v.union([words, v.array(words), v.strictObject({ warm: wordings, cold: wordings, heated: wordings })]);
/** Words of an excuse or a temperament, one file a language. */
export const WordsDraft = v.strictObject({
  name: v.optional(words),
  gloss: v.optional(words),
  note: v.optional(words),
  lines: v.optional(v.record(lineKey, tempered)),
  replies: v.optional(v.record(v.string(), words)),
  /** What the codex and the debrief tell: how it shows, what works, the documented response. */
  codex: v.optional(v.record(id, words)),
  /** Moods of a temperament in a few words, for whoever looks back on a call. */
  moods: v.optional(v.record(id, words)),
});
export const CaseWordsDraft = v.strictObject({
  title: words,
  occasion: words,
  company: words,
  person: words,
  role: words,
  about: words,
  rep: words,
  slots: v.record(v.string(), words),
  dossier: v.strictObject({
    terms: words,
    goods: v.array(words),
    contacts: v.record(id, words),
    missing: v.record(id, words),
    authority: words,
    note: v.optional(words),
  }),
  plan: v.record(id, words),
  /** What was agreed, said in half a sentence, by what the customer offers: 0 nothing firm … 4 settled; fills `{{agreed}}`. */
  agreed: v.tuple([words, words, words, words, words]),
  replies: v.record(v.string(), words),
  lines: v.record(lineKey, tempered),
  truth: v.record(id, v.strictObject({ true: words, false: words })),
});

/** A walkthrough: what is chosen, and what is expected of it. */
export const PlanDraft = v.strictObject({
  id,
  about: words,
  seed: v.pipe(whole, v.minValue(0)),
  choices: v.array(v.string()),
  expect: v.strictObject({
    outcome: id,
    total: v.nullable(whole),
    conduct: v.picklist(CONDUCT_LEVELS),
    lines: v.array(v.string()),
  }),
});

export type PlanDraft = v.InferOutput<typeof PlanDraft>;
export type TalkDraft = v.InferOutput<typeof TalkDraft>;
export type ReplyDraft = v.InferOutput<typeof ReplyDraft>;
export type PositionDraft = v.InferOutput<typeof PositionDraft>;
export type EdgeDraft = v.InferOutput<typeof EdgeDraft>;
export type CaseDraft = v.InferOutput<typeof CaseDraft>;
export type WordsDraft = v.InferOutput<typeof WordsDraft>;
export type CaseWordsDraft = v.InferOutput<typeof CaseWordsDraft>;
export type Tempered = v.InferOutput<typeof tempered>;
