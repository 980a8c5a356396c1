/** The content room's public file: reads the dialogues folder, checks everything, and hands out cases that the engine can run. Node only. */
import { ARCHETYPES } from '../../dialogues/archetypes/archetypes.ts';
import { LANGS, type Archetype, type CaseRules, type Lang } from '../engine/engine.ts';
import { checkArchetype, checkFigures, checkNames, checkPlans, checkRules, checkTalk } from './check.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import { composeRules, type Library } from './compose.ts';
import { diagnostic, type Diagnostic } from './diagnostics.ts';
import { contentHash } from './hash.ts';
import { namesIn, readYaml, type Read } from './load.ts';
import { CaseDraft, CaseWordsDraft, PlanDraft, TalkDraft, WordsDraft } from './schema.ts';
import { checkTranslated, checkWords, joinWords, type CaseWords } from './words.ts';

export { DIAGNOSTICS, diagnostic, sentence, type Diagnostic, type DiagnosticCode } from './diagnostics.ts';
export type { CaseWords, LineWords } from './words.ts';
export type { Catalogue, CatalogueWords, Conduct, Practice } from './catalogue.ts';
export type { CaseDraft, PlanDraft } from './schema.ts';
export { contentHash } from './hash.ts';
export { parseYaml } from './load.ts';

/** A case that passed every check. */
export interface LoadedCase {
  readonly draft: CaseDraft;
  readonly rules: CaseRules;
  readonly hash: string;
  readonly words: Readonly<Record<Lang, CaseWords>>;
  /** Walkthroughs: they reach every ending. */
  readonly plans: readonly PlanDraft[];
  /** What the codex and the debrief say of its excuses and its temperament, by language. */
  readonly codex: Readonly<Record<Lang, CaseCodex>>;
}
export interface CaseCodex {
  readonly archetype: WordsDraft;
  readonly excuses: Readonly<Record<string, WordsDraft>>;
}
/** The whole content, or what was wrong with it. A case with a finding is left out entirely: nothing is half loaded. */
export interface Dojo {
  readonly cases: readonly LoadedCase[];
  readonly catalogue: Catalogue;
  readonly found: readonly Diagnostic[];
}

type Gather = (found: readonly Diagnostic[]) => void;
const take = <T>(read: Read<T>, gather: Gather): T | undefined => {
  gather(read.found);
  return read.value;
};

/** Everything cases have in common. */
interface Common {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly talkWords: Readonly<Record<Lang, WordsDraft>>;
  readonly archetypeWords: Readonly<Record<Lang, ReadonlyMap<string, WordsDraft>>>;
  readonly excuseWords: Readonly<Record<Lang, ReadonlyMap<string, WordsDraft>>>;
}
const byLang = <T>(make: (lang: Lang) => T): Record<Lang, T> =>
  Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>;

function readCommon(root: string, gather: Gather): Common | undefined {
  const catalogue = readCatalogue(root);
  gather(catalogue.found);
  const talk = take(readYaml(root, 'calls/first-call.yaml', TalkDraft), gather);
  const ids = namesIn(root, 'excuses');
  const excuses = new Map<string, TalkDraft>();
  for (const id of ids) {
    const draft = take(readYaml(root, `excuses/${id}/talk.yaml`, TalkDraft), gather);
    if (draft) excuses.set(id, draft);
  }
  if (!talk || !catalogue.value) return undefined;
  const { practices, outcomes } = catalogue.value;
  const archetypes = new Map<string, Archetype>(ARCHETYPES.map((archetype) => [archetype.id, archetype]));
  gather(checkTalk(talk, practices, 'calls/first-call.yaml'));
  for (const [id, draft] of excuses) gather(checkTalk(draft, practices, `excuses/${id}/talk.yaml`));
  for (const archetype of ARCHETYPES) gather(checkArchetype(archetype, practices));
  const wordsOf = (path: string): WordsDraft => take(readYaml(root, path, WordsDraft), gather) ?? {};
  const temperamentOf = ({ id, mood }: Archetype, lang: Lang): WordsDraft => {
    const path = `archetypes/${id}.${lang}.yaml`;
    const words = wordsOf(path);
    const bare = Object.keys(mood.states).filter((name) => words.moods?.[name] === undefined);
    gather(bare.map((name) => diagnostic('words-missing', path, `mood ${name}`)));
    return words;
  };
  return {
    library: { talk, excuses, archetypes, practices, outcomes },
    catalogue: catalogue.value,
    talkWords: byLang((lang) => wordsOf(`calls/first-call.${lang}.yaml`)),
    archetypeWords: byLang((lang) => new Map(ARCHETYPES.map((archetype) => [archetype.id, temperamentOf(archetype, lang)]))),
    excuseWords: byLang((lang) => new Map(ids.map((id) => [id, wordsOf(`excuses/${id}/${lang}.yaml`)]))),
  };
}

