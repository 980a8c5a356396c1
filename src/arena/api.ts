/**
 * What a page and the arena's server say to each other: every request, answer, role and event. Types only.
 *
 * All addresses begin with `/api`. Bodies are JSON both ways. Times are whole milliseconds since 1970 by the server's clock (`Clock.now` tells it,
 * so that a page can allow for its own). A refusal is a 4xx or 5xx with a `Refusal` body; its code is stable (`errors.ts`), its sentences are for people.
 *
 * Roles: *nobody*, *player* (the token that `join` gives, as `Authorization: Bearer …` or as the cookie set with it), *trainer* (an httpOnly cookie
 * that `POST /api/trainer/session` sets in exchange for the link printed at the start).
 *
 * | address | role | asks | answers |
 * |---|---|---|---|
 * | GET /api/health | nobody | | `Health` |
 * | POST /api/join | nobody | `JoinAsk` | `Joined` |
 * | POST /api/rejoin | nobody | `RejoinAsk` | `Joined` |
 * | GET /api/certificates/:code | nobody | | `CertificateView` |
 * | GET /api/contents/:hash | player, trainer | | `ContentView`, kept for ever under its hash |
 * | GET /api/play | player | | `PlayerRoom` |
 * | POST /api/play/run | player | `BeginAsk` | `PlayerRoom` with the run of the open round; the same run each time |
 * | POST /api/play/choices | player, fair | `ChoicesAsk` | `Answered` |
 * | POST /api/play/answer | player, sealed | `AnswerAsk` | `Answered` |
 * | GET /api/play/debriefs | player | | `Debrief[]`: own calls of rounds that are over |
 * | GET /api/play/certificate | player | | `CertificateView`, once the competition has ended |
 * | GET /api/play/events | player (cookie or bearer) | | event stream of `room`: `RoomEvent` |
 * | DELETE /api/play | player | | 204: everything of this player is deleted |
 * | POST /api/trainer/session | nobody | `SessionAsk` | `TrainerView`, sets the cookie |
 * | GET, DELETE /api/trainer/session | trainer | | `TrainerView` / 204 |
 * | GET /api/trainer/cases | trainer | | `CaseChoice[]` |
 * | GET /api/competitions | trainer | | `CompetitionView[]`, own ones, newest first |
 * | POST /api/competitions | trainer | `CreateAsk` | `TrainerRoom` |
 * | GET /api/competitions/:id | its trainer | | `TrainerRoom` |
 * | DELETE /api/competitions/:id | its trainer | | 204: everything of it is deleted |
 * | POST /api/competitions/:id/commands | its trainer | `Command` | `TrainerRoom` |
 * | PATCH /api/competitions/:id/players/:player | its trainer | `PlayerChange` | `TrainerRoom` |
 * | DELETE /api/competitions/:id/players/:player | its trainer | | 204: everything of that player is deleted |
 * | GET /api/competitions/:id/board | its trainer | | `Board` |
 * | GET /api/competitions/:id/events | its trainer | | event stream of `lobby`: `TrainerRoom` and `board`: `Board`, one of each a second at most |
 * | GET /api/competitions/:id/qr.svg (`?at=` number of the address) | its trainer | | a picture: the address to join at, with the code |
 * | GET /api/competitions/:id/report | its trainer | | `ClassReport` |
 * | GET /api/competitions/:id/players/:player/report | its trainer | | `PlayerReport` |
 * | GET /api/competitions/:id/runs/:run | its trainer | | `Debrief` of any call, for the whole class |
 * | GET /api/competitions/:id/certificates | its trainer | | `CertificateView[]`, once it has ended |
 * | GET /api/competitions/:id/export.csv, export.xlsx (`?lang=`) | its trainer | | a file |
 */
import type { CaseCodex, CaseDraft, CaseWords } from '../content/content.ts';
import type { CaseRules, ConductLevel, Face, Lang, Line, Part, Speaker, Stage, Step, Temper } from '../engine/engine.ts';
import type { ArenaErrorCode } from './errors.ts';

