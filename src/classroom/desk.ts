/** A trainer's desk: signing in by the printed link, competitions, the room with its board live, the report. */
import type { Tools } from './classroom.ts';
import type { ArenaAddress, DeskActions } from './state.ts';

export interface TrainerDesk {
  readonly actions: DeskActions;
  /** The address on screen; null: none of the arena's. */
  at(address: ArenaAddress | null): void;
}
export function createDesk(_tools: Tools): TrainerDesk {
  const later = (): Promise<never> => Promise.reject(new Error('not yet'));
  return {
    at: () => undefined,
    actions: { create: later, command: later, extraTime: later, removePlayer: later, removeCompetition: later, signOut: later },
  };
}
