/** Who is in the room: how far, extra time, a way back for who lost theirs, and the door. */
import { useState } from 'preact/hooks';
import type { BoardRow, LobbyPlayer } from '../../../arena/arena.ts';
import type { ArenaProps } from '../arena.tsx';
import { Sure } from './sure.tsx';

/** Per cent of the limit that can be given to one person. */
const EXTRA = [0, 25, 50, 100, 200] as const;

function state({ arena, words }: ArenaProps, player: LobbyPlayer, row: BoardRow | undefined): string {
  const { stage, round } = arena.state.desk.room?.competition ?? { stage: 'lobby', round: 0 };
  if (!player.joined) return words.t('trainer.person.absent');
  if (stage === 'lobby' || !row || round === 0) return words.t('trainer.person.here');
  const total = row.rounds[round - 1];
  if (typeof total === 'number') return words.t('trainer.person.done', { total });
  if (row.run === null) return words.t('trainer.person.notyet');
  return words.t('trainer.person.at', { n: row.at });
}
function Row(props: ArenaProps & { readonly player: LobbyPlayer; readonly codes: boolean }) {
  const { arena, words, player, codes } = props;
  const { room, board } = arena.state.desk;
  const { desk } = arena.actions;
  const id = room?.competition.id ?? '';
  const row = board?.rows.find((one) => one.player === player.id);
  const run = row?.run;
  return (
    <tr>
      <td class="figure">{player.number}</td>
      <th scope="row">{player.name}</th>
      <td>{state(props, player, row)}</td>
      {room?.competition.secondsPerCall !== null && (
        <td>
          <select
            aria-label={words.t('trainer.extra.for', { name: player.name })}
            value={player.extraPercent}
            onChange={(event) => void desk.extraTime(id, player.id, Number(event.currentTarget.value))}
          >
            {[...new Set([...EXTRA, player.extraPercent])].map((percent) => (
              <option value={percent} key={percent}>
                {percent === 0 ? words.t('trainer.extra.none') : `+${String(percent)}%`}
              </option>
            ))}
          </select>
        </td>
      )}
      {codes && (
        <td>
          <code>{player.personalCode.replace(/^(.{4})/, '$1 ')}</code>
        </td>
      )}
      <td class="person-ways">
        {typeof run === 'string' && (
          <button
            type="button"
            class="quiet"
            aria-label={words.t('trainer.look.at', { name: player.name })}
            onClick={() => arena.actions.visit({ at: 'run', id, run })}
          >
            {words.t('trainer.look')}
          </button>
        )}
        <Sure
          words={words}
          look="quiet"
          label={words.t('trainer.remove.label', { name: player.name })}
          question={words.t('trainer.remove.sure', { name: player.name })}
          yes={words.t('trainer.remove')}
          go={() => void desk.removePlayer(id, player.id)}
        >
          {words.t('trainer.remove')}
        </Sure>
      </td>
    </tr>
  );
}

export function People(props: ArenaProps) {
  const { arena, words } = props;
  const { room } = arena.state.desk;
  const [codes, setCodes] = useState(false);
  if (!room) return null;
  const { players, competition } = room;
  return (
    <section class="people">
      <h2>{words.t('trainer.people')}</h2>
      {players.length === 0 ? (
        <p class="soft">{words.t('trainer.people.none')}</p>
      ) : (
        <>
          <p>
            <button type="button" class="quiet" aria-pressed={codes} onClick={() => setCodes(!codes)}>
              {words.t(codes ? 'trainer.codes.hide' : 'trainer.codes.show')}
            </button>
            {codes && <span class="soft">{words.t('trainer.codes.hint')}</span>}
          </p>
          <div class="roll" role="region" tabIndex={0} aria-label={words.t('trainer.people')}>
            <table class="people-table">
              <thead>
                <tr>
                  <th scope="col">{words.t('trainer.person.number')}</th>
                  <th scope="col">{words.t('trainer.person.name')}</th>
                  <th scope="col">{words.t('trainer.person.state')}</th>
                  {competition.secondsPerCall !== null && <th scope="col">{words.t('trainer.extra')}</th>}
                  {codes && <th scope="col">{words.t('trainer.person.code')}</th>}
                  <th scope="col">
                    <span class="unseen">{words.t('trainer.person.ways')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {players.map((player) => (
                  <Row {...props} player={player} codes={codes} key={player.id} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
