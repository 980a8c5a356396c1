/** Which tone fits the moment, and how far a reply is from it. */
import { RUBRIC } from './rubric.ts';
import type { Archetype, Band, Moment, Stage, Tone } from './types.ts';

const DIALS = ['F', 'E', 'P'] as const;
const hold = (n: number): number => Math.max(0, Math.min(3, n));

/**
 * Band of the moment: the temperament's for the stage, else the stage's; shifted by the moment; both ends held to 0…3.
 * Legal borrows the hard band; pre-due always uses the stage's. Source: catalogue `tone.rule`.
 */
export function bandOf(archetype: Pick<Archetype, 'bands'>, stage: Stage, moment: Moment): Band {
  const own =
    stage === 'pre-due' ? undefined : (archetype.bands[stage] ?? (stage === 'legal' ? archetype.bands.hard : undefined));
  const base: Band = own ?? RUBRIC.stageBands[stage];
  const shift = RUBRIC.momentShift[moment];
  const moved = (dial: 'F' | 'E' | 'P'): readonly [number, number] => [
    hold(base[dial][0] + shift[dial]),
    hold(base[dial][1] + shift[dial]),
  ];
  return { F: moved('F'), E: moved('E'), P: moved('P') };
}

/** How far each dial lies outside its band, added up: 0…9. */
export function toneDistance(tone: Tone, band: Band): number {
  return DIALS.reduce((sum, dial) => sum + Math.max(0, band[dial][0] - tone[dial], tone[dial] - band[dial][1]), 0);
}

/** Reads a table that ends with “or more”. */
export const byDistance = (table: readonly number[], distance: number): number =>
  table[Math.min(distance, table.length - 1)] ?? 0;
