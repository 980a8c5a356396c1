/** Anybody can check a certificate by its number. */
import { useState } from 'preact/hooks';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { dayOf } from '../trainer/told.tsx';

export function CertificateCheck({ arena, words }: ArenaProps) {
  const { address, checked, busy } = arena.state;
  const [code, setCode] = useState(address.at === 'certificate' ? address.code : '');
  const submit = (event: Event): void => {
    event.preventDefault();
    void arena.actions.checkCertificate(code);
  };
  return (
    <div class="sheet door">
      <Heading>{words.t('arena.certificate')}</Heading>
      <form class="door-form" onSubmit={submit}>
        <label for="certificate-code">{words.t('arena.certificate.code')}</label>
        <input
          id="certificate-code"
          class="code-field"
          value={code}
          maxLength={24}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <p>
          <button type="submit" class="primary" disabled={busy || code.trim() === ''}>
            {words.t('arena.certificate.go')}
          </button>
        </p>
      </form>
      {checked && (
        <section class="checked" role="status">
          <h2>{words.t('arena.certificate.good')}</h2>
          <p class="checked-name">{checked.name}</p>
          <p>
            {words.t('arena.certificate.line', { title: checked.title, day: dayOf(checked.at, words) })}
            <br />
            {words.t('trainer.certificate.figures', {
              total: checked.total,
              outOf: checked.outOf,
              place: checked.place,
              of: checked.of,
            })}
          </p>
        </section>
      )}
      <p>
        <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'door', code: '' })}>
          {words.t('arena.back')}
        </button>
      </p>
    </div>
  );
}
