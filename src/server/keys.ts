/** Who somebody is: signed tokens, and the count of wrong codes. The key lies in the database, so that every process accepts what another gave out. */
import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';
import type { Chance } from '../arena/arena.ts';
import type { Database } from './database.ts';

/** `link` is what the printed address carries; it can do nothing but be exchanged for a trainer's cookie. */
export type Role = 'player' | 'trainer' | 'link';
/** Days a token is good for. */
const GOOD_FOR: Record<Role, string> = { player: '30 days', trainer: '14 days', link: '7 days' };

/** From the system's own source: codes and seeds cannot be guessed from earlier ones. */
export const CHANCE: Chance = { seed: () => randomBytes(4).readUInt32LE(), below: (n) => randomInt(n), id: () => randomUUID() };

export interface Keys {
  readonly sign: (role: Role, id: string) => Promise<string>;
  /** The id in a token of this role, or undefined: forged, expired, of another role. */
  readonly read: (role: Role, token: string) => Promise<string | undefined>;
  /** An address as it is written down: not the address. */
  readonly veil: (address: string) => string;
}

async function settingOf({ db }: Database, key: string, fresh: () => string): Promise<string> {
  await db.insertInto('setting').values({ key, value: fresh() }).onConflict((on) => on.doNothing()).execute(); // prettier-ignore
  return (await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirstOrThrow()).value;
}

export async function openKeys(database: Database): Promise<Keys> {
  const secret = Buffer.from(await settingOf(database, 'secret', () => randomBytes(32).toString('base64')), 'base64');
  return {
    sign: (role, id) =>
      new SignJWT({ role })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(id)
        .setIssuedAt()
        .setExpirationTime(GOOD_FOR[role])
        .sign(secret),
    async read(role, token) {
      const verified = await jwtVerify(token, secret, { algorithms: ['HS256'] }).catch(() => undefined);
      return verified?.payload['role'] === role ? verified.payload.sub : undefined;
    },
    veil: (address) => createHmac('sha256', secret).update(address).digest('base64url').slice(0, 22),
  };
}

/** Wrong codes that an address may try in ten minutes. With 148 million join codes that is a chance of 1 in 17,000 a day to hit one open room. */
export const WRONG_CODES = 60;
const WINDOW = 10;

/** Wrong codes by address and minute, in the database, so that several processes count together. */
export function createAttempts({ db }: Database, clock: () => number) {
  const minute = (): number => Math.floor(clock() / 60_000);
  return {
    /** True when this address has tried too many wrong codes lately. */
    async blocked(who: string): Promise<boolean> {
      const row = await db
        .selectFrom('attempt')
        .select(({ fn }) => fn.sum<number | string | null>('count').as('tried'))
        .where('who', '=', who)
        .where('minute', '>', minute() - WINDOW)
        .executeTakeFirst();
      return Number(row?.tried ?? 0) >= WRONG_CODES;
    },
    async wrong(who: string): Promise<void> {
      const now = minute();
      await db.insertInto('attempt').values({ who, minute: now, count: 1 })
        .onConflict((on) => on.columns(['who', 'minute']).doUpdateSet((eb) => ({ count: eb('attempt.count', '+', 1) })))
        .execute(); // prettier-ignore
    },
    /** Forgets what no longer counts. */
    async sweep(): Promise<void> {
      await db
        .deleteFrom('attempt')
        .where('minute', '<=', minute() - WINDOW)
        .execute();
    },
  };
}
export type Attempts = ReturnType<typeof createAttempts>;

/** The trainer of this server, or another one by name; made when first asked for. */
export async function trainerNamed(database: Database, name: string): Promise<string> {
  const id = await settingOf(database, `trainer:${name}`, randomUUID);
  await database.db.insertInto('trainer').values({ id, name }).onConflict((on) => on.doNothing()).execute(); // prettier-ignore
  return id;
}
