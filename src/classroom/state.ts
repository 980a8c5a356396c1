/** What the arena's pages show and do. The pages read these types; values come in as main hands them in. */
import type { ClassReport, Board, CaseChoice, CertificateView, Command, CompetitionView, ContentView, CreateAsk, Debrief, PlayerReport, PlayerRoom, SealedLine, TrainerRoom, TrainerView } from '../arena/arena.ts'; // prettier-ignore
import type { Call, Lang, Line, RepView, Step } from '../engine/engine.ts';
import type { ArenaAddress } from './address.ts';
import type { Trouble, TroubleCode, Wire } from './client.ts';

/** A call of a fair class on this page: the engine turns it here, the server replays what it is sent. */
export interface FairScreen {
  readonly mode: 'fair';
  readonly call: Call;
  readonly view: RepView;
  readonly steps: Readonly<Record<Step, boolean>>;
  /** Choices made here that the server has not acknowledged yet. */
  readonly unsent: number;
}
/** What the customer says now, for page, stage and ear: a line to be looked up, or the texts themselves. */
export type Spoken = { readonly line: Line; readonly agreed: number } | { readonly sealed: SealedLine };
/** A player's seat: the room as the server knows it, and the call on this page. */
export interface Seat {
  readonly room: PlayerRoom;
  /** False while the server does not answer; a fair call goes on, a sealed one waits. */
  readonly there: boolean;
  /** Content of the round, once it is here. */
  readonly content: ContentView | null;
  /** The call of the open round in a fair class; null: not begun, or sealed (`room.run` is the screen then). */
  readonly fair: FairScreen | null;
  /** Facts ticked in the file before dialling. */
  readonly ticks: readonly string[];
  /** A sealed answer is on its way; nothing else can be chosen until it is there. */
  readonly waiting: boolean;
  /** The cue that the last reply set off. */
  readonly cue: string | null;
  /** Choices of this page that do not count: time was up, or another device of this player was further on. */
  readonly lost: 'time' | 'elsewhere' | null;
  /** Own calls of rounds that are over. */
  readonly debriefs: readonly Debrief[];
  readonly certificate: CertificateView | null;
  /** A call that this page could not replay. */
  readonly unplayed: string | null;
}
/** A trainer at work. What has not been asked for yet is null. */
export interface Desk {
  readonly trainer: TrainerView | null;
  /** The server does not take this browser for a trainer's: it wants the link. */
  readonly signedOut: boolean;
  /** Number of the trainer's address that the class is told to open. */
  readonly joinAt: number;
  readonly cases: readonly CaseChoice[] | null;
  readonly competitions: readonly CompetitionView[] | null;
  readonly room: TrainerRoom | null;
  readonly board: Board | null;
  /** False while the stream of the open room is cut. */
  readonly live: boolean;
  readonly report: ClassReport | null;
  readonly person: PlayerReport | null;
  /** A call that was looked up to be replayed. */
  readonly debrief: Debrief | null;
  /** Id of a call that could not be replayed on this page. */
  readonly unplayed: string | null;
  readonly certificates: readonly CertificateView[] | null;
  /** Content by hash, as far as the open pages need it. */
  readonly contents: Readonly<Record<string, ContentView>>;
}
export interface ArenaState {
  readonly address: ArenaAddress;
  /** Asking the server; the page stays as it is. */
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly seat: Seat | null;
  readonly desk: Desk;
  /** A certificate that was looked up. */
  readonly checked: CertificateView | null;
}
export interface SeatActions {
  /** The server's clock as this page knows it, milliseconds since 1970. */
  now(): number;
  join(code: string, name: string): Promise<void>;
  rejoin(personalCode: string): Promise<void>;
  /** Begins the call of the open round, or comes back to it. */
  begin(): Promise<void>;
  tick(fact: string): void;
  /** Takes what is ticked and rings. */
  dial(): Promise<void>;
  /** A reply of the screen, by its id there. */
  choose(reply: string): Promise<void>;
  /** Opens an own call of a round that is over, with its review. */
  replay(run: string): Promise<void>;
  /** Leaves for good: everything of this player is deleted. */
  leave(): Promise<void>;
  /** Goes to the door without deleting anything; the personal code brings back. */
  stepOut(): void;
}
export interface DeskActions {
  /** The server's clock as this page knows it, milliseconds since 1970. */
  now(): number;
  /** Exchanges the trainer's link for a cookie. */
  signIn(link: string): Promise<void>;
  joinAt(address: number): void;
  /** Opens a call with its review, for the class; `unplayed` says when it could not. */
  replay(id: string, run: string): Promise<void>;
  create(ask: CreateAsk): Promise<boolean>;
  command(id: string, command: Command): Promise<void>;
  extraTime(id: string, player: string, percent: number): Promise<void>;
  removePlayer(id: string, player: string): Promise<void>;
  removeCompetition(id: string): Promise<void>;
  signOut(): Promise<void>;
}
export interface ArenaActions {
  /** Goes to a page of the arena. */
  visit(address: ArenaAddress): void;
  dismiss(): void;
  checkCertificate(code: string): Promise<void>;
  readonly seat: SeatActions;
  readonly desk: DeskActions;
}
/** What the browser does for the arena. */
export interface Ports {
  readonly wire: Wire;
  /** Goes to an address of this program, as a new step of the history or in place of the present one. */
  readonly visit: (path: string, replace: boolean) => void;
  readonly now: () => number;
  /** Lets the page breathe; milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Small things that outlive the page: a player's token, and choices that could not be sent yet. Forgets rather than throws. */
  readonly kept: {
    read(key: string): string | null;
    write(key: string, value: string | null): void;
  };
  /** Makes the words of a case known, in both languages. */
  readonly addWords: (content: ContentView, lang: Lang) => void;
  /** Something was said or heard in a player's call: for the speakers. */
  readonly heard: (spoken: Spoken | null, cue: string | null, content: ContentView) => void;
  /** Opens a call that was played here with its review, as a shared call opens; false: it could not be replayed. */
  readonly replay: (content: ContentView, debrief: Debrief) => Promise<boolean>;
}
export type { ArenaAddress, Trouble, TroubleCode };
