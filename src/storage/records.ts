/** What is kept of a person's calls, and how a kept thing is trusted again: each part is checked, what is sound is kept. */

/** Settings of this browser. */
export interface Settings {
  readonly lang: 'zh-CN' | 'en';
  readonly theme: 'auto' | 'day' | 'night';
  readonly mode: 'exam' | 'guided';
  readonly muted: boolean;
  /** 0–100. */
  readonly volume: number;
  readonly textSpeed: 'slow' | 'normal' | 'fast' | 'instant';
  readonly motion: 'auto' | 'still';
  readonly captions: boolean;
  /** Costly moves become drills. */
  readonly practice: boolean;
}
/** A call as it was read on the screen. */
export interface Transcript {
  readonly title: string;
  readonly lines: readonly {
    readonly who: string;
    readonly text: string;
    /** Said by the person who played. */
    readonly rep: boolean;
  }[];
}
/** A call as it is kept: enough to rebuild it, and enough to read it when it cannot be rebuilt. */
export interface CallRecord {
  readonly id: string;
  readonly caseId: string;
  readonly content: string;
  readonly seed: number;
  readonly mode: 'exam' | 'guided';
  readonly lang: 'zh-CN' | 'en';
  /** Reply ids in order. */
  readonly choices: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly ended: boolean;
  readonly code: string;
  readonly result: {
    readonly outcome: string;
    readonly total: number | null;
    readonly conduct: string;
    readonly dimensions: Readonly<Record<string, { readonly points: number; readonly of: number }>>;
    /** Whole fen. */
    readonly promised: number;
  } | null;
  /** What was said, in the language played: to read where this call cannot be replayed. Older records have none. */
  readonly transcript?: Transcript;
}
export const DEFAULT_SETTINGS: Settings = {
  lang: 'zh-CN',
  theme: 'auto',
  mode: 'exam',
  muted: false,
  volume: 70,
  textSpeed: 'normal',
  motion: 'auto',
  captions: true,
  practice: true,
};

type Bag = Readonly<Record<string, unknown>>;
export const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
export const oneOf = <T extends string>(value: unknown, list: readonly T[], otherwise: T): T =>
  list.includes(value as T) ? (value as T) : otherwise;
export const text = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 400;
export const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** Settings from anything: what is unknown falls back, nothing is refused. */
export function restoreSettings(value: unknown, fallback: Settings = DEFAULT_SETTINGS): Settings {
  const bag = isBag(value) ? value : {};
  return {
    lang: oneOf(bag['lang'], ['zh-CN', 'en'], fallback.lang),
    theme: oneOf(bag['theme'], ['auto', 'day', 'night'], fallback.theme),
    mode: oneOf(bag['mode'], ['exam', 'guided'], fallback.mode),
    muted: typeof bag['muted'] === 'boolean' ? bag['muted'] : fallback.muted,
    volume: whole(bag['volume']) ? Math.max(0, Math.min(100, bag['volume'])) : fallback.volume,
    textSpeed: oneOf(bag['textSpeed'], ['slow', 'normal', 'fast', 'instant'], fallback.textSpeed),
    motion: oneOf(bag['motion'], ['auto', 'still'], fallback.motion),
    captions: typeof bag['captions'] === 'boolean' ? bag['captions'] : fallback.captions,
    practice: typeof bag['practice'] === 'boolean' ? bag['practice'] : fallback.practice,
  };
}

/** A call record from anything, or null when it cannot be one. A result that makes no sense is dropped; the call itself is kept. */
export function restoreCall(value: unknown): CallRecord | null {
  if (!isBag(value)) return null;
  const { id, caseId, content, seed, choices, startedAt, updatedAt, code } = value;
  if (!text(id) || !text(caseId) || !text(content) || !whole(seed) || seed < 0 || seed > 4294967295) return null;
  if (!Array.isArray(choices) || choices.length > 80 || !choices.every(text)) return null;
  const begun = whole(startedAt) ? startedAt : 0;
  const transcript = restoreTranscript(value['transcript']);
  return {
    id, caseId, content, seed, choices,
    mode: oneOf(value['mode'], ['exam', 'guided'], 'exam'),
    lang: oneOf(value['lang'], ['zh-CN', 'en'], 'zh-CN'),
    startedAt: begun,
    updatedAt: whole(updatedAt) ? updatedAt : begun,
    ended: value['ended'] === true,
    code: typeof code === 'string' ? code.slice(0, 400) : '',
    result: restoreResult(value['result']),
    ...(transcript === null ? {} : { transcript }),
  }; // prettier-ignore
}

/** Most lines a transcript keeps, and most letters of one: far above any call, so that a file cannot fill the page. */
const LINES = 200;
const LETTERS = 1000;
/** The lines that are sound; null where there are none. */
function restoreTranscript(value: unknown): Transcript | null {
  if (!isBag(value) || !Array.isArray(value['lines'])) return null;
  const lines = value['lines'].slice(0, LINES).flatMap((line: unknown) => {
    if (!isBag(line) || typeof line['text'] !== 'string' || line['text'] === '') return [];
    const who = typeof line['who'] === 'string' ? line['who'].slice(0, LETTERS) : '';
    return [{ who, text: line['text'].slice(0, LETTERS), rep: line['rep'] === true }];
  });
  const title = typeof value['title'] === 'string' ? value['title'].slice(0, LETTERS) : '';
  return lines.length === 0 ? null : { title, lines };
}

function restoreResult(value: unknown): CallRecord['result'] {
  if (!isBag(value) || !text(value['outcome'])) return null;
  const total = value['total'];
  const dimensions: Record<string, { points: number; of: number }> = {};
  for (const [name, part] of Object.entries(isBag(value['dimensions']) ? value['dimensions'] : {}))
    if (isBag(part) && whole(part['points']) && whole(part['of'])) dimensions[name] = { points: part['points'], of: part['of'] };
  return {
    outcome: value['outcome'],
    total: whole(total) && total >= 0 && total <= 100 ? total : null,
    conduct: oneOf(value['conduct'], ['clean', 'care', 'violation', 'hard-stop'], 'clean'),
    dimensions,
    promised: whole(value['promised']) ? Math.max(0, value['promised']) : 0,
  };
}
