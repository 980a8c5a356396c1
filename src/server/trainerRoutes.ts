/** Addresses of trainers. Thin: form, role, one call of the arena. */
import type { FastifyInstance } from 'fastify';
import { renderSVG } from 'uqr';
import writeXlsx from 'write-excel-file/node';
import { csvOf, harmless, type CaseChoice, type Sheet, type TrainerView } from '../arena/arena.ts';
import { COOKIE, bodyOf, paramsOf, queryOf, refuse, setCookie, take, trainerIn } from './doors.ts';
import type { Services } from './services.ts';
import { COMMAND, CREATE, PLAYER_CHANGE, SESSION } from './shapes.ts';

/** A list of a thousand names and then some. */
const ROSTER_BYTES = 512 * 1024;

export function trainerRoutes(app: FastifyInstance, services: Services): void {
  const { arena, keys, dojo, rooms, store, headers, addresses, trainerName } = services;
  const { host, reporting } = arena;

  const trainerView = async (id: string): Promise<TrainerView> => ({
    id,
    name: (await trainerName(id)) ?? refuse('not-signed-in'),
    addresses: addresses(),
  });
  app.post('/api/trainer/session', async (request, reply) => {
    const { link } = bodyOf(request, SESSION);
    const id = (await keys.read('link', link)) ?? refuse('link-expired');
    setCookie(reply, request, COOKIE.trainer, await keys.sign('trainer', id), 14);
    return trainerView(id);
  });
  app.get('/api/trainer/session', (request) => trainerView(trainerIn(request)));
  app.delete('/api/trainer/session', (request, reply) => {
    trainerIn(request);
    setCookie(reply, request, COOKIE.trainer, '', 0);
    return reply.code(204).send();
  });
  app.get('/api/trainer/cases', (request) => {
    trainerIn(request);
    return dojo.cases
      .filter(({ rules }) => !rules.tutorial)
      .map(({ rules, hash, words, draft }): CaseChoice => ({
        id: rules.id, content: hash, stage: rules.stage, daysOverdue: draft.daysOverdue,
        title: { 'zh-CN': words['zh-CN'].title, en: words.en.title }, company: { 'zh-CN': words['zh-CN'].company, en: words.en.company },
      })); // prettier-ignore
  });

  app.get('/api/competitions', (request) => host.list(trainerIn(request)));
  app.post('/api/competitions', { bodyLimit: ROSTER_BYTES }, async (request) => {
    const trainer = trainerIn(request);
    return take(await host.create(trainer, bodyOf(request, CREATE)));
  });
  const id = (request: Parameters<typeof paramsOf>[0]): string => paramsOf(request).id ?? '';
  app.get('/api/competitions/:id', async (request) => take(await host.room(trainerIn(request), id(request))));
  app.delete('/api/competitions/:id', async (request, reply) => {
    take(await host.remove(trainerIn(request), id(request)));
    return reply.code(204).send();
  });
  app.post('/api/competitions/:id/commands', async (request) => {
    const trainer = trainerIn(request);
    return take(await host.command(trainer, id(request), bodyOf(request, COMMAND)));
  });
  app.patch('/api/competitions/:id/players/:player', async (request) => {
    const trainer = trainerIn(request);
    const { player = '' } = paramsOf(request);
    return take(await host.changePlayer(trainer, id(request), player, bodyOf(request, PLAYER_CHANGE)));
  });
  app.delete('/api/competitions/:id/players/:player', async (request, reply) => {
    take(await host.removePlayer(trainerIn(request), id(request), paramsOf(request).player ?? ''));
    return reply.code(204).send();
  });

  app.get('/api/competitions/:id/board', async (request) => take(await reporting.board(trainerIn(request), id(request))));
  app.get('/api/competitions/:id/report', async (request) => take(await reporting.report(trainerIn(request), id(request))));
  app.get('/api/competitions/:id/players/:player/report', async (request) =>
    take(await reporting.playerReport(trainerIn(request), id(request), paramsOf(request).player ?? '')),
  );
  app.get('/api/competitions/:id/runs/:run', async (request) =>
    take(await reporting.debrief(trainerIn(request), id(request), paramsOf(request).run ?? '')),
  );
  app.get('/api/competitions/:id/certificates', async (request) =>
    take(await host.certificates(trainerIn(request), id(request))),
  );
  app.get('/api/competitions/:id/qr.svg', async (request, reply) => {
    const { competition } = take(await host.room(trainerIn(request), id(request)));
    const all = addresses();
    const address = all[Number(queryOf(request).at ?? 0)] ?? all[0] ?? '';
    return reply.type('image/svg+xml').send(renderSVG(`${address}#/arena/join/${competition.code ?? ''}`));
  });
  app.get('/api/competitions/:id/events', async (request, reply) => {
    const trainer = trainerIn(request);
    const competition = id(request);
    take(await host.room(trainer, competition));
    const feed = {
      pulse: () => store.read((tx) => tx.pulse(competition)),
      events: async () => [
        ['lobby', take(await host.room(trainer, competition))] as const,
        ['board', take(await reporting.board(trainer, competition))] as const,
      ],
    };
    await rooms.listen(reply, `board ${competition}`, feed, headers);
  });

  const sheetsOf = async (request: Parameters<typeof paramsOf>[0]): Promise<readonly Sheet[]> => {
    const lang = queryOf(request).lang ?? 'zh-CN';
    const { practices } = dojo.catalogue.words[lang];
    return take(
      await reporting.sheets(trainerIn(request), id(request), lang, (practice) => practices[practice]?.name ?? practice),
    );
  };
  app.get('/api/competitions/:id/export.csv', async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="arena.csv"')
      .send(csvOf(await sheetsOf(request))),
  );
  app.get('/api/competitions/:id/export.xlsx', async (request, reply) => {
    const sheets = await sheetsOf(request);
    const cells = sheets.map(({ rows }) =>
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { value: harmless(cell), type: String } : cell))),
    );
    const file = await writeXlsx(sheets.map(({ name }, i) => ({ data: cells[i] ?? [], sheet: name }))).toBuffer();
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('Content-Disposition', 'attachment; filename="arena.xlsx"')
      .send(file);
  });
}
