/** The gate, menu by menu: what best play takes, what the documents answer, what no truth ever makes right, and the twins. */
import { bandOf, toneDistance, type CallNode, type Reply } from '../engine/engine.ts';
import type { Book } from './book.ts';
import { menusOf } from './field.ts';
import { BARS, found, type GateFinding } from './bars.ts';
import { edgeWorth, unitsOf, type Knowledge } from './knowledge.ts';
import { placeOf } from './ledger.ts';

const MICRO_HUNDREDTH = 10_000;
const nodeAt = (book: Book, position: number): CallNode | undefined =>
  book.customer.nodes.get(book.keys[book.node[position] ?? 0] ?? '');
const replyAt = (book: Book, position: number, place: number): Reply | undefined => {
  const id = book.replies[book.reply[(book.first[position] ?? 0) + place] ?? 0];
  return nodeAt(book, position)?.menu.find((reply) => reply.id === id);
};
const once = (findings: readonly GateFinding[]): readonly GateFinding[] => [
  ...new Map(findings.map((one) => [`${one.code} ${one.place}`, one])).values(),
];

/** Whatever best play may take, at every set it can come to: no conduct broken, no gate missed. */
export function careless(knowledge: Knowledge): readonly GateFinding[] {
  const { book } = knowledge;
  const findings: GateFinding[] = [];
  const waiting = [0];
  const seen = new Set(waiting);
  for (let set = waiting.pop(); set !== undefined; set = waiting.pop()) {
    const values = knowledge.choices(set);
    const top = Math.max(...values);
    for (const [place, value] of values.entries()) {
      if (value !== top) continue;
      for (const position of knowledge.cells(set)) {
        const edge = (book.first[position] ?? 0) + place;
        const reply = replyAt(book, position, place);
        const what = reply?.conduct?.id ?? reply?.gate;
        if (what !== undefined) findings.push(found('best-conduct', placeOf(book, position, edge), what));
        const next = knowledge.after(set, place, book.heard[edge] ?? 0);
        if (next === undefined || seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return once(findings);
}

/** True for a reply that the documents ask for where an excuse is discussed: probing it, calming whoever raised it, answering it. */
const documented = (node: CallNode | undefined, reply: Reply | undefined): boolean =>
  (node?.excuse ?? -1) >= 0 && reply?.fit === 1 && reply.follows.length > 0;

/** Sets at which the documented response is offered under every truth that fits, and still is not best in either tone. */
export function losingDocuments(knowledge: Knowledge): readonly GateFinding[] {
  const { book } = knowledge;
  const findings: GateFinding[] = [];
  for (let set = 0; set < knowledge.sets; set++) {
    const cells = knowledge.cells(set);
    const values = knowledge.choices(set);
    const asked = values.filter((_, place) =>
      cells.every((position) => documented(nodeAt(book, position), replyAt(book, position, place))),
    );
    const loss = asked.length === 0 ? 0 : Math.max(...values) - Math.max(...asked);
    if (loss > 0)
      findings.push(
        found('document-loses', book.keys[book.node[cells[0] ?? 0] ?? 0] ?? '', (loss / knowledge.weight(set) / 1e6).toFixed(1)),
      );
  }
  return once(findings);
}

/** A mistake that the documents name: against a practice, a gate, conduct, the person, the tone of the moment, or desk work left undone. */
function isMistake(book: Book, node: CallNode, reply: Reply): boolean {
  const { archetype, stage } = book.customer.rules;
  if (node.part !== 'contact') return reply.pays.length === 0 && (reply.mark?.worth ?? 0) === 0;
  return (
    reply.breaks.length > 0 ||
    [reply.gate, reply.conduct, reply.backfires, reply.stall].some((what) => what !== undefined) ||
    toneDistance(reply.tone, bandOf(archetype, stage, node.moment)) > 0
  );
}
/** Replies that no truth ever makes good, and that no document warns of: they only fill the menu. */
export function idleReplies({ book }: Knowledge): readonly GateFinding[] {
  const units = unitsOf(book);
  const rest = new Float64Array(book.first.length);
  const least = new Map<string, { loss: number; node: CallNode | undefined; reply: Reply | undefined }>();
  for (const position of book.order) {
    const from = book.first[position] ?? 0;
    const values = Array.from({ length: book.count[position] ?? 0 }, (_, place) => {
      const worth = edgeWorth(book, units, from + place, book.truth[position] ?? 0);
      return worth + (rest[book.to[from + place] ?? 0] ?? 0);
    });
    const top = values.length === 0 ? 0 : Math.max(...values);
    rest[position] = top;
    for (const [place, value] of values.entries()) {
      const key = placeOf(book, position, from + place);
      const known = least.get(key) ?? { loss: top - value, node: nodeAt(book, position), reply: replyAt(book, position, place) };
      known.loss = Math.min(known.loss, top - value);
      least.set(key, known);
    }
  }
  return [...least].flatMap(([place, { loss, node, reply }]) =>
    loss <= BARS.good * MICRO_HUNDREDTH || !node || !reply || isMistake(book, node, reply)
      ? []
      : [found('reply-idle', place, (loss / 1e6).toFixed(1))],
  );
}

/** Tones of the right replies, or of the wrong ones that a well-meaning rep says. */
const tones = (replies: readonly Reply[], right: boolean): ReadonlySet<string> =>
  new Set(
    replies
      .filter((reply) => (right ? reply.fit === 1 : reply.fit === -1 && !reply.conduct))
      .map(({ tone }) => `${String(tone.F)}${String(tone.E)}${String(tone.P)}`),
  );
/** Menus as they are met in play: the right move in two tones and a mistake in the same two. */
export function missingTwins(book: Book): readonly GateFinding[] {
  return once(
    menusOf(book).list.flatMap(({ node, replies }) => {
      const wrong = tones(replies, false);
      const shared = [...tones(replies, true)].filter((tone) => wrong.has(tone));
      return node.part === 'plan' || shared.length >= 2 ? [] : [found('twin-rule', node.key, '')];
    }),
  );
}

/** Replies of a contact, by place without the status of an excuse: whether each alone is best at every set where it is offered. */
export function shortcuts(knowledge: Knowledge): ReadonlyMap<string, boolean> {
  const { book } = knowledge;
  const always = new Map<string, boolean>();
  for (let set = 0; set < knowledge.sets; set++) {
    const position = knowledge.cells(set)[0] ?? 0;
    if (nodeAt(book, position)?.part !== 'contact') continue;
    const values = knowledge.choices(set);
    const top = Math.max(...values);
    const alone = values.filter((value) => value === top).length === 1;
    for (const [place, value] of values.entries()) {
      const key = placeOf(book, position, (book.first[position] ?? 0) + place).replace(/-(true|false) ›/, ' ›');
      always.set(key, (always.get(key) ?? true) && alone && value === top);
    }
  }
  return always;
}
