/**
 * Practice in a sitting: a reviewed call becomes drills and a line of the record, what is due is asked one position at a time, each with
 * its contrast behind it. The rules of practice are fetched when there is something to practise; the first page does without them.
 */
import { callReport, composeCustomer, hash32, repView, replay, step, stepsDone, type Call, type Customer, type Lang } from '../engine/engine.ts'; // prettier-ignore
import type * as Rules from '../review/practice/practice.ts';
import type { Contrast, Drill, Place, Planned, Shelf } from '../review/practice/practice.ts';
import type { Actions, Answer, CaseCard, Exercise, Notice, OpenCall, Ports, PracticeState, State } from './state.ts';

const room = (): Promise<typeof Rules> => import('../review/practice/practice.ts');

/** What practice needs of a sitting. */
export interface Desk {
  readonly ports: Ports;
  readonly read: () => State;
  readonly update: (change: Partial<State>) => void;
  readonly note: (notice: Notice) => void;
}
export interface Practice {
  readonly actions: Pick<Actions, 'practise' | 'answerDrill' | 'nextDrill' | 'stopPractice' | 'putAway'>;
  /** Works out anew what is due. */
  refresh(): Promise<void>;
  /** Adds up the record. */
  addUp(): Promise<void>;
  /** Takes drills and a line of the record from an ended call of one's own that has been reviewed. Once a call. */
  harvest(open: OpenCall): Promise<void>;
  /** The exercise under way in another language. */
  translated(lang: Lang): Promise<Exercise | null>;
}
export const NO_PRACTICE: PracticeState = {
  drills: [],
  tallies: [],
  record: null,
  plan: [],
  next: null,
  now: 0,
  exercise: null,
  busy: false,
};

