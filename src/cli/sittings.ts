/** The ways to play in a terminal: one call, many calls in one process, a bot over seeds, recorded choices, a code. */
import type { Dojo } from '../content/content.ts';
import {
  ENGINE_ERRORS,
  LANGS,
  MAX_SEED,
  repView,
  replay,
  replayCode,
  start,
  step,
  type Call,
  type Lang,
  type ViewMode,
} from '../engine/engine.ts';
import type { Words } from '../i18n/i18n.ts';
import { playOut, reportOf, type Bot } from '../review/review.ts';
import { callLine, endLine, turnLine, wordsFor, type Table } from './protocol.ts';
import { BadInput, isRecord, linesIn, parseLine, write } from './wire.ts';

/** What a sitting is played at. */
export interface Desk {
  readonly lang: Lang;
  readonly mode: ViewMode;
  readonly author: boolean;
  readonly dojo: Dojo;
  readonly tables: ReadonlyMap<string, Table>;
  /** Throws BadInput for a case that is not there. */
  table(id: string): Table;
}
interface Sitting {
  readonly table: Table;
  readonly words: Words;
  readonly mode: ViewMode;
  readonly author: boolean;
  call: Call;
}
const refusal = (code: keyof typeof ENGINE_ERRORS): BadInput => new BadInput(code, ENGINE_ERRORS[code].en);

function begin(table: Table, seed: number, lang: Lang, mode: ViewMode, author: boolean): Sitting {
  const begun = start(table.customer, seed);
  if (!begun.ok) throw refusal(begun.error.code);
  const sitting = { table, words: wordsFor(lang, table.loaded), mode, author, call: begun.value };
  write(callLine(table, sitting.call, lang, mode));
  ask(sitting);
  return sitting;
}
const ask = (s: Sitting): void => write(turnLine(s.table, s.call, repView(s.call, s.mode), s.words, s.author));

/** The reply that a line names: an id as printed, or a 0-based number in the order just printed. */
function answer(s: Sitting, given: unknown): void {
  const { replies } = repView(s.call, s.mode);
  const wanted = isRecord(given) ? given['reply'] : given;
  const found =
    typeof wanted === 'number' ? replies[wanted] : replies.find((reply) => wanted === (s.author ? reply.words : reply.id));
  if (!found) throw refusal('unknown-reply');
  const moved = step(s.call, found.words);
  if (!moved.ok) throw refusal(moved.error.code);
  s.call = moved.value.call;
  if (s.call.ended) write(endLine(s.table, s.call, s.words));
  else ask(s);
}

/** One call. Stdin closing before the end is bad input. */
export async function playOne(desk: Desk, table: Table, seed: number): Promise<void> {
  const sitting = begin(table, seed, desk.lang, desk.mode, desk.author);
  for await (const [, line] of linesIn()) {
    answer(sitting, parseLine(line));
    if (sitting.call.ended) return;
  }
  throw new BadInput('unfinished', 'The input ended before the call did.');
}

/** Many calls. A line that cannot be used is answered with an error line; reading goes on, exit 2 at the end. */
export async function playStream(desk: Desk): Promise<void> {
  let sitting: Sitting | undefined;
  await eachLine((given) => {
    const begun = isRecord(given) ? given['start'] : undefined;
    if (isRecord(begun)) sitting = open(desk, begun);
    else if (!sitting || sitting.call.ended) throw refusal('call-over');
    else answer(sitting, given);
  });
}
function open(desk: Desk, begun: Readonly<Record<string, unknown>>): Sitting {
  const { seed = 1 } = begun;
  if (typeof seed !== 'number' || !Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) throw refusal('bad-seed');
  const lang = begun['lang'] === undefined ? desk.lang : LANGS.find((one) => one === begun['lang']);
  const mode = begun['mode'] === undefined ? desk.mode : (['exam', 'guided'] as const).find((one) => one === begun['mode']);
  if (!lang) throw new BadInput('bad-lang', `The lang is one of ${LANGS.join(', ')}.`);
  if (!mode) throw new BadInput('bad-mode', 'The mode is one of exam, guided.');
  return begin(desk.table(String(begun['case'])), seed, lang, mode, desk.author);
}
async function eachLine(handle: (given: unknown) => void): Promise<void> {
  for await (const [n, line] of linesIn()) {
    try {
      handle(parseLine(line));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      write({ type: 'error', code: error.code, message: error.message, at: n });
      process.exitCode = 2;
    }
  }
}

/** Recorded choices, a line each. */
export async function playBatch(desk: Desk): Promise<void> {
  const wordsOf = new Map<string, Words>();
  await eachLine((given) => {
    if (!isRecord(given) || !Array.isArray(given['choices']))
      throw new BadInput('batch-form', 'A line is {"case","seed","choices":[…]}.');
    const table = desk.table(String(given['case']));
    const { choices, seed } = given as { choices: readonly (string | number)[]; seed: number };
    if (typeof seed !== 'number' || !Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) throw refusal('bad-seed');
    const played = replay(table.customer, seed, choices);
    if (!played.ok) throw refusal(played.error.code);
    if (!played.value.ended) throw new BadInput('unfinished', 'The choices end before the call does.');
    const words = wordsOf.get(table.loaded.rules.id) ?? wordsFor(desk.lang, table.loaded);
    wordsOf.set(table.loaded.rules.id, words);
    write(endLine(table, played.value, words));
  });
}

/** A bot over seeds: an end line each, then the summary. */
export function playBot(desk: Desk, table: Table, [from, to]: readonly [number, number], name: string, bot: Bot): void {
  const words = wordsFor(desk.lang, table.loaded);
  const { id } = table.loaded.rules;
  const totals: number[] = [];
  const outcomes: Record<string, number> = {};
  const conduct: Record<string, number> = {};
  for (let seed = from; seed <= to; seed++) {
    const call = playOut(table.customer, seed, bot, (reply, agreed) => words.reply(id, reply, agreed));
    const report = reportOf(call, table.scale);
    write(endLine(table, call, words));
    totals.push(report.total ?? 0);
    outcomes[report.outcome] = (outcomes[report.outcome] ?? 0) + 1;
    conduct[report.conduct] = (conduct[report.conduct] ?? 0) + 1;
  }
  const mean = Math.round((totals.reduce((a, b) => a + b, 0) * 100) / totals.length) / 100;
  write({
    type: 'summary',
    case: id,
    bot: name,
    calls: totals.length,
    mean,
    min: Math.min(...totals),
    max: Math.max(...totals),
    outcomes,
    conduct,
  });
}

/** The end line of a code. Refuses a changed, foreign, damaged or unfinished one. */
export function verify(desk: Desk, code: string): object {
  const played = replayCode(code, (id) => {
    const table = desk.tables.get(id);
    return table ? { customer: table.customer, content: table.loaded.hash } : undefined;
  });
  if (!played.ok) throw refusal(played.error.code);
  if (!played.value.ended) throw new BadInput('unfinished', 'The call behind this code was not played to its end.');
  const table = desk.table(played.value.customer.rules.id);
  return endLine(table, played.value, wordsFor(desk.lang, table.loaded));
}