function readCase(
  root: string,
  id: string,
  common: Common,
): { readonly loaded: LoadedCase | undefined; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const gather: Gather = (more) => void found.push(...more);
  const place = `cases/${id}/case.yaml`;
  const draft = take(readYaml(root, place, CaseDraft), gather);
  const drafts = byLang((lang) => take(readYaml(root, `cases/${id}/${lang}.yaml`, CaseWordsDraft), gather));
  if (!draft) return { loaded: undefined, found };
  if (draft.id !== id) gather([diagnostic('duplicate-id', place, `${draft.id} ≠ ${id}`)]);
  gather(checkNames(draft, common.library, new Set(common.catalogue.conducts.keys()), place));
  gather(checkFigures(draft, place));
  if (found.length > 0) return { loaded: undefined, found };
  const rules = composeRules(draft, common.library);
  gather(checkRules(rules, place));
  const words = {} as Record<Lang, CaseWords>;
  for (const lang of LANGS) {
    const own = drafts[lang];
    if (!own) continue;
    words[lang] = joinWords(
      lang,
      rules,
      own,
      common.talkWords[lang],
      common.archetypeWords[lang].get(draft.archetype) ?? {},
      common.excuseWords[lang],
    );
    gather(checkWords(rules, words[lang], `cases/${id}/${lang}.yaml`));
  }
  if (drafts['zh-CN'] && drafts.en) gather(checkTranslated(words['zh-CN'], words.en, `cases/${id}`));
  const plans = namesIn(root, `cases/${id}/plans`).flatMap(
    (name) => take(readYaml(root, `cases/${id}/plans/${name}`, PlanDraft), gather) ?? [],
  );
  gather(checkPlans(rules, plans, `cases/${id}/plans`));
  const codex = byLang((lang): CaseCodex => ({
    archetype: bare(common.archetypeWords[lang].get(draft.archetype)),
    excuses: Object.fromEntries(draft.deck.map((excuse) => [excuse, bare(common.excuseWords[lang].get(excuse))])),
  }));
  return { loaded: { draft, rules, hash: contentHash(rules), words, plans, codex }, found };
}
/** Names and codex words without the talk. */
function bare(words: WordsDraft | undefined): WordsDraft {
  const { name, gloss, codex, moods } = words ?? {};
  return { ...(name ? { name } : {}), ...(gloss ? { gloss } : {}), ...(codex ? { codex } : {}), ...(moods ? { moods } : {}) };
}

/** Loads and checks the folder `dialogues` (or another of its form). `draft`: hands out cases whose words are unfinished too, for their authors. */
export function loadDojo(root = 'dialogues', draft = false): Dojo {
  const found: Diagnostic[] = [];
  const common = readCommon(root, (more) => void found.push(...more));
  const empty: Catalogue = {
    practices: new Map(),
    outcomes: [],
    conducts: new Map(),
    words: byLang(() => ({ practices: {}, documents: {}, sections: {}, conducts: {}, outcomes: {} })),
  };
  if (!common) return { cases: [], catalogue: empty, found };
  const cases: LoadedCase[] = [];
  for (const id of namesIn(root, 'cases')) {
    const read = readCase(root, id, common);
    found.push(...read.found);
    if (read.loaded && (draft || read.found.length === 0)) cases.push(read.loaded);
  }
  return { cases, catalogue: common.catalogue, found };
}
