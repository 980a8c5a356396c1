/** The moves as one list to walk with the arrow keys: number, reply, label as sign and word, what it lost. A branch is a second list beside it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Review } from '../../review/review.ts';
import type { OpenCall } from '../../session/session.ts';
import type { PageProps } from '../ports.ts';
import { SIGNS, labelKey, lossOf, moveTo } from './figures.ts';
import './list.css';

interface Props extends PageProps {
  readonly call: OpenCall;
  readonly review: Review;
  readonly title: string;
  /** Id of the heading. */
  readonly id: string;
  /** Move that is looked at; −1 when it is one of the other list. */
  readonly selected: number;
  /** Where Tab comes in when the move looked at is in the other list. */
  readonly enter: number;
  /** How many replies the branch shares with the call it leaves. */
  readonly shared?: number;
  readonly select: (move: number) => void;
}

export function MoveList({ call, review, title, id, selected, enter, shared = 0, select, words }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const option = (move: number): HTMLElement | undefined => list.current?.children[move] as HTMLElement | undefined;
  const inSight = selected < 0 ? enter : selected;
  // Whoever selects on the line finds the move in the list; only the list scrolls for it, never the page.
  useEffect(() => {
    const [box, here] = [list.current, option(inSight)];
    if (!box || !here) return;
    if (here.offsetTop < box.scrollTop) box.scrollTop = here.offsetTop;
    const below = here.offsetTop + here.offsetHeight - box.clientHeight;
    if (below > box.scrollTop) box.scrollTop = below;
  }, [inSight]);
  const walk = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, inSight, review.turns.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    select(to);
    option(to)?.focus();
  };
  return (
    <section class="review-list">
      <h2 id={id}>{title}</h2>
      <ul role="listbox" aria-labelledby={id} ref={list} onKeyDown={walk}>
        {review.turns.map((turn, i) => (
          <li
            key={turn.n}
            class={i < shared ? 'shared' : undefined}
            role="option"
            aria-selected={i === selected}
            tabIndex={i === inSight ? 0 : -1}
            onClick={() => select(i)}
            onFocus={() => select(i)}
          >
            <span class="key">{turn.n}</span>
            <span class="review-said">{words.reply(call.card.id, turn.chosen.reply, call.call.log[i]?.agreed ?? 0)}</span>
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
