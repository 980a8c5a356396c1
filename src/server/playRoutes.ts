/** Addresses of players and of people who are nobody yet. Thin: form, role, one call of the arena. */
import type { FastifyInstance, FastifyRequest, FastifyReply } from 'fastify';
import type { Joined, Outcome, PlayerRoom } from '../arena/arena.ts';
import { COOKIE, bodyOf, paramsOf, playerIn, refuse, setCookie, take } from './doors.ts';
import type { Services } from './services.ts';
import { ANSWER, BEGIN, CHOICES, JOIN, REJOIN } from './shapes.ts';

export function playRoutes(app: FastifyInstance, { arena, store, keys, attempts, shelf, rooms, kind, headers }: Services): void {
  const { play, reporting } = arena;

  /** Codes are guessed here, so that wrong ones are counted by address. */
  async function entered(
    request: FastifyRequest,
    reply: FastifyReply,
    enter: () => Promise<Outcome<PlayerRoom>>,
  ): Promise<Joined> {
    const who = keys.veil(request.ip);
    if (await attempts.blocked(who)) refuse('too-many-codes');
    const outcome = await enter();
    if (!outcome.ok && outcome.error.code === 'wrong-code') await attempts.wrong(who);
    const room = take(outcome);
    const token = await keys.sign('player', room.you.id);
    setCookie(reply, request, COOKIE.player, token, 30);
    return { token, room };
  }

  app.get('/api/health', () => ({ ready: true, store: kind }));
  app.post('/api/join', (request, reply) => {
    const ask = bodyOf(request, JOIN);
    return entered(request, reply, () => play.join(ask));
  });
  app.post('/api/rejoin', (request, reply) => {
    const ask = bodyOf(request, REJOIN);
    return entered(request, reply, () => play.rejoin(ask));
  });
  app.get('/api/certificates/:code', async (request) => {
    const who = keys.veil(request.ip);
    if (await attempts.blocked(who)) refuse('too-many-codes');
    const found = await reporting.certificate(paramsOf(request).code ?? '');
    if (!found.ok) await attempts.wrong(who);
    return take(found);
  });
  app.get('/api/contents/:hash', async (request, reply) => {
    if (request.who.player === undefined && request.who.trainer === undefined) refuse('not-signed-in');
    const text = (await shelf.textOf(paramsOf(request).hash ?? '')) ?? refuse('not-found');
    return reply
      .header('Cache-Control', 'private, max-age=31536000, immutable')
      .type('application/json; charset=utf-8')
      .send(text);
  });

  app.get('/api/play', async (request) => take(await play.room(playerIn(request))));
  app.post('/api/play/run', async (request) => {
    const player = playerIn(request);
    return take(await play.begin(player, bodyOf(request, BEGIN)));
  });
  app.post('/api/play/choices', async (request) => {
    const player = playerIn(request);
    return take(await play.choose(player, bodyOf(request, CHOICES)));
  });
  app.post('/api/play/answer', async (request) => {
    const player = playerIn(request);
    return take(await play.answer(player, bodyOf(request, ANSWER)));
  });
  app.get('/api/play/debriefs', async (request) => take(await play.debriefs(playerIn(request))));
  app.get('/api/play/certificate', async (request) => take(await play.certificate(playerIn(request))));
  app.delete('/api/play', async (request, reply) => {
    take(await play.leave(playerIn(request)));
    setCookie(reply, request, COOKIE.player, '', 0);
    return reply.code(204).send();
  });
  app.get('/api/play/events', async (request, reply) => {
    const player = playerIn(request);
    const { competition } = take(await play.event(player));
    await rooms.listen(
      reply,
      `room ${competition.id}`,
      {
        pulse: () => store.read(async (tx) => (await tx.competition(competition.id))?.revision.toString()),
        events: async () => {
          const event = await arena.play.roomEvent(competition.id);
          return event ? [['room', event] as const] : [];
        },
      },
      headers,
    );
  });
}
