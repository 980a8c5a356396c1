/** `npm run --silent drill -- …`: the game without a screen, JSON Lines on stdout, words for people on stderr. */
import { parseArgs } from 'node:util';
import { loadDojo } from '../content/content.ts';
import { LANGS, MAX_SEED, type Lang, type ViewMode } from '../engine/engine.ts';
import { bestBot, botNamed } from '../review/review.ts';
import { playBatch, playBot, playOne, playStream, verify, type Desk } from './sittings.ts';
import { caseLine, tableOf } from './protocol.ts';
import { coverage } from './coverage.ts';
import { BadInput, write } from './wire.ts';

const OPTIONS = {
  list: { type: 'boolean' }, author: { type: 'boolean' }, case: { type: 'string' }, seed: { type: 'string' }, seeds: { type: 'string' }, lang: { type: 'string' },
  mode: { type: 'string' }, bot: { type: 'string' }, stream: { type: 'boolean' }, batch: { type: 'boolean' }, verify: { type: 'string' }, coverage: { type: 'boolean' },
} as const; // prettier-ignore

/** A seed as typed: a whole number from 0 to 4294967295. */
export function seedFrom(text: string | undefined): number {
  const seed = Number(text ?? '1');
  if (text === '' || !Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new BadInput('bad-seed', `A seed is a whole number from 0 to ${String(MAX_SEED)}, not “${String(text)}”.`);
  return seed;
}
function rangeFrom(text: string): readonly [number, number] {
  const parts = /^(\d+)\.\.(\d+)$/.exec(text);
  const range = [seedFrom(parts?.[1] ?? ''), seedFrom(parts?.[2] ?? '')] as const;
  if (range[0] > range[1]) throw new BadInput('bad-seeds', 'Seeds go from the lower to the higher, such as 1..60.');
  return range;
}
const oneOf = <T extends string>(value: string | undefined, list: readonly T[], what: string): T => {
  const found = value === undefined ? list[0] : list.find((one) => one === value);
  if (found === undefined) throw new BadInput(`bad-${what}`, `The ${what} is one of ${list.join(', ')}.`);
  return found;
};

function deskFrom(lang: Lang, mode: ViewMode, author: boolean): Desk {
  const dojo = loadDojo();
  for (const { place, code } of dojo.found.slice(0, 3)) process.stderr.write(`content: ${place}: ${code}\n`);
  const tables = new Map(dojo.cases.map((loaded) => [loaded.rules.id, tableOf(loaded)]));
  return {
    lang, mode, author, dojo, tables,
    table(id) {
      const table = tables.get(id);
      if (!table) throw new BadInput('unknown-case', `There is no case “${id}”. --list names them.`);
      return table;
    },
  }; // prettier-ignore
}

async function run(): Promise<void> {
  const { values: v } = parseArgs({ options: OPTIONS, strict: true });
  const seed = seedFrom(v.seed);
  const desk = deskFrom(oneOf(v.lang, LANGS, 'lang'), oneOf(v.mode, ['exam', 'guided'] as const, 'mode'), v.author === true);
  if (v.list) {
    [...desk.tables.values()].forEach((table) => write(caseLine(table.loaded, desk.author)));
    return;
  }
  if (v.coverage) {
    coverage(desk.dojo).forEach(write);
    return;
  }
  if (v.verify !== undefined) {
    write(verify(desk, v.verify));
    return;
  }
  if (v.stream) return playStream(desk);
  if (v.batch) return playBatch(desk);
  if (v.case === undefined)
    throw new BadInput('no-case', 'Say what to play: --list, --case ID, --stream, --batch, --verify CODE or --coverage.');
  const table = desk.table(v.case);
  if (v.bot === undefined) return playOne(desk, table, seed);
  const bot = v.bot === 'best' ? bestBot(table.knowledge()) : botNamed(v.bot);
  if (!bot) throw new BadInput('unknown-bot', `There is no bot “${v.bot}”.`);
  playBot(desk, table, v.seeds === undefined ? [seed, seed] : rangeFrom(v.seeds), v.bot, bot);
}

run().catch((error: unknown) => {
  const known =
    error instanceof BadInput ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  process.stderr.write(`${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`);
  if (!known) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exitCode = 2;
});
