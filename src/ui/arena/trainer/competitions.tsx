/** A trainer's competitions, newest first, and making one. */
import { useState } from 'preact/hooks';
import type { CompetitionView } from '../../../arena/arena.ts';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { CreateForm } from './create.tsx';
import { dayOf, stageText } from './told.tsx';
import { Sure } from './sure.tsx';

function Line({ one, arena, words }: ArenaProps & { readonly one: CompetitionView }) {
  return (
    <li class="contest">
      <button type="button" class="contest-open" onClick={() => arena.actions.visit({ at: 'room', id: one.id })}>
        <strong>{one.title}</strong>
        <span class="soft">
          {[
            dayOf(one.createdAt, words),
            words.t(`trainer.mode.${one.mode}`),
            words.t('trainer.rounds.count', { count: one.rounds }),
          ].join(' · ')}
        </span>
      </button>
      <span class={`contest-stage stage-${one.stage}`}>{stageText(one, words)}</span>
      <Sure
        words={words}
        look="quiet"
        question={words.t('trainer.delete.sure', { title: one.title })}
        yes={words.t('trainer.delete')}
        label={words.t('trainer.delete.label', { title: one.title })}
        go={() => void arena.actions.desk.removeCompetition(one.id)}
      >
        {words.t('trainer.delete')}
      </Sure>
    </li>
  );
}

export function CompetitionsPage(props: ArenaProps) {
  const { arena, words } = props;
  const { competitions, trainer } = arena.state.desk;
  const [asked, setAsked] = useState(false);
  const making = asked || competitions?.length === 0;
  return (
    <div class="sheet trainer">
      <div class="trainer-head">
        <Heading>{words.t('trainer.competitions')}</Heading>
        <p class="soft">
          {words.t('trainer.signed', { name: trainer?.name ?? '' })}{' '}
          <button type="button" class="quiet" onClick={() => void arena.actions.desk.signOut()}>
            {words.t('trainer.signout')}
          </button>
        </p>
      </div>
      {!competitions && <p class="soft">{words.t('trainer.waiting')}</p>}
      {competitions && !making && (
        <p>
          <button type="button" class="primary" onClick={() => setAsked(true)}>
            {words.t('trainer.new')}
          </button>
        </p>
      )}
      {competitions && making && <CreateForm {...props} close={competitions.length === 0 ? undefined : () => setAsked(false)} />}
      {competitions && competitions.length > 0 && (
        <ul class="contests">
          {competitions.map((one) => (
            <Line {...props} one={one} key={one.id} />
          ))}
        </ul>
      )}
    </div>
  );
}
