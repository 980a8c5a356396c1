/** How to come in: address, code, picture to scan. */
import type { ArenaProps } from '../arena.tsx';

/** What people type to reach the door: without the scheme, which browsers add. */
export const doorOf = (address: string): string => `${address.replace(/^http:\/\//, '').replace(/\/$/, '')}/arena`;

export function JoinSlip({ arena, words }: ArenaProps) {
  const { room, trainer, joinAt } = arena.state.desk;
  if (!room || !trainer) return null;
  const { id, code, locked } = room.competition;
  const address = trainer.addresses[joinAt] ?? trainer.addresses[0] ?? '';
  const at = trainer.addresses.indexOf(address);
  const renew = (): void => void arena.actions.desk.command(id, { do: 'renew-code' });
  return (
    <section class="slip" aria-label={words.t('trainer.join')}>
      {code === null ? (
        <p class="slip-none">
          {words.t('trainer.code.none')}{' '}
          <button type="button" class="second" onClick={renew}>
            {words.t('trainer.code.renew')}
          </button>
        </p>
      ) : (
        <>
          <div class="slip-way">
            <p class="soft">{words.t('trainer.join.open')}</p>
            <p class="slip-address">{doorOf(address)}</p>
            <p class="soft">{words.t('trainer.join.code')}</p>
            <p class="slip-code" aria-label={[...code].join(' ')}>
              {code}
            </p>
            {locked && <p class="slip-locked">{words.t('trainer.locked')}</p>}
          </div>
          <img
            class="slip-qr"
            src={`api/competitions/${id}/qr.svg?at=${String(Math.max(0, at))}&code=${code}`}
            alt={words.t('trainer.join.qr', { address: doorOf(address) })}
          />
        </>
      )}
      {trainer.addresses.length > 1 && (
        <p class="slip-choice">
          <label for="join-at">{words.t('trainer.join.at')}</label>
          <select id="join-at" value={at} onChange={(event) => arena.actions.desk.joinAt(Number(event.currentTarget.value))}>
            {trainer.addresses.map((one, i) => (
              <option value={i} key={one}>
                {doorOf(one)}
              </option>
            ))}
          </select>
        </p>
      )}
    </section>
  );
}
