/** What a sitting is: its state, its actions, its ports. */
import type { CaseCodex, CaseDraft, CaseWords, CatalogueWords, Conduct, Practice } from '../content/content.ts';
import type {
  Band,
  Call,
  CallReport,
  CaseRules,
  CodedCall,
  Effect,
  EngineErrorCode,
  Lang,
  PlaceId,
  RepView,
  Result,
  Step,
  ViewMode,
} from '../engine/engine.ts';
import type { Drill, Grade, Line, Planned, Subject, Tally } from '../review/practice/practice.ts';
import type { Review, Reviewed, ReviewedTurn } from '../review/review.ts';
import type { CallRecord, FileRead, ImportReport, Settings, Store, Transcript } from '../storage/storage.ts';

/** A line of the desk. */
export interface CaseCard {
  readonly id: string;
  readonly hash: string;
  readonly tutorial: boolean;
  readonly place: PlaceId;
  readonly person: string;
  readonly owed: number;
  readonly daysOverdue: number;
  readonly words: Readonly<Record<Lang, { readonly title: string; readonly occasion: string; readonly company: string }>>;
}
export interface CaseData {
  readonly rules: CaseRules;
  readonly dossier: CaseDraft['dossier'];
  readonly today: string;
}
export interface CaseTexts {
  readonly words: CaseWords;
  readonly codex: CaseCodex;
}
export interface CatalogueData {
  readonly words: CatalogueWords;
  readonly practices: Readonly<Record<string, Pick<Practice, 'weight' | 'group' | 'source'>>>;
  readonly conducts: readonly Conduct[];
  /** Names of the excuses. */
  readonly excuses: Readonly<Record<string, string>>;
}
export const PAGES = [
  'title',
  'desk',
  'dossier',
  'call',
  'debrief',
  'review',
  'whatif',
  'replay',
  'practice',
  'record',
  'codex',
  'settings',
  'arena',
] as const;
export type PageName = (typeof PAGES)[number];
/** Things a person should know but need not act on at once. */
export type Notice =
  | 'no-storage'
  | 'no-sound'
  | 'no-stage'
  | 'set-aside'
  | 'elsewhere'
  | 'imported'
  | 'import-refused'
  | 'copied'
  | 'copy-refused'
  | 'deleted'
  | 'content-changed'
  | EngineErrorCode;
