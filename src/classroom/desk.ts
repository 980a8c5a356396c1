/** A trainer's desk: signing in by the printed link, competitions, the room with its board live, the report. */
import type { Board, CertificateView, ClassReport, ContentView, Debrief, TrainerRoom, TrainerView } from '../arena/arena.ts';
import type { CaseChoice, CompetitionView, PlayerReport } from '../arena/arena.ts';
import { LANGS } from '../engine/engine.ts';
import { pathOf } from './address.ts';
import type { Tools } from './classroom.ts';
import type { Method, Trouble, TroubleCode } from './client.ts';
import type { ArenaAddress, Desk, DeskActions } from './state.ts';

export interface TrainerDesk {
  readonly actions: DeskActions;
  /** The address on screen; null: none of the arena's. */
  at(address: ArenaAddress | null): void;
}
/** Milliseconds until a server that did not answer is asked again. */
const AGAIN = 3000;
/** Which of its addresses the class is told to open: the board stands in a window of its own and must know too. */
const JOIN_AT = 'join-at';
/** What passes by itself: worth asking again. */
const PASSING: ReadonlySet<TroubleCode> = new Set(['no-answer', 'busy', 'too-many']);
/** Nothing of a competition. */
export const NO_ROOM: Pick<Desk, 'room' | 'board' | 'live' | 'report' | 'person' | 'debrief' | 'certificates' | 'unplayed'> = {
  room: null, board: null, live: true, report: null, person: null, debrief: null, certificates: null, unplayed: null,
}; // prettier-ignore

