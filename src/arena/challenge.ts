/**
 * Playing without a server. A *challenge* is a link to one call – case, content, seed, mode – that anyone can open. A *class file* is what a player
 * hands in: a name and call codes; it is verified by the same replay as on a server and gives the same board and report.
 */
import { hash32, parseCallCode, type ViewMode } from '../engine/engine.ts';
import { readName } from './codes.ts';
import { done, refused, type Outcome } from './errors.ts';
import { judgeRun, type Playable } from './judging.ts';
import { rank, type Standing } from './ranking.ts';
import type { PlayedRun } from './report.ts';
import { LIMITS } from './records.ts';

export interface Challenge {
  readonly caseId: string;
  readonly content: string;
  /** 0…4294967295. */
  readonly seed: number;
  readonly mode: ViewMode;
}
const FORM = /^DC1\.([a-z0-9-]{1,60})\.([0-9a-z]{1,16})\.([0-9a-z]{1,7})\.(exam|guided)\.([0-9a-z]{1,7})$/;

/** `DC1.<case>.<content>.<seed>.<mode>.<check>`, for the end of an address. The check is for slips of the pen. */
export function makeChallenge({ caseId, content, seed, mode }: Challenge): string {
  const body = `DC1.${caseId}.${content}.${seed.toString(36)}.${mode}`;
  return `${body}.${hash32(body).toString(36)}`;
}
export function parseChallenge(text: string): Outcome<Challenge> {
  const code = text.replace(/\s+/g, '');
  const [, caseId = '', content = '', digits = '', mode, check] = FORM.exec(code) ?? [];
  const seed = Number.parseInt(digits, 36);
  const sound = mode !== undefined && hash32(code.slice(0, code.lastIndexOf('.'))).toString(36) === check && seed <= 4294967295;
  return sound ? done({ caseId, content, seed, mode: mode as ViewMode }) : refused('challenge-form');
}

/** What one player hands in, plain JSON: `{"dojo":"runs","name":"…","codes":["DD1.…"]}`. */
export const makeClassFile = (name: string, codes: readonly string[]): string => JSON.stringify({ dojo: 'runs', name, codes });

/** A line of a file that does not count, and why: damaged, of other content, with a choice that was not offered, or not the class's call. */
export interface SetAside {
  readonly name: string;
  readonly code: string;
  readonly why: 'file-form' | 'page-outdated' | 'choice-not-offered' | 'unknown-case';
}
export interface OfflineRow extends Standing {
  readonly player: string;
  readonly name: string;
  readonly place: number;
  readonly rounds: readonly (number | null)[];
}
export interface OfflineClass {
  readonly rows: readonly OfflineRow[];
  /** For `classReport`. */
  readonly runs: readonly PlayedRun[];
  readonly setAside: readonly SetAside[];
}

/** Reads a class file; anything else is refused. At most 12 codes of at most 200 characters. */
export function parseClassFile(text: string): Outcome<{ readonly name: string; readonly codes: readonly string[] }> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refused('file-form');
  }
  if (typeof read !== 'object' || read === null) return refused('file-form');
  const { dojo, name: typed, codes } = read as Readonly<Record<string, unknown>>;
  const name = typeof typed === 'string' ? readName(typed, LIMITS.name) : undefined;
  const good = (code: unknown): code is string => typeof code === 'string' && code.length <= 200;
  if (dojo !== 'runs' || name === undefined || !Array.isArray(codes) || codes.length > LIMITS.rounds || !codes.every(good))
    return refused('file-form');
  return done({ name, codes });
}

/**
 * Board and report of a class that played the same challenges offline. The first code of a person for a challenge counts, later ones are left
 * out; a call of another seed is not the class's and is set aside.
 */
export function offlineClass(
  files: readonly { readonly name: string; readonly codes: readonly string[] }[],
  challenges: readonly Challenge[],
  find: (caseId: string) => Playable | undefined,
): OfflineClass {
  const setAside: SetAside[] = [];
  const runs: PlayedRun[] = [];
  const rows = files.map(({ name, codes }, i) => {
    const player = String(i + 1);
    const rounds = challenges.map((): number | null => null);
    let accuracy = 0;
    for (const code of codes) {
      const judged = judgeCode(code, challenges, find);
      if (typeof judged === 'string') {
        setAside.push({ name, code, why: judged });
        continue;
      }
      if (runs.some((run) => run.player === player && run.round === judged.round)) continue;
      runs.push({ player, ...judged });
      rounds[judged.round - 1] = judged.result?.total ?? null;
      accuracy += judged.result?.accuracy ?? 0;
    }
    return { player, name, rounds, accuracy, seconds: 0, total: rounds.reduce((sum: number, total) => sum + (total ?? 0), 0) };
  });
  return { rows: rank(rows, false), runs, setAside };
}

function judgeCode(
  code: string,
  challenges: readonly Challenge[],
  find: (caseId: string) => Playable | undefined,
): Omit<PlayedRun, 'player'> | SetAside['why'] {
  const coded = parseCallCode(code);
  if (!coded.ok) return 'file-form';
  const { caseId, content, seed, choices } = coded.value;
  const at = challenges.findIndex((one) => one.caseId === caseId && one.seed === seed);
  const playable = find(caseId);
  if (at < 0 || !playable) return 'unknown-case';
  if (playable.hash !== content) return 'page-outdated';
  const judged = judgeRun(playable, seed, choices);
  if (!judged.ok) return 'choice-not-offered';
  const { call, result } = judged.value;
  return { round: at + 1, caseId, content, call, result: result && { ...result, seconds: 0 } };
}
