/** A sitting without a page, on the real content and a store of its own. */
import 'fake-indexeddb/auto';
import type { Effect, Lang } from '../../src/engine/engine.ts';
import { createWords } from '../../src/i18n/i18n.ts';
import { createReviewer, type Reviewer } from '../../src/review/review.ts';
import { createSession, type CaseCard, type Ports, type Session } from '../../src/session/session.ts';
import { DEFAULT_SETTINGS, createStore } from '../../src/storage/storage.ts';
import { transcriptOf } from '../../src/ui/transcriptOf.ts';
import { dojo } from './dojo.ts';

export const cards: readonly CaseCard[] = dojo.cases.map(({ rules, hash, draft, words }) => ({
  id: rules.id, hash, tutorial: rules.tutorial, place: draft.place, person: draft.person, owed: draft.sums.owed, daysOverdue: draft.daysOverdue,
  words: { 'zh-CN': words['zh-CN'], en: words.en },
})); // prettier-ignore
export const find = (id: string) => {
  const found = dojo.cases.find((one) => one.rules.id === id);
  if (!found) throw new Error(id);
  return found;
};

const reviewers = new Map<string, Reviewer>();
/** Books built on the spot, one a case for all sittings. */
function booksHere(): Ports['books'] {
  let taken = createReviewer();
  return {
    take(rules) {
      taken = reviewers.get(rules.id) ?? createReviewer();
      reviewers.set(rules.id, taken);
      taken.take(rules);
    },
    review: (seed, choices, truth) => Promise.resolve(taken.review(seed, choices, truth)),
  };
}
let stores = 0;
/** Where sittings meet: one store, one clock, and what they had performed. */
export class Place {
  readonly name = `sitting-${String(stores++)}`;
  readonly heard: Effect[] = [];
  clock = 1000;

  async sit(on = cards): Promise<Session> {
    const words = createWords('zh-CN');
    return createSession({
      cards: on,
      loadCase: (id) => Promise.resolve({ rules: find(id).rules, dossier: find(id).draft.dossier, today: find(id).draft.today }),
      loadTexts: (id: string, lang: Lang) => {
        words.addCase(id, find(id).words[lang]);
        return Promise.resolve({ words: find(id).words[lang], codex: find(id).codex[lang] });
      },
      loadCatalogue: (lang: Lang) =>
        Promise.resolve({ words: dojo.catalogue.words[lang], practices: {}, conducts: [], excuses: {} }),
      store: await createStore(DEFAULT_SETTINGS, this.name),
      now: () => (this.clock += 1),
      newSeed: () => 3,
      rest: () => Promise.resolve(),
      books: booksHere(),
      transcribe(open, texts) {
        words.setLang(texts.words.lang);
        return { title: texts.words.title, lines: transcriptOf(open, texts, words) };
      },
      perform: (effects) => void this.heard.push(...effects),
    });
  }
}
