/** What an answer gave away: an excuse that could be told true or false from then on, and how such an answer sounds. */
import type { ReviewedTurn } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { oddsOf } from './figures.ts';

/** `next`: the move after this one; what it knows more, the answer told. */
export function Told({ turn, next, state, words }: PageProps & { readonly turn: ReviewedTurn; readonly next: ReviewedTurn }) {
  const { open, texts } = state;
  if (!open || !texts) return null;
  const { deck, truths } = open.call.customer.rules;
  const bits = truths.map((row) => row.bits);
  const [before, after] = [oddsOf(deck, bits, turn.odds), oddsOf(deck, bits, next.odds)];
  const told = deck.filter((_, i) => before[i] !== after[i] && (after[i] === 0 || after[i] === 100));
  if (told.length === 0) return null;
  return (
    <ul class="review-told">
      {told.map((id) => {
        const so = after[deck.indexOf(id)] === 100;
        const excuse = texts.codex.excuses[id];
        return (
          <li key={id}>
            <b>{words.t(so ? 'review.told.so' : 'review.told.not', { name: excuse?.name ?? id })}</b>{' '}
            {excuse?.codex?.[so ? 'true' : 'false']}
          </li>
        );
      })}
    </ul>
  );
}
