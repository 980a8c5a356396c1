/** What the arena needs from outside: a store, a clock, chance, and the content of every pinned hash. */
import type { Outcome } from './errors.ts';
import type { Playable } from './judging.ts';
import type { Certificate, Competition, Player, Run } from './records.ts';

/** Whole milliseconds since 1970. */
export type Clock = () => number;

export interface Chance {
  /** 0…4294967295: seeds and salts. */
  readonly seed: () => number;
  /** 0…n−1, for codes: from a source that cannot be guessed. */
  readonly below: (n: number) => number;
  /** An id that no other record has and nobody can guess. */
  readonly id: () => string;
}
export interface Contents {
  /** The content of a hash, whether or not this version still has it; undefined: never seen. */
  readonly find: (hash: string) => Promise<Playable | undefined>;
  /** Today's content of a case that can be played for points; it is stored under its hash before this returns. */
  readonly pin: (caseId: string) => Promise<Playable | undefined>;
}

/** A lock on a row: `share` keeps it from being changed, `change` keeps it for oneself, until the transaction is over. */
export type Lock = 'none' | 'share' | 'change';

/** One transaction. Everything read in it is of one moment, everything written in it is on disk when `write` returns, or nothing is. */
export interface Tx {
  readonly competition: (id: string, lock?: Lock) => Promise<Competition | undefined>;
  readonly competitionByCode: (code: string) => Promise<Competition | undefined>;
  /** Newest first. */
  readonly competitionsOf: (trainer: string) => Promise<readonly Competition[]>;
  /** False: the code is in use. */
  readonly addCompetition: (competition: Competition) => Promise<boolean>;
  readonly saveCompetition: (competition: Competition) => Promise<boolean>;
  /** With its players, calls, choices and certificates. */
  readonly dropCompetition: (id: string) => Promise<void>;
  /** Competitions whose time of keeping is over. */
  readonly expired: (now: number) => Promise<readonly string[]>;

  readonly player: (id: string, lock?: Lock) => Promise<Player | undefined>;
  readonly playerByCode: (personalCode: string) => Promise<Player | undefined>;
  readonly playerByName: (competition: string, key: string) => Promise<Player | undefined>;
  /** By number. */
  readonly players: (competition: string) => Promise<readonly Player[]>;
  /** False: the name or the personal code is in use. */
  readonly addPlayer: (player: Player) => Promise<boolean>;
  readonly savePlayer: (player: Player) => Promise<void>;
  readonly dropPlayer: (id: string) => Promise<void>;
  /** How many joined players of the competition stand before this one, and how many there are. */
  readonly standing: (player: Player, speedCounts: boolean) => Promise<{ readonly ahead: number; readonly of: number }>;

  readonly run: (id: string, lock?: Lock) => Promise<Run | undefined>;
  readonly runOf: (player: string, round: number) => Promise<Run | undefined>;
  readonly runs: (competition: string) => Promise<readonly Run[]>;
  /** False: this player has a run of this round already. */
  readonly addRun: (run: Run) => Promise<boolean>;
  readonly saveRun: (run: Run) => Promise<void>;

  readonly choices: (run: string) => Promise<readonly string[]>;
  /** Logs of a competition's runs by run id. */
  readonly choicesOf: (competition: string) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** Appends from this 1-based number. False: one of the numbers is taken; the transaction must be given up. */
  readonly addChoices: (run: string, from: number, replies: readonly string[], at: number) => Promise<boolean>;

  readonly certificate: (code: string) => Promise<Certificate | undefined>;
  readonly certificates: (competition: string) => Promise<readonly Certificate[]>;
  readonly addCertificates: (certificates: readonly Certificate[]) => Promise<void>;
}
export interface Store {
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Keeps what was written only when the outcome is good. */
  readonly write: <T>(work: (tx: Tx) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
}
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly contents: Contents;
}
