/** Who stands where. Rows slide to their new places; a class too large for one screen is shown in turns. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Board, BoardRow } from '../../../arena/arena.ts';
import type { ArenaProps } from '../arena.tsx';

/** Rows on a screen at most: three columns of ten can still be read from the back. */
const MOST = 30;
/** Milliseconds that a screen of a large class stands before the next. */
const STANDS = 9000;
/** Milliseconds of a row's way to its new place. */
const WAY = 320;
/** Rounds shown beside a total at most, the latest ones, in one column and in several. */
const ROUNDS = [6, 3] as const;
/** Choices at which the rod of beads is full; most calls are shorter. */
const ROD = 24;

type StandingsProps = ArenaProps & { readonly board: Board };

/** Slides rows from where they stood to where they stand, unless the trainer wants stillness. */
function useSliding(still: boolean) {
  const list = useRef<HTMLOListElement>(null);
  const stood = useRef(new Map<string, readonly [number, number]>());
  useLayoutEffect(() => {
    const now = new Map<string, readonly [number, number]>();
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement)) continue;
      const id = row.dataset['player'] ?? '';
      const [left, top] = [row.offsetLeft, row.offsetTop];
      now.set(id, [left, top]);
      const [wasLeft, wasTop] = stood.current.get(id) ?? [left, top];
      if (!still && (wasLeft !== left || wasTop !== top))
        row.animate([{ translate: `${String(wasLeft - left)}px ${String(wasTop - top)}px` }, { translate: '0 0' }], {
          duration: WAY,
          easing: 'cubic-bezier(0.5, 0, 0.2, 1)',
        });
    }
    stood.current = now;
  });
  return list;
}

/** Which screen of a large class is shown; it turns by itself unless held. */
function useScreens(count: number, still: boolean) {
  const [at, go] = useState(0);
  const [held, hold] = useState(still);
  useEffect(() => {
    if (held || count < 2) return undefined;
    const timer = setInterval(() => go((n) => n + 1), STANDS);
    return () => clearInterval(timer);
  }, [held, count]);
  return { at: count === 0 ? 0 : at % count, go, held, hold };
}

function Doing({ row, board, words }: StandingsProps & { readonly row: BoardRow }) {
  const { round, stage } = board.competition;
  const total = row.rounds[round - 1];
  if (stage !== 'running' && stage !== 'paused') return <span class="row-doing" />;
  if (typeof total === 'number') return <span class="row-doing row-done">✓ {words.t('trainer.board.done')}</span>;
  if (row.run === null) return <span class="row-doing row-waits">{words.t('trainer.board.notyet')}</span>;
  return (
    <span class="row-doing">
      <meter min={0} max={ROD} value={Math.min(ROD, row.at)} aria-label={words.t('trainer.person.at', { n: row.at })} />
    </span>
  );
}
function Row(props: StandingsProps & { readonly row: BoardRow; readonly alone: boolean }) {
  const { row, board, words, alone } = props;
  const { round, rounds } = board.competition;
  const most = ROUNDS[alone ? 0 : 1];
  const from = Math.max(0, round - most);
  return (
    <li data-player={row.player} class={row.place === 1 && row.total > 0 ? 'row row-first' : 'row'}>
      <span class="row-place figure">
        <span class="unseen">{words.t('trainer.board.place')} </span>
        {row.place}
      </span>
      <span class="row-name">{row.name ?? words.t('trainer.board.number', { n: row.number })}</span>
      <Doing {...props} />
      {rounds > 1 && (
        <span class="row-rounds figure">
          {row.rounds.slice(from, from + most).map((total, i) => (
            <span key={i}>
              <span class="unseen">{words.t('trainer.board.round', { n: from + i + 1 })} </span>
              {total ?? '·'}
            </span>
          ))}
        </span>
      )}
      <span class="row-total figure">
        <span class="unseen">{words.t('trainer.board.total')} </span>
        {row.total}
      </span>
    </li>
  );
}

export function Standings(props: StandingsProps) {
  const { board, browser, words } = props;
  const screens = Math.ceil(board.rows.length / MOST);
  const { at, go, held, hold } = useScreens(screens, browser.still);
  const shown = board.rows.slice(at * MOST, (at + 1) * MOST);
  const list = useSliding(browser.still);
  const columns = shown.length <= 8 ? 1 : shown.length <= 16 ? 2 : 3;
  return (
    <>
      {board.rows.length === 0 && <p class="board-small">{words.t('trainer.people.none')}</p>}
      <ol
        class={`standings columns-${String(columns)} rows-${String(Math.max(4, Math.ceil(shown.length / columns)))}`}
        ref={list}
      >
        {shown.map((row) => (
          <Row {...props} row={row} alone={columns === 1} key={row.player} />
        ))}
      </ol>
      {screens > 1 && (
        <p class="screens">
          <button type="button" class="second" onClick={() => go(at + screens - 1)}>
            {words.t('trainer.board.before')}
          </button>
          <span class="figure">
            {at + 1} / {screens}
          </span>
          <button type="button" class="second" onClick={() => go(at + 1)}>
            {words.t('trainer.board.next')}
          </button>
          <button type="button" class="second" aria-pressed={held} onClick={() => hold(!held)}>
            {words.t('trainer.board.hold')}
          </button>
        </p>
      )}
    </>
  );
}
