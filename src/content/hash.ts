/** Content hash of a case's rules: what a call code is pinned to. Words are not in it, so a better sentence breaks no record. */
import { hash32, type CaseRules } from '../engine/engine.ts';

/** Keys in alphabetical order at every level, so that the order in which an author writes changes nothing. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join(',')}]`
    : value !== null && typeof value === 'object'
      ? `{${Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
          .join(',')}}`
      : JSON.stringify(value);

/** Twelve base-36 letters or fewer: two 32-bit sums with different beginnings. Guards against mix-ups, not against malice. */
export function contentHash(rules: CaseRules): string {
  const text = canonical(rules);
  return hash32(text).toString(36) + hash32(text, 0x1b873593).toString(36).slice(0, 5);
}
