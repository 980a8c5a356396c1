/** The three replies that earned most and the three that cost most, with what the documents do there. */
import type { Turn } from '../../engine/engine.ts';
import type { PageProps } from '../ports.ts';
import { documentedId, worthOf } from './reading.ts';

function List({
  turns,
  title,
  alternative,
  state,
  words,
}: PageProps & { readonly turns: readonly Turn[]; readonly title: string; readonly alternative: boolean }) {
  const { open } = state;
  if (!open) return null;
  return (
    <section>
      <h2>{title}</h2>
      {turns.length === 0 && <p class="soft">{words.t('debrief.none')}</p>}
      <ul class="turning">
        {turns.map((turn) => {
          const right = alternative ? documentedId(open, turn) : undefined;
          return (
            <li key={turn.n}>
              <p>
                <span class="figure">{worthOf(turn) > 0 ? `+${String(worthOf(turn))}` : worthOf(turn)}</span>{' '}
                {words.reply(open.card.id, turn.reply.id, turn.agreed)}
              </p>
              {right !== undefined && right !== turn.reply.id && (
                <p class="soft">{words.t('debrief.alternative', { text: words.reply(open.card.id, right, turn.agreed) })}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function TurningPoints(props: PageProps) {
  const { state, words } = props;
  if (!state.open?.report) return null;
  const spoken = state.open.report.turns.filter((turn) => turn.part !== 'plan');
  const best = spoken.filter((turn) => turn.reply.fit === 1 && worthOf(turn) > 0).sort((a, b) => worthOf(b) - worthOf(a) || a.n - b.n).slice(0, 3); // prettier-ignore
  const costly = spoken.filter((turn) => turn.reply.fit === -1 || worthOf(turn) < 0).sort((a, b) => worthOf(a) - worthOf(b) || a.n - b.n).slice(0, 3); // prettier-ignore
  return (
    <div class="columns">
      <List {...props} turns={best} title={words.t('debrief.best')} alternative={false} />
      <List {...props} turns={costly} title={words.t('debrief.costly')} alternative />
    </div>
  );
}
