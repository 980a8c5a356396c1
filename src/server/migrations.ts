/** How the tables came to be, one step after another; a step that has been released is never changed. The same for both databases. */
import type { Kysely, Migration, MigrationProvider } from 'kysely';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    await schema
      .createTable('competition')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('trainer', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('code_until', 'bigint', (c) => c.notNull())
      .addColumn('mode', 'text', (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('locked', 'integer', (c) => c.notNull())
      .addColumn('seconds_per_call', 'integer')
      .addColumn('names_hidden', 'integer', (c) => c.notNull())
      .addColumn('speed_counts', 'integer', (c) => c.notNull())
      .addColumn('rounds', 'text', (c) => c.notNull())
      .addColumn('round', 'integer', (c) => c.notNull())
      .addColumn('opened_at', 'bigint')
      .addColumn('halted_at', 'bigint')
      .addColumn('halted_ms', 'bigint', (c) => c.notNull())
      .addColumn('extra_seconds', 'bigint', (c) => c.notNull())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('keep_until', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('competition_trainer').on('competition').column('trainer').execute();
    await schema
      .createTable('player')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('competition', 'text', (c) => c.notNull().references('competition.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_key', 'text', (c) => c.notNull())
      .addColumn('personal_code', 'text', (c) => c.notNull().unique())
      .addColumn('salt', 'bigint', (c) => c.notNull())
      .addColumn('extra_percent', 'integer', (c) => c.notNull())
      .addColumn('joined_at', 'bigint')
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('accuracy', 'integer', (c) => c.notNull())
      .addColumn('seconds', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('player_name', ['competition', 'name_key'])
      .execute();
    await schema.createIndex('player_standing').on('player').columns(['competition', 'total', 'accuracy']).execute();
    await schema
      .createTable('run')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('competition', 'text', (c) => c.notNull())
      .addColumn('player', 'text', (c) => c.notNull().references('player.id').onDelete('cascade'))
      .addColumn('round', 'integer', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('length', 'integer', (c) => c.notNull())
      .addColumn('result', 'text')
      .addUniqueConstraint('run_once', ['player', 'round'])
      .execute();
    await schema.createIndex('run_competition').on('run').column('competition').execute();
    await schema
      .createTable('choice')
      .addColumn('run', 'text', (c) => c.notNull().references('run.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('reply', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('choice_once', ['run', 'number'])
      .execute();
    await schema
      .createTable('certificate')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('competition', 'text', (c) => c.notNull())
      .addColumn('player', 'text', (c) => c.notNull().unique().references('player.id').onDelete('cascade'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('of', 'integer', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('out_of', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('certificate_competition').on('certificate').column('competition').execute();
    for (const [table, key, value] of [
      ['content', 'hash', 'text'],
      ['trainer', 'id', 'name'],
      ['setting', 'key', 'value'],
    ] as const)
      // prettier-ignore
      await schema
        .createTable(table)
        .addColumn(key, 'text', (c) => c.primaryKey())
        .addColumn(value, 'text', (c) => c.notNull())
        .execute();
    await schema
      .createTable('attempt')
      .addColumn('who', 'text', (c) => c.notNull())
      .addColumn('minute', 'bigint', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('attempt_minute', ['who', 'minute'])
      .execute();
  },
};

export const MIGRATIONS: MigrationProvider = { getMigrations: () => Promise.resolve({ '001-first': first }) };
