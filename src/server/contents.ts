/**
 * Content for the arena: today's cases from the dialogues folder, and every hash that was ever pinned from the store. What a hash stands for never
 * changes, so that keeping it in memory is no state.
 */
import type { Contents, ContentView, Playable, Store } from '../arena/arena.ts';
import { done } from '../arena/arena.ts';
import type { Dojo, LoadedCase } from '../content/content.ts';
import { composeCustomer } from '../engine/engine.ts';
import { walkBook, walkKnowledge, type Knowledge } from '../review/review.ts';

/** Positions walked between two answers to clients: a few milliseconds' worth. */
const SLICE = 60;

const viewOf = ({ draft, rules, hash, words, codex }: LoadedCase): ContentView => ({
  hash, caseId: rules.id, rules, dossier: draft.dossier, today: draft.today, place: draft.place, person: draft.person, daysOverdue: draft.daysOverdue,
  words, codex,
}); // prettier-ignore

/** A stored content made ready. Its book is built in slices beside the answers; whoever needs it sooner finishes it. */
function playableOf({ hash, caseId, rules, words }: ContentView): Playable {
  const customer = composeCustomer(rules);
  const book = walkBook(customer);
  let walk: ReturnType<typeof walkKnowledge> | undefined;
  const work = (positions: number): boolean => {
    if (!book.work(positions) || !book.book) return false;
    walk ??= walkKnowledge(book.book);
    return walk.work(positions);
  };
  const slice = (): void => {
    if (!work(SLICE)) setImmediate(slice).unref();
  };
  setImmediate(slice).unref();
  const knowledge = (): Knowledge => {
    while (!work(5000));
    const finished = walk?.knowledge;
    if (!finished) throw new Error(`no book of ${caseId}`);
    return finished;
  };
  return { hash, caseId, rules, customer, words, knowledge };
}

export interface ContentShelf extends Contents {
  /** The stored text of a hash. */
  readonly textOf: (hash: string) => Promise<string | undefined>;
}
/** `dojo` holds the cases that passed every check; a case with a finding is not in it and cannot be chosen. */
export function createContents(dojo: Dojo, store: Store): ContentShelf {
  const ready = new Map<string, Playable>();
  const keep = (view: ContentView): Playable => {
    const playable = ready.get(view.hash) ?? playableOf(view);
    ready.set(view.hash, playable);
    return playable;
  };
  return {
    async find(hash, tx) {
      const known = ready.get(hash);
      if (known) return known;
      const text = await tx.content(hash);
      return text === undefined ? undefined : keep(JSON.parse(text) as ContentView);
    },
    async pin(caseId) {
      const loaded = dojo.cases.find(({ rules }) => rules.id === caseId && !rules.tutorial);
      if (!loaded) return undefined;
      const view = viewOf(loaded);
      await store.write(async (tx) => {
        await tx.addContent(view.hash, JSON.stringify(view));
        return done(true);
      });
      return keep(view);
    },
    textOf: (hash) => store.read((tx) => tx.content(hash)),
  };
}
