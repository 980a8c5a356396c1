/** Every drill: where it came from, when it comes back, and the ways to practise it now, put it away or take it up again. */
import type { Drill } from '../../review/practice/practice.ts';
import { dayIn } from '../days.ts';
import type { PageProps } from '../ports.ts';
import { lossOf } from '../review/figures.ts';

function Row({ drill, state, actions, words }: PageProps & { readonly drill: Drill }) {
  const { practice, settings, cards, catalogue } = state;
  const card = cards.find(({ id }) => id === drill.caseId);
  const here = card?.hash === drill.content;
  const due = practice.plan.some(({ id }) => id === drill.id);
  const move = drill.choices.length + 1;
  const standing = !here
    ? words.t('practice.state.other')
    : drill.dismissed
      ? words.t('practice.state.away')
      : due
        ? words.t('practice.state.due')
        : words.t('practice.state.later', { date: dayIn(words, drill.memory.due) });
  const title = card?.words[words.lang].title ?? drill.caseId;
  const from = words.t('practice.from', { date: dayIn(words, drill.madeAt), title, n: move });
  return (
    <li class={drill.dismissed || !here ? 'drill drill-away' : 'drill'}>
      <div>
        <p>{from}</p>
        <p class="soft">
          {drill.excuse !== null && <span>{catalogue?.excuses[drill.excuse] ?? drill.excuse}</span>}
          <span class="figure">{words.t('review.loss', { n: lossOf(drill.loss) })}</span>
          <span>{standing}</span>
        </p>
      </div>
      <p class="drill-ways">
        {here && settings.practice && !drill.dismissed && (
          <button
            type="button"
            class="quiet"
            aria-label={`${words.t('practice.one')} · ${from}`}
            onClick={() => void actions.practise(drill.id)}
          >
            {words.t('practice.one')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={`${words.t(drill.dismissed ? 'practice.away.back' : 'practice.away')} · ${from}`}
          onClick={() => void actions.putAway(drill.id, !drill.dismissed)}
        >
          {words.t(drill.dismissed ? 'practice.away.back' : 'practice.away')}
        </button>
      </p>
    </li>
  );
}

export function DrillList(props: PageProps) {
  const { state, words } = props;
  const drills = [...state.practice.drills].sort(
    (a, b) =>
      Number(a.dismissed) - Number(b.dismissed) || a.memory.due - b.memory.due || b.loss - a.loss || (a.id < b.id ? -1 : 1),
  );
  return (
    <section class="drills" aria-labelledby="drills-title">
      <h2 id="drills-title">{words.t('practice.list')}</h2>
      {drills.length === 0 && <p class="soft">{words.t('desk.practice.empty')}</p>}
      <ul>
        {drills.map((drill) => (
          <Row {...props} drill={drill} key={drill.id} />
        ))}
      </ul>
    </section>
  );
}