/** A sentence in every language. */
export type Both = Readonly<Record<Lang, string>>;
/** Body of every refusal. `expected`: where to go on (`choice-gap`), `stored`: what is in the log (`choice-conflict`). */
export interface Refusal {
  readonly error: {
    readonly code: ArenaErrorCode;
    readonly message: Both;
    readonly expected?: number;
    readonly stored?: readonly string[];
  };
}
export interface Health {
  readonly ready: true;
  /** `embedded` or `postgresql`. */
  readonly store: 'embedded' | 'postgresql';
}

/** *Fair class*: the seed is in the page and a determined player could look behind the customer. *Sealed*: the server turns the call. */
export const ARENA_MODES = ['fair', 'sealed'] as const;
export type ArenaMode = (typeof ARENA_MODES)[number];
/** Free names, or only those on the trainer's list. */
export const ENTRIES = ['free', 'roster'] as const;
export type Entry = (typeof ENTRIES)[number];
/** `between`: a round is over and the next has not begun; the last round ends there too, until the trainer ends the competition. */
export const STAGES_OF_COMPETITION = ['lobby', 'running', 'paused', 'between', 'ended'] as const;
export type CompetitionStage = (typeof STAGES_OF_COMPETITION)[number];

/** What everybody in the room may know of a competition. */
export interface CompetitionView {
  readonly id: string;
  readonly title: string;
  readonly mode: ArenaMode;
  readonly entry: Entry;
  readonly stage: CompetitionStage;
  readonly locked: boolean;
  /** 1-based number of the round that is open or was last; 0 before the first. */
  readonly round: number;
  readonly rounds: number;
  /** Time for a call in seconds, counted from the start of the round; null: none. */
  readonly secondsPerCall: number | null;
  readonly speedCounts: boolean;
  readonly createdAt: number;
}
/** The round's clock. */
export interface ClockView {
  readonly now: number;
  /** When this person's time is up (for the trainer: a person without extra time); null: no limit or no open round. While paused it moves with the pause. */
  readonly deadline: number | null;
  readonly pausedAt: number | null;
}
export interface PlaceView {
  /** 1 is first; equal scores share a place. */
  readonly place: number;
  readonly of: number;
  /** Sum over the rounds, 0…100 each. */
  readonly total: number;
}

