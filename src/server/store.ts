/** The arena's store in SQL: records to rows and back, one transaction a piece of work. */
import type { Transaction } from 'kysely';
import type { Certificate, Competition, Lock, Outcome, Player, Run, Store, StoredResult, Tx } from '../arena/arena.ts';
import { nameKey } from '../arena/arena.ts';
import type { Database } from './database.ts';
import type { NewRow, Row, Tables } from './tables.ts';

const competitionRow = (c: Competition): NewRow<'competition'> => ({
  id: c.id, trainer: c.trainer, title: c.title, code: c.code, code_until: c.codeUntil, mode: c.mode, entry: c.entry, stage: c.stage,
  locked: Number(c.locked), seconds_per_call: c.secondsPerCall, names_hidden: Number(c.namesHidden), speed_counts: Number(c.speedCounts),
  rounds: JSON.stringify(c.rounds), round: c.round, opened_at: c.openedAt, halted_at: c.haltedAt, halted_ms: c.haltedMs,
  extra_seconds: c.extraSeconds, revision: c.revision, created_at: c.createdAt, keep_until: c.keepUntil,
}); // prettier-ignore
const competitionOf = (r: Row<'competition'>): Competition => ({
  id: r.id, trainer: r.trainer, title: r.title, code: r.code, codeUntil: r.code_until, mode: r.mode as Competition['mode'],
  entry: r.entry as Competition['entry'], stage: r.stage as Competition['stage'], locked: r.locked === 1, secondsPerCall: r.seconds_per_call,
  namesHidden: r.names_hidden === 1, speedCounts: r.speed_counts === 1, rounds: JSON.parse(r.rounds) as Competition['rounds'], round: r.round,
  openedAt: r.opened_at, haltedAt: r.halted_at, haltedMs: r.halted_ms, extraSeconds: r.extra_seconds, revision: r.revision,
  createdAt: r.created_at, keepUntil: r.keep_until,
}); // prettier-ignore
const playerRow = (p: Player): NewRow<'player'> => ({
  id: p.id, competition: p.competition, number: p.number, name: p.name, name_key: nameKey(p.name), personal_code: p.personalCode, salt: p.salt,
  extra_percent: p.extraPercent, joined_at: p.joinedAt, total: p.total, accuracy: p.accuracy, seconds: p.seconds,
}); // prettier-ignore
const playerOf = (r: Row<'player'>): Player => ({
  id: r.id, competition: r.competition, number: r.number, name: r.name, personalCode: r.personal_code, salt: r.salt, extraPercent: r.extra_percent,
  joinedAt: r.joined_at, total: r.total, accuracy: r.accuracy, seconds: r.seconds,
}); // prettier-ignore
const runRow = (r: Run): NewRow<'run'> => ({
  id: r.id, competition: r.competition, player: r.player, round: r.round, started_at: r.startedAt, length: r.length,
  result: r.result === null ? null : JSON.stringify(r.result),
}); // prettier-ignore
const runOf = (r: Row<'run'>): Run => ({
  id: r.id, competition: r.competition, player: r.player, round: r.round, startedAt: r.started_at, length: r.length,
  result: r.result === null ? null : (JSON.parse(r.result) as StoredResult),
}); // prettier-ignore
const certificateRow = ({ outOf, ...rest }: Certificate): NewRow<'certificate'> => ({ ...rest, out_of: outOf });
const certificateOf = ({ out_of, ...rest }: Row<'certificate'>): Certificate => ({ ...rest, outOf: out_of });

/** Carries out a statement whose answer says nothing. */
const only = async (statement: { readonly execute: () => Promise<unknown> }): Promise<void> => {
  await statement.execute();
};

/** Rows in one statement at most, so that no database's limit of parameters is met. */
const AT_ONCE = 100;

