/** What if: from the move that is looked at, on under the same truth or another one. */
import { useState } from 'preact/hooks';
import type { ReviewedTurn } from '../../review/review.ts';
import type { PageProps } from '../ports.ts';
import { truthName } from '../truths.ts';
import './whatIf.css';

/** `branch`: the branch that the move is one of. */
type Props = PageProps & { readonly turn: ReviewedTurn; readonly truth: number; readonly branch: string | undefined };

export function WhatIf({ turn, truth, branch, state, actions, words }: Props) {
  const { open, texts } = state;
  const [asked, ask] = useState<number | null>(null);
  if (!open || !texts) return null;
  // What was asked at another move may lead nowhere here.
  const chosen = asked !== null && turn.within[asked] ? asked : truth;
  const remark = (row: number): string => {
    if (!turn.within[row]) return words.t('whatif.truth.nowhere');
    if (row === truth) return words.t('whatif.truth.same');
    return turn.odds[row] ? words.t('whatif.truth.odds', { n: turn.odds[row] }) : words.t('whatif.truth.out');
  };
  return (
    <section class="whatif-ask">
      <h3>{words.t('whatif.title')}</h3>
      <p>{words.t('whatif.about', { n: turn.n })}</p>
      <fieldset class="choices">
        <legend>{words.t('whatif.truth')}</legend>
        {turn.within.map((within, row) => (
          <label key={row}>
            <input type="radio" name="whatif-truth" checked={row === chosen} disabled={!within} onChange={() => ask(row)} />
            <span>
              {truthName(open, texts, row, words)} <span class="soft">· {remark(row)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" class="second" onClick={() => actions.whatIf(turn.n - 1, chosen, branch)}>
          {words.t('whatif.play', { n: turn.n })}
        </button>
      </p>
      <p class="soft">{words.t('whatif.note')}</p>
    </section>
  );
}
