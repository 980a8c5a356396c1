/** Chance for drawing: the same name gives the same strokes on every machine and at every redraw. */

/** Next number of a stream, 0 inclusive to 1 exclusive. */
export type Chance = () => number;

/** A 32-bit number from a name (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The stream of a name (mulberry32: small, fast, even enough for a hand's tremor). */
export function chanceOf(name: string): Chance {
  let state = seedOf(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A smooth wandering line through seeded values, −1 to 1; `length` and `pitch` in the same unit. Used for tremor and pressure. */
export function wander(chance: Chance, length: number, pitch: number): (at: number) => number {
  const knots = Array.from({ length: Math.max(2, Math.ceil(length / pitch) + 2) }, () => chance() * 2 - 1);
  return (at) => {
    const place = Math.min(Math.max(at, 0), length) / pitch;
    const index = Math.floor(place);
    const part = place - index;
    const ease = part * part * (3 - 2 * part);
    const from = knots[index] ?? 0;
    const to = knots[index + 1] ?? from;
    return from + (to - from) * ease;
  };
}
