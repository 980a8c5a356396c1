/** The composition root: the only file that makes clock, seed, storage, language, sound, stage and pages, and joins them. */
import { CARDS, CATALOGUE, RULES, WORDS } from 'virtual:dojo';
import { createAudio, captionKey, shotOf, type CueName } from './audio/audio.ts';
import { createWords, langFor } from './i18n/i18n.ts';
import { openBookroom } from './bookroom/bookroom.ts';
import { createSession, type OpenCall, type Session, type State } from './session/session.ts';
import { DEFAULT_SETTINGS, createStore } from './storage/storage.ts';
import { draw, transcriptOf, type Browser, type PageProps } from './ui/ui.tsx';
import { createTheatre, sceneOf, sceneOfSeat } from './theatre/theatre.ts';
import type { Seat, Spoken } from './classroom/classroom.ts';

const base = import.meta.env.BASE_URL;
const asset = (path: string): string => `${base}${path}`;
const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html lacks #${id}`);
  return found;
};
const need = async <T>(table: Readonly<Record<string, () => Promise<{ default: T }>>>, key: string): Promise<T> => {
  const load = table[key];
  if (!load) throw new Error(`no content ${key}`);
  return (await load()).default;
};
const prefers = (query: string): MediaQueryList => matchMedia(query);
const dark = prefers('(prefers-color-scheme: dark)');
const calm = prefers('(prefers-reduced-motion: reduce)');

