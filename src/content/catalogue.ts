/** The documented practices, conducts and outcomes with their sources and words: what every judgement cites. */
import * as v from 'valibot';
import { LANGS, type Lang, type Outcome } from '../engine/engine.ts';
import { diagnostic, type Diagnostic } from './diagnostics.ts';
import { readYaml } from './load.ts';

const word = v.pipe(v.string(), v.minLength(1));
const Source = v.array(v.strictObject({ doc: word, section: word }));
const PracticesDraft = v.strictObject({
  practices: v.array(v.strictObject({ id: word, group: word, weight: v.picklist([1, 2, 3]), surface: word, status: word, judged: word, family: v.optional(word), conduct: v.optional(word), caution: v.optional(word), source: Source })),
}); // prettier-ignore
const ConductDraft = v.strictObject({
  conducts: v.array(
    v.strictObject({ id: word, treat: word, graver: v.optional(word), practices: v.array(word), source: Source }),
  ),
});
const OutcomesDraft = v.strictObject({
  outcomes: v.array(v.strictObject({ id: word, value: v.number(), relationship: v.number(), source: Source })),
});
const DocumentsDraft = v.strictObject({ documents: v.array(word) });
const PracticeWords = v.record(v.string(), v.strictObject({ name: word, gloss: word, do: word, dont: word }));
const ConductWords = v.record(v.string(), v.strictObject({ name: word, why: word, instead: word, law: v.optional(word) }));
const OutcomeWords = v.record(v.string(), v.strictObject({ name: word, gloss: word, stamp: word, next: word }));
const DocumentWords = v.strictObject({
  documents: v.record(v.string(), word),
  sections: v.record(v.string(), v.record(v.string(), word)),
});

export type Practice = v.InferOutput<typeof PracticesDraft>['practices'][number];
export type Conduct = v.InferOutput<typeof ConductDraft>['conducts'][number];
type OutcomeEntry = v.InferOutput<typeof OutcomesDraft>['outcomes'][number] & Outcome;
/** Words of the catalogue in one language. */
export interface CatalogueWords {
  readonly practices: v.InferOutput<typeof PracticeWords>;
  readonly documents: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly conducts: v.InferOutput<typeof ConductWords>;
  readonly outcomes: v.InferOutput<typeof OutcomeWords>;
}
export interface Catalogue {
  readonly practices: ReadonlyMap<string, Practice>;
  readonly conducts: ReadonlyMap<string, Conduct>;
  readonly outcomes: readonly OutcomeEntry[];
  readonly words: Readonly<Record<Lang, CatalogueWords>>;
}

/** Reads the catalogue; words that are missing in a language are findings. */
export function readCatalogue(root: string): { readonly value: Catalogue | undefined; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const read = <S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | undefined => {
    const file = readYaml(root, path, schema);
    found.push(...file.found);
    return file.value;
  };
  const practices = read('practices.yaml', PracticesDraft)?.practices;
  const conducts = read('conduct.yaml', ConductDraft)?.conducts;
  const outcomes = read('outcomes.yaml', OutcomesDraft)?.outcomes;
  const documents = read('documents.yaml', DocumentsDraft)?.documents;
  if (!practices || !conducts || !outcomes || !documents) return { value: undefined, found };
  const sources = [...practices, ...conducts, ...outcomes].flatMap((entry) => entry.source);
  const words = {} as Record<Lang, CatalogueWords>;
  for (const lang of LANGS) {
    const titles = read(`documents.${lang}.yaml`, DocumentWords) ?? { documents: {}, sections: {} };
    words[lang] = {
      practices: read(`practices.${lang}.yaml`, PracticeWords) ?? {},
      conducts: read(`conduct.${lang}.yaml`, ConductWords) ?? {},
      outcomes: read(`outcomes.${lang}.yaml`, OutcomeWords) ?? {},
      ...titles,
    };
    const lack = (ids: readonly string[], table: object, path: string): void =>
      void found.push(...ids.filter((id) => !(id in table)).map((id) => diagnostic('words-missing', `${path}.${lang}.yaml`, id)));
    lack(practices.map((p) => p.id), words[lang].practices, 'practices'); // prettier-ignore
    lack(conducts.map((c) => c.id), words[lang].conducts, 'conduct'); // prettier-ignore
    lack(outcomes.map((o) => o.id), words[lang].outcomes, 'outcomes'); // prettier-ignore
    lack(documents, words[lang].documents, 'documents');
    for (const { doc, section } of sources)
      if (!words[lang].sections[doc]?.[section])
        found.push(diagnostic('words-missing', `documents.${lang}.yaml`, `${doc} › ${section}`));
  }
  const index = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((entry) => [entry.id, entry]));
  return { value: { practices: index(practices), conducts: index(conducts), outcomes, words }, found };
}