export interface JoinAsk {
  readonly code: string;
  readonly name: string;
}
export interface RejoinAsk {
  readonly personalCode: string;
}
export interface Joined {
  readonly token: string;
  readonly room: PlayerRoom;
}
export interface PlayerRoom {
  readonly competition: CompetitionView;
  readonly you: {
    readonly id: string;
    readonly name: string;
    readonly number: number;
    /** Brings this player back on another device. */
    readonly personalCode: string;
    readonly extraPercent: number;
  };
  readonly clock: ClockView;
  /** Run of the open round (or of the last one, when it is over); null before it is begun. */
  readonly run: RunView | null;
  readonly place: PlaceView;
}
export interface BeginAsk {
  /** Hash of the content the page has for the round's case, when it has one: another hash is refused with `page-outdated` in a fair class. */
  readonly content?: string;
}
interface RunBase {
  readonly id: string;
  readonly round: number;
  readonly caseId: string;
  /** Hash that this round is pinned to. */
  readonly content: string;
  readonly ended: boolean;
  readonly result: RunResult | null;
}
export interface FairRun extends RunBase {
  readonly mode: 'fair';
  readonly seed: number;
  /** View salt: replies are shuffled by it, differently for each player. */
  readonly salt: number;
  /** Reply ids stored so far, in order. */
  readonly choices: readonly string[];
}
export interface SealedRun extends RunBase {
  readonly mode: 'sealed';
  /** Null after the end. */
  readonly turn: SealedTurn | null;
  /** The line being answered, or the last words after the end. */
  readonly line: SealedLine;
  /** What was said so far: line, then the reply to it. */
  readonly said: readonly { readonly line: SealedLine; readonly reply: Both }[];
}
export type RunView = FairRun | SealedRun;
export interface SealedLine {
  readonly text: Both;
  readonly face: Face;
  readonly by: Speaker;
  readonly temper: Temper;
}
/** One screen of a sealed call: all that a rep would see or hear, ready to show. */
export interface SealedTurn {
  /** 1-based; goes back as `AnswerAsk.number`. */
  readonly n: number;
  readonly part: Part;
  readonly step: Step;
  /** In the order to be shown. `fact`: in the plan, the paper of the file that it takes; `done`: in the plan and after, the reply that goes on. */
  readonly replies: readonly { readonly id: string; readonly text: Both; readonly fact?: string; readonly done?: true }[];
  readonly marked: readonly string[];
  readonly steps: Readonly<Record<Step, boolean>>;
}
/** Only when a call was played to its end; what is missing counts 0. */
export interface RunResult {
  readonly total: number;
  /** 0…100 of exact review; null where a case has no review. */
  readonly accuracy: number | null;
  readonly passed: boolean;
  readonly outcome: string;
  readonly conduct: ConductLevel;
  /** Whole seconds from the opening of the round, pauses left out. */
  readonly seconds: number;
}
/** A fair class sends what was chosen since the last acknowledgement, in one piece; sending the same again is safe. */
export interface ChoicesAsk {
  readonly run: string;
  readonly content: string;
  /** 1-based number of the first choice of this batch. */
  readonly from: number;
  /** Reply ids, 1…64. */
  readonly choices: readonly string[];
  /** What the page believes the total to be; for display only, never used. */
  readonly claim?: number;
}
export interface AnswerAsk {
  readonly run: string;
  /** `SealedTurn.n`. */
  readonly number: number;
  /** `SealedTurn.replies[].id`. */
  readonly reply: string;
}
/** Sent only after the choices are on disk. */
export interface Answered {
  readonly run: RunView;
  /** Number of choices in the log. */
  readonly stored: number;
  readonly place: PlaceView;
  /** Sealed: the cue that the last reply set off (the seal comes down, the line is slammed shut), for stage and sound. */
  readonly cue: string | null;
}
/** Sent when the room changes and every 15 seconds. */
export interface RoomEvent {
  readonly competition: CompetitionView;
  readonly revision: number;
}
/** A call as it was played, for replay and review: `start` with the seed, then the choices. Only when its round is over (the trainer: at any time). */
export interface Debrief {
  readonly run: string;
  readonly round: number;
  readonly player: string;
  readonly name: string | null;
  readonly caseId: string;
  readonly content: string;
  readonly seed: number;
  readonly choices: readonly string[];
  readonly callCode: string;
  readonly result: RunResult | null;
}

export interface SessionAsk {
  /** The part after `#/arena/trainer/` of the link printed at the start. */
  readonly link: string;
}
export interface TrainerView {
  readonly id: string;
  readonly name: string;
  /** Addresses a class can reach this server at, best first. */
  readonly addresses: readonly string[];
}
export interface CaseChoice {
  readonly id: string;
  readonly content: string;
  readonly title: Both;
  readonly company: Both;
  readonly stage: Stage;
  readonly daysOverdue: number;
}
export interface CreateAsk {
  readonly title: string;
  readonly mode: ArenaMode;
  readonly entry: Entry;
  /** Case ids, one a round, 1…12. Seeds are drawn by the server. */
  readonly cases: readonly string[];
  /** 30…7200, or null for none. */
  readonly secondsPerCall: number | null;
  readonly speedCounts: boolean;
  readonly namesHidden: boolean;
  /** The list of names for `roster`, 1…1000. */
  readonly names?: readonly string[];
  /** Days until names and results are deleted, 1…365; 30 unless said. */
  readonly keepDays?: number;
}
export type Command =
  | {
      readonly do:
        'lock' | 'unlock' | 'start' | 'pause' | 'resume' | 'end-round' | 'end' | 'hide-names' | 'show-names' | 'renew-code';
    }
  | { readonly do: 'extend'; readonly seconds: number };
