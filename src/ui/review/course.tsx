/** The expected total over the call as a line; the same figures stand in the list of moves. A press selects the nearest move. */
import type { Review } from '../../review/review.ts';
import type { Words } from '../../i18n/i18n.ts';
import { course, points } from './figures.ts';

const WIDTH = 600;
const HEIGHT = 100;
/** Room above and below the line, in units of the picture. */
const ROOM = 8;
/** The picture is at least this high, in hundredths of a point: a steady call looks steady. */
const LEAST = 1000;

export function Course({
  review,
  selected,
  select,
  words,
}: {
  readonly review: Review;
  readonly selected: number;
  readonly select: (move: number) => void;
  readonly words: Words;
}) {
  const line = course(review);
  const high = Math.max(...line);
  const low = Math.min(...line);
  const floor = Math.min(low, high - LEAST);
  const x = (i: number): number => ((i + 0.5) * WIDTH) / line.length;
  const y = (value: number): number => ROOM + ((high - value) * (HEIGHT - 2 * ROOM)) / (high - floor);
  const at = (i: number): string => `${x(i).toFixed(1)} ${y(line[i] ?? 0).toFixed(1)}`;
  const path = line.map((_, i) => `${i === 0 ? 'M' : 'L'}${at(i)}`).join('');
  const press = (event: MouseEvent): void => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const point = Math.floor(((event.clientX - left) / width) * line.length);
    select(Math.max(0, Math.min(review.turns.length - 1, point - 1)));
  };
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
          {words.t('review.course.desc', {
            from: points(line[0] ?? 0),
            to: points(line.at(-1) ?? 0),
            high: points(high),
            low: points(low),
          })}
        </desc>
        <path class="course-rule" vector-effect="non-scaling-stroke" d={`M0 ${ROOM}H${WIDTH}M0 ${HEIGHT - ROOM}H${WIDTH}`} />
        <path class="course-here" vector-effect="non-scaling-stroke" d={`M${x(selected + 1).toFixed(1)} 0V${HEIGHT}`} />
        <path class="course-line" vector-effect="non-scaling-stroke" d={path} />
        <path class="course-step" vector-effect="non-scaling-stroke" d={`M${at(selected)}L${at(selected + 1)}`} />
        {review.turns.map((turn, i) => (
          <path
            key={turn.n}
            class={`course-dot label-${turn.label}${i === selected ? ' course-dot-here' : ''}`}
            vector-effect="non-scaling-stroke"
            stroke-linecap="round"
            d={`M${at(i + 1)}h0.01`}
          />
        ))}
      </svg>
      <figcaption aria-hidden="true">
        <span>{words.t('review.course.start')}</span>
        <span>{words.t('review.course')}</span>
        <span>{words.t('review.course.end')}</span>
      </figcaption>
    </figure>
  );
}
