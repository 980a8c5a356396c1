/**
 * Server-sent events. While somebody listens to a room, its pulse is read once a second from the database – never inside a transaction that stores
 * results – and what changed is sent, so that a room gets one update a second at most, whichever process took the choices.
 */
import type { FastifyReply } from 'fastify';

/** Milliseconds between two looks at a room. */
const EVERY = 1000;
/** Milliseconds after which a silent stream says that it is alive. */
const ALIVE = 15_000;

export interface Feed {
  /** What the room looks like now, as a mark that changes with it; undefined: it is gone. */
  readonly pulse: () => Promise<string | undefined>;
  /** The events to send when the pulse has changed, name and data. */
  readonly events: () => Promise<readonly (readonly [string, unknown])[]>;
}
interface Room {
  readonly feed: Feed;
  readonly listeners: Set<FastifyReply>;
  last: string | undefined;
  quiet: number;
  timer: NodeJS.Timeout | undefined;
}
const textOf = (events: readonly (readonly [string, unknown])[]): string =>
  events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join('');

export interface Rooms {
  /** Takes over the reply and streams until the client goes. */
  readonly listen: (reply: FastifyReply, key: string, feed: Feed, headers: Readonly<Record<string, string>>) => Promise<void>;
  readonly close: () => void;
}

export function createRooms(failed: (error: unknown) => void): Rooms {
  const rooms = new Map<string, Room>();
  const send = (room: Room, text: string): void => {
    for (const { raw } of room.listeners) raw.write(text);
  };
  const leave = (key: string, room: Room, reply: FastifyReply): void => {
    room.listeners.delete(reply);
    if (room.listeners.size > 0) return;
    clearTimeout(room.timer);
    rooms.delete(key);
  };
  async function look(key: string, room: Room): Promise<void> {
    const begun = Date.now();
    try {
      const pulse = await room.feed.pulse();
      if (pulse === undefined) for (const { raw } of room.listeners) raw.end();
      else if (pulse !== room.last) {
        room.last = pulse;
        room.quiet = 0;
        send(room, textOf(await room.feed.events()));
      } else if ((room.quiet += EVERY) >= ALIVE) {
        room.quiet = 0;
        send(room, ': alive\n\n');
      }
    } catch (error) {
      failed(error); // the database may be away for a moment; the next look tells
    }
    if (rooms.get(key) === room) room.timer = setTimeout(() => void look(key, room), Math.max(0, EVERY - (Date.now() - begun)));
  }
  return {
    async listen(reply, key, feed, headers) {
      const begun = textOf(await feed.events());
      reply.hijack();
      reply.raw.writeHead(200, {
        ...headers,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      reply.raw.write(`retry: 1000\n\n${begun}`);
      let room = rooms.get(key);
      if (!room) {
        const opened: Room = { feed, listeners: new Set(), last: undefined, quiet: 0, timer: undefined };
        room = opened;
        rooms.set(key, opened);
        opened.timer = setTimeout(() => void look(key, opened), EVERY);
      }
      const joined = room;
      joined.listeners.add(reply);
      reply.raw.on('close', () => leave(key, joined, reply));
    },
    close() {
      for (const room of rooms.values()) {
        clearTimeout(room.timer);
        for (const { raw } of room.listeners) raw.destroy();
      }
      rooms.clear();
    },
  };
}