export function practiceOf({ ports, read, update, note }: Desk): Practice {
  const customers = new Map<string, Customer>();
  /** Drills of the sitting still to come. */
  let queue: readonly Planned[] = [];
  /** Counts what was asked for, so that something that comes late does not push out something later. */
  let asked = 0;
  const set = (change: Partial<PracticeState>): void => update({ practice: { ...read().practice, ...change } });
  const here = (): Shelf => Object.fromEntries(ports.cards.map(({ id, hash }) => [id, hash]));
  const drillOf = (id: string): Drill | undefined => read().practice.drills.find((drill) => drill.id === id);

  async function refresh(): Promise<void> {
    const now = ports.now();
    if (read().practice.drills.length === 0 || !read().settings.practice) {
      set({ now, plan: [], next: null });
      return;
    }
    const { dueOf, mixed, nextDue } = await room();
    const { drills } = read().practice;
    set({ now, plan: mixed(dueOf(drills, here(), now)), next: nextDue(drills, here(), now) });
  }
  async function keep(changed: readonly Drill[]): Promise<void> {
    const ids = new Set(changed.map(({ id }) => id));
    set({ drills: [...read().practice.drills.filter(({ id }) => !ids.has(id)), ...changed] });
    await ports.store.saveDrills(changed);
    await refresh();
  }

  async function customerOf(caseId: string): Promise<Customer> {
    const { rules } = await ports.loadCase(caseId);
    const customer = customers.get(caseId) ?? composeCustomer(rules);
    customers.set(caseId, customer);
    return customer;
  }
  const openCall = (id: string, card: CaseCard, data: OpenCall['data'], call: Call, salt: number): OpenCall => ({
    id, card, data, call, mode: 'exam', view: repView(call, 'exam', salt), steps: stepsDone(call.log), report: null, review: null, bands: {},
    code: '', startedAt: 0,
  }); // prettier-ignore
  /** A position ready to be asked, its book begun; null when it cannot be rebuilt. */
  async function positionOf(
    place: Omit<Place, 'content'>,
    id: string,
    answers: number,
  ): Promise<Pick<Exercise, 'open' | 'texts'> | null> {
    const card = ports.cards.find((one) => one.id === place.caseId);
    if (!card) return null;
    const [data, texts] = await Promise.all([ports.loadCase(card.id), ports.loadTexts(card.id, read().settings.lang)]);
    const call = replay(await customerOf(card.id), place.seed, place.choices);
    if (!call.ok) return null;
    ports.books.take(data.rules);
    // Shown in another order each time, so that the place of the best reply cannot be learnt.
    return { open: openCall(id, card, data, call.value, hash32(`${id}|${String(answers)}`)), texts };
  }

  async function ask(planned: Planned, against: Exercise['against']): Promise<boolean> {
    const drill = drillOf(planned.id);
    const position = drill && (await positionOf(drill, drill.id, drill.memory.answers));
    if (!position) return false;
    const other = against?.open.card.id === drill.caseId ? 'truth' : 'customer';
    const kind = against ? other : 'drill';
    set({ exercise: { ...position, kind, drill, from: drill, left: queue.length, answer: null, against } });
    return true;
  }
  /** The contrast to the exercise just answered: the other truth first, for which no other case has to be fetched. */
  async function contrastOf({ open, from }: Exercise): Promise<Contrast | undefined> {
    const { contrastTo } = await room();
    const near = from.excuse === null ? undefined : contrastTo(open.call, []);
    if (near || from.excuse === null) return near;
    const others = ports.cards.filter(({ id, tutorial }) => !tutorial && id !== open.card.id);
    return contrastTo(open.call, await Promise.all(others.map(({ id }) => customerOf(id))));
  }
  async function askContrast(exercise: Exercise): Promise<boolean> {
    const { open, texts, answer, from } = exercise;
    if (exercise.kind !== 'drill' || !answer) return false;
    const contrast = await contrastOf(exercise);
    const id = `contrast-${from.id}`;
    const position = contrast && (await positionOf(contrast, id, from.memory.answers));
    if (!position) return false;
    set({
      exercise: {
        ...position,
        kind: contrast.kind,
        drill: null,
        from,
        left: queue.length,
        answer: null,
        against: { open, texts, answer },
      },
    });
    return true;
  }

  async function go(): Promise<void> {
    const mine = (asked += 1);
    const before = read().practice.exercise;
    const answered = before?.answer?.turn ? before : null;
    set({ busy: true });
    const [next] = queue;
    const paired = next !== undefined && next.contrastTo !== null && next.contrastTo === answered?.drill?.id;
    if (!(answered && !paired && (await askContrast(answered)))) {
      queue = queue.slice(1);
      const against = paired && answered.answer ? { ...answered, answer: answered.answer } : null;
      // One that cannot be rebuilt is passed over; it stays where it is kept.
      if (next && !(await ask(next, against))) return go();
      if (!next && mine === asked) set({ exercise: null });
    }
    if (mine === asked) set({ busy: false });
  }

  async function weigh(exercise: Exercise, reply: string, answer: Answer): Promise<void> {
    const { open, drill } = exercise;
    const ids = open.call.log.map((turn) => turn.reply.id);
    ports.books.take(open.data.rules);
    const [reviewed, rules] = await Promise.all([ports.books.review(open.call.seed, [...ids, reply]), room()]);
    const turn = reviewed.ok ? reviewed.value.review.turns.at(-1) : undefined;
    const now = ports.now();
    const current = read().practice.exercise;
    if (current?.open !== open || current.answer !== answer) return;
    if (!reviewed.ok || !turn) {
      if (!reviewed.ok) note(reviewed.error.code);
      set({ exercise: { ...current, answer: null } });
      return;
    }
    const grade = drill ? rules.gradeOf(turn.label, drill.memory) : null;
    const memory = drill && grade ? rules.rated(drill.memory, grade, now) : null;
    set({ exercise: { ...current, answer: { ...answer, turn, grade, due: memory?.due ?? null } } });
    const kind = drill ? 'drill' : 'contrast';
    const id = `${kind}-${now.toString(36)}-${exercise.from.id}`;
    const tally = rules.tallyOf(answer.open.call, reviewed.value.review.turns, { id, kind, at: now }, ids.length);
    set({ tallies: [...read().practice.tallies, tally] });
    await ports.store.saveTally(tally);
    if (drill && memory) await keep([{ ...(drillOf(drill.id) ?? drill), memory }]);
  }

  return {
    refresh,
    async addUp() {
      const { recordBy } = await room();
      const { tallies } = read().practice;
      const [practice, excuse, customer] = (['practice', 'excuse', 'customer'] as const).map((subject) =>
        recordBy(tallies, subject),
      );
      set({ record: { practice: practice ?? [], excuse: excuse ?? [], customer: customer ?? [] } });
    },
    async harvest(open) {
      const record = read().records.find(({ id }) => id === open.id);
      const { settings, practice } = read();
      const known = practice.tallies.find(({ id }) => id === open.id);
      const drilled = settings.practice;
      if (!record?.ended || !open.review || open.card.tutorial || (known && (known.drilled || !drilled))) return;
      const { drillsOf, joined, tallyOf } = await room();
      const at = record.updatedAt;
      const tally = tallyOf(open.call, open.review.turns, { id: open.id, kind: 'call', at, drilled });
      set({ tallies: [...read().practice.tallies.filter(({ id }) => id !== open.id), tally] });
      await ports.store.saveTally(tally);
      if (!drilled) return;
      const found = drillsOf(open.call, open.review, { caseId: open.card.id, content: open.card.hash }, at);
      const { drills } = read().practice;
      await keep(joined(drills, found).filter((drill) => !drills.includes(drill)));
    },
    async translated(lang): Promise<Exercise | null> {
      const { exercise } = read().practice;
      if (!exercise) return null;
      const { open, against } = exercise;
      const [texts, other] = await Promise.all([
        ports.loadTexts(open.card.id, lang),
        against && ports.loadTexts(against.open.card.id, lang),
      ]);
      if (read().practice.exercise !== exercise) return this.translated(lang); // asked for another one meanwhile
      return { ...exercise, texts, against: against && other ? { ...against, texts: other } : null };
    },
    actions: {
      async practise(id) {
        await refresh();
        queue = id === undefined ? read().practice.plan : [{ id, contrastTo: null }];
        set({ exercise: null });
        update({ page: 'practice' });
        await go();
      },
      async answerDrill(reply) {
        const { exercise } = read().practice;
        if (!exercise || exercise.answer) return;
        const { open } = exercise;
        const moved = step(open.call, reply);
        if (!moved.ok) {
          note(moved.error.code);
          return;
        }
        const { call } = moved.value;
        const after: OpenCall = { ...open, call, view: repView(call, 'exam'), report: callReport(call, null) };
        const answer: Answer = { reply, open: after, turn: null, grade: null, due: null };
        set({ exercise: { ...exercise, answer } });
        await weigh(exercise, reply, answer);
      },
      nextDrill: go,
      stopPractice() {
        asked += 1;
        queue = [];
        set({ exercise: null, busy: false });
        void refresh();
      },
      async putAway(id, away) {
        const drill = drillOf(id);
        if (!drill) return;
        queue = queue.filter((planned) => planned.id !== id).map((planned) => (planned.contrastTo === id ? { ...planned, contrastTo: null } : planned)); // prettier-ignore
        await keep([{ ...drill, dismissed: away }]);
      },
    },
  };
}
