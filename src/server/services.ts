/** What the routes work with, made once a process. */
import type { Arena, Store } from '../arena/arena.ts';
import type { Dojo } from '../content/content.ts';
import type { ContentShelf } from './contents.ts';
import type { Attempts, Keys } from './keys.ts';
import type { Rooms } from './rooms.ts';

export interface Services {
  readonly arena: Arena;
  readonly store: Store;
  readonly keys: Keys;
  readonly attempts: Attempts;
  readonly shelf: ContentShelf;
  readonly dojo: Dojo;
  readonly rooms: Rooms;
  readonly kind: 'embedded' | 'postgresql';
  /** Headers that every answer carries, for streams that go past Fastify. */
  readonly headers: Readonly<Record<string, string>>;
  /** Addresses a class can reach this server at, best first, with a slash at the end. */
  readonly addresses: () => readonly string[];
  readonly trainerName: (id: string) => Promise<string | undefined>;
}
