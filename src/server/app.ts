/** The server without its entry point: everything joined on a database, ready to listen. Tests and benches start it here too. */
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { CSP } from '../../.config/csp.js';
import { createArena, type Clock } from '../arena/arena.ts';
import type { Dojo } from '../content/content.ts';
import { createContents } from './contents.ts';
import type { Database } from './database.ts';
import { Refused, codeFor, sendRefusal, whoSent } from './doors.ts';
import { CHANCE, createAttempts, openKeys, trainerNamed, type Keys } from './keys.ts';
import { servePages } from './pages.ts';
import { playRoutes } from './playRoutes.ts';
import { createRooms } from './rooms.ts';
import type { Services } from './services.ts';
import { createStore } from './store.ts';
import { trainerRoutes } from './trainerRoutes.ts';

export interface Options {
  readonly database: Database;
  readonly dojo: Dojo;
  /** Folder of the built pages; none: only the interface is served. */
  readonly pages?: string;
  readonly addresses?: () => readonly string[];
  readonly clock?: Clock;
  /** Requests a minute for one player, one trainer, or one address of people who are nobody yet. */
  readonly perMinute?: number;
  /** Address of the proxy in front that is believed about addresses and https, such as 127.0.0.1. */
  readonly proxy?: string;
  /** Hears of mistakes of the server itself. */
  readonly failed?: (error: unknown) => void;
}
export interface ArenaServer {
  readonly app: FastifyInstance;
  readonly keys: Keys;
  /** The part of a trainer's link that signs in. */
  readonly linkFor: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
}
const HEADERS = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;
/** Most requests are a few hundred bytes; a list of names has its own limit. */
const BODY_BYTES = 16 * 1024;
const SWEEP_MS = 3_600_000;

async function guard(app: FastifyInstance, keys: Keys, perMinute: number): Promise<void> {
  app.decorateRequest('who');
  app.addHook('onRequest', async (request) => {
    request.who = await whoSent(request, keys);
  });
  // The page's policy is one list for the build, the static server and this one. What else helmet sets needs no secure context, so that plain http works.
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: ({ who, ip }) => who.player ?? who.trainer ?? ip,
    allowList: ({ url }) => !url.startsWith('/api/') || url === '/api/health',
  });
}

export async function buildServer(options: Options): Promise<ArenaServer> {
  const { database, dojo, pages, clock = Date.now, perMinute = 600, failed = () => undefined } = options;
  const store = createStore(database);
  const keys = await openKeys(database);
  const shelf = createContents(dojo, store);
  const attempts = createAttempts(database, clock);
  const rooms = createRooms(failed);
  const arena = createArena({ store, clock, chance: CHANCE, contents: shelf });

  const app = Fastify({
    bodyLimit: BODY_BYTES,
    trustProxy: options.proxy ?? false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => void sendRefusal(reply, { code: codeFor(error) }),
    routerOptions: { maxParamLength: 200 },
  });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refused) return sendRefusal(reply, error.error);
    const code = codeFor(error);
    if (code === 'internal') failed(error);
    return sendRefusal(reply, { code });
  });
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, { code: 'not-found' }));
  await guard(app, keys, perMinute);
  const services: Services = {
    arena, store, keys, attempts, shelf, dojo, rooms, kind: database.kind, headers: HEADERS, addresses: options.addresses ?? (() => []),
    trainerName: async (id) => (await database.db.selectFrom('trainer').select('name').where('id', '=', id).executeTakeFirst())?.name,
  }; // prettier-ignore
  playRoutes(app, services);
  trainerRoutes(app, services);
  if (pages !== undefined) servePages(app, pages);

  const sweep = (): void => void Promise.all([arena.host.sweep(), attempts.sweep()]).catch(failed);
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS);
  return {
    app,
    keys,
    linkFor: async (name) => keys.sign('link', await trainerNamed(database, name)),
    async close() {
      clearInterval(sweeping);
      rooms.close();
      await app.close();
      await database.close();
    },
  };
}