export interface PlayerChange {
  /** Extra time for this person in per cent of the limit, 0…300. */
  readonly extraPercent: number;
}
export interface TrainerRoom {
  readonly competition: CompetitionView & {
    /** Six characters, without look-alikes; null once it has expired. */
    readonly code: string | null;
    readonly codeUntil: number;
    readonly namesHidden: boolean;
    readonly keepUntil: number;
    readonly cases: readonly { readonly round: number; readonly caseId: string; readonly content: string }[];
  };
  readonly clock: ClockView;
  readonly players: readonly LobbyPlayer[];
}
export interface LobbyPlayer {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly personalCode: string;
  readonly extraPercent: number;
  /** False: on the list, but not here yet. */
  readonly joined: boolean;
}
export interface Board {
  readonly competition: CompetitionView;
  readonly clock: ClockView;
  readonly rows: readonly BoardRow[];
  /** Calls of the open round: begun and played to their end. */
  readonly begun: number;
  readonly finished: number;
}
export interface BoardRow {
  readonly player: string;
  /** Order of joining, 1-based; shown instead of the name where names are hidden. */
  readonly number: number;
  readonly name: string | null;
  readonly place: number;
  readonly total: number;
  readonly accuracy: number;
  readonly seconds: number;
  /** By round: total of the call, null while it is not finished. */
  readonly rounds: readonly (number | null)[];
  /** Choices made in the open round. */
  readonly at: number;
  readonly run: string | null;
}

/** What the class did, read from the replays. */
export interface ClassReport {
  readonly players: number;
  readonly rounds: readonly RoundReport[];
  /** Heat map, most missed first. */
  readonly practices: readonly PracticeCount[];
}
export interface RoundReport {
  readonly round: number;
  readonly caseId: string;
  readonly content: string;
  readonly runs: number;
  readonly ended: number;
  readonly passed: number;
  readonly meanTotal: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** In the order in which the class came to them. */
  readonly positions: readonly PositionShare[];
}
/** Everyone who stood at this menu, and what they chose. */
export interface PositionShare {
  readonly node: string;
  readonly part: Part;
  /** What the customer said here to most of the class, and what was on the table then (`agreed`), to find its words by. */
  readonly line: Line;
  readonly agreed: number;
  /** Times the class stood here. */
  readonly at: number;
  readonly replies: readonly { readonly reply: string; readonly chosen: number; readonly permille: number }[];
}
export interface PracticeCount {
  readonly practice: string;
  /** Calls in which it was followed; owed and never done; gone against. */
  readonly followed: number;
  readonly missed: number;
  readonly broken: number;
  /** By round: calls in which it was missed or gone against; a call that did both counts once. */
  readonly byRound: readonly number[];
  /** Ids of the players who missed it or went against it. */
  readonly players: readonly string[];
}
export interface PlayerReport {
  readonly player: string;
  readonly name: string;
  readonly runs: readonly (Debrief & { readonly decisions: readonly Decision[] })[];
}
export interface Decision {
  readonly n: number;
  readonly node: string;
  readonly part: Part;
  /** The line that was answered, and what was on the table then, to find the words of line and reply by. */
  readonly line: Line;
  readonly agreed: number;
  readonly reply: string;
  /** Sum of what this reply earned and cost. */
  readonly points: number;
  readonly practices: readonly { readonly practice: string; readonly followed: boolean; readonly points: number }[];
}
export interface CertificateView {
  /** Twelve characters; `GET /api/certificates/:code` checks it. */
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly place: number;
  readonly of: number;
  readonly total: number;
  /** Best sum that could be reached. */
  readonly outOf: number;
  readonly at: number;
}
/** Everything a page needs for a case that it was not built with. */
export interface ContentView {
  readonly hash: string;
  readonly caseId: string;
  readonly rules: CaseRules;
  readonly dossier: CaseDraft['dossier'];
  readonly today: string;
  readonly place: CaseDraft['place'];
  readonly person: string;
  readonly daysOverdue: number;
  readonly words: Readonly<Record<Lang, CaseWords>>;
  readonly codex: Readonly<Record<Lang, CaseCodex>>;
}
