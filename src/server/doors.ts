/** What every request passes: who is it, is it of the right form, and how a refusal is told. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { ARENA_ERRORS, refused, type ArenaError, type ArenaErrorCode, type Outcome } from '../arena/arena.ts';
import type { Keys } from './keys.ts';
import { PARAMS, QUERY } from './shapes.ts';

/** A refusal on its way to the client. */
export class Refused extends Error {
  readonly error: ArenaError;
  readonly statusCode: number;
  constructor(error: ArenaError) {
    super(error.code);
    this.error = error;
    this.statusCode = ARENA_ERRORS[error.code].status;
  }
}
export const refuse = (code: ArenaErrorCode): never => {
  throw new Refused(refused(code).error);
};
/** The value of a good outcome; a refusal goes to the client. */
export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.error);
  return outcome.value;
}

/** Sends a refusal: status, code and a sentence in both languages. */
export function sendRefusal(reply: FastifyReply, error: ArenaError): FastifyReply {
  const { status, en, 'zh-CN': zh } = ARENA_ERRORS[error.code];
  return reply.code(status).send({ error: { ...error, message: { 'zh-CN': zh, en } } });
}
/** Fastify's own refusals by their code, else by their status. */
const FASTIFY: Readonly<Record<string, ArenaErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'not-json',
};
export function codeFor(error: unknown): ArenaErrorCode {
  const { code, statusCode = 500 } = error as { readonly code?: string; readonly statusCode?: number };
  const known = FASTIFY[code ?? ''];
  if (known) return known;
  if (statusCode === 429) return 'too-many';
  if (statusCode === 413 || statusCode === 431 || statusCode === 414) return 'too-large';
  if (statusCode === 404) return 'not-found';
  return statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'internal';
}

function read<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, given);
  return result.success ? result.output : refuse('bad-request');
}
export const bodyOf = <S extends v.GenericSchema>(request: FastifyRequest, schema: S): v.InferOutput<S> =>
  read(schema, request.body);
export const paramsOf = (request: FastifyRequest): v.InferOutput<typeof PARAMS> => read(PARAMS, request.params);
export const queryOf = (request: FastifyRequest): v.InferOutput<typeof QUERY> => read(QUERY, request.query);

/** Who sent a request, as far as the tokens in it hold. */
export interface Who {
  readonly player: string | undefined;
  readonly trainer: string | undefined;
}
declare module 'fastify' {
  interface FastifyRequest {
    who: Who;
  }
}
export const COOKIE = { player: 'dojo_player', trainer: 'dojo_trainer' } as const;
function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
/** Reads the tokens of a request. A player's bearer token counts before the cookie, since two tabs may be two players. */
export async function whoSent(request: FastifyRequest, keys: Keys): Promise<Who> {
  const bearer = /^Bearer ([\w.-]{1,1000})$/.exec(request.headers.authorization ?? '')?.[1];
  const playerToken = bearer ?? cookieOf(request, COOKIE.player);
  const trainerToken = cookieOf(request, COOKIE.trainer);
  return {
    player: playerToken === undefined ? undefined : await keys.read('player', playerToken),
    trainer: trainerToken === undefined ? undefined : await keys.read('trainer', trainerToken),
  };
}
export const playerIn = ({ who }: FastifyRequest): string =>
  who.player ?? refuse(who.trainer === undefined ? 'not-signed-in' : 'not-allowed');
export const trainerIn = ({ who }: FastifyRequest): string =>
  who.trainer ?? refuse(who.player === undefined ? 'not-signed-in' : 'not-allowed');

/** A cookie that scripts cannot read and other sites cannot send. `Secure` where the connection is; a class room's plain http has to work too. */
export function setCookie(reply: FastifyReply, request: FastifyRequest, name: string, value: string, days: number): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  reply.header('Set-Cookie', `${name}=${value}; Path=/api; HttpOnly; SameSite=Strict; Max-Age=${String(days * 86_400)}${secure}`);
}
