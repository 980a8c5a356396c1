/** One object a line, out and in. */
import { createInterface } from 'node:readline';

/** Input that cannot be used: a stable code and one sentence. */
export class BadInput extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
export const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
/** Lines of stdin that are not blank, with their number from 1. */
export async function* linesIn(): AsyncGenerator<readonly [number, string]> {
  let n = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    n += 1;
    if (line.trim() !== '') yield [n, line.trim()];
  }
}
/** A line as JSON. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new BadInput('not-json', 'This line is not JSON.');
  }
}
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
