/** The moves as one list to walk with the arrow keys: number, reply, label as sign and word, what it lost. */
import { useEffect, useRef } from 'preact/hooks';
import type { PageProps } from '../ports.ts';
import type { Review } from '../../review/review.ts';
import { SIGNS, labelKey, lossOf, moveTo } from './figures.ts';

export function MoveList({
  review,
  selected,
  select,
  state,
  words,
}: PageProps & { readonly review: Review; readonly selected: number; readonly select: (move: number) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const option = (move: number): HTMLElement | undefined => list.current?.children[move] as HTMLElement | undefined;
  // Whoever selects on the line finds the move in the list; only the list scrolls for it, never the page.
  useEffect(() => {
    const [box, here] = [list.current, option(selected)];
    if (!box || !here) return;
    if (here.offsetTop < box.scrollTop) box.scrollTop = here.offsetTop;
    const below = here.offsetTop + here.offsetHeight - box.clientHeight;
    if (below > box.scrollTop) box.scrollTop = below;
  }, [selected]);
  const { open } = state;
  if (!open) return null;
  const walk = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, selected, review.turns.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(to);
    option(to)?.focus();
  };
  return (
    <section class="review-list">
      <h2 id="review-moves">{words.t('review.moves')}</h2>
      <ul role="listbox" aria-labelledby="review-moves" ref={list} onKeyDown={walk}>
        {review.turns.map((turn, i) => (
          <li
            key={turn.n}
            role="option"
            aria-selected={i === selected}
            tabIndex={i === selected ? 0 : -1}
            onClick={() => select(i)}
          >
            <span class="key">{turn.n}</span>
            <span class="review-said">{words.reply(open.card.id, turn.chosen.reply, open.call.log[i]?.agreed ?? 0)}</span>
            <span class="review-mark">
              <span class={`review-label label-${turn.label}`}>
                <b aria-hidden="true">{SIGNS[turn.label]}</b> {words.t(labelKey(turn.label))}
              </span>
              <span class="figure">
                {turn.chosen.loss > 0 ? words.t('review.loss', { n: lossOf(turn.chosen.loss) }) : words.t('review.loss.none')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
