/** What went wrong, in the page's language, with what to try. The page below keeps what it shows. */
import type { UiKey } from '../../../i18n/i18n.ts';
import type { TroubleCode } from '../../../classroom/classroom.ts';
import type { ArenaProps } from '../arena.tsx';

/** What to try, for what a trainer meets; the server's sentence says what happened. */
const TRIES: Partial<Record<TroubleCode, UiKey>> = {
  'no-answer': 'trainer.try.no-answer',
  'no-server': 'trainer.try.no-server',
  'link-expired': 'trainer.try.link',
  'bad-name': 'trainer.try.bad-name',
  'name-taken': 'trainer.try.name-taken',
  'not-found': 'trainer.try.not-found',
  'wrong-stage': 'trainer.try.stage',
  'no-more-rounds': 'trainer.try.no-more-rounds',
  'unknown-case': 'trainer.try.unknown-case',
  'too-large': 'trainer.try.too-large',
  'too-many': 'trainer.try.wait',
  busy: 'trainer.try.wait',
};

export function Troubles({ arena, words }: ArenaProps) {
  const { trouble, desk, address } = arena.state;
  const lost = !desk.live && (address.at === 'room' || address.at === 'board');
  if (!trouble && !lost) return null;
  const sentence = trouble?.message?.[words.lang];
  return (
    <div class="troubles" role="alert">
      <p>
        {sentence !== undefined && <b>{sentence} </b>}
        {words.t(trouble ? (TRIES[trouble.code] ?? 'trainer.try.again') : 'trainer.try.no-answer')}
      </p>
      {trouble && (
        <button type="button" class="quiet" onClick={() => arena.actions.dismiss()}>
          {words.t('notice.close')}
        </button>
      )}
    </div>
  );
}
