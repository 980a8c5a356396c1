/** Every word on screen goes through here: interface words by typed key, the words of a call by reply and line id. */
import i18next, { type i18n } from 'i18next';
import type { Lang, Line, Temper } from '../engine/engine.ts';
import type { ArenaWords } from './arena/arenaWords.ts';
import { en } from './en.ts';
import { zhCN, type UiWords } from './zh-CN.ts';

/** Words of the arena are there once `loadArena` has come back. */
export type UiKey = keyof UiWords | keyof ArenaWords;
export type Vars = Readonly<Record<string, string | number>>;
/** What a call's word lookup needs of its words. */
export interface CallWords {
  readonly lang: Lang;
  readonly agreed: readonly string[];
  readonly replies: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, Readonly<Record<Temper, readonly string[]>>>>;
}
export interface Words {
  readonly lang: Lang;
  /** An interface word. */
  t(key: UiKey, vars?: Vars): string;
  setLang(lang: Lang): void;
  /** Fetches the words of the arena's pages, in every language. */
  loadArena(): Promise<void>;
  /** Makes the words of a case known; again for another language. */
  addCase(caseId: string, words: CallWords): void;
  hasCase(caseId: string, lang: Lang): boolean;
  reply(caseId: string, replyId: string, agreed: number): string;
  line(caseId: string, line: Line, agreed: number): string;
  /** Whole fen as money of the dossier, to the cent. */
  money(fen: number): string;
  /** A calendar date as written in a dossier. */
  date(iso: string): string;
}

/** The language that suits a browser's list of languages: Chinese if any Chinese stands before any English, else English; Chinese without a hint. */
export function langFor(languages: readonly string[]): Lang {
  for (const language of languages) {
    if (language.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (language.toLowerCase().startsWith('en')) return 'en';
  }
  return languages.length > 0 ? 'en' : 'zh-CN';
}

const TEMPERS: readonly Temper[] = ['warm', 'cold', 'heated'];
const lineKey = (line: Pick<Line, 'key' | 'temper'>, n: number): string => `l|${line.key}|${line.temper}|${String(n)}`;

/** Sets up i18next. `keys: true` shows `[[key]]` instead of words, so that a test finds text that is hard-coded. */
export function createWords(lang: Lang, options: { readonly keys?: boolean } = {}): Words {
  const engine: i18n = i18next.createInstance();
  void engine.init({
    lng: lang,
    fallbackLng: false,
    ns: ['ui'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { ui: zhCN }, en: { ui: en } },
  });
  const counts = new Map<string, number>();
  const look = (ns: string, key: string, vars: Vars = {}): string =>
    options.keys ? `[[${key}]]` : engine.t(key, { ns, ...vars });
  const agreedWords = (caseId: string, agreed: number): string => look(caseId, `agreed|${String(agreed)}`);
  return {
    get lang() {
      return engine.language as Lang;
    },
    t: (key, vars) => look('ui', key, vars),
    setLang: (next) => void engine.changeLanguage(next),
    async loadArena() {
      const { ARENA_WORDS } = await import('./arena/arenaWords.ts');
      for (const [of, more] of Object.entries(ARENA_WORDS)) engine.addResourceBundle(of, 'ui', more, false, true);
    },
    hasCase: (caseId, of) => engine.hasResourceBundle(of, caseId),
    addCase(caseId, words) {
      const flat: Record<string, string> = {};
      words.agreed.forEach((text, i) => (flat[`agreed|${String(i)}`] = text));
      for (const [id, text] of Object.entries(words.replies)) flat[`r|${id}`] = text;
      for (const [key, byTemper] of Object.entries(words.lines))
        for (const temper of TEMPERS) {
          counts.set(`${caseId}|${words.lang}|${key}|${temper}`, byTemper[temper].length);
          byTemper[temper].forEach((text, n) => (flat[lineKey({ key, temper }, n)] = text));
        }
      engine.addResourceBundle(words.lang, caseId, flat, false, true);
    },
    reply: (caseId, id, agreed) => look(caseId, `r|${id}`, { agreed: agreedWords(caseId, agreed) }),
    line(caseId, line, agreed) {
      const count = counts.get(`${caseId}|${engine.language}|${line.key}|${line.temper}`) ?? 1;
      return look(caseId, lineKey(line, line.variant % Math.max(1, count)), { agreed: agreedWords(caseId, agreed) });
    },
    money: (fen) =>
      new Intl.NumberFormat(engine.language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
        fen / 100,
      ),
    date: (iso) =>
      new Intl.DateTimeFormat(engine.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
  };
}