/** The call that is open: the engine's call and everything needed to show it. */
export interface OpenCall {
  readonly id: string;
  readonly card: CaseCard;
  readonly data: CaseData;
  readonly call: Call;
  readonly mode: ViewMode;
  readonly view: RepView;
  readonly steps: Readonly<Record<Step, boolean>>;
  readonly report: CallReport | null;
  /** What each choice was worth, once the call has ended and the book is there. */
  readonly review: Review | null;
  /** Tone band at each turn of the contact, by turn number, for the debrief. */
  readonly bands: Readonly<Record<number, Band>>;
  readonly code: string;
  readonly startedAt: number;
}
/** What was said to a drill, and what it came to. */
export interface Answer {
  readonly reply: string;
  /** The call after it. */
  readonly open: OpenCall;
  /** Null until the book is there. */
  readonly turn: ReviewedTurn | null;
  /** Null for a contrast, which is not scheduled; `due` in milliseconds since 1970. */
  readonly grade: Grade | null;
  readonly due: number | null;
}
/** A position that is asked. */
export interface Exercise {
  /** One's own mistake, or what sets it off: the same excuse where the other thing is true, or from another customer. */
  readonly kind: 'drill' | 'truth' | 'customer';
  /** Null for a contrast that is nobody's mistake. */
  readonly drill: Drill | null;
  /** The drill that this comes from: itself, or the one it sets off. */
  readonly from: Drill;
  /** The call up to the position. */
  readonly open: OpenCall;
  readonly texts: CaseTexts;
  /** Drills of the sitting still to come after it. */
  readonly left: number;
  readonly answer: Answer | null;
  /** What a contrast is held against: the drill just answered. */
  readonly against: { readonly open: OpenCall; readonly texts: CaseTexts; readonly answer: Answer } | null;
}
export interface PracticeState {
  readonly drills: readonly Drill[];
  readonly tallies: readonly Tally[];
  /** The tallies added up, once the record has been asked for. */
  readonly record: Readonly<Record<Subject, readonly Line[]>> | null;
  /** What is due, in the order it would be asked. */
  readonly plan: readonly Planned[];
  /** When the next one comes that is not due yet; null when none is to come. Milliseconds since 1970, as `now`. */
  readonly next: number | null;
  readonly now: number;
  readonly exercise: Exercise | null;
  /** The next position is on its way. */
  readonly busy: boolean;
}
/** The same call played on from one of its moves, under a truth that is named. Kept for the sitting; never scored, never a record. */
export interface Branch extends OpenCall {
  /** Id of the call it leaves. */
  readonly of: string;
  /** 1 for the first branch of its call. */
  readonly number: number;
  /** How many replies it shares with what it leaves. */
  readonly from: number;
  /** Joint truth it is played under, row of `rules.truths`. */
  readonly truth: number;
}
/** A call that is looked at and is not one's own call under way: from a link, from a file, or a record that cannot be replayed. */
export interface Replay {
  /** Call code of the link; empty where there is none. */
  readonly code: string;
  /** What the code says, where it is a code. */
  readonly coded: CodedCall | null;
  /** Why it cannot be replayed. */
  readonly refused: EngineErrorCode | null;
  /** The call, replayed, with the texts of its case. */
  readonly open: OpenCall | null;
  readonly texts: CaseTexts | null;
  /** The record with this code, from a file or one's own: it can be read where nothing can be replayed. */
  readonly record: CallRecord | null;
  /** The file that was opened. */
  readonly file: FileRead | null;
}
export interface State {
  readonly page: PageName;
  readonly busy: boolean;
  readonly settings: Settings;
  readonly cards: readonly CaseCard[];
  readonly records: readonly CallRecord[];
  readonly open: OpenCall | null;
  /** Texts of the open case and the catalogue in the language of the settings, once loaded. */
  readonly texts: CaseTexts | null;
  readonly catalogue: CatalogueData | null;
  /** Facts ticked in the dossier before dialling. */
  readonly ticks: readonly string[];
  readonly paused: boolean;
  readonly notices: readonly Notice[];
  readonly imported: ImportReport | null;
  readonly practice: PracticeState;
  /** Newest last. */
  readonly branches: readonly Branch[];
  /** Id of the branch that is played on, or shown beside the call it leaves. */
  readonly branch: string | null;
  readonly replay: Replay | null;
}
export interface Ports {
  readonly cards: readonly CaseCard[];
  readonly loadCase: (id: string) => Promise<CaseData>;
  readonly loadTexts: (id: string, lang: Lang) => Promise<CaseTexts>;
  readonly loadCatalogue: (lang: Lang) => Promise<CatalogueData>;
  readonly store: Store;
  readonly now: () => number;
  readonly newSeed: () => number;
  /** Lets the page breathe between slices of work. */
  readonly rest: () => Promise<void>;
  /** Builds the book of the case under way beside the page. */
  readonly books: {
    take(rules: CaseRules): void;
    review(seed: number, choices: readonly string[], truth?: number): Promise<Result<Reviewed>>;
  };
  /** A call as lines of who said what, in the language of the texts. */
  readonly transcribe: (open: OpenCall, texts: CaseTexts) => Transcript;
  readonly perform: (effects: readonly Effect[], state: State) => void;
}
export interface Actions {
  go(page: PageName): void;
  openCase(id: string, seed?: number): Promise<void>;
  tick(factId: string): void;
  dial(): Promise<void>;
  choose(replyId: string): Promise<void>;
  pause(paused: boolean): void;
  restart(): Promise<void>;
  /** `page`: where to go when the call is over, the debrief by default. */
  openRecord(id: string, page?: 'debrief' | 'review'): Promise<void>;
  openCode(code: string): Promise<void>;
  /** Begins a sitting of what is due, or asks one drill. */
  practise(drillId?: string): Promise<void>;
  answerDrill(replyId: string): Promise<void>;
  nextDrill(): Promise<void>;
  stopPractice(): void;
  /** Puts a drill away, or takes it up again. */
  putAway(drillId: string, away: boolean): Promise<void>;
  /** Looks at a call by its code or link, without touching records or the call under way. An empty code asks for one. */
  openReplay(text: string): Promise<void>;
  /** Reads a file of records to look at, without taking it over. */
  openFile(text: string): Promise<void>;
  /** Looks at one call of that file, by its place. */
  openFromFile(place: number): Promise<void>;
  /** Plays on from a call that is over, after its first `replies` replies; `branch`: from that branch instead. */
  whatIf(replies: number, truth: number, branch?: string): void;
  /** Says a reply in the branch that is played. */
  sayWhatIf(replyId: string): Promise<void>;
  /** Takes the last reply of the branch back. */
  takeBack(): Promise<void>;
  /** Shows a branch beside the call it leaves; null: none. `play`: goes on playing it. */
  showBranch(id: string | null, play?: boolean): void;
  /** Back from a branch to the review it left. A branch in which nothing was said is dropped. */
  leaveBranch(): void;
  set(change: Partial<Settings>): Promise<void>;
  exportRecord(): Promise<string>;
  /** One record as a file to keep or to pass on. */
  exportCall(id: string): Promise<string>;
  importRecord(text: string): Promise<void>;
  deleteData(): Promise<void>;
  notice(notice: Notice): void;
  dismiss(notice: Notice): void;
}
export interface Session {
  readonly state: () => State;
  readonly subscribe: (listener: (state: State) => void) => void;
  readonly actions: Actions;
}