function txOf(db: Transaction<Tables>, locks: boolean): Tx {
  /** An embedded file has one writer at a time anyway and knows no row locks. */
  const locking = (lock: Lock): 'share' | 'change' | 'none' => (locks ? lock : 'none');
  const one = async <R, V>(row: Promise<R | undefined>, of: (row: R) => V): Promise<V | undefined> => {
    const found = await row;
    return found && of(found);
  };
  return {
    competition: (id, lock = 'none') =>
      one(
        db.selectFrom('competition').selectAll().where('id', '=', id)
          .$if(locking(lock) === 'share', (q) => q.forShare())
          .$if(locking(lock) === 'change', (q) => q.forUpdate())
          .executeTakeFirst(),
        competitionOf,
      ), // prettier-ignore
    competitionByCode: (code) =>
      one(db.selectFrom('competition').selectAll().where('code', '=', code).executeTakeFirst(), competitionOf),
    competitionsOf: async (trainer) =>
      (await db.selectFrom('competition').selectAll().where('trainer', '=', trainer).orderBy('created_at', 'desc').execute()).map(
        competitionOf,
      ),
    addCompetition: async (c) =>
      added(
        await db
          .insertInto('competition')
          .values(competitionRow(c))
          .onConflict((on) => on.doNothing())
          .executeTakeFirst(),
      ),
    saveCompetition: async (c) => {
      const taken = await db
        .selectFrom('competition')
        .select('id')
        .where('code', '=', c.code)
        .where('id', '!=', c.id)
        .executeTakeFirst();
      if (taken) return false;
      await db.updateTable('competition').set(competitionRow(c)).where('id', '=', c.id).execute();
      return true;
    },
    dropCompetition: (id) => only(db.deleteFrom('competition').where('id', '=', id)),
    expired: async (now) =>
      (await db.selectFrom('competition').select('id').where('keep_until', '<', now).execute()).map(({ id }) => id),

    player: (id, lock = 'none') =>
      one(
        db.selectFrom('player').selectAll().where('id', '=', id).$if(locking(lock) !== 'none', (q) => q.forUpdate()).executeTakeFirst(),
        playerOf,
      ), // prettier-ignore
    playerByCode: (code) =>
      one(db.selectFrom('player').selectAll().where('personal_code', '=', code).executeTakeFirst(), playerOf),
    playerByName: (competition, key) =>
      one(
        db.selectFrom('player').selectAll().where('competition', '=', competition).where('name_key', '=', key).executeTakeFirst(),
        playerOf,
      ),
    players: async (competition) =>
      (await db.selectFrom('player').selectAll().where('competition', '=', competition).orderBy('number').execute()).map(
        playerOf,
      ),
    lastNumber: async (competition) =>
      (
        await db
          .selectFrom('player')
          .select(({ fn }) => fn.max('number').as('most'))
          .where('competition', '=', competition)
          .executeTakeFirst()
      )?.most ?? 0,
    addPlayer: async (player) =>
      added(
        await db
          .insertInto('player')
          .values(playerRow(player))
          .onConflict((on) => on.doNothing())
          .executeTakeFirst(),
      ),
    savePlayer: (player) => only(db.updateTable('player').set(playerRow(player)).where('id', '=', player.id)),
    dropPlayer: (id) => only(db.deleteFrom('player').where('id', '=', id)),
    standing: (player, speedCounts) => standingOf(db, player, speedCounts),

    run: (id, lock = 'none') =>
      one(
        db.selectFrom('run').selectAll().where('id', '=', id).$if(locking(lock) !== 'none', (q) => q.forUpdate()).executeTakeFirst(),
        runOf,
      ), // prettier-ignore
    runOf: (player, round) =>
      one(db.selectFrom('run').selectAll().where('player', '=', player).where('round', '=', round).executeTakeFirst(), runOf),
    runs: async (competition) =>
      (await db.selectFrom('run').selectAll().where('competition', '=', competition).execute()).map(runOf),
    addRun: async (run) =>
      added(
        await db
          .insertInto('run')
          .values(runRow(run))
          .onConflict((on) => on.doNothing())
          .executeTakeFirst(),
      ),
    saveRun: (run) => only(db.updateTable('run').set(runRow(run)).where('id', '=', run.id)),

    choices: async (run) =>
      (await db.selectFrom('choice').select('reply').where('run', '=', run).orderBy('number').execute()).map(
        ({ reply }) => reply,
      ),
    choicesOf: async (competition) => {
      const rows = await db.selectFrom('choice').innerJoin('run', 'run.id', 'choice.run').select(['choice.run', 'choice.reply'])
        .where('run.competition', '=', competition).orderBy('choice.run').orderBy('choice.number').execute(); // prettier-ignore
      const logs = new Map<string, string[]>();
      for (const { run, reply } of rows) {
        const log = logs.get(run) ?? [];
        log.push(reply);
        logs.set(run, log);
      }
      return logs;
    },
    addChoices: async (run, from, replies, at) => {
      const rows = replies.map((reply, i) => ({ run, number: from + i, reply, at }));
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('choice')
        .values(rows)
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      return Number(numInsertedOrUpdatedRows) === rows.length;
    },

    pulse: async (competition) => {
      const room = await db.selectFrom('competition').select('revision').where('id', '=', competition).executeTakeFirst();
      const runs = await db.selectFrom('run')
        .select(({ fn }) => [fn.countAll<number>().as('begun'), fn.sum<number | string | null>('length').as('choices'), fn.count<number>('result').as('ended')])
        .where('competition', '=', competition).executeTakeFirst(); // prettier-ignore
      return room && `${String(room.revision)}|${String(runs?.begun)}|${String(runs?.choices)}|${String(runs?.ended)}`;
    },
    content: async (hash) => (await db.selectFrom('content').select('text').where('hash', '=', hash).executeTakeFirst())?.text,
    addContent: (hash, text) =>
      only(
        db
          .insertInto('content')
          .values({ hash, text })
          .onConflict((on) => on.doNothing()),
      ),

    certificate: (code) =>
      one(db.selectFrom('certificate').selectAll().where('code', '=', code).executeTakeFirst(), certificateOf),
    certificates: async (competition) =>
      (await db.selectFrom('certificate').selectAll().where('competition', '=', competition).execute()).map(certificateOf),
    addCertificates: async (certificates) => {
      for (let i = 0; i < certificates.length; i += AT_ONCE)
        await db
          .insertInto('certificate')
          .values(certificates.slice(i, i + AT_ONCE).map(certificateRow))
          .execute();
    },
  };
}
const added = (result: { readonly numInsertedOrUpdatedRows?: bigint | undefined }): boolean =>
  Number(result.numInsertedOrUpdatedRows ?? 0) === 1;

