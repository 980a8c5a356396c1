/** What the rep could know before a reply, beside what was really true: one row an excuse, then every joint truth in words. */
import type { ReviewedTurn } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { truthName } from '../truths.ts';
import { oddsOf } from './figures.ts';

type Props = PageProps & { readonly turn: ReviewedTurn; readonly truth: number };

function Joint({ turn, truth, state, words }: Props) {
  const { open, texts } = state;
  if (!open || !texts || open.call.customer.rules.deck.length < 2) return null;
  return (
    <table class="review-joint">
      <caption>{words.t('review.joint')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t('review.joint.truth')}</th>
          <th scope="col">{words.t('review.joint.then')}</th>
        </tr>
      </thead>
      <tbody>
        {turn.odds.map((odds, row) => (
          <tr key={row} class={odds === 0 ? 'is-out' : undefined}>
            <th scope="row">
              {truthName(open, texts, row, words)}
              {row === truth && <span class="tag tag-best">{words.t('review.joint.really')}</span>}
            </th>
            <td class="figure">{odds === 0 ? words.t('review.joint.out') : `${String(odds)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Odds(props: Props) {
  const { turn, truth, state, words } = props;
  const { open, texts } = state;
  if (!open || !texts) return null;
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
            const so = (((truths[truth]?.bits ?? 0) >> i) & 1) === 1;
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
      <Joint {...props} />
    </section>
  );
}
