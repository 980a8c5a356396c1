// @ts-check
/** Who may import whom. The linter and test/walls.test.ts both ask `judge`, so there is one table and one answer. */

/**
 * @typedef {'value' | 'type' | 'dynamic'} Kind how it is imported; `import { type A }` is a value: it still loads the file
 * @typedef {object} Room
 * @property {string} at the folder
 * @property {string} [door] the one file that other rooms may import
 * @property {Record<string, 'all' | 'types' | 'dynamic'>} rooms which rooms it may import, and how; 'dynamic' allows types too
 * @property {string[]} packages which packages; a trailing * stands for any ending
 * @property {string} why
 */

const EVERY_LOGIC = /** @type {const} */ ({ engine: 'all', content: 'all', review: 'all', arena: 'all', dialogues: 'all' });

/** @type {Record<string, Room>} */
export const ROOMS = {
  engine: {
    at: 'src/engine/',
    door: 'engine.ts',
    rooms: {},
    packages: ['xstate'],
    why: 'the rules of a call are pure, so that a replay gives the same call in every browser and in Node',
  },
  content: {
    at: 'src/content/',
    door: 'content.ts',
    rooms: { engine: 'all', dialogues: 'all' },
    packages: ['yaml', 'valibot'],
    why: 'it turns untrusted files into checked content, for whoever asks, and knows no screen; only load.ts reads the disk',
  },
  review: {
    at: 'src/review/',
    door: 'review.ts',
    rooms: { engine: 'all' },
    packages: [],
    why: 'the book is worked out from the rules alone',
  },
  practice: {
    at: 'src/review/practice/',
    door: 'practice.ts',
    rooms: { engine: 'all', review: 'all' },
    packages: ['ts-fsrs'],
    why: 'practice is a part of review and the only one that plans repetitions',
  },
  arena: {
    at: 'src/arena/',
    door: 'arena.ts',
    rooms: { engine: 'all', review: 'all', content: 'all' },
    packages: [],
    why: 'the rules of a competition are pure; store and clock are handed in',
  },
  server: {
    at: 'src/server/',
    door: 'start.ts',
    rooms: { arena: 'all', content: 'all', engine: 'all', review: 'all', policy: 'all' },
    packages: ['node:*', 'fastify', '@fastify/*', 'kysely', 'libsql', 'pg', 'valibot', 'jose', 'write-excel-file/*', 'uqr'],
    why: 'it drives the arena and shows nothing',
  },
  policy: {
    at: '.config/csp.js',
    rooms: {},
    packages: [],
    why: 'the policy of the page is one list, for the build and for everything that serves it',
  },
  cli: {
    at: 'src/cli/',
    rooms: { ...EVERY_LOGIC, server: 'all', i18n: 'all', audio: 'all', storage: 'all' },
    packages: ['node:*', 'yaml', 'valibot', 'xstate'],
    why: 'a terminal has no pages and no stage',
  },
  ui: {
    at: 'src/ui/',
    door: 'ui.tsx',
    rooms: {
      engine: 'types',
      content: 'types',
      review: 'types',
      practice: 'types',
      arena: 'types',
      storage: 'types',
      session: 'types',
      classroom: 'types',
      i18n: 'all',
    },
    packages: ['preact', 'preact/*'],
    why: 'the pages draw what they are given: values and actions come in as main hands them in',
  },
  session: {
    at: 'src/session/',
    door: 'session.ts',
    rooms: { engine: 'all', review: 'all', practice: 'dynamic', content: 'types', storage: 'types' },
    packages: [],
    why: 'a sitting joins engine and records through ports, so that it can be tested without a page or a disk',
  },
  classroom: {
    at: 'src/classroom/',
    door: 'classroom.ts',
    rooms: { engine: 'all', review: 'all', arena: 'all', content: 'types' },
    packages: [],
    why: 'it is a browser in a competition: it talks to the server through ports, holds what could not be sent yet, and knows no screen',
  },
  bookroom: {
    at: 'src/bookroom/',
    door: 'bookroom.ts',
    rooms: { engine: 'types', review: 'dynamic' },
    packages: [],
    why: 'it builds the book of a case beside the page, in a worker or in slices, fetched late, and shows nothing',
  },
  theatre: {
    at: 'src/theatre/',
    door: 'theatre.ts',
    rooms: { engine: 'types', session: 'types', classroom: 'types', scenes: 'dynamic' },
    packages: [],
    why: 'it fetches the stage late and goes on without it; it knows what to show, not how it is drawn',
  },
  i18n: {
    at: 'src/i18n/',
    door: 'i18n.ts',
    rooms: { engine: 'types' },
    packages: ['i18next'],
    why: 'words are looked up by id and decide nothing',
  },
  audio: {
    at: 'src/audio/',
    door: 'audio.ts',
    rooms: { engine: 'types' },
    packages: ['howler'],
    why: 'a cue has a name, and a sound is all it becomes',
  },
  storage: {
    at: 'src/storage/',
    door: 'storage.ts',
    rooms: { engine: 'types', practice: 'types' },
    packages: ['idb'],
    why: 'it keeps and gives back plain records and decides nothing',
  },
  scenes: {
    at: 'scenes/',
    door: 'scenes.ts',
    rooms: { engine: 'types' },
    packages: ['phaser'],
    why: 'the stage draws a view it is given and sends nothing but "ready"',
  },
  dialogues: {
    at: 'dialogues/',
    rooms: { engine: 'types' },
    packages: [],
    why: 'it holds what people know and say, and no engine code',
  },
  worker: {
    at: 'src/worker.ts',
    rooms: EVERY_LOGIC,
    packages: ['virtual:*'],
    why: 'it works out books beside the page and has no screen',
  },
  main: {
    at: 'src/main.ts',
    rooms: {
      ...EVERY_LOGIC,
      ui: 'all',
      session: 'all',
      bookroom: 'all',
      classroom: 'dynamic',
      theatre: 'all',
      i18n: 'all',
      audio: 'all',
      storage: 'all',
      scenes: 'dynamic',
    },
    packages: ['virtual:*'],
    why: 'it joins the rooms, and loads the stage late, since the first page must not wait for Phaser',
  },
};

