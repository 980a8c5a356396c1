/** The server in this process, asked without a network, with people of every role. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { CreateAsk, Joined, PlayerRoom, TrainerRoom } from '../../../src/arena/arena.ts';
import { buildServer, type ArenaServer, type Options } from '../../../src/server/app.ts';
import { openDatabase, type Database } from '../../../src/server/database.ts';
import { dojo } from '../dojo.ts';
import { ASK } from './class.ts';

export interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: unknown;
  readonly text: string;
  readonly bytes: Buffer;
  readonly cookie: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}
/** Somebody with the tokens of a role. */
export interface Person {
  readonly bearer?: string;
  readonly cookie?: string;
}
export interface TestServer {
  readonly server: ArenaServer;
  readonly database: Database;
  readonly ask: (who: Person, method: string, url: string, body?: unknown, more?: Partial<InjectOptions>) => Promise<Answer>;
  readonly trainer: (name: string) => Promise<Person>;
  readonly create: (trainer: Person, change?: Partial<CreateAsk>) => Promise<TrainerRoom>;
  readonly join: (room: TrainerRoom, name: string) => Promise<Person & { readonly room: PlayerRoom }>;
  readonly command: (trainer: Person, id: string, command: object) => Promise<Answer>;
  readonly close: () => Promise<void>;
}
export const NOBODY: Person = {};
/** A temporary folder that goes with `rm`. */
export function temporary(): { readonly folder: string; readonly rm: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dojo-arena-'));
  return { folder, rm: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function testServer(options: Partial<Options> & { readonly url?: string } = {}): Promise<TestServer> {
  const { folder, rm } = temporary();
  const { url, ...rest } = options;
  const database = await openDatabase(url === undefined ? { file: join(folder, 'arena.db') } : { url, connections: 5 });
  const failed = (error: unknown): void => {
    throw error;
  };
  const server = await buildServer({
    database,
    dojo,
    addresses: () => ['http://10.0.0.1:4180/'],
    perMinute: 100_000,
    failed,
    ...rest,
  });
  const ask: TestServer['ask'] = async (who, method, path, body, more = {}) => {
    const answer = await server.app.inject({
      method: method as 'GET',
      url: path,
      headers: {
        ...(who.bearer === undefined ? {} : { authorization: `Bearer ${who.bearer}` }),
        ...(who.cookie === undefined ? {} : { cookie: who.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...more,
    });
    const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== '';
    const parsed: unknown = isJson ? answer.json() : undefined;
    const { error } = (parsed ?? {}) as { readonly error?: { readonly code?: string } };
    const set = answer.headers['set-cookie'];
    return { status: answer.statusCode, code: error?.code, body: parsed, text: answer.body, bytes: answer.rawPayload, headers: answer.headers, cookie: String(set ?? '').split(';')[0] || undefined }; // prettier-ignore
  };
  const must = (answer: Answer): Answer => {
    if (answer.status >= 400) throw new Error(`${String(answer.status)} ${answer.text}`);
    return answer;
  };
  return {
    server,
    database,
    ask,
    async trainer(name) {
      const { cookie = '' } = must(await ask(NOBODY, 'POST', '/api/trainer/session', { link: await server.linkFor(name) }));
      return { cookie };
    },
    create: async (trainer, change = {}) =>
      must(await ask(trainer, 'POST', '/api/competitions', { ...ASK, ...change })).body as TrainerRoom,
    async join(room, name) {
      const joined = must(await ask(NOBODY, 'POST', '/api/join', { code: room.competition.code, name })).body as Joined;
      return { bearer: joined.token, room: joined.room };
    },
    command: (trainer, id, command) => ask(trainer, 'POST', `/api/competitions/${id}/commands`, command),
    async close() {
      await server.close();
      rm();
    },
  };
}
