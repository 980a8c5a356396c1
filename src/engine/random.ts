/**
 * Chance, one stream per purpose: a generator whose state is plain 32-bit integers, so that Node and every browser agree.
 * The generator is Bob Jenkins' small fast counter (sfc32, public domain).
 */

/** Purposes that draw from the seed; each has a stream of its own, so that drawing for one never shifts another. */
export const STREAMS = ['truth', 'order', 'words', 'bot'] as const;
export type Stream = (typeof STREAMS)[number];
export type RandomState = readonly [number, number, number, number];

/** FNV-1a over UTF-16 units: 32-bit unsigned. Used for stream names and short checksums, never for secrecy. */
export function hash32(text: string, basis = 0x811c9dc5): number {
  let h = basis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The next 32-bit unsigned number and the state after it. */
export function next([a, b, c, d]: RandomState): readonly [number, RandomState] {
  const t = (a + b + d) | 0;
  return [t >>> 0, [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + t) | 0, (d + 1) | 0]];
}

/** The stream of a purpose for a seed (0…4294967295). */
export function stream(seed: number, purpose: Stream): RandomState {
  let state: RandomState = [seed | 0, hash32(purpose) | 0, 0x9e3779b9 | 0, 1];
  for (let i = 0; i < 12; i++) [, state] = next(state);
  return state;
}

/** A whole number in 0…n−1 (n ≥ 1) without modulo bias, by rejection. */
export function below(state: RandomState, n: number): readonly [number, RandomState] {
  const limit = 4294967296 - (4294967296 % n);
  let drawn: number;
  do [drawn, state] = next(state);
  while (drawn >= limit);
  return [drawn % n, state];
}

/** A copy in a random order (Fisher–Yates). */
export function shuffled<T>(state: RandomState, items: readonly T[]): readonly T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const [j, after] = below(state, i + 1);
    state = after;
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
