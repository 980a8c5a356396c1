/** Asks the arena's server. Every answer is a value: what was asked for, a refusal with its stable code, or that nobody answered. */
import type { Both, Refusal } from '../arena/arena.ts';

/** `no-answer`: the network or the server is away, nothing is known of what it stored. `no-server`: there is no arena at this address. */
export type TroubleCode = Refusal['error']['code'] | 'no-answer' | 'no-server';
export interface Trouble {
  readonly code: TroubleCode;
  /** The server's sentence; the page has its own for what the server did not say. */
  readonly message?: Both;
  readonly expected?: number;
  readonly stored?: readonly string[];
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Trouble };
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What the browser gives: `fetch`, and event streams. Handed in, so that it can be tested without a network. */
export interface Wire {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Listens to a stream of named events until it is closed; `lost` and `back` tell how the connection goes. */
  readonly events: (
    path: string,
    hear: Readonly<Record<string, (data: unknown) => void>>,
    change: (there: boolean) => void,
  ) => () => void;
}
export interface Client {
  /** `path` begins behind `api/`. `token`: a player's own, before the cookie. */
  ask<T>(method: Method, path: string, body?: unknown, token?: string): Promise<Answer<T>>;
  readonly events: Wire['events'];
}

const refusalIn = (value: unknown): Refusal['error'] | undefined => {
  const error = typeof value === 'object' && value !== null && 'error' in value ? (value as Refusal).error : undefined;
  return typeof error?.code === 'string' ? error : undefined;
};

export function createClient(wire: Wire): Client {
  return {
    events: wire.events,
    async ask<T>(method: Method, path: string, body?: unknown, token?: string): Promise<Answer<T>> {
      const headers: Record<string, string> = { Accept: 'application/json' };
      if (body !== undefined) headers['Content-Type'] = 'application/json';
      if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
      try {
        const response = await wire.fetch(`api/${path}`, {
          method,
          headers,
          credentials: 'same-origin',
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (response.status === 204) return { ok: true, value: undefined as T };
        const text = await response.text();
        // A host that only serves files answers with a page of its own: there is no arena there.
        if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return { ok: false, error: { code: 'no-server' } };
        const value: unknown = JSON.parse(text);
        if (response.ok) return { ok: true, value: value as T };
        return { ok: false, error: refusalIn(value) ?? { code: 'internal' } };
      } catch {
        return { ok: false, error: { code: 'no-answer' } };
      }
    },
  };
}
