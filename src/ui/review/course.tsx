/** The expected total over the call as a line, a branch as a second one; the same figures stand in the lists. A press selects the nearest move. */
import type { Words } from '../../i18n/i18n.ts';
import type { Review } from '../../review/review.ts';
import type { Branch } from '../../session/session.ts';
import { course, parting, points } from './figures.ts';
import './course.css';

const WIDTH = 600;
const HEIGHT = 100;
/** Room above and below the line, in units of the picture. */
const ROOM = 8;
/** The picture is at least this high, in hundredths of a point: a steady call looks steady. */
const LEAST = 1000;

interface Props {
  readonly review: Review;
  readonly branch: Branch | null;
  /** Move that is looked at, and whether it is one of the branch. */
  readonly at: { readonly move: number; readonly branch: boolean };
  readonly select: (move: number) => void;
  readonly words: Words;
}
const described = (line: readonly number[], words: Words): string =>
  words.t('review.course.desc', {
    from: points(line[0] ?? 0),
    to: points(line.at(-1) ?? 0),
    high: points(Math.max(...line)),
    low: points(Math.min(...line)),
  });

export function Course({ review, branch, at, select, words }: Props) {
  const main = course(review);
  const other = branch?.review ? course(branch.review, branch.call.ended) : null;
  const length = Math.max(main.length, other?.length ?? 0);
  const high = Math.max(...main, ...(other ?? []));
  const low = Math.min(...main, ...(other ?? []));
  const floor = Math.min(low, high - LEAST);
  const x = (i: number): string => (((i + 0.5) * WIDTH) / length).toFixed(1);
  const y = (value: number): string => (ROOM + ((high - value) * (HEIGHT - 2 * ROOM)) / (high - floor)).toFixed(1);
  const path = (line: readonly number[], from = 0): string =>
    line.slice(from).map((value, i) => `${i === 0 ? 'M' : 'L'}${x(from + i)} ${y(value)}`).join(''); // prettier-ignore
  const here = at.branch && other ? other : main;
  const dots = (line: readonly number[], of: Review, from: number, kind: string, shown: boolean) =>
    of.turns
      .slice(from)
      .map((turn, i) => (
        <path
          key={`${kind}${String(turn.n)}`}
          class={`course-dot ${kind} label-${turn.label}${shown && from + i === at.move ? ' course-dot-here' : ''}`}
          vector-effect="non-scaling-stroke"
          stroke-linecap="round"
          d={`M${x(from + i + 1)} ${y(line[from + i + 1] ?? 0)}h0.01`}
        />
      ));
  const press = (event: MouseEvent): void => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const point = Math.floor(((event.clientX - left) / width) * length);
    select(Math.max(0, Math.min((at.branch && branch?.review ? branch.review : review).turns.length - 1, point - 1)));
  };
  const name = branch ? words.t('branch.name', { n: branch.number }) : '';
  const stop = words.lang === 'en' ? ' ' : '';
  return (
    <figure class="course">
      <p class="course-scale" aria-hidden="true">
        <span>{points(high)}</span>
        <span>{points(floor)}</span>
      </p>
      <svg
        role="img"
        aria-labelledby="course-title course-desc"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        onClick={press}
      >
        <title id="course-title">{words.t('review.course')}</title>
        <desc id="course-desc">
          {other
            ? `${words.t('branch.mine')} · ${described(main, words)}${stop}${name} · ${described(other, words)}`
            : described(main, words)}
        </desc>
        <path class="course-rule" vector-effect="non-scaling-stroke" d={`M0 ${ROOM}H${WIDTH}M0 ${HEIGHT - ROOM}H${WIDTH}`} />
        <path class="course-here" vector-effect="non-scaling-stroke" d={`M${x(at.move + 1)} 0V${HEIGHT}`} />
        <path class="course-line" vector-effect="non-scaling-stroke" d={path(main)} />
        {other && <path class="course-branch" vector-effect="non-scaling-stroke" d={path(other, parting(main, other))} />}
        <path class="course-step" vector-effect="non-scaling-stroke" d={path(here.slice(0, at.move + 2), at.move)} />
        {dots(main, review, 0, 'of-call', !at.branch || !other)}
        {branch?.review && other && dots(other, branch.review, branch.from, 'of-branch', at.branch)}
      </svg>
      <figcaption aria-hidden="true">
        <span>{words.t('review.course.start')}</span>
        {other ? (
          <span class="course-key">
            <span class="key-call">{words.t('branch.mine')}</span>
            <span class="key-branch">{name}</span>
          </span>
        ) : (
          <span>{words.t('review.course')}</span>
        )}
        <span>{words.t('review.course.end')}</span>
      </figcaption>
    </figure>
  );
}
