/** The seven steps and the four tasks of the first call: which were done. */
import { STEP_ORDER, TASK_ORDER } from '../order.ts';
import type { PageProps } from '../ports.ts';

export function Steps({ state, words }: PageProps) {
  const report = state.open?.report;
  if (!report) return null;
  const item = (key: string, name: string, done: boolean) => (
    <li key={key} class={done ? 'met' : 'missed'}>
      <span>{name}</span>
      <span>{words.t(done ? 'call.step.done' : 'call.step.todo')}</span>
    </li>
  );
  return (
    <section>
      <h2>{words.t('call.steps')}</h2>
      <ul class="gates">{STEP_ORDER.map((step) => item(step, words.t(`step.${step}`), report.steps[step]))}</ul>
      <h2>{words.t('debrief.tasks')}</h2>
      <ul class="gates">{TASK_ORDER.map((task) => item(task, words.t(`task.${task}`), report.tasks[task]))}</ul>
    </section>
  );
}
