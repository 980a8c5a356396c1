/**
 * Who is judged when weights are shifted: every bot, and players of random skill. Such a player has a skill of its own for each part of a
 * call, so that weights have something to disagree about; with a share of so many thousandths it takes the best reply on what can be known,
 * else any. A talent is drawn first, and each skill between it and never missing, so that totals of every height occur.
 */
import { MOMENTS, below, drawTruth, stream, type Moment, type RandomState } from '../engine/engine.ts';
import { NAIVE, READERS, TASTES, type Taste, type Wording } from './bots.ts';
import { menusOf, picksOf } from './field.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Parts } from './parts.ts';
import { courseOf, type Course } from './shifted.ts';

/** A case taken apart, with its words by language. */
export interface Case {
  readonly parts: Parts;
  readonly words: Readonly<Record<string, Wording>>;
}
/** Who played: its calls, each with the case it belongs to and how much it counts. */
export interface Played {
  readonly name: string;
  readonly calls: readonly { readonly of: number; readonly course: Course; readonly counts: number }[];
}
/** Calls of one random-skill player on each case. */
const CALLS = 2;
/** Parts of a call that a player can be good or bad at: the plan, the moments of the talk, and the desk work after it. */
const PARTS: readonly (Moment | 'plan' | 'after')[] = ['plan', ...MOMENTS, 'after'];

/** Players of random skill, from a seed each. */
export function randomPlayers(cases: readonly Case[], count: number): readonly Played[] {
  const known = cases.map(({ parts }) => knowledgeOf(parts.book));
  return Array.from({ length: count }, (_, n): Played => {
    let state: RandomState = stream(n + 1, 'bot');
    const draw = (of: number): number => {
      const [drawn, after] = below(state, of);
      state = after;
      return drawn;
    };
    const lacks = draw(1001);
    const skills = new Map(PARTS.map((part) => [part, 1000 - Math.round((lacks * draw(1001)) / 1000)]));
    const one = (of: number): Played['calls'][number] => {
      const knowledge = known[of] as (typeof known)[number];
      const { book } = knowledge;
      const truth = drawTruth(book.customer.rules, draw(1_000_000));
      const edges: number[] = [];
      let [position, set] = [book.openings[truth] ?? 0, 0];
      while ((book.count[position] ?? 0) > 0) {
        const node = book.customer.nodes.get(book.keys[book.node[position] ?? 0] ?? '');
        const skill = skills.get(node?.part === 'contact' ? node.moment : (node?.part ?? 'after')) ?? 0;
        const values = knowledge.choices(set);
        const place = draw(1000) < skill ? values.indexOf(Math.max(...values)) : draw(values.length);
        const edge = (book.first[position] ?? 0) + place;
        edges.push(edge);
        set = knowledge.after(set, place, book.heard[edge] ?? 0) ?? 0;
        position = book.to[edge] ?? 0;
      }
      return { of, course: courseOf((cases[of] as Case).parts, truth, edges), counts: 1 };
    };
    const calls = cases.flatMap((__, of) => Array.from({ length: CALLS }, () => one(of)));
    return { name: String(n + 1), calls };
  });
}

/** Every bot that plays by taste, in each language it can read: one call a truth, by its odds; and best play. */
export function botPlayers(cases: readonly Case[]): readonly Played[] {
  const languages = Object.keys(cases[0]?.words ?? {});
  const tastes = Object.entries({ 'by-the-book': TASTES['by-the-book'], ...NAIVE }).filter(([name]) => name !== 'random' && name !== 'first') as [string, Taste][]; // prettier-ignore
  const bots = tastes.flatMap(([name, taste]) =>
    languages.slice(0, READERS.has(name) ? undefined : 1).map((lang): Played => ({
      name: READERS.has(name) ? `${name} (${lang})` : name,
      calls: cases.flatMap((one, of) => {
        const { at } = menusOf(one.parts.book);
        const picks = picksOf(one.parts.book, taste, one.words[lang] ?? (() => ''), 'first');
        return everyTruth(one, of, (position) => picks[at[position] ?? -1]?.[0] ?? 0);
      }),
    })),
  );
  return [{ name: 'best', calls: cases.flatMap(bestCalls) }, ...bots];
}
function everyTruth({ parts }: Case, of: number, place: (position: number, edge: number) => number): Played['calls'] {
  const { book } = parts;
  return book.openings.map((opening, truth) => {
    const edges: number[] = [];
    let position = opening;
    while ((book.count[position] ?? 0) > 0) {
      const edge = (book.first[position] ?? 0) + place(position, edges.at(-1) ?? -1);
      edges.push(edge);
      position = book.to[edge] ?? 0;
    }
    return { of, course: courseOf(parts, truth, edges), counts: book.customer.rules.truths[truth]?.weight ?? 0 };
  });
}
function bestCalls(one: Case, of: number): Played['calls'] {
  const { book } = one.parts;
  const knowledge = knowledgeOf(book);
  let [set, last] = [0, 0];
  return everyTruth(one, of, (_, edge) => {
    // A call begins anew at its opening; else the set follows from what was heard.
    set = edge < 0 ? 0 : (knowledge.after(set, last, book.heard[edge] ?? 0) ?? 0);
    const values = knowledge.choices(set);
    last = values.indexOf(Math.max(...values));
    return last;
  });
}
