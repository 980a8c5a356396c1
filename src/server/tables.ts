/** The tables, as both databases have them. Yes and no are 1 and 0, times whole milliseconds, lists and results JSON texts. */
import type { Insertable, Selectable } from 'kysely';

interface CompetitionTable {
  id: string;
  trainer: string;
  title: string;
  code: string;
  code_until: number;
  mode: string;
  entry: string;
  stage: string;
  locked: number;
  seconds_per_call: number | null;
  names_hidden: number;
  speed_counts: number;
  rounds: string;
  round: number;
  opened_at: number | null;
  halted_at: number | null;
  halted_ms: number;
  extra_seconds: number;
  revision: number;
  created_at: number;
  keep_until: number;
}
interface PlayerTable {
  id: string;
  competition: string;
  number: number;
  name: string;
  name_key: string;
  personal_code: string;
  salt: number;
  extra_percent: number;
  joined_at: number | null;
  total: number;
  accuracy: number;
  seconds: number;
}
interface RunTable {
  id: string;
  competition: string;
  player: string;
  round: number;
  started_at: number;
  length: number;
  result: string | null;
}
interface ChoiceTable {
  run: string;
  number: number;
  reply: string;
  at: number;
}
interface CertificateTable {
  code: string;
  competition: string;
  player: string;
  name: string;
  title: string;
  place: number;
  of: number;
  total: number;
  out_of: number;
  at: number;
}
export interface Tables {
  competition: CompetitionTable;
  player: PlayerTable;
  run: RunTable;
  choice: ChoiceTable;
  certificate: CertificateTable;
  content: { hash: string; text: string };
  trainer: { id: string; name: string };
  /** Things that all processes must agree on, such as the key that signs tokens. */
  setting: { key: string; value: string };
  /** Wrong codes by address (hashed) and minute. */
  attempt: { who: string; minute: number; count: number };
}
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