/** Entry points: the browser, Node or Vite starts them, and nobody imports them. */
const ENTRY = /^src\/(main|worker|[^/]+\.worker|cli\/(drill|check|book|plans)|server\/start)\.ts$/;

/** Tied to Vite, not to the game: only vite.config.ts imports it. */
const VITE_PLUGIN = 'src/content/vitePlugin.ts';

/** Single files that need more than their room. Nothing the browser loads may reach them: test/walls.test.ts follows the imports. */
/** @type {Record<string, string[]>} */
const MORE_PACKAGES = { [VITE_PLUGIN]: ['node:*', 'vite'], 'src/content/load.ts': ['node:*'] };

/** @param {string} file a path from the top of the project @returns the name of its room: the longest that fits */
export const roomOf = (file) =>
  Object.entries(ROOMS)
    .filter(([, { at }]) => file.startsWith(at) || (at === 'src/worker.ts' && /^src\/[^/]+\.worker\.ts$/.test(file)))
    .sort(([, a], [, b]) => b.at.length - a.at.length)[0]?.[0];

/** @param {string} from @param {string} specifier @returns {string} the path from the top of the project */
function resolvePath(from, specifier) {
  const path = from.split('/').slice(0, -1);
  for (const part of specifier.replace(/\?.*$/, '').split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}

/** @param {string[]} allowed @param {string} name */
const listed = (allowed, name) => allowed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));

/** @param {string} room @returns {string} */
const because = (room) => `Reason: ${ROOMS[room]?.why ?? ''}.`;

/** @param {string} file @param {string} name @returns {string | undefined} */
function judgePackage(file, name) {
  const room = roomOf(file);
  if (room === undefined || listed([...(ROOMS[room]?.packages ?? []), ...(MORE_PACKAGES[file] ?? [])], name)) return undefined;
  return `${room} may not import the package "${name}". ${because(room)}`;
}

/** @param {string} from @param {string} to @param {Kind} kind @returns {string | undefined} */
function judgeRoom(from, to, kind) {
  const here = roomOf(from);
  const there = roomOf(to);
  if (ENTRY.test(to)) return `${to} is an entry point. Reason: it is started, and nobody imports it.`;
  if (to === VITE_PLUGIN) return `Only vite.config.ts imports ${to}. Reason: it belongs to the build, not to the game.`;
  if (here === undefined || here === there) return undefined;
  if (there === undefined) return `${here} may not import ${to}. Reason: it is in no room.`;

  const how = ROOMS[here]?.rooms[there];
  if (how === undefined) return `${here} may not import ${there}. ${because(here)}`;
  if (how === 'types' && kind !== 'type') return `${here} may import only types of ${there} (import type). ${because(here)}`;
  if (how === 'dynamic' && kind === 'value') return `${here} must load ${there} late, with import(). ${because(here)}`;

  const { door, at } = /** @type {Room} */ (ROOMS[there]);
  const sameHouse = at.startsWith(ROOMS[here]?.at ?? '-') || ROOMS[here]?.at.startsWith(at);
  if (door !== undefined && to !== at + door && !sameHouse)
    return `Import ${at}${door}, not ${to}. Reason: a room has one public file, so that the rest of it stays free to change.`;
  return undefined;
}

/**
 * Why an import is not allowed, or undefined when it is. Tests and tools may look anywhere and are never judged.
 * @param {{ from: string, specifier: string, kind: Kind, reexport?: boolean }} line `from` is a path from the top of the project
 * @returns {string | undefined}
 */
export function judge({ from, specifier, kind, reexport = false }) {
  const here = roomOf(from);
  const inTheHouse = here !== undefined || from.startsWith('src/');
  if (!inTheHouse) return undefined;
  if (here === undefined) return `${from} is in no room. Reason: every file of src belongs to a room of .config/walls.js.`;
  const { at, door } = /** @type {Room} */ (ROOMS[here]);
  if (reexport && from !== at + (door ?? ''))
    return `${from} may not re-export. Reason: the public file of a room is the only one that passes things on.`;
  if (!specifier.startsWith('.')) return judgePackage(from, specifier);
  if (specifier.endsWith('?worker&url')) return undefined; // an address only, nothing of it is loaded here
  if (!/\.\w+(\?.*)?$/.test(specifier)) return `Write "${specifier}" with its ending. Reason: Node and the browser need it.`;
  return judgeRoom(from, resolvePath(from, specifier), kind);
}
