/**
 * A sitting at the game: which page, which call, what is saved. It joins engine and records through ports and knows no screen;
 * the pages show its state and call its actions. Clock, seed, storage and effects are handed in.
 */
import { RUBRIC, callReport, composeCustomer, nodeOf, parseCallCode, replay, start, step, type Call, type Lang, type ViewMode } from '../engine/engine.ts'; // prettier-ignore
import type { CallRecord, Settings } from '../storage/storage.ts';
import { NO_PRACTICE, practiceOf } from './practice.ts';
import { replaysOf } from './replays.ts';
import { idsOf, judged, shown } from './shown.ts';
import type { Actions, Notice, OpenCall, PageName, Ports, Session, State } from './state.ts';
import { whatIfOf } from './whatIf.ts';

export { PAGES } from './state.ts';
export type * from './state.ts';

/** Pages that name practices or excuses. */
const NEEDS_CATALOGUE: ReadonlySet<PageName> = new Set(['codex', 'practice', 'record', 'arena']);

/** Starts a sitting: settings and records are read first, so that nothing flashes in another language. */
export async function createSession(ports: Ports): Promise<Session> {
  const listeners: ((state: State) => void)[] = [];
  const kept = await ports.store.load();
  let state: State = {
    page: 'title', busy: false, settings: kept.settings, cards: ports.cards, records: kept.calls, open: null, texts: null, catalogue: null, ticks: [],
    paused: false, notices: kept.notices, imported: null, practice: { ...NO_PRACTICE, drills: kept.drills, tallies: kept.tallies },
    branches: [], branch: null, replay: null,
  }; // prettier-ignore
  /** Once is enough: the notice would come back with every reply. */
  let toldUnkept = kept.notices.includes('no-storage');
  /** The language asked for last; the settings follow when its words are here. */
  let asked = kept.settings.lang;
  const update = (change: Partial<State>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  const note = (notice: Notice): void => update({ notices: [...state.notices.filter((other) => other !== notice), notice] });

  const practice = practiceOf({ ports, read: () => state, update, note });

  /** The catalogue is larger than a dossier and needed later: nothing waits for it. */
  async function loadCatalogue(): Promise<void> {
    const { lang } = state.settings;
    if (state.catalogue) return;
    const catalogue = await ports.loadCatalogue(lang);
    if (state.settings.lang === lang) update({ catalogue });
  }
  /** Changes the language in one piece: the page stands in the old one until the words of the new one are here. */
  async function turnTo(lang: Lang, change: Partial<Settings>): Promise<void> {
    const { open, replay: looked } = state;
    const [texts, others, catalogue, exercise] = await Promise.all([
      open ? ports.loadTexts(open.card.id, lang) : null,
      looked?.open ? ports.loadTexts(looked.open.card.id, lang) : null,
      state.catalogue ? ports.loadCatalogue(lang) : null,
      practice.translated(lang),
    ]);
    if (asked !== lang) return; // asked for another one meanwhile
    const seen = state.replay && { ...state.replay, ...(state.replay.open?.id === looked?.open?.id ? { texts: others } : {}) };
    const changed = { practice: { ...state.practice, exercise }, replay: seen };
    update({ settings: { ...state.settings, ...change }, texts, catalogue, ...changed });
    if (state.open && state.open.card.id !== open?.card.id) await loadWords(state.open.card.id);
    if (state.open || NEEDS_CATALOGUE.has(state.page)) void loadCatalogue();
  }
  async function loadWords(caseId: string): Promise<void> {
    const { lang } = state.settings;
    const texts = await ports.loadTexts(caseId, lang);
    if (state.settings.lang !== lang) return loadWords(caseId);
    update({ texts });
  }
  async function begin(
    caseId: string,
    seed: number,
    choices: readonly (number | string)[],
    id: string,
    startedAt: number,
    mode: ViewMode,
    over: PageName = 'debrief',
  ): Promise<boolean> {
    const card = ports.cards.find((one) => one.id === caseId);
    if (!card) {
      note('code-foreign');
      return false;
    }
    update({ busy: true });
    const [data] = await Promise.all([ports.loadCase(caseId), loadWords(caseId)]);
    const played =
      choices.length > 0 ? replay(composeCustomer(data.rules), seed, choices) : start(composeCustomer(data.rules), seed);
    if (!played.ok) {
      update({ busy: false });
      note(played.error.code);
      return false;
    }
    if (!card.tutorial) ports.books.take(data.rules);
    if (played.value.ended) await loadCatalogue();
    const open = shown({ id, card, data, call: played.value, mode, startedAt });
    update({ busy: false, open, ticks: [], paused: false, page: pageFor(played.value, card.tutorial ? 'debrief' : over) });
    void ports.rest().then(loadCatalogue);
    if (played.value.ended) await finish(open);
    return true;
  }
  const pageFor = (call: Call, over: PageName): PageName =>
    call.ended ? over : nodeOf(call)?.part === 'plan' ? 'dossier' : 'call';

  /** Scores and reviews an ended call. Until the book is there the debrief shows everything but the total. */
  async function finish(open: OpenCall): Promise<void> {
    // Looking at an old debrief again changes nothing in the record: it keeps the score and the day it was given.
    const scored = state.records.some((record) => record.id === open.id && record.ended && record.result !== null);
    update({ open: { ...open, report: callReport(open.call, null) } });
    const ended = await judged(ports, open);
    if (state.open?.id !== open.id) return;
    update({ open: ended });
    if (!scored) await save(ended);
    await practice.harvest(ended);
  }

  async function save(open: OpenCall): Promise<void> {
    const { report } = open;
    const { settings, texts } = state;
    // The words of another case may be there already while this one is still being scored.
    const own = texts?.words.title === open.card.words[settings.lang].title ? texts : null;
    const record: CallRecord = {
      id: open.id, caseId: open.card.id, content: open.card.hash, seed: open.call.seed, mode: open.mode, lang: state.settings.lang,
      choices: idsOf(open.call), startedAt: open.startedAt, updatedAt: ports.now(), ended: open.call.ended, code: open.code,
      ...(own ? { transcript: ports.transcribe(open, own) } : {}),
      result: report ? { outcome: report.outcome, total: report.total, conduct: report.conduct, dimensions: report.dimensions, promised: report.money.promised } : null,
    }; // prettier-ignore
    const written = await ports.store.saveCall(record);
    if (written === 'newer-elsewhere') note('elsewhere');
    if (written === 'not-kept' && !toldUnkept) note('no-storage');
    toldUnkept ||= written === 'not-kept';
    update({ records: [record, ...state.records.filter((other) => other.id !== record.id)] });
  }

  async function answer(replyId: string): Promise<void> {
    const { open } = state;
    if (!open) return;
    const moved = step(open.call, replyId);
    if (!moved.ok) {
      note(moved.error.code);
      return;
    }
    const next = shown({ ...open, call: moved.value.call });
    update({ open: next, page: moved.value.call.ended ? 'debrief' : next.view.part === 'plan' ? state.page : 'call' });
    ports.perform(moved.value.effects, state);
    await save(next);
    if (next.call.ended) await finish(next);
  }

  const sitting = { ports, read: () => state, update, note };
  const { showRecord, ...looking } = replaysOf(sitting);
  /** A call that is over was scored on its own content: on other content it is read, not replayed. */
  async function reopen(id: string, over?: PageName): Promise<boolean> {
    const record = state.records.find((one) => one.id === id);
    const card = ports.cards.find((one) => one.id === record?.caseId);
    if (!record || !card || (record.ended && card.hash !== record.content)) return false;
    if (card.hash !== record.content) note('content-changed');
    return begin(record.caseId, record.seed, record.choices, record.id, record.startedAt, record.mode, over);
  }
  const newId = (): string => `${ports.now().toString(36)}-${ports.newSeed().toString(36)}`;
  const actions: Actions = {
    go(page) {
      // Practice may have had another case's book taken up meanwhile.
      if (state.open && (page === 'call' || page === 'debrief' || page === 'review')) ports.books.take(state.open.data.rules);
      update({ page });
      if (NEEDS_CATALOGUE.has(page)) void loadCatalogue();
      if (page === 'desk' || page === 'practice') void practice.refresh();
      if (page === 'record') void practice.addUp();
    },
    ...practice.actions,
    async openCase(id, seed) {
      const unfinished = state.records.find((record) => record.caseId === id && !record.ended);
      // A call that cannot be replayed on this content stands in nobody's way: the file opens afresh.
      if (unfinished && seed === undefined && (await reopen(unfinished.id))) return;
      const card = ports.cards.find((one) => one.id === id);
      await begin(id, seed ?? ports.newSeed(), [], newId(), ports.now(), card?.tutorial ? 'guided' : state.settings.mode);
    },
    tick(factId) {
      const { ticks } = state;
      if (ticks.includes(factId)) update({ ticks: ticks.filter((id) => id !== factId) });
      else if (ticks.length < RUBRIC.plan.marks) update({ ticks: [...ticks, factId] });
    },
    async dial() {
      for (const fact of state.ticks) {
        const reply = state.open?.view.replies.find((one) => one.words === fact);
        if (reply) await answer(reply.words);
      }
      if (state.open?.view.part === 'plan') await answer('done');
    },
    choose: answer,
    pause: (paused) => update({ paused }),
    async restart() {
      const { open } = state;
      if (open) await begin(open.card.id, ports.newSeed(), [], newId(), ports.now(), open.mode);
    },
    async openRecord(id, page) {
      const record = state.records.find((one) => one.id === id);
      if (!record || (await reopen(id, page))) return;
      const card = ports.cards.find((one) => one.id === record.caseId);
      // The file of a call that was under way can be opened afresh; what can only be read is shown.
      if (card && !record.ended) return;
      showRecord(record, !card ? 'code-foreign' : card.hash === record.content ? 'code-choices' : 'code-content');
    },
    async openCode(code) {
      const coded = parseCallCode(code);
      if (!coded.ok) {
        note(coded.error.code);
        return;
      }
      const card = ports.cards.find((one) => one.id === coded.value.caseId);
      if (!card) {
        note('code-foreign');
        return;
      }
      if (card.hash !== coded.value.content) {
        note('code-content');
        return;
      }
      await begin(card.id, coded.value.seed, coded.value.choices, newId(), ports.now(), 'exam');
    },
    async set(change) {
      if (change.lang !== undefined) asked = change.lang;
      if (asked === state.settings.lang) update({ settings: { ...state.settings, ...change } });
      else await turnTo(asked, change);
      await ports.store.saveSettings(state.settings);
      if (change.practice !== undefined) await practice.refresh();
    },
    ...looking,
    ...whatIfOf(sitting),
    exportRecord: () => ports.store.exportAll(),
    exportCall: (id) => ports.store.exportAll([id]),
    async importRecord(text) {
      const imported = await ports.store.importAll(text);
      const again = await ports.store.load();
      update({ imported, records: again.calls, practice: { ...state.practice, drills: again.drills, tallies: again.tallies } });
      await practice.refresh();
      note(imported.ok ? 'imported' : 'import-refused');
    },
    async deleteData() {
      await ports.store.deleteAll();
      const fresh = await ports.store.load();
      update({
        records: [],
        open: null,
        branches: [],
        branch: null,
        replay: null,
        settings: { ...fresh.settings, lang: state.settings.lang },
        page: 'title',
        practice: NO_PRACTICE,
      });
      note('deleted');
    },
    notice: note,
    dismiss: (notice) => update({ notices: state.notices.filter((other) => other !== notice) }),
  };
  void practice.refresh();
  return { state: () => state, subscribe: (listener) => void listeners.push(listener), actions };
}
