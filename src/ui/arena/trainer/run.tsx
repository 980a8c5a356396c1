/** One call, to be opened with its review for the whole class. */
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';

/** Opens a call with its review, or says why it cannot be opened here. */
export function Replay({ arena, words, run, code }: ArenaProps & { readonly run: string; readonly code: string }) {
  const { address, desk } = arena.state;
  const id = 'id' in address ? address.id : '';
  return (
    <div class="replay">
      <button type="button" class="second" disabled={arena.state.busy} onClick={() => void arena.actions.desk.replay(id, run)}>
        {words.t('trainer.replay')}
      </button>
      {desk.unplayed === run && (
        <p role="alert">
          {words.t('trainer.replay.not')} <code class="run-code">{code}</code>
        </p>
      )}
    </div>
  );
}

export function RunPage(props: ArenaProps) {
  const { arena, words } = props;
  const { debrief, room, cases } = arena.state.desk;
  if (!debrief || !room) return <p class="sheet" aria-busy="true" />;
  const { id } = room.competition;
  const name = room.players.find((one) => one.id === debrief.player)?.name ?? '';
  const { result } = debrief;
  return (
    <div class="sheet trainer">
      <Heading>{words.t('trainer.run', { name, n: debrief.round })}</Heading>
      <p class="lead">{cases?.find((one) => one.id === debrief.caseId)?.title[words.lang] ?? debrief.caseId}</p>
      <p class="figure">
        {result
          ? words.t('trainer.run.result', { total: result.total, accuracy: result.accuracy ?? '—' })
          : words.t('trainer.run.going', { n: debrief.choices.length })}
      </p>
      <Replay {...props} run={debrief.run} code={debrief.callCode} />
      <p>
        <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'person', id, player: debrief.player })}>
          {words.t('trainer.run.person', { name })}
        </button>
      </p>
    </div>
  );
}
