/** What to practise next and why, and the ways to all drills and to the record. */
import type { Drill } from '../../review/practice/practice.ts';
import { dayIn } from '../days.ts';
import type { PageProps } from '../ports.ts';
import './next.css';

/** Why this one: new and costly, missed last time, or due to be seen again. */
function why({ loss, choices, caseId, memory }: Drill, { state, words }: PageProps): string {
  const title = state.cards.find(({ id }) => id === caseId)?.words[words.lang].company ?? caseId;
  const reason = memory.last === null ? 'fresh' : memory.last === 'again' ? 'again' : 'back';
  return words.t(`desk.practice.${reason}`, { title, n: choices.length + 1, points: (Math.round(loss / 10) / 10).toFixed(1) });
}

export function Next(props: PageProps) {
  const { state, actions, words } = props;
  const { practice, settings } = state;
  const { plan, drills, next } = practice;
  const first = drills.find(({ id }) => id === plan[0]?.id);
  // Who has made no call yet is not told of practice.
  if (drills.length === 0 && !state.records.some(({ ended }) => ended)) return null;
  return (
    <section class="desk-next" aria-labelledby="desk-next">
      <h2 id="desk-next">{words.t('desk.practice')}</h2>
      {first && <p>{why(first, props)}</p>}
      {!first && settings.practice && (
        <p class="soft">
          {next !== null
            ? words.t('desk.practice.none', { date: dayIn(words, next) })
            : words.t(drills.length > 0 ? 'desk.practice.nothing' : 'desk.practice.empty')}
        </p>
      )}
      {!settings.practice && <p class="soft">{words.t('practice.off')}</p>}
      <p class="desk-next-ways">
        {first && (
          <button type="button" class="second" onClick={() => void actions.practise()}>
            {words.t('desk.practice.start', { count: plan.length })}
          </button>
        )}
        {drills.length > 0 && (
          <button type="button" class="quiet" onClick={() => actions.go('practice')}>
            {words.t('practice.list')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => actions.go('record')}>
          {words.t('record.title')}
        </button>
      </p>
    </section>
  );
}
