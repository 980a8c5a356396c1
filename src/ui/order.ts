/** Orders in which lists are shown. Written here because pages take only types from the engine; a test holds them against it. */
import type { Dimension, Step, Task } from '../engine/engine.ts';

export const STEP_ORDER: readonly Step[] = ['person', 'purpose', 'today', 'cause', 'stakes', 'promise', 'follow-up'];
export const DIMENSION_ORDER: readonly Dimension[] = [
  'preparation',
  'process',
  'diagnosis',
  'handling',
  'tone',
  'outcome',
  'after',
];
export const TASK_ORDER: readonly Task[] = ['today', 'cause', 'stakes', 'commitment'];
