/** What the two ways of playing share: asking in the player's name, the seat's state, and what to make of a refusal. */
import type { Answer, Method, Trouble, TroubleCode } from './client.ts';
import type { Ports, Seat } from './state.ts';

export interface SeatTools {
  readonly ports: Ports;
  /** Asks with the player's token; the seat learns whether the server is there. */
  readonly ask: <T>(method: Method, path: string, body?: unknown) => Promise<Answer<T>>;
  readonly seat: () => Seat | null;
  readonly set: (change: Partial<Seat>) => void;
  readonly told: (error: Trouble) => void;
  /** Takes the room anew from the server. */
  readonly refresh: () => Promise<void>;
}
/** Milliseconds until a server that did not answer is asked again. */
export const AGAIN = 2000;
/** What passes by itself: worth sending again. */
export const PASSING: ReadonlySet<TroubleCode> = new Set(['no-answer', 'busy', 'too-many', 'internal']);
/** The call is over for this person; what was not sent does not count. */
export const TOO_LATE: ReadonlySet<TroubleCode> = new Set(['time-up', 'round-not-open', 'call-over']);
