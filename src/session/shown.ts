/** A call as the pages see it, and a call judged: what session, replays and branches have in common. */
import {
  bandOf, callReport, choicesOf, makeCallCode, repView, stepsDone, type Band, type Call, type CallReport,
} from '../engine/engine.ts'; // prettier-ignore
import type { Review } from '../review/review.ts';
import type { Notice, OpenCall, Ports, State } from './state.ts';

/** What the parts of a sitting share. */
export interface Sitting {
  readonly ports: Ports;
  readonly read: () => State;
  readonly update: (change: Partial<State>) => void;
  readonly note: (notice: Notice) => void;
}
type Bare = Omit<OpenCall, 'view' | 'steps' | 'report' | 'review' | 'bands' | 'code'>;

function bandsOf({ customer, log }: Call): Readonly<Record<number, Band>> {
  const { archetype, stage } = customer.rules;
  return Object.fromEntries(
    log.flatMap((turn) => {
      const node = customer.nodes.get(turn.node);
      return node && node.part === 'contact' ? [[turn.n, bandOf(archetype, stage, node.moment)] as const] : [];
    }),
  );
}
export const idsOf = (call: Call): readonly string[] => call.log.map((turn) => turn.reply.id);

/** Everything the pages need of a call. `code: false`: a code would not rebuild it, since it was played under a truth of its own. */
export const shown = <T extends Bare>(
  open: T,
  { report = null, review = null, code = true }: { report?: CallReport | null; review?: Review | null; code?: boolean } = {},
): T & OpenCall => ({
  ...open,
  view: repView(open.call, open.mode),
  steps: stepsDone(open.call.log),
  report,
  review,
  bands: bandsOf(open.call),
  code: code
    ? makeCallCode({ caseId: open.card.id, content: open.card.hash, seed: open.call.seed, choices: choicesOf(open.call) })
    : '',
});

/** Scores and reviews a call, waiting for the book of its case. The tutorial is neither scored nor reviewed; only a call that is over has a report. */
export async function judged<T extends OpenCall>(ports: Ports, open: T, truth?: number): Promise<T> {
  const { call, data } = open;
  if (data.rules.tutorial) return { ...open, report: call.ended ? callReport(call, null) : null };
  ports.books.take(data.rules);
  const reviewed = await ports.books.review(call.seed, idsOf(call), truth);
  const scale = reviewed.ok ? reviewed.value.scale : null;
  return { ...open, report: call.ended ? callReport(call, scale) : null, review: reviewed.ok ? reviewed.value.review : null };
}
