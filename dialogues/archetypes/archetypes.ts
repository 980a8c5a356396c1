/** Every temperament there is, in the order they are listed to authors. */
import type { Archetype } from '../../src/engine/engine.ts';
import { aloof } from './aloof.ts';
import { bully } from './bully.ts';
import { nitpicker } from './nitpicker.ts';
import { rascal } from './rascal.ts';
import { stubborn } from './stubborn.ts';

export const ARCHETYPES: readonly Archetype[] = [aloof, bully, stubborn, nitpicker, rascal];
