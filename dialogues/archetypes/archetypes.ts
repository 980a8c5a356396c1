/** Every temperament there is, in the order they are listed to authors. */
import type { Archetype } from '../../src/engine/types.ts';
import { aloof } from './aloof.ts';

export const ARCHETYPES: readonly Archetype[] = [aloof];