export function createDesk(tools: Tools): TrainerDesk {
  const { ports, client, state, update, fail, visit, busy } = tools;
  const set = (change: Partial<Desk>): void => update({ desk: { ...state().desk, ...change } });
  /** The address that the desk works for, and a number that tells an answer for it from a late one for another. */
  let here = '';
  let turn = 0;
  /** The server's clock minus this one's, milliseconds. */
  let ahead = 0;
  let stream: { readonly id: string; readonly close: () => void } | null = null;

  function told(error: Trouble): void {
    if (error.code === 'not-signed-in' || error.code === 'not-allowed') set({ trainer: null, signedOut: true });
    else fail(error);
  }
  /** Asks until there is an answer, or until the trainer is elsewhere. Undefined: refused, or nobody waits for it any more. */
  async function want<T>(path: string, method: Method = 'GET', body?: unknown): Promise<T | undefined> {
    const mine = turn;
    for (;;) {
      const found = await client.ask<T>(method, path, body);
      if (mine !== turn) return undefined;
      if (found.ok) {
        if (PASSING.has(state().trouble?.code ?? 'internal')) update({ trouble: null });
        return found.value;
      }
      told(found.error);
      if (!PASSING.has(found.error.code)) return undefined;
      await ports.wait(AGAIN);
      if (mine !== turn) return undefined;
    }
  }
  const takeClock = ({ now }: { readonly now: number }): void => void (ahead = now - ports.now());
  const takeRoom = (given: unknown): void => {
    const room = given as TrainerRoom;
    takeClock(room.clock);
    set({ room });
  };
  const takeBoard = (given: unknown): void => {
    const board = given as Board;
    takeClock(board.clock);
    set({ board });
  };

  const leave = (): void => {
    stream?.close();
    stream = null;
  };
  function listen(id: string): void {
    if (stream?.id === id) return;
    leave();
    const close = client.events(`competitions/${id}/events`, { lobby: takeRoom, board: takeBoard }, (live) => {
      if (live !== state().desk.live) set({ live });
      if (!live) void stillThere(id);
    });
    stream = { id, close };
  }
  /** A stream that was cut comes back by itself, unless the room is gone or the trainer is signed out. */
  async function stillThere(id: string): Promise<void> {
    const found = await client.ask<TrainerRoom>('GET', `competitions/${id}`);
    if (found.ok || PASSING.has(found.error.code) || stream?.id !== id) return;
    leave();
    told(found.error);
  }

  async function signIn(link: string): Promise<void> {
    const mine = turn;
    const trainer = await want<TrainerView>('trainer/session', 'POST', { link });
    if (mine !== turn) return;
    const { trouble } = state();
    if (trainer) set({ trainer, signedOut: false });
    // The link is a key: it does not stay in the history, whether it fits or not.
    if (state().address.at === 'link') visit({ at: 'competitions' }, true);
    else if (trainer) void load(state().address);
    if (!trainer && trouble) fail(trouble);
  }
  async function loadContents(hashes: readonly string[]): Promise<void> {
    for (const hash of new Set(hashes)) {
      if (state().desk.contents[hash]) continue;
      const content = await want<ContentView>(`contents/${hash}`);
      if (!content) return;
      for (const lang of LANGS) ports.addWords(content, lang);
      set({ contents: { ...state().desk.contents, [hash]: content } });
    }
  }
  /** Everything the page at an address shows. What is there already stays on it until the new is here. */
  async function load(address: ArenaAddress): Promise<void> {
    if (address.at === 'link') return signIn(address.link);
    if (!state().desk.trainer) {
      const trainer = await want<TrainerView>('trainer/session');
      if (!trainer) return;
      set({ trainer, signedOut: false });
    }
    if (!state().desk.cases) {
      const cases = await want<readonly CaseChoice[]>('trainer/cases');
      if (cases) set({ cases });
    }
    if (address.at === 'competitions') {
      const competitions = await want<readonly CompetitionView[]>('competitions');
      if (competitions) set({ competitions });
    } else if ('id' in address) await loadRoom(address);
  }
  async function loadRoom(address: ArenaAddress & { readonly id: string }): Promise<void> {
    const { id } = address;
    const room = await want<TrainerRoom>(`competitions/${id}`);
    if (!room) return;
    takeRoom(room);
    if (address.at === 'room' || address.at === 'board') {
      listen(id);
      return;
    }
    const board = await want<Board>(`competitions/${id}/board`);
    if (board) takeBoard(board);
    if (address.at === 'certificates') {
      const certificates = await want<readonly CertificateView[]>(`competitions/${id}/certificates`);
      if (certificates) set({ certificates });
      return;
    }
    const hashes = room.competition.cases.map(({ content }) => content);
    if (address.at === 'report') {
      const report = await want<ClassReport>(`competitions/${id}/report`);
      await loadContents(hashes);
      if (report) set({ report });
    } else if (address.at === 'person') {
      const person = await want<PlayerReport>(`competitions/${id}/players/${address.player}/report`);
      await loadContents(hashes);
      if (person) set({ person });
    } else if (address.at === 'run') {
      const debrief = await want<Debrief>(`competitions/${id}/runs/${address.run}`);
      if (debrief) set({ debrief });
    }
  }

  /** One request by the trainer's hand: under way, then done or refused. Never sent twice. */
  const once = (method: Method, path: string, take: (value: unknown) => void, body?: unknown): Promise<boolean> =>
    busy(async () => {
      const found = await client.ask(method, path, body);
      if (found.ok) take(found.value);
      else told(found.error);
      return found.ok;
    });
  const actions: DeskActions = {
    now: () => ports.now() + ahead,
    signIn: (link) => busy(() => signIn(link)),
    async signOut() {
      await once('DELETE', 'trainer/session', () => {
        leave();
        set({ ...NO_ROOM, trainer: null, cases: null, competitions: null, signedOut: true });
        visit({ at: 'competitions' });
      });
    },
    joinAt(joinAt) {
      ports.kept.write(JOIN_AT, String(joinAt));
      set({ joinAt });
    },
    create: (ask) => once('POST', 'competitions', (room) => visit({ at: 'room', id: (room as TrainerRoom).competition.id }), ask),
    async command(id, command) {
      await once('POST', `competitions/${id}/commands`, takeRoom, command);
    },
    async extraTime(id, player, extraPercent) {
      await once('PATCH', `competitions/${id}/players/${player}`, takeRoom, { extraPercent });
    },
    async removePlayer(id, player) {
      if (await once('DELETE', `competitions/${id}/players/${player}`, () => undefined))
        await once('GET', `competitions/${id}`, takeRoom);
    },
    async removeCompetition(id) {
      await once('DELETE', `competitions/${id}`, () => {
        leave();
        set({ ...NO_ROOM, competitions: state().desk.competitions?.filter((one) => one.id !== id) ?? null });
        visit({ at: 'competitions' });
      });
    },
    async replay(id, run) {
      set({ unplayed: null });
      await once('GET', `competitions/${id}/runs/${run}`, (debrief) => set({ debrief: debrief as Debrief }));
      const { debrief } = state().desk;
      if (debrief?.run !== run) return;
      await busy(() => loadContents([debrief.content]));
      const content = state().desk.contents[debrief.content];
      if (content && !(await ports.replay(content, debrief))) set({ unplayed: run });
    },
  };
  return {
    actions,
    at(address) {
      const path = address === null ? '' : pathOf(address);
      if (path === here) return;
      here = path;
      turn += 1;
      const id = address && 'id' in address ? address.id : null;
      const live = address?.at === 'room' || address?.at === 'board';
      if (!live || stream?.id !== id) leave();
      if (address === null || address.at === 'door' || address.at === 'certificate' || address.at === 'class') return;
      if (id === null || state().desk.room?.competition.id !== id) set(NO_ROOM);
      else set({ live: true, person: null, debrief: null, unplayed: null });
      const joinAt = Number(ports.kept.read(JOIN_AT));
      set({ joinAt: Number.isInteger(joinAt) && joinAt > 0 ? joinAt : 0 });
      void load(address);
    },
  };
}
