/** The projector's board: one full page in huge type, to be read from the back of the class. */
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { Standings } from './standings.tsx';
import { Clock } from '../clock.tsx';
import { doorOf } from './joinSlip.tsx';
import { Told, stageText } from './told.tsx';
import './board.css';

/** Before the first round: how to come in, and who has. */
function Lobby({ arena, words }: ArenaProps) {
  const { room, trainer, joinAt } = arena.state.desk;
  if (!room || !trainer) return null;
  const { id, code, namesHidden } = room.competition;
  const address = trainer.addresses[joinAt] ?? trainer.addresses[0] ?? '';
  const here = room.players.filter(({ joined }) => joined);
  return (
    <div class="board-lobby">
      {code !== null && (
        <div class="board-door">
          <div>
            <p class="board-small">{words.t('trainer.join.open')}</p>
            <p class="board-address">{doorOf(address)}</p>
            <p class="board-small">{words.t('trainer.join.code')}</p>
            <p class="board-code" aria-label={[...code].join(' ')}>
              {code}
            </p>
          </div>
          <img
            src={`api/competitions/${id}/qr.svg?at=${String(Math.max(0, trainer.addresses.indexOf(address)))}&code=${code}`}
            alt={words.t('trainer.join.qr', { address: doorOf(address) })}
          />
        </div>
      )}
      <div class="board-came">
        <p class="board-small">
          {words.t('trainer.here')} <b class="figure">{here.length}</b>
        </p>
        <ul>
          {here.map(({ id: player, number, name }) => (
            <li key={player}>{namesHidden ? words.t('trainer.board.number', { n: number }) : name}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Head({ arena, words }: ArenaProps) {
  const { room, board } = arena.state.desk;
  if (!room) return null;
  const { competition } = room;
  const open = competition.stage === 'running' || competition.stage === 'paused';
  return (
    <header class="board-head">
      <Heading>{competition.title}</Heading>
      <p class={`board-stage stage-${competition.stage}`}>{stageText(competition, words)}</p>
      {open && board && (
        <p class="board-done">
          {words.t('trainer.board.finished')}{' '}
          <b class="figure">
            {board.finished} / {board.rows.length}
          </b>
        </p>
      )}
      <Clock clock={board?.clock ?? room.clock} now={() => arena.actions.desk.now()} words={words} />
    </header>
  );
}
function Foot({ state, actions, arena, words, browser }: ArenaProps) {
  const { room } = arena.state.desk;
  if (!room) return null;
  const { id, mode, stage, locked, code } = room.competition;
  const other = state.settings.lang === 'en' ? 'zh-CN' : 'en';
  return (
    <footer class="board-foot">
      <p>
        <b>{words.t(`trainer.mode.${mode}`)}</b> {words.t(`trainer.board.${mode}`)}
      </p>
      {stage !== 'lobby' && !locked && code !== null && <p class="board-late">{words.t('trainer.board.late', { code })}</p>}
      <p class="board-ways">
        <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'room', id })}>
          {words.t('trainer.way.room')}
        </button>
        <button type="button" class="quiet" lang={other} onClick={() => void actions.set({ lang: other })}>
          {words.t('nav.language')}
        </button>
        <button type="button" class="quiet" onClick={() => browser.fullScreen()}>
          {words.t('trainer.board.full')}
        </button>
      </p>
    </footer>
  );
}

export function BoardPage(props: ArenaProps) {
  const { room, board } = props.arena.state.desk;
  if (!room) return null;
  return (
    <div class="board">
      <Head {...props} />
      <Told {...props} names={false} />
      {room.competition.stage === 'lobby' || !board ? <Lobby {...props} /> : <Standings {...props} board={board} />}
      <Foot {...props} />
    </div>
  );
}
