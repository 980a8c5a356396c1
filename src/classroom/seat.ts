/**
 * A player's seat: coming in and coming back, the round's call, what is sent and what waits. In a fair class the call is turned here and choices go to
 * the server in batches, whenever it answers; in a sealed one every reply is a question to the server. Nothing that was chosen is lost by a reload, a
 * locked screen or a cut network, and nothing counts twice: choices have numbers, and the server's log is the call.
 */
import type { CertificateView, ContentView, Debrief, FairRun, Joined, PlayerRoom, RoomEvent, SealedRun } from '../arena/arena.ts';
import { LANGS } from '../engine/engine.ts';
import type { Tools } from './classroom.ts';
import type { Answer, Method, Trouble } from './client.ts';
import { createFairPlay } from './fairPlay.ts';
import { createSealedPlay } from './sealedPlay.ts';
import { AGAIN, PASSING } from './seatTools.ts';
import type { ArenaAddress, Seat, SeatActions, Spoken } from './state.ts';

export interface PlayerSeat {
  readonly actions: SeatActions;
  /** The address on screen; null: none of the arena's. */
  at(address: ArenaAddress | null): void;
}
/** Facts that can be taken along (`RUBRIC.plan.marks`). */
const MOST_TICKS = 3;
const TOKEN = 'tab:token';
/** Somebody has joined a competition in this browser: there may be a seat to come back to. */
const BEEN = 'been';
/** The player of this tab went to the door by hand: the cookie does not bring back. */
const OUT = 'tab:out';

/** What is heard now. Null before the call and after its end in a sealed competition, whose last words are on the page. */
export function spokenIn({ fair, room }: Seat): Spoken | null {
  if (fair) return { line: fair.view.line, agreed: fair.view.agreed };
  return room.run?.mode === 'sealed' ? { sealed: room.run.line } : null;
}

