/** What went wrong for a player, in the page's language, with what to try; and whether the server is there. */
import type { TroubleCode } from '../../../classroom/classroom.ts';
import type { UiKey } from '../../../i18n/i18n.ts';
import type { ArenaProps } from '../arena.tsx';

/** What to try, for what a player meets; the server's sentence says what happened. */
const TRIES: Partial<Record<TroubleCode, UiKey>> = {
  'no-answer': 'arena.try.no-answer',
  'no-server': 'arena.try.no-server',
  'not-signed-in': 'arena.try.signed-out',
  'wrong-code': 'arena.try.code',
  'name-taken': 'arena.try.name',
  'name-not-listed': 'arena.try.listed',
  'bad-name': 'arena.try.bad-name',
  'page-outdated': 'arena.try.reload',
  'choice-not-offered': 'arena.try.reload',
  'too-many-codes': 'arena.try.wait',
  'too-many': 'arena.try.wait',
  'unknown-certificate': 'arena.try.certificate',
};

export function Troubles({ arena, words }: ArenaProps) {
  const { trouble, seat } = arena.state;
  if (trouble) {
    const sentence = trouble.message?.[words.lang];
    const key = TRIES[trouble.code];
    return (
      <div class="troubles" role="alert">
        <p>
          {sentence !== undefined && <b>{sentence} </b>}
          {key ? words.t(key) : sentence === undefined && words.t('arena.try.again')}
        </p>
        {trouble.code === 'page-outdated' || trouble.code === 'choice-not-offered' ? (
          <button type="button" class="second" onClick={() => location.reload()}>
            {words.t('error.reload')}
          </button>
        ) : (
          <button type="button" class="quiet" onClick={() => arena.actions.dismiss()}>
            {words.t('notice.close')}
          </button>
        )}
      </div>
    );
  }
  const lost = seat?.lost;
  if (!seat || (seat.there && !lost)) return null;
  return (
    <div class="troubles" role="status">
      <p>
        {words.t(lost ? `arena.lost.${lost}` : seat.room.competition.mode === 'fair' ? 'arena.away.fair' : 'arena.away.sealed')}
      </p>
    </div>
  );
}
