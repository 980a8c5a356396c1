/** What the rep could know before a reply, beside what was really true: one row an excuse. */
import type { ReviewedTurn } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { oddsOf } from './figures.ts';

export function Odds({ turn, state, words }: PageProps & { readonly turn: ReviewedTurn }) {
  const { open, texts } = state;
  if (!open?.report || !texts) return null;
  const { deck, truths } = open.call.customer.rules;
  if (deck.length === 0) return null;
  const odds = oddsOf(
    deck,
    truths.map((row) => row.bits),
    turn.odds,
  );
  return (
    <section class="review-odds">
      <h3>{words.t('review.odds')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t('review.odds.excuse')}</th>
            <th scope="col">{words.t('review.odds.then')}</th>
            <th scope="col">{words.t('review.odds.really')}</th>
          </tr>
        </thead>
        <tbody>
          {deck.map((id, i) => {
            const so = open.report?.truth[id] === true;
            return (
              <tr key={id}>
                <th scope="row">{texts.codex.excuses[id]?.name ?? id}</th>
                <td class="figure">{odds[i]}%</td>
                <td class={so ? 'up' : 'down'}>{words.t(so ? 'debrief.truth.true' : 'debrief.truth.false')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
