/** Practice: one's own mistakes, one position at a time; else what is due, and every drill there is. */
import { useEffect } from 'preact/hooks';
import { dayIn } from '../days.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { DrillList } from './list.tsx';
import { ExerciseSheet } from './exercise.tsx';
import '../call/replies.css';
import '../dossier/dossier.css';
import '../review/review.css';
import '../review/panel.css';
import './practice.css';

function Overview(props: PageProps) {
  const { state, actions, words } = props;
  const { practice, settings } = state;
  const { plan, next, drills } = practice;
  return (
    <div class="sheet practice">
      <div class="review-way">
        <Heading>{words.t('practice.title')}</Heading>
        <button type="button" class="second" onClick={() => actions.go('desk')}>
          {words.t('nav.desk')}
        </button>
      </div>
      <p class="lead">{words.t('practice.intro')}</p>
      {!settings.practice && (
        <p class="practice-off">
          <span>{words.t('practice.off')}</span>
          <button type="button" class="second" onClick={() => void actions.set({ practice: true })}>
            {words.t('practice.on')}
          </button>
        </p>
      )}
      <p class="drill-ways">
        {settings.practice && plan.length > 0 && (
          <button type="button" class="primary" disabled={practice.busy} onClick={() => void actions.practise()}>
            {words.t('desk.practice.start', { count: plan.length })}
          </button>
        )}
        <button type="button" class="second" onClick={() => actions.go('record')}>
          {words.t('record.title')}
        </button>
      </p>
      {settings.practice && plan.length === 0 && drills.length > 0 && (
        <p role="status">
          {next === null ? words.t('desk.practice.nothing') : words.t('desk.practice.none', { date: dayIn(words, next) })}
        </p>
      )}
      <DrillList {...props} />
    </div>
  );
}

export function PracticePage(props: PageProps) {
  const { state, actions, words } = props;
  const { exercise, busy } = state.practice;
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (exercise) actions.stopPractice();
      else actions.go('desk');
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [actions, exercise === null]);
  if (!exercise && busy)
    return (
      <div class="sheet practice">
        <Heading>{words.t('practice.title')}</Heading>
        <p role="status">{words.t('loading')}</p>
      </div>
    );
  return exercise ? <ExerciseSheet {...props} exercise={exercise} key={exercise.open.id} /> : <Overview {...props} />;
}
