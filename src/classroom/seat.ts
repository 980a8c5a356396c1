/** A player's seat. */
import type { Tools } from './classroom.ts';
import type { ArenaAddress, SeatActions } from './state.ts';

export interface PlayerSeat {
  readonly actions: SeatActions;
  /** The address on screen; null: none of the arena's. */
  at(address: ArenaAddress | null): void;
}
export function createSeat(_tools: Tools): PlayerSeat {
  const later = (): Promise<never> => Promise.reject(new Error('not yet'));
  return {
    at: () => undefined,
    actions: {
      join: later,
      rejoin: later,
      begin: later,
      tick: () => undefined,
      dial: later,
      choose: later,
      leave: later,
      stepOut: () => undefined,
    },
  };
}