/** How many stand before a player: `compare` of the arena's ranking, as a condition. */
async function standingOf(db: Transaction<Tables>, player: Player, speedCounts: boolean): Promise<{ ahead: number; of: number }> {
  const row = await db
    .selectFrom('player')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('of'),
      fn
        .sum<number | string | null>(
          eb
            .case()
            .when(
              eb.or([
                eb('total', '>', player.total),
                eb.and([eb('total', '=', player.total), eb('accuracy', '>', player.accuracy)]),
                ...(speedCounts
                  ? [
                      eb.and([
                        eb('total', '=', player.total),
                        eb('accuracy', '=', player.accuracy),
                        eb('seconds', '<', player.seconds),
                      ]),
                    ]
                  : []),
              ]),
            )
            .then(1)
            .else(0)
            .end(),
        )
        .as('ahead'),
    ])
    .where('competition', '=', player.competition)
    .where('joined_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return { ahead: Number(row.ahead ?? 0), of: row.of };
}

/** Makes the work's refusal undo what it wrote. */
class Refusal extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('refused');
    this.outcome = outcome;
  }
}
/** Two transactions got in each other's way and nothing was stored: PostgreSQL says try again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const mayTryAgain = (error: unknown): boolean => error instanceof Error && 'code' in error && TRY_AGAIN.has(String(error.code));

export function createStore({ db, kind }: Database): Store {
  const locks = kind === 'postgresql';
  const attempt = async <T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await db.transaction().execute(async (transaction) => {
        const outcome = await work(txOf(transaction, locks));
        if (!outcome.ok) throw new Refusal(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Refusal) return error.outcome;
      throw error;
    }
  };
  return {
    read: (work) => {
      const transaction = locks
        ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
        : db.transaction();
      return transaction.execute((inner) => work(txOf(inner, false)));
    },
    async write(work) {
      for (let tries = 1; ; tries++)
        try {
          return await attempt(work);
        } catch (error) {
          if (tries === 3 || !mayTryAgain(error)) throw error;
        }
    },
  };
}
