/** What the class did and got wrong, read from the replays; what a trainer takes away. */
import type { BoardRow, RoundReport } from '../../../arena/arena.ts';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { HeatMap } from './heat.tsx';
import { Shares } from './shares.tsx';
import './report.css';

export function Files({ arena, words }: ArenaProps) {
  const id = arena.state.desk.room?.competition.id ?? '';
  return (
    <p class="files-ways">
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a class="as-button second" key={kind} href={`api/competitions/${id}/export.${kind}?lang=${words.lang}`} download>
          {words.t(`trainer.file.${kind}`)}
        </a>
      ))}
    </p>
  );
}
function RoundLine({ round, state, arena, words }: ArenaProps & { readonly round: RoundReport }) {
  const content = arena.state.desk.contents[round.content];
  const outcome = (id: string): string => state.catalogue?.words.outcomes[id]?.name ?? id;
  return (
    <li class="round-line">
      <h3>
        <span class="key">{round.round}</span> {content?.words[words.lang].title ?? round.caseId}
      </h3>
      <p class="figure">
        {words.t('trainer.round.line', { runs: round.runs, ended: round.ended, passed: round.passed, mean: round.meanTotal })}
      </p>
      <ul class="outcomes">
        {Object.entries(round.outcomes)
          .sort(([, a], [, b]) => b - a)
          .map(([id, count]) => (
            <li key={id}>
              {outcome(id)} <b class="figure">× {count}</b>
            </li>
          ))}
      </ul>
    </li>
  );
}
function People({ arena, words }: ArenaProps) {
  const { board, room } = arena.state.desk;
  if (!board || !room) return null;
  const { id, rounds } = room.competition;
  const nameOf = (row: BoardRow): string => room.players.find((one) => one.id === row.player)?.name ?? row.name ?? '';
  return (
    <section>
      <h2>{words.t('trainer.people')}</h2>
      <div class="roll" role="region" tabIndex={0} aria-label={words.t('trainer.people')}>
        <table class="people-table">
          <thead>
            <tr>
              <th scope="col">{words.t('trainer.board.place')}</th>
              <th scope="col">{words.t('trainer.person.name')}</th>
              {Array.from({ length: rounds }, (_, i) => (
                <th scope="col" key={i}>
                  {words.t('trainer.board.round', { n: i + 1 })}
                </th>
              ))}
              <th scope="col">{words.t('trainer.board.total')}</th>
              <th scope="col">{words.t('trainer.accuracy')}</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <tr key={row.player}>
                <td class="figure">{row.place}</td>
                <th scope="row">
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => arena.actions.visit({ at: 'person', id, player: row.player })}
                  >
                    {nameOf(row)}
                  </button>
                </th>
                {row.rounds.map((total, i) => (
                  <td class="figure" key={i}>
                    {total ?? '—'}
                  </td>
                ))}
                <td class="figure">
                  <b>{row.total}</b>
                </td>
                <td class="figure">{row.accuracy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">{words.t('trainer.people.hint')}</p>
    </section>
  );
}

export function ReportPage(props: ArenaProps) {
  const { arena, words } = props;
  const { report, room } = arena.state.desk;
  if (!report || !room)
    return (
      <div class="sheet trainer" aria-busy="true">
        <Heading>{words.t('trainer.report')}</Heading>
        <p class="soft">{words.t('trainer.report.reading')}</p>
      </div>
    );
  return (
    <div class="sheet trainer report">
      <div class="trainer-head">
        <Heading>{words.t('trainer.report.of', { title: room.competition.title })}</Heading>
        <Files {...props} />
      </div>
      {report.rounds.length === 0 && <p class="lead">{words.t('trainer.report.none')}</p>}
      <ul class="round-lines">
        {report.rounds.map((round) => (
          <RoundLine {...props} round={round} key={round.round} />
        ))}
      </ul>
      <People {...props} />
      <HeatMap {...props} report={report} />
      <Shares {...props} report={report} />
    </div>
  );
}
