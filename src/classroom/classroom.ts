/**
 * A browser in a competition: a player's seat, a trainer's desk, and the address that says which is on screen. It talks to the server through
 * ports and knows no page. The pages show its state and call its actions.
 */
import type { CertificateView } from '../arena/arena.ts';
import { parseAddress, pathOf } from './address.ts';
import { createClient, type Trouble } from './client.ts';
import { NO_ROOM, createDesk } from './desk.ts';
import { createSeat, spokenIn } from './seat.ts';
import type { ArenaActions, ArenaAddress, ArenaState, Ports } from './state.ts';

export { parseAddress, pathOf, type ArenaAddress } from './address.ts';
export { browserKept, browserWire } from './browser.ts';
export { spokenIn };
export type { Wire } from './client.ts';
export type * from './state.ts';

export interface Classroom {
  readonly state: () => ArenaState;
  readonly actions: ArenaActions;
  readonly subscribe: (listener: () => void) => void;
  /** The browser stands at this path behind `#/arena` now; `null`: on a page that is not the arena's. Streams follow it. */
  show(path: string | null): void;
}
/** What seat and desk are given to work with. */
export interface Tools {
  readonly ports: Ports;
  readonly client: ReturnType<typeof createClient>;
  readonly state: () => ArenaState;
  readonly update: (change: Partial<ArenaState>) => void;
  /** Does something that may be refused: shows that it is under way, and what went wrong. */
  readonly busy: <T>(work: () => Promise<T>) => Promise<T>;
  readonly fail: (trouble: Trouble) => void;
  readonly visit: (address: ArenaAddress, replace?: boolean) => void;
}

export function createClassroom(ports: Ports): Classroom {
  const listeners: (() => void)[] = [];
  const client = createClient(ports.wire);
  let state: ArenaState = {
    address: { at: 'door', code: '' }, busy: false, trouble: null, seat: null, checked: null,
    desk: { ...NO_ROOM, trainer: null, signedOut: false, joinAt: 0, cases: null, competitions: null, contents: {} },
  }; // prettier-ignore
  const update = (change: Partial<ArenaState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const fail = (trouble: Trouble): void => update({ trouble });
  const tools: Tools = {
    ports,
    client,
    state: () => state,
    update,
    fail,
    visit: (address, replace = false) => ports.visit(pathOf(address), replace),
    async busy(work) {
      update({ busy: true, trouble: null });
      try {
        return await work();
      } finally {
        update({ busy: false });
      }
    },
  };
  const seat = createSeat(tools);
  const desk = createDesk(tools);
  const checkCertificate = (code: string): Promise<void> =>
    tools.busy(async () => {
      const found = await client.ask<CertificateView>('GET', `certificates/${encodeURIComponent(code)}`);
      update({ checked: found.ok ? found.value : null });
      if (!found.ok) fail(found.error);
    });
  return {
    state: () => state,
    subscribe: (listener) => void listeners.push(listener),
    actions: {
      visit: (address) => tools.visit(address),
      dismiss: () => update({ trouble: null }),
      checkCertificate,
      seat: seat.actions,
      desk: desk.actions,
    },
    show(path) {
      const address = path === null ? null : parseAddress(path);
      const moved = address && pathOf(address) !== pathOf(state.address);
      if (address) update({ address, ...(moved ? { trouble: null } : {}) });
      seat.at(address);
      desk.at(address);
      if (address?.at === 'certificate' && address.code !== '' && state.checked?.code !== address.code)
        void checkCertificate(address.code);
    },
  };
}
