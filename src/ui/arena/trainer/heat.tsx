/** Practices that the class missed or went against: a table, the share of calls as figure and as colour. */
import type { ClassReport, PracticeCount } from '../../../arena/arena.ts';
import { Cited } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { heatOf, percentOf } from './figures.ts';

type HeatProps = ArenaProps & { readonly report: ClassReport };

function Row({ one, report, state, words, arena }: HeatProps & { readonly one: PracticeCount }) {
  const names = new Map(arena.state.desk.room?.players.map(({ id, name }) => [id, name]));
  return (
    <tr>
      <th scope="row">
        <Cited id={one.practice} catalogue={state.catalogue} words={words} />
      </th>
      {report.rounds.map(({ round, runs }) => {
        const times = one.byRound[round - 1] ?? 0;
        return (
          <td key={round} class={`figure heat heat-${String(heatOf(times, runs))}`}>
            {percentOf(times, runs)}%{times > 0 && <span class="heat-times"> × {times}</span>}
          </td>
        );
      })}
      <td class="figure">{one.missed}</td>
      <td class="figure">{one.broken}</td>
      <td class="figure">{one.followed}</td>
      <td>
        {one.players.length > 0 && (
          <details>
            <summary class="figure">{one.players.length}</summary>
            {one.players.map((id) => names.get(id) ?? '').join(words.lang === 'en' ? ', ' : '、')}
          </details>
        )}
      </td>
    </tr>
  );
}

export function HeatMap(props: HeatProps) {
  const { report, words } = props;
  const practices = report.practices.filter(({ missed, broken }) => missed + broken > 0);
  if (practices.length === 0) return null;
  return (
    <section>
      <h2>{words.t('trainer.heat')}</h2>
      <p class="soft">{words.t('trainer.heat.hint')}</p>
      <div class="roll" role="region" tabIndex={0} aria-label={words.t('trainer.heat')}>
        <table class="heat-table">
          <thead>
            <tr>
              <th scope="col">{words.t('trainer.heat.practice')}</th>
              {report.rounds.map(({ round }) => (
                <th scope="col" key={round}>
                  {words.t('trainer.board.round', { n: round })}
                </th>
              ))}
              <th scope="col">{words.t('trainer.heat.missed')}</th>
              <th scope="col">{words.t('debrief.broken')}</th>
              <th scope="col">{words.t('debrief.followed')}</th>
              <th scope="col">{words.t('trainer.heat.who')}</th>
            </tr>
          </thead>
          <tbody>
            {practices.map((one) => (
              <Row {...props} one={one} key={one.practice} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