/** A seed from the browser's own chance; `?seed=` fixes it for trainers and tests. */
function newSeed(): number {
  const asked = new URLSearchParams(location.search).get('seed');
  const fixed = asked === null ? NaN : Number(asked);
  return Number.isInteger(fixed) && fixed >= 0 && fixed <= 4294967295
    ? fixed
    : (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
}

/** Something that is fetched once, when it is first wanted; again, when fetching went wrong. */
function late(load: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | undefined;
  return () => (under ??= load().catch(() => void (under = undefined)));
}

/** Lets the page breathe. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function copy(text: string): Promise<boolean> {
  // Plain http and some browsers inside other programs have no clipboard interface, or refuse it; the old command still works there.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  const written = await clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (written) return true;
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way outside secure contexts
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
/** Phones have no such interface, and some browsers inside other programs refuse it. */
function fullScreen(): void {
  const page = document.documentElement as Partial<Pick<HTMLElement, 'requestFullscreen'>>;
  const asked = document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen?.();
  void asked?.catch(() => undefined);
}
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function run(): Promise<void> {
  const words = createWords('zh-CN', { keys: new URLSearchParams(location.search).has('keys') });
  const store = await createStore({ ...DEFAULT_SETTINGS, lang: langFor(navigator.languages) });
  let caption: CueName | null = null;
  let clearing: ReturnType<typeof setTimeout> | undefined;
  const joined: { session?: Session } = {};
  const redraw = (): void => {
    if (joined.session) show(joined.session);
  };
  const audio = createAudio({
    base,
    muted: true,
    volume: 0.7,
    onCaption: (cue) => {
      caption = cue;
      clearTimeout(clearing);
      clearing = setTimeout(() => {
        caption = null;
        redraw();
      }, 3000);
      queueMicrotask(redraw);
    },
  });
  const theatre = createTheatre({
    host: place('stage'),
    assetsBase: base,
    changed: redraw,
    failed: () => joined.session?.actions.notice('no-stage'),
  });
  const live = place('live');
  const playCue = (cue: string): void => {
    const shot = shotOf(cue);
    if (shot) audio.play(shot);
  };

  const session = await createSession({
    cards: CARDS,
    loadCase: (id) => need(RULES, id),
    loadTexts: async (id, lang) => {
      const texts = await need(WORDS, `${id}/${lang}`);
      words.addCase(id, texts.words);
      return texts;
    },
    loadCatalogue: (lang) => need(CATALOGUE, lang),
    store,
    now: () => Date.now(),
    newSeed,
    rest,
    books: openBookroom(rest),
    transcribe(open, texts) {
      if (words.lang !== texts.words.lang) words.setLang(texts.words.lang);
      return { title: texts.words.title, lines: transcriptOf(open, texts, words) };
    },
    perform: (effects, state) => {
      for (const effect of effects) {
        if (effect.type === 'cue') playCue(effect.cue);
        if (effect.type === 'say' && state.open && effect.line.by !== 'narrator' && state.settings.motion !== 'still')
          audio.speak(
            state.open.data.rules.archetype.voice,
            [...words.line(state.open.card.id, effect.line, state.open.view.agreed)].length,
            effect.line.temper,
          );
        if (effect.type === 'end')
          audio.play(state.open?.call && effect.outcome !== 'hang-up' && effect.outcome !== 'conduct-stop' ? 'seal' : 'busy');
      }
    },
  });

  function browserFor(state: State): Omit<Browser, 'layout'> {
    return {
      copy, saveFile, asset,
      link: (code) => `${location.origin}${location.pathname}#/replay/${code}`,
      caption: caption === null ? null : words.t(captionKey(caption)),
      print: () => globalThis.print(),
      fullScreen,
      still: state.settings.motion === 'still' || calm.matches,
      night: state.settings.theme === 'night' || (state.settings.theme === 'auto' && dark.matches),
      stage: theatre.ready(),
      sound: (cue) => audio.play(cue),
    }; // prettier-ignore
  }
  let arena: PageProps['arena'] = null;
  const wordsOf = (said: Spoken, caseId: string): string =>
    'sealed' in said ? said.sealed.text[words.lang] : words.line(caseId, said.line, said.agreed);
  let spokenIn: (seat: Seat) => Spoken | null = () => null;
  /** The arena is fetched when its page is opened: the first page does without it. */
  const wantArena = late(async () => {
    const [{ createClassroom, browserKept, browserWire, ...door }] = await Promise.all([
      import('./classroom/classroom.ts'),
      words.loadArena(),
    ]);
    ({ spokenIn } = door);
    const classroom = createClassroom({
      wire: browserWire,
      kept: browserKept,
      now: () => Date.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      visit(path, replace) {
        history[replace ? 'replaceState' : 'pushState'](null, '', `#/${path}`);
        session.actions.go('arena');
        classroom.show(arenaPath());
      },
      addWords: ({ caseId, words: both }, lang) => words.addCase(caseId, both[lang]),
      heard(said, cue, content) {
        if (cue !== null) playCue(cue);
        const line = said && ('sealed' in said ? said.sealed : said.line);
        if (said && line && line.by !== 'narrator' && session.state().settings.motion !== 'still')
          audio.speak(content.rules.archetype.voice, [...wordsOf(said, content.caseId)].length, line.temper);
      },
      async replay({ hash, caseId }, { callCode }) {
        if (!CARDS.some((card) => card.id === caseId && card.hash === hash)) return false;
        await session.actions.openReplay(callCode);
        return session.state().page === 'replay';
      },
    });
    const follow = (): void => classroom.show(session.state().page === 'arena' ? arenaPath() : null);
    const join = (): void => void (arena = { state: classroom.state(), actions: classroom.actions });
    classroom.subscribe(() => {
      join();
      redraw();
    });
    let inside = true;
    session.subscribe(({ page }) => {
      if (inside === (page === 'arena')) return;
      inside = !inside;
      follow();
    });
    addEventListener('popstate', follow);
    join();
    follow();
  });
  let spoken = '';
  let toldOfSilence = false;
  function show({ state: read, actions }: Session): void {
    const state = read();
    const { settings } = state;
    const open = calledUp(state);
    if (words.lang !== settings.lang) words.setLang(settings.lang);
    const seat = state.page === 'arena' && arena?.state.address.at === 'door' ? arena.state.seat : null;
    const scene = seat ? sceneOfSeat(seat) : sceneOf(state);
    const layout = seat && scene ? (scene.moment === 'dialling' ? 'dossier' : 'call') : state.page;
    const browser = { ...browserFor(state), layout };
    const { dataset } = document.body;
    document.documentElement.lang = settings.lang;
    document.title = `${words.t('app.name')}${open ? ` · ${open.card.words[settings.lang].company}` : ''}`;
    Object.assign(dataset, {
      page: layout,
      part: seat ? partOf(seat) : (open?.view.part ?? ''),
      theme: browser.night ? 'night' : 'day',
      stage: browser.stage ? 'drawn' : 'waiting',
    });
    if (browser.still) dataset['still'] = '';
    else delete dataset['still'];
    if (audio.state() === 'unavailable' && !toldOfSilence) {
      toldOfSilence = true;
      queueMicrotask(() => joined.session?.actions.notice('no-sound'));
    }
    audio.setMuted(settings.muted);
    audio.setVolume(settings.volume / 100);
    audio.ambience(scene?.awake && dataset['part'] === 'contact' ? scene.place : null);
    if (!scene?.awake) audio.stopSpeaking();
    theatre.show(scene, browser);
    if (state.page === 'arena') void wantArena();
    draw(place('app'), { state, actions, words, browser, arena });
    // Every line is said once, whole, by the one live region.
    const texts = state.texts ?? state.replay?.texts;
    const speaking = state.page === 'call' || state.page === 'whatif';
    const own = open && texts && speaking ? words.line(open.card.id, open.view.line, open.view.agreed) : '';
    const said = seat && scene && layout === 'call' ? spokenIn(seat) : null;
    const line = seat?.room.run && said ? wordsOf(said, seat.room.run.caseId) : own;
    const turn = seat ? `${String(seat.room.run?.id)}|${String(turnOf(seat))}` : open ? `${open.id}|${String(open.view.n)}` : '';
    const heard = `${turn}|${settings.lang}`;
    if (line !== '' && heard !== spoken) {
      spoken = heard;
      live.textContent = line;
    }
  }
  await session.actions.set({ lang: session.state().settings.lang });
  // Nothing is drawn before it is known what the address means, so that no other page flashes up first.
  const begin = (): void => {
    const first = !joined.session;
    joined.session = session;
    redraw();
    if (first) followHash(session);
  };
  session.subscribe(({ page }) => {
    if (joined.session || page !== 'title') begin();
  });
  if (hashPage() === '' || hashPage() === 'title') begin();
  dark.addEventListener('change', redraw);
  calm.addEventListener('change', redraw);
  await resume(session).catch(() => session.actions.go('desk')); // a page that cannot be fetched again keeps nobody from the others
  begin();
}

/** Where a player's call is: what part, and which turn. */
const viewIn = ({ fair, room: { run } }: Seat): { readonly part: string; readonly n: number } | null =>
  run?.mode === 'sealed' ? run.turn : (fair?.view ?? null);
const partOf = (seat: Seat): string => viewIn(seat)?.part ?? '';
const turnOf = (seat: Seat): number => viewIn(seat)?.n ?? 0;

/** What an entry of the browser's history remembers of the call it shows. */
interface Mark {
  readonly call: string;
  readonly caseId: string;
  readonly seed: number;
}
/** … and which page of the game lies right under it. */
type Entry = Partial<Mark> & { readonly under?: string };
const entry = (): Entry => (history.state ?? {}) as Entry;
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
/** What the address says: a page, or `replay/` and a call code. */
const address = (): string => decoded(location.hash.slice(2));
const hashPage = (): string => address().split('/')[0] ?? '';
const codeAt = (): string => address().split('/').slice(1).join('/');
const addressOf = ({ page, replay }: State): string =>
  page === 'replay' && replay && replay.code !== ''
    ? `replay/${replay.code}`
    : page === 'arena' && hashPage() === 'arena'
      ? address() // the arena has addresses of its own behind its name
      : page;
/** The call that a page is about: one's own, the branch that is played, or somebody else's. */
const calledUp = ({ page, open, branch, branches, replay }: State): OpenCall | null =>
  page === 'replay' ? (replay?.open ?? null) : page === 'whatif' ? (branches.find((one) => one.id === branch) ?? null) : open;
/** File, call and debrief are one step of the history: there is no way back from a call into its file. Review and branch are steps of their own. */
const ofCall = (page: string): boolean =>
  page === 'dossier' || page === 'call' || page === 'debrief' || page === 'review' || page === 'whatif';
const deeper = (page: string): boolean => page === 'review' || page === 'whatif' || page === 'replay';
/** What stands behind the arena's name in the address. */
const arenaPath = (): string => location.hash.slice('#/arena'.length);
/** Pages that need no call. */
const PLAIN: ReadonlySet<string> = new Set(['codex', 'settings', 'practice', 'record', 'arena']);
/** The page that an address means, as far as it can be shown now. */
function pageAt({ open, branch, replay }: State): State['page'] {
  const page = hashPage() as State['page'] | '';
  if (page === '' || page === 'title') return 'title';
  if (page === 'whatif' && branch !== null) return page;
  if (page === 'replay' && replay?.code === codeAt()) return page;
  if (open && ofCall(page))
    return open.call.ended
      ? deeper(page) && !open.card.tutorial
        ? 'review'
        : 'debrief'
      : open.view.part === 'plan'
        ? 'dossier'
        : 'call';
  return PLAIN.has(page) ? page : 'desk';
}
/** Pages have addresses, so that Back and Forward work. */
function followHash({ state, actions, subscribe }: Session): void {
  let walking = false;
  /** On the way back to the entry below, which is the page that is shown already. */
  let returning = false;
  const follow = (): void => {
    const { page, open } = state();
    const there = hashPage();
    const now = addressOf(state());
    if (returning || (address() === now && (!ofCall(page) || entry().call === open?.id))) return;
    const { under } = entry();
    if (deeper(there) && under === now) {
      returning = true;
      history.back();
      return;
    }
    const mark: Mark | null = open && ofCall(page) ? { call: open.id, caseId: open.card.id, seed: open.call.seed } : null;
    const same = walking || (there === '' && page === 'title') || (ofCall(there) && ofCall(page) && !deeper(page));
    if (same) history.replaceState({ ...mark, ...(under === undefined ? {} : { under }) }, '', `#/${now}`);
    else history.pushState({ ...mark, under: address() }, '', `#/${now}`);
  };
  addEventListener('popstate', () => {
    if (returning) {
      returning = false;
      follow();
      return;
    }
    if (hashPage() === 'replay' && state().replay?.code !== codeAt()) {
      void actions.openReplay(codeAt());
      return;
    }
    walking = true;
    actions.go(pageAt(state()));
    walking = false;
  });
  subscribe(follow);
  follow();
}
/** After a reload the same page is there again: a call at the same line, found by its record, and a file that no reply was given on yet. */
async function resume({ state, actions }: Session): Promise<void> {
  const page = hashPage();
  const { call, caseId, seed } = entry();
  if (page === 'replay') return actions.openReplay(codeAt());
  const record = call === undefined ? state().records[0] : state().records.find((one) => one.id === call);
  if (ofCall(page) && record) await actions.openRecord(record.id, deeper(page) ? 'review' : 'debrief');
  else if (page === 'dossier' && caseId !== undefined && seed !== undefined) await actions.openCase(caseId, seed);
  if (!state().open) actions.go(pageAt(state()));
}

void run();
