/** Words of a case in one language: whose words win, and what is missing. Case over excuse and temperament, so that a person has a voice. */
import { TEMPERS, type CaseRules, type Lang, type Temper } from '../engine/engine.ts';
import { diagnostic, type Diagnostic } from './diagnostics.ts';
import type { CaseWordsDraft, Tempered, WordsDraft } from './schema.ts';

/** Wordings of a line by temper; narrator lines have one list for all. */
export type LineWords = Readonly<Record<Temper, readonly string[]>>;
/** All words a call needs, in one language. */
export interface CaseWords {
  readonly lang: Lang;
  readonly title: string;
  readonly occasion: string;
  readonly company: string;
  readonly person: string;
  readonly role: string;
  readonly about: string;
  readonly rep: string;
  readonly dossier: CaseWordsDraft['dossier'];
  /** Fills `{{agreed}}` while the call runs, by `RepView.agreed`. */
  readonly agreed: readonly string[];
  readonly replies: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, LineWords>>;
  readonly truth: CaseWordsDraft['truth'];
}

const spread = (words: Tempered): LineWords => {
  if (typeof words === 'string') return { warm: [words], cold: [words], heated: [words] };
  if (!('warm' in words)) return { warm: words, cold: words, heated: words };
  const list = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one);
  return { warm: list(words.warm), cold: list(words.cold), heated: list(words.heated) };
};
/** Fills `{{slot}}` from the case's facts; an unknown slot stays, and is reported. */
export const fill = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{([a-zA-Z]+)\}\}/g, (whole, slot: string) => slots[slot] ?? whole);

const prefixed = (id: string, table: WordsDraft['lines']): Record<string, Tempered> =>
  Object.fromEntries(Object.entries(table ?? {}).map(([key, words]) => [`${id}.${key}`, words]));

/** Joins the words of talk, temperament, excuses and case (the later wins) and fills the slots. */
export function joinWords(
  lang: Lang,
  rules: CaseRules,
  own: CaseWordsDraft,
  talk: WordsDraft,
  archetype: WordsDraft,
  excuses: ReadonlyMap<string, WordsDraft>,
): CaseWords {
  const lines: Record<string, Tempered> = { ...talk.lines, ...archetype.lines };
  const replies: Record<string, string> = { ...talk.replies };
  for (const id of rules.deck) {
    Object.assign(lines, prefixed(id, excuses.get(id)?.lines));
    Object.assign(replies, excuses.get(id)?.replies);
  }
  Object.assign(lines, own.lines);
  Object.assign(replies, own.plan, own.replies);
  const filled = (text: string): string => fill(text, own.slots);
  return {
    lang, title: own.title, occasion: own.occasion, company: own.company, person: own.person, role: own.role, about: own.about, rep: own.rep,
    dossier: own.dossier, truth: own.truth, agreed: own.agreed.map(filled),
    replies: Object.fromEntries(Object.entries(replies).map(([id, text]) => [id, filled(text)])),
    lines: Object.fromEntries(Object.entries(lines).map(([key, words]) => {
      const by = spread(words);
      return [key, { warm: by.warm.map(filled), cold: by.cold.map(filled), heated: by.heated.map(filled) }];
    })),
  }; // prettier-ignore
}

/** Ids of every reply and line that a call on these rules can show. */
export function neededWords(rules: CaseRules): {
  readonly replies: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, boolean>;
} {
  const lines = new Map<string, boolean>([['hang-up', true], ['stopped', false], ['plan', false]]); // prettier-ignore
  for (const node of rules.nodes)
    for (const edges of Object.values(node.on))
      for (const edge of edges)
        lines.set(
          edge.say,
          edge.by === 'customer' || (edge.by === undefined && !edge.to.startsWith('after') && edge.to !== 'ended'),
        );
  return { replies: new Set(rules.nodes.flatMap((node) => node.menu.map((reply) => reply.id))), lines };
}

/** Missing words, tempers that fall together, slots that nothing fills. */
export function checkWords(rules: CaseRules, words: CaseWords, place: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const needed = neededWords(rules);
  for (const id of needed.replies) if (!words.replies[id]) found.push(diagnostic('words-missing', place, `reply ${id}`));
  for (const [key, spoken] of needed.lines) {
    const line = words.lines[key];
    if (!line) found.push(diagnostic('words-missing', place, `line ${key}`));
    else if (spoken && new Set(TEMPERS.map((temper) => line[temper][0])).size < 3)
      found.push(diagnostic('words-tempers', place, key));
  }
  const all = [
    ...Object.values(words.replies),
    ...Object.values(words.lines).flatMap((line) => TEMPERS.flatMap((temper) => line[temper])),
  ];
  for (const text of all) if (/\{\{(?!agreed\}\})/.test(text)) found.push(diagnostic('words-slot', place, text));
  return found;
}

/** The same sentence in both languages is one that nobody translated. */
export function checkTranslated(a: CaseWords, b: CaseWords, place: string): readonly Diagnostic[] {
  const same = (key: string, x: string | undefined, y: string | undefined): Diagnostic[] =>
    x !== undefined && x === y && x.length > 3 ? [diagnostic('words-untranslated', place, key)] : [];
  return [
    ...Object.keys({ ...a.replies, ...b.replies }).flatMap((id) => (a.replies[id] === undefined) !== (b.replies[id] === undefined) ? [diagnostic('words-untranslated', place, id)] : same(id, a.replies[id], b.replies[id])),
    ...Object.keys({ ...a.lines, ...b.lines }).flatMap((key) => (a.lines[key] === undefined) !== (b.lines[key] === undefined) ? [diagnostic('words-untranslated', place, key)] : TEMPERS.flatMap((temper) => same(key, a.lines[key]?.[temper][0], b.lines[key]?.[temper][0]))),
  ]; // prettier-ignore
}
