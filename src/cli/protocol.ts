/** The lines of headless play as plain objects (see the README's section on playing without a screen). */
import type { CaseWords, LoadedCase } from '../content/content.ts';
import {
  choicesOf, composeCustomer, makeCallCode, repView,
  type Call, type Customer, type Lang, type RepView, type Scale, type ViewMode,
} from '../engine/engine.ts'; // prettier-ignore
import { createWords, type Words } from '../i18n/i18n.ts';
import { bookOf, knowledgeOf, reportOf, reviewCall, scaleOf, type Knowledge } from '../review/review.ts';

/** A case made ready to be played in a terminal. */
export interface Table {
  readonly loaded: LoadedCase;
  readonly customer: Customer;
  readonly scale: (truth: number) => Scale;
  /** The solved book; walked when it is first asked for. */
  readonly knowledge: () => Knowledge;
}
export const tableOf = (loaded: LoadedCase): Table => {
  const customer = composeCustomer(loaded.rules);
  let solved: Knowledge | undefined;
  const knowledge = (): Knowledge => (solved ??= knowledgeOf(bookOf(customer)));
  return { loaded, customer, knowledge, scale: (truth) => scaleOf(knowledge().book, truth) };
};

/** Words for a language with the case's texts in it. */
export function wordsFor(lang: Lang, loaded: LoadedCase): Words {
  const words = createWords(lang);
  words.addCase(loaded.rules.id, loaded.words[lang]);
  return words;
}

export function caseLine({ rules, words, draft }: LoadedCase, author: boolean): object {
  const base = {
    type: 'case',
    id: rules.id,
    title: { 'zh-CN': words['zh-CN'].title, en: words.en.title },
    stage: rules.stage,
    channel: rules.channel,
    tutorial: rules.tutorial,
  };
  return author
    ? {
        ...base,
        archetype: draft.archetype,
        excuses: rules.deck,
        odds: draft.odds.map((row) => ({ weight: row.weight, true: row.true })),
      }
    : base;
}

function dossierOf({ draft }: LoadedCase, words: CaseWords): object {
  const { contract, deliveries, ledger, history, contacts, missing, authority } = draft.dossier;
  const own = words.dossier;
  const fact = (id: string, text: string): object => ({ id, text });
  return {
    company: words.company,
    person: `${words.person}, ${words.role}`,
    sum: draft.sums.owed / 100,
    daysOverdue: draft.daysOverdue,
    facts: [
      fact('today', draft.today),
      fact('contract', `${contract.no} · ${contract.signed} · ${String(contract.termDays)}d · ${contract.due} · ${own.terms}`),
      ...deliveries.map((one, i) =>
        fact(`delivery-${one.note}`, `${one.date} ${own.goods[i] ?? ''} ${String(one.amount / 100)} (${one.signed})`),
      ),
      ...ledger.map((one) =>
        fact(`ledger-${one.ref}`, `${one.date} ${one.kind} ${String(one.amount / 100)} → ${String(one.balance / 100)}`),
      ),
      ...history.map((one) => fact(`history-${one.invoice}`, `${one.due} → ${one.paid}`)),
      ...contacts.map((id) => fact(`contact-${id}`, own.contacts[id] ?? id)),
      ...(own.note ? [fact('note', own.note)] : []),
    ],
    missing: missing.map((id) => own.missing[id] ?? id),
    authority: { ...authority, text: own.authority },
  };
}

export const callLine = ({ loaded }: Table, call: Call, lang: Lang, mode: ViewMode): object => ({
  type: 'call', case: loaded.rules.id, seed: call.seed, lang, mode, content: loaded.hash, dossier: dossierOf(loaded, loaded.words[lang]),
}); // prettier-ignore

/** A turn as a rep meets it. `author` shows the real ids. */
export function turnLine({ loaded }: Table, call: Call, view: RepView, words: Words, author: boolean): object {
  const { id } = loaded.rules;
  return {
    type: 'turn',
    n: view.n,
    phase: view.part,
    line: {
      id: author ? view.line.key : view.lineId,
      text: words.line(id, view.line, view.agreed),
      face: view.line.face,
      by: view.line.by,
    },
    replies: view.replies.map((reply) => ({
      id: author ? reply.words : reply.id,
      text: words.reply(id, reply.words, view.agreed),
      ...(reply.hint
        ? {
            tone: reply.hint.tone,
            move: reply.hint.move,
            practices: { follows: reply.hint.follows.map((p) => p.id), breaks: reply.hint.breaks.map((p) => p.id) },
          }
        : {}),
    })),
    ...(view.band ? { band: view.band } : {}),
    ...(call.log.length === 0 ? { marks: 3 } : {}),
  };
}

/** Hundredths of a point as points, held to what the line may show. */
const points = (hundredths: number): number => Math.max(0, Math.min(10_000, hundredths)) / 100;

export function endLine({ loaded, scale, knowledge }: Table, call: Call, words: Words | null): object {
  const report = reportOf(call, scale);
  const review = reviewCall(knowledge(), call);
  const view = repView(call, 'guided');
  const lastSaid = [...call.log.map((turn) => turn.line), call.line].filter((line) => line.by !== 'narrator').at(-1) ?? call.line;
  return {
    type: 'end',
    case: loaded.rules.id,
    seed: call.seed,
    line: {
      id: lastSaid.key,
      text: words?.line(loaded.rules.id, lastSaid, view.agreed) ?? '',
      face: lastSaid.face,
      by: lastSaid.by,
    },
    outcome: report.outcome,
    passed: report.passed,
    score: {
      total: report.total,
      dimensions: report.dimensions,
      gates: report.gates.map(({ id, met }) => ({ id, met })),
      conduct: report.conduct,
    },
    money: {
      owed: report.money.owed / 100,
      promised: report.money.promised / 100,
      expected: report.money.expected / 100,
      by: report.money.by,
    },
    truth: report.truth,
    best: points(review.best),
    accuracy: review.accuracy,
    turns: report.turns.map((turn, i) => ({
      n: turn.n,
      reply: turn.reply.id,
      best: review.turns[i]?.best.reply ?? null,
      loss: points(review.turns[i]?.chosen.loss ?? 0),
      label: review.turns[i]?.label ?? null,
      why: turn.entries.flatMap((entry) =>
        entry.practice === undefined
          ? []
          : [{ practice: entry.practice, followed: entry.followed === true, points: entry.points }],
      ),
    })),
    code: makeCallCode({ caseId: loaded.rules.id, content: loaded.hash, seed: call.seed, choices: choicesOf(call) }),
  };
}
