/**
 * Call codes: `DD1.<case>.<content>.<seed>.<choices>.<check>` — a played call in a line of text.
 * Choices are places in content order of what was offered, one base-36 letter each. The check is for slips of the pen, not for secrecy.
 */
import { offeredNow, start, step, type Call } from './call.ts';
import type { Customer } from './customer.ts';
import { ok, refuse, type Result } from './errors.ts';
import { hash32 } from './random.ts';

/** What a code says before it has been replayed. */
export interface CodedCall {
  readonly caseId: string;
  readonly content: string;
  readonly seed: number;
  readonly choices: readonly number[];
}
const SHAPE = /^DD1\.([a-z0-9-]{1,60})\.([0-9a-z]{1,16})\.([0-9a-z]{1,7})\.([0-9a-z]{0,64})\.([0-9a-z]{1,7})$/;
const checkOf = (body: string): string => hash32(body).toString(36);

/** Code of a call as played so far. */
export function makeCallCode(coded: CodedCall): string {
  const body = `DD1.${coded.caseId}.${coded.content}.${coded.seed.toString(36)}.${coded.choices.map((n) => n.toString(36)).join('')}`;
  return `${body}.${checkOf(body)}`;
}

/** Reads a code; says whether its form or its check is wrong. Spaces and line breaks around it are forgiven. */
export function parseCallCode(text: string): Result<CodedCall> {
  const code = text.replace(/\s+/g, '');
  const parts = SHAPE.exec(code);
  if (!parts) return refuse('code-form');
  const [, caseId = '', content = '', seed = '', choices = '', check = ''] = parts;
  if (checkOf(code.slice(0, code.lastIndexOf('.'))) !== check) return refuse('code-damaged');
  const value = Number.parseInt(seed, 36);
  if (value > 4294967295) return refuse('bad-seed');
  return ok({ caseId, content, seed: value, choices: [...choices].map((letter) => Number.parseInt(letter, 36)) });
}

/** Places of the chosen replies in content order, for the code. */
export function choicesOf(call: Call): readonly number[] {
  const again = start(call.customer, call.seed);
  if (!again.ok) return [];
  let at = again.value;
  return call.log.map((turn) => {
    const place = offeredNow(at).findIndex((reply) => reply.id === turn.reply.id);
    const moved = step(at, turn.reply.id);
    if (moved.ok) at = moved.value.call;
    return place;
  });
}

/** Plays choices (ids or places in content order) from the beginning, for a review under another truth. Refuses one that was not offered. */
export function replay(customer: Customer, seed: number, choices: readonly (number | string)[], truth?: number): Result<Call> {
  const begun = start(customer, seed, truth);
  if (!begun.ok) return begun;
  let call = begun.value;
  for (const choice of choices) {
    const id = typeof choice === 'string' ? choice : offeredNow(call)[choice]?.id;
    const moved = id === undefined ? refuse('code-choices') : step(call, id);
    if (!moved.ok) return refuse('code-choices');
    call = moved.value.call;
  }
  return ok(call);
}

/** Replays a code on a customer of this version; refuses another case or other content. */
export function replayCode(
  code: string,
  find: (caseId: string) => { customer: Customer; content: string } | undefined,
): Result<Call> {
  const coded = parseCallCode(code);
  if (!coded.ok) return coded;
  const known = find(coded.value.caseId);
  if (!known) return refuse('code-foreign');
  if (known.content !== coded.value.content) return refuse('code-content');
  return replay(known.customer, coded.value.seed, coded.value.choices);
}
