/** The pages' own orders are the engine's. */
import { expect, it } from 'vitest';
import { DIMENSIONS, STEPS, TASKS } from '../../src/engine/engine.ts';
import { DIMENSION_ORDER, STEP_ORDER, TASK_ORDER } from '../../src/ui/order.ts';

it('steps, tasks and dimensions stand on the pages in the order of the engine', () => {
  expect([STEP_ORDER, TASK_ORDER, DIMENSION_ORDER]).toEqual([STEPS, TASKS, DIMENSIONS]);
});
