/**
 * A sealed call as its player may see it: texts in both languages, opaque ids, nothing else. The seed never reaches it: order and wording vary by the
 * player's salt, since the choice between wordings would otherwise tell bits of the seed.
 */
import { LANGS, below, hash32, repView, stepsDone, stream, type Call, type Lang, type Line } from '../engine/engine.ts';
import type { CaseWords } from '../content/content.ts';
import type { Both, SealedLine, SealedRun, SealedTurn } from './api.ts';
import type { Playable } from './judging.ts';

type Words = Playable['words'];
const both = (of: (lang: Lang) => string): Both => Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Both;
/** What is on the table, as the views tell it. */
const agreedNow = (call: Call): number => repView(call, 'exam', 0).agreed;
const filled = (text: string | undefined, { agreed }: CaseWords, what: number): string =>
  (text ?? '').replaceAll('{{agreed}}', agreed[what] ?? '');

/** A line in both languages. `heard`: how often it was said before in this call; the salt decides where the wordings begin. */
function lineOf(line: Line, heard: number, words: Words, salt: number, agreed: number): SealedLine {
  const variant = below(stream((salt ^ hash32(line.key)) >>> 0, 'words'), 1000)[0] + heard;
  return {
    text: both((lang) => {
      const wordings = words[lang].lines[line.key]?.[line.temper] ?? [];
      return filled(wordings[variant % Math.max(1, wordings.length)], words[lang], agreed);
    }),
    face: line.face,
    by: line.by,
    temper: line.temper,
  };
}
const heardIn = (log: Call['log'], key: string): number => log.filter(({ line }) => line.key === key).length;

/** The line that is being answered, or the last one after the end. */
export const sealedLine = (call: Call, words: Words, salt: number): SealedLine =>
  lineOf(call.line, heardIn(call.log, call.line.key), words, salt, agreedNow(call));

/** The turn that is to be played, or null after the end. */
export function sealedTurn(call: Call, words: Words, salt: number): SealedTurn | null {
  if (call.ended) return null;
  const view = repView(call, 'exam', salt);
  const desk = view.part !== 'contact';
  return {
    n: view.n,
    part: view.part,
    step: view.step,
    replies: view.replies.map((reply) => ({
      id: reply.id,
      text: both((lang) => filled(words[lang].replies[reply.words], words[lang], view.agreed)),
      ...(view.part === 'plan' && reply.words !== 'done' ? { fact: reply.words } : {}),
      ...(desk && reply.words === 'done' ? { done: true as const } : {}),
    })),
    marked: view.marked,
    steps: stepsDone(call.log),
  };
}

/** What was said so far. `agreed` of each turn is what it was before the reply. */
export const sealedTalk = (call: Call, words: Words, salt: number): SealedRun['said'] =>
  call.log.map(({ line, reply, agreed }, i) => ({
    line: lineOf(line, heardIn(call.log.slice(0, i), line.key), words, salt, agreed),
    reply: both((lang) => filled(words[lang].replies[reply.id], words[lang], agreed)),
  }));

/** The reply that an opaque id stands for now, or undefined. */
export const sealedReply = (call: Call, salt: number, id: string): string | undefined =>
  repView(call, 'exam', salt).replies.find((reply) => reply.id === id)?.words;
