/** One line of the record over time: a bar for each call or drill, high where much was lost, and the same as a table. */
import type { Line } from '../../review/practice/practice.ts';
import { dayIn, isoDay } from '../days.ts';
import type { PageProps } from '../ports.ts';
import { points } from '../review/figures.ts';

const WIDTH = 600;
const HEIGHT = 120;
/** Bars at most, the latest; the table has them all. */
const MOST = 40;
/** The picture is at least this high, in hundredths of a point: a small loss looks small. */
const LEAST = 1000;
/** Widest bar, and the least that a bar without loss still shows, in units of the picture. */
const WIDEST = 28;
const STUMP = 3;

type Props = PageProps & { readonly line: Line; readonly name: string };

function Picture({ line, name, words }: Props) {
  const shown = line.over.slice(-MOST);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...shown.map(({ lost }) => lost));
  const high = Math.max(LEAST, most);
  const step = WIDTH / shown.length;
  const bar = Math.min(WIDEST, step * 0.6);
  const desc = words.t('record.picture.desc', {
    count: shown.length,
    from: dayIn(words, first.at),
    to: dayIn(words, last.at),
    high: points(most),
    last: points(last.lost),
  });
  return (
    <figure class="over-picture">
      <p class="over-scale" aria-hidden="true">
        <span>{points(high)}</span>
        <span>0</span>
      </p>
      <svg role="img" aria-labelledby="over-title over-desc" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <title id="over-title">{words.t('record.picture', { name })}</title>
        <desc id="over-desc">{desc}</desc>
        <path
          class="over-rule"
          vector-effect="non-scaling-stroke"
          d={`M0 1H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT - 1}H${WIDTH}`}
        />
        {shown.map(({ id, kind, lost }, i) => {
          const tall = Math.max(STUMP, (lost * (HEIGHT - 4)) / high);
          return (
            <rect
              key={id}
              class={`over-bar over-${kind === 'call' ? 'call' : 'drill'}${lost === 0 ? ' over-none' : ''}`}
              vector-effect="non-scaling-stroke"
              x={((i + 0.5) * step - bar / 2).toFixed(1)}
              y={(HEIGHT - 1 - tall).toFixed(1)}
              width={bar.toFixed(1)}
              height={tall.toFixed(1)}
            />
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{dayIn(words, first.at)}</span>
        <span class="over-key">
          <i class="over-call" /> {words.t('record.kind.call')} <i class="over-drill" /> {words.t('record.kind.drill')}
        </span>
        <span>{isoDay(first.at) === isoDay(last.at) ? '' : dayIn(words, last.at)}</span>
      </figcaption>
    </figure>
  );
}

export function Over(props: Props) {
  const { line, name, state, words } = props;
  const company = (id: string): string => state.cards.find((card) => card.id === id)?.words[words.lang].company ?? id;
  return (
    <section class="record-over" aria-labelledby="over-name">
      <h2 id="over-name">{name}</h2>
      <Picture {...props} />
      <div class="record-table" tabIndex={0} role="region" aria-labelledby="over-table">
        <table>
          <caption id="over-table">{words.t('record.table', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.t('table.date')}</th>
              <th scope="col">{words.t('record.where')}</th>
              <th scope="col">{words.t('record.met')}</th>
              <th scope="col">{words.t('record.kept')}</th>
              <th scope="col">{words.t('record.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {[...line.over].reverse().map(({ id, at, kind, caseId, met, kept, lost }) => (
              <tr key={id}>
                <th scope="row">{dayIn(words, at)}</th>
                <td>
                  {words.t(`record.kind.${kind}`)} · {company(caseId)}
                </td>
                <td class="figure">{met}</td>
                <td class="figure">{kept}</td>
                <td class="figure">{points(lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