export function createSeat(tools: Tools): PlayerSeat {
  const { ports, client, state, update, fail, busy, visit } = tools;
  let token = ports.kept.read(TOKEN) ?? undefined;
  let here = false;
  let ahead = 0;
  let stream: (() => void) | null = null;

  const seat = (): Seat | null => state().seat;
  const set = (change: Partial<Seat>): void => {
    const now = seat();
    if (now) update({ seat: { ...now, ...change } });
  };
  async function ask<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
    const found = await client.ask<T>(method, path, body, token);
    const there = found.ok || found.error.code !== 'no-answer';
    if (seat() && seat()?.there !== there) set({ there });
    return found;
  }
  /** A refusal that is for the person. Being a stranger to the server shows the door; a server that is away is told by the seat. */
  function told(error: Trouble): void {
    if (error.code === 'not-signed-in') forget();
    if (error.code !== 'no-answer' || !seat()) fail(error);
  }
  function forget(): void {
    token = undefined;
    ports.kept.write(TOKEN, null);
    stream?.();
    stream = null;
    update({ seat: null });
  }

  /** Takes the room as the server tells it, and the call of its round with what was kept here. */
  async function take(room: PlayerRoom): Promise<void> {
    ahead = room.clock.now - ports.now();
    const before = seat();
    const same = before?.room.run?.id === room.run?.id;
    const fresh = { there: true, content: null, fair: null, ticks: [], waiting: false, cue: null, lost: null, debriefs: [], certificate: null, unplayed: null }; // prettier-ignore
    update({
      seat: {
        ...fresh,
        ...(before ?? {}),
        room,
        ...(same ? {} : { fair: null, ticks: [], cue: null, lost: null, waiting: false }),
      },
    });
    listen();
    const { run, competition } = room;
    if (run && !run.ended && competition.stage !== 'between' && competition.stage !== 'ended') await openRun(run);
    else if (run?.mode === 'fair' && run.ended) set({ fair: null });
    if (competition.stage === 'between' || competition.stage === 'ended') await afterwards(room);
  }
  async function openRun(run: FairRun | SealedRun): Promise<void> {
    const content = await contentOf(run.content);
    if (!content || seat()?.room.run?.id !== run.id) return;
    set({ content });
    if (run.mode === 'fair') fair.takeUp(run, content);
  }
  async function contentOf(hash: string): Promise<ContentView | undefined> {
    const known = seat()?.content;
    if (known?.hash === hash) return known;
    const found = await ask<ContentView>('GET', `contents/${hash}`);
    if (!found.ok) {
      if (PASSING.has(found.error.code)) void later(refresh);
      else told(found.error);
      return undefined;
    }
    for (const lang of LANGS) ports.addWords(found.value, lang);
    return found.value;
  }
  async function refresh(): Promise<void> {
    const found = await ask<PlayerRoom>('GET', 'play');
    if (found.ok) await take(found.value);
    else if (PASSING.has(found.error.code) && seat()) void later(refresh);
    else told(found.error);
  }
  async function later(work: () => Promise<void>): Promise<void> {
    await ports.wait(AGAIN);
    if (seat()) await work();
  }
  /** What a player may look at when a round is over: the own calls again, and in the end the certificate. */
  async function afterwards({ competition }: PlayerRoom): Promise<void> {
    const own = await ask<readonly Debrief[]>('GET', 'play/debriefs');
    if (own.ok) set({ debriefs: own.value });
    if (competition.stage !== 'ended') return;
    const certificate = await ask<CertificateView>('GET', 'play/certificate');
    if (certificate.ok) set({ certificate: certificate.value });
  }

  function listen(): void {
    if (stream || !here) return;
    let known = -1;
    const heard = (data: unknown): void => {
      const { competition, revision } = data as RoomEvent;
      const room = seat()?.room;
      // In the lobby every newcomer is a revision, and nobody else's page changes by it.
      const moved = known !== -1 && revision !== known && competition.stage !== 'lobby';
      known = revision;
      if (room && (moved || JSON.stringify(competition) !== JSON.stringify(room.competition))) void refresh();
    };
    let cut = false;
    stream = client.events('play/events', { room: heard }, (there) => {
      if (there === cut) void refresh(); // back: something may have happened meanwhile; cut: is there still a seat?
      cut = !there;
      if (seat() && there !== seat()?.there) set({ there });
    });
  }

  const seatTools = { ports, ask, seat, set, told, refresh };
  const fair = createFairPlay(seatTools);
  const sealed = createSealedPlay(seatTools);
  async function choose(reply: string): Promise<void> {
    const now = seat();
    if (!now || now.room.competition.stage !== 'running') return;
    if (now.fair) fair.choose(now, reply);
    else await sealed.choose(now, reply);
  }
  /** Reply that takes a fact along, and the one that goes on, in this screen of the plan. */
  function planned(fact: string): string | undefined {
    const now = seat();
    if (now?.fair) return now.fair.view.replies.find(({ words }) => words === fact)?.words;
    const run = now?.room.run;
    const replies = run?.mode === 'sealed' ? (run.turn?.replies ?? []) : [];
    return replies.find((reply) => (fact === 'done' ? reply.done : reply.fact === fact))?.id;
  }

  const enter = (path: 'join' | 'rejoin', body: object): Promise<void> =>
    busy(async () => {
      const found = await ask<Joined>('POST', path, body);
      if (!found.ok) {
        fail(found.error);
        return;
      }
      ({ token } = found.value);
      ports.kept.write(TOKEN, token);
      ports.kept.write(OUT, null);
      ports.kept.write(BEEN, '1');
      stream?.();
      stream = null;
      update({ seat: null });
      await take(found.value.room);
      visit({ at: 'door', code: '' }, true);
    });
  const actions: SeatActions = {
    now: () => ports.now() + ahead,
    join: (code, name) => enter('join', { code, name }),
    rejoin: (personalCode) => enter('rejoin', { personalCode }),
    begin: () =>
      busy(async () => {
        const found = await ask<PlayerRoom>('POST', 'play/run', {});
        if (found.ok) await take(found.value);
        else if (found.error.code === 'no-answer') fail(found.error);
        else told(found.error);
      }),
    tick(fact) {
      const { ticks = [] } = seat() ?? {};
      if (ticks.includes(fact)) set({ ticks: ticks.filter((one) => one !== fact) });
      else if (ticks.length < MOST_TICKS) set({ ticks: [...ticks, fact] });
    },
    async dial() {
      for (const fact of [...(seat()?.ticks ?? []), 'done']) {
        const reply = planned(fact);
        if (reply !== undefined) await choose(reply);
      }
    },
    choose,
    async replay(id) {
      const debrief = seat()?.debriefs.find(({ run }) => run === id);
      if (!debrief) return;
      set({ unplayed: null });
      await busy(async () => {
        const content = await contentOf(debrief.content);
        if (!content || !(await ports.replay(content, debrief))) set({ unplayed: id });
      });
    },
    leave: () =>
      busy(async () => {
        const found = await ask('DELETE', 'play');
        if (found.ok) forget();
        else fail(found.error);
      }),
    stepOut() {
      forget();
      ports.kept.write(OUT, '1');
    },
  };
  return {
    actions,
    at(address) {
      const arrived = address?.at === 'door';
      if (arrived === here) return;
      here = arrived;
      if (!here) {
        stream?.();
        stream = null;
      } else if (seat()) void refresh();
      else if (ports.kept.read(OUT) === null && ports.kept.read(BEEN) !== null) void comeBack();
    },
  };
  /** Back after a reload: by this tab's token, or by the cookie that came with it. Being nobody yet is no trouble. */
  async function comeBack(): Promise<void> {
    await busy(async () => {
      const found = await ask<PlayerRoom>('GET', 'play');
      if (found.ok) await take(found.value);
      else if (found.error.code !== 'not-signed-in') fail(found.error);
    });
    if (!seat() && state().trouble?.code === 'no-answer') {
      await ports.wait(AGAIN);
      if (here && !seat()) await comeBack();
    }
  }
}
