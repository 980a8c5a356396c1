/** Certificates, one a page on paper, each with the number that it can be checked by. */
import type { CertificateView } from '../../../arena/arena.ts';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';
import { doorOf } from './joinSlip.tsx';
import { dayOf } from './told.tsx';
import './certificates.css';

/** A certificate's number in groups of four, as it is read aloud. */
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

function Certificate({ one, arena, words }: ArenaProps & { readonly one: CertificateView }) {
  const { trainer, joinAt } = arena.state.desk;
  const address = trainer?.addresses[joinAt] ?? trainer?.addresses[0] ?? '';
  return (
    <li class="certificate">
      <p class="certificate-head">{words.t('trainer.certificate')}</p>
      <h2 class="certificate-name">{one.name}</h2>
      <p class="certificate-text">{words.t('trainer.certificate.text', { title: one.title })}</p>
      <p class="certificate-figures figure">
        {words.t('trainer.certificate.figures', { total: one.total, outOf: one.outOf, place: one.place, of: one.of })}
      </p>
      <div class="certificate-foot">
        <p>
          {words.t('app.name')}
          <br />
          {dayOf(one.at, words)}
        </p>
        <span class="certificate-seal" aria-hidden="true">
          回款道场
        </span>
        <p class="certificate-check">
          {words.t('trainer.certificate.check', { address: doorOf(address) })}
          <br />
          <code>{grouped(one.code)}</code>
        </p>
      </div>
    </li>
  );
}

export function CertificatesPage(props: ArenaProps) {
  const { arena, words, browser } = props;
  const { certificates, room } = arena.state.desk;
  return (
    <div class="sheet trainer certificates" aria-busy={!certificates && !arena.state.trouble}>
      <div class="trainer-head">
        <Heading>{words.t('trainer.certificates.of', { title: room?.competition.title ?? '' })}</Heading>
        {certificates && certificates.length > 0 && (
          <button type="button" class="primary" onClick={() => browser.print()}>
            {words.t('trainer.certificates.print', { count: certificates.length })}
          </button>
        )}
      </div>
      {certificates?.length === 0 && <p class="lead">{words.t('trainer.certificates.none')}</p>}
      <ul>
        {certificates?.map((one) => (
          <Certificate {...props} one={one} key={one.code} />
        ))}
      </ul>
    </div>
  );
}
