/** What a trainer may do now. Only what the stage allows stands here; what ends something asks first. */
import type { Command } from '../../../arena/arena.ts';
import type { UiKey } from '../../../i18n/i18n.ts';
import type { ArenaProps } from '../arena.tsx';
import { Sure } from './sure.tsx';

type Simple = Exclude<Command['do'], 'extend' | 'end' | 'end-round'>;
/** Minutes that a press gives. */
const MINUTES = [1, 5] as const;

export function Commands({ arena, words }: ArenaProps) {
  const { room, board } = arena.state.desk;
  if (!room) return null;
  const { id, stage, round, rounds, locked, namesHidden, secondsPerCall, code } = room.competition;
  const { desk } = arena.actions;
  const give = (command: Command) => () => void desk.command(id, command);
  const button = (what: Simple, key: UiKey, look: string, vars = {}) => (
    <button type="button" class={look} key={what} disabled={arena.state.busy} onClick={give({ do: what })}>
      {words.t(key, vars)}
    </button>
  );
  const open = stage === 'running' || stage === 'paused';
  const going = (board?.begun ?? 0) - (board?.finished ?? 0);
  const last = round >= rounds;
  if (stage === 'ended')
    return (
      <div class="commands">
        <button type="button" class="primary" onClick={() => arena.actions.visit({ at: 'report', id })}>
          {words.t('trainer.to.report')}
        </button>
        <button type="button" class="second" onClick={() => arena.actions.visit({ at: 'certificates', id })}>
          {words.t('trainer.to.certificates')}
        </button>
        {button(namesHidden ? 'show-names' : 'hide-names', namesHidden ? 'trainer.names.show' : 'trainer.names.hide', 'quiet')}
      </div>
    );
  return (
    <div class="commands">
      {(stage === 'lobby' || (stage === 'between' && !last)) &&
        button('start', 'trainer.start', 'primary', { round: round + 1, rounds })}
      {stage === 'running' && button('pause', 'trainer.pause', 'primary')}
      {stage === 'paused' && button('resume', 'trainer.resume', 'primary')}
      {(stage === 'between' || (open && secondsPerCall !== null)) &&
        MINUTES.map((minutes) => (
          <button
            type="button"
            class="second"
            key={minutes}
            disabled={arena.state.busy}
            onClick={give({ do: 'extend', seconds: minutes * 60 })}
          >
            {words.t(stage === 'between' ? 'trainer.reopen' : 'trainer.extend', { minutes })}
          </button>
        ))}
      {open && (
        <Sure
          words={words}
          look="second"
          question={words.t(going > 0 ? 'trainer.endround.sure' : 'trainer.endround.done', { count: going })}
          yes={words.t('trainer.endround')}
          go={give({ do: 'end-round' })}
        >
          {words.t('trainer.endround')}
        </Sure>
      )}
      <Sure
        words={words}
        look={stage === 'between' && last ? 'second' : 'danger'}
        question={words.t('trainer.end.sure')}
        yes={words.t('trainer.end')}
        go={give({ do: 'end' })}
      >
        {words.t('trainer.end')}
      </Sure>
      <div class="commands-quiet">
        {button(locked ? 'unlock' : 'lock', locked ? 'trainer.unlock' : 'trainer.lock', 'quiet')}
        {button(namesHidden ? 'show-names' : 'hide-names', namesHidden ? 'trainer.names.show' : 'trainer.names.hide', 'quiet')}
        {code !== null && (
          <Sure
            words={words}
            look="quiet"
            question={words.t('trainer.code.renew.sure')}
            yes={words.t('trainer.code.renew')}
            go={give({ do: 'renew-code' })}
          >
            {words.t('trainer.code.renew')}
          </Sure>
        )}
      </div>
    </div>
  );
}
