/**
 * The arena's one public file: the rules of a competition, without server, page, clock or chance. What a server or a page needs of it: `createArena`
 * over ports; for a class without a server, challenges and class files. What pages and server say to each other: `api.ts`.
 */
import { createHost, type Host } from './host.ts';
import { createPlay, type Play } from './play.ts';
import type { Ports } from './ports.ts';
import { createReporting, type Reporting } from './reporting.ts';

export type * from './api.ts';
export { ARENA_MODES, ENTRIES } from './api.ts';
export { ARENA_ERRORS, done, refused, type ArenaError, type ArenaErrorCode, type Outcome } from './errors.ts';
export { LIMITS, type Certificate, type Competition, type Player, type Round, type Run, type StoredResult } from './records.ts';
export type { Chance, Clock, Contents, Lock, Ports, Store, Tx } from './ports.ts';
export {
  CERTIFICATE_LETTERS,
  CODE_LETTERS,
  JOIN_LETTERS,
  PERSONAL_LETTERS,
  makeCode,
  nameKey,
  readCode,
  readName,
} from './codes.ts';
export { judgeRun, type Judged, type Playable } from './judging.ts';
export { rank, type Standing } from './ranking.ts';
export { classReport, decisionsOf, practicesOf, sharesOf, type PlayedRun } from './report.ts';
export { csvOf, harmless, type Cell, type Sheet } from './sheet.ts';
export {
  makeChallenge, makeClassFile, offlineClass, parseChallenge, parseClassFile,
  type Challenge, type OfflineClass, type OfflineRow, type SetAside,
} from './challenge.ts'; // prettier-ignore

export interface Arena {
  readonly host: Host;
  readonly play: Play;
  readonly reporting: Reporting;
}
/** The authority over all competitions of a store. It keeps nothing itself: any number of them may share a store. */
export const createArena = (ports: Ports): Arena => ({
  host: createHost(ports),
  play: createPlay(ports),
  reporting: createReporting(ports),
});
