/** The room: how to come in, who is here, what is going on, and the trainer's hand on it. */
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { Clock } from '../clock.tsx';
import { Commands } from './commands.tsx';
import { CutOff } from './create.tsx';
import { JoinSlip } from './joinSlip.tsx';
import { People } from './people.tsx';
import { Told, dayOf, stageText } from './told.tsx';
import './room.css';

function Course({ arena, words }: ArenaProps) {
  const { room, board } = arena.state.desk;
  if (!room) return null;
  const { competition, players } = room;
  const here = players.filter(({ joined }) => joined).length;
  const open = competition.stage === 'running' || competition.stage === 'paused';
  return (
    <dl class="room-figures">
      <div>
        <dt>{words.t('trainer.here')}</dt>
        <dd class="figure">{competition.entry === 'roster' ? `${String(here)} / ${String(players.length)}` : here}</dd>
      </div>
      {competition.round > 0 && (
        <>
          <div>
            <dt>{words.t('trainer.begun')}</dt>
            <dd class="figure">{board?.begun ?? 0}</dd>
          </div>
          <div>
            <dt>{words.t('trainer.finished')}</dt>
            <dd class="figure">{board?.finished ?? 0}</dd>
          </div>
        </>
      )}
      {open && competition.secondsPerCall !== null && (
        <div>
          <dt>{words.t('trainer.clock')}</dt>
          <dd class="figure">
            <Clock clock={board?.clock ?? room.clock} now={() => arena.actions.desk.now()} words={words} />
          </dd>
        </div>
      )}
    </dl>
  );
}
/** The rounds, the one that is open marked. */
function Cases({ arena, words }: ArenaProps) {
  const { room, cases } = arena.state.desk;
  const nameOf = (id: string): string => cases?.find((one) => one.id === id)?.title[words.lang] ?? id;
  return (
    <ol class="room-cases">
      {room?.competition.cases.map(({ round, caseId }) => (
        <li key={round} aria-current={round === room.competition.round ? 'step' : undefined}>
          <span class="key">{round}</span> {nameOf(caseId)}
        </li>
      ))}
    </ol>
  );
}

export function RoomPage(props: ArenaProps) {
  const { arena, words } = props;
  const { room } = arena.state.desk;
  if (!room) return null;
  const { competition } = room;
  return (
    <div class="sheet trainer room">
      <div class="trainer-head">
        <Heading>{competition.title}</Heading>
        <p class={`room-stage stage-${competition.stage}`}>{stageText(competition, words)}</p>
      </div>
      <Told {...props} names />
      <div class="room-top">
        {competition.stage !== 'ended' && <JoinSlip {...props} />}
        <div class="room-hand">
          <Course {...props} />
          <Commands {...props} />
          <Cases {...props} />
        </div>
      </div>
      <People {...props} />
      <div class="room-foot">
        <p class="soft">{words.t(`trainer.mode.${competition.mode}.means`)}</p>
        <CutOff words={words} />
        <p class="soft">{words.t('trainer.keep.until', { day: dayOf(competition.keepUntil, words) })}</p>
      </div>
    </div>
  );
}
