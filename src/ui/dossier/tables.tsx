/** The papers of the file: account, contract, deliveries, ledger, payment history, people, what is missing, what may be granted. */
import type { ComponentChildren } from 'preact';
import type { PageProps } from '../ports.ts';
import type { FileScreen } from './file.ts';

const Paper = ({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}) => (
  <section class={wide ? 'paper paper-wide' : 'paper'}>
    <h2>{title}</h2>
    {children}
  </section>
);
/** A column: its heading, and how it is set: money to the right, prose in lines, anything else unbroken. */
type Column = readonly [heading: string, kind?: 'sum' | 'prose'];
interface TableProps {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}
const Table = ({ title, columns, rows }: TableProps) => (
  <div class="scroll" tabIndex={0} role="group" aria-label={title}>
    <table>
      <thead>
        <tr>
          {columns.map(([heading, kind]) => (
            <th scope="col" key={heading} class={kind}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j} class={columns[j]?.[1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export function Tables({ file, words }: Pick<PageProps, 'words'> & { readonly file: FileScreen }) {
  const { dossier, today } = file.data;
  const { contract, authority } = dossier;
  const own = file.texts.dossier;
  const t = (...asked: Parameters<typeof words.t>): string => words.t(...asked);
  const money = (fen: number): string => words.money(fen);
  const date = (iso: string): string => words.date(iso);
  return (
    <div class="papers">
      <Paper title={t('dossier.account')}>
        <dl class="account">
          <dt>{t('dossier.owed')}</dt>
          <dd class="figure owed">{money(file.owed)}</dd>
          <dt>{t('dossier.due')}</dt>
          <dd>
            {date(contract.due)} · {t('desk.overdue', { days: file.daysOverdue })}
          </dd>
          <dt>{t('dossier.today')}</dt>
          <dd>{date(today)}</dd>
        </dl>
      </Paper>
      <Paper title={t('dossier.contract')}>
        <p>{t('dossier.contract.line', { no: contract.no, signed: date(contract.signed), days: contract.termDays })}</p>
        <p>{own.terms}</p>
      </Paper>
      <Paper title={t('dossier.deliveries')} wide>
        <Table
          title={t('dossier.deliveries')}
          columns={[
            [t('table.date')],
            [t('table.ref')],
            [t('table.goods'), 'prose'],
            [t('table.amount'), 'sum'],
            [t('table.signed')],
          ]}
          rows={dossier.deliveries.map((one, i) => [
            date(one.date),
            one.note,
            own.goods[i] ?? '',
            money(one.amount),
            t(`signed.${one.signed}`),
          ])}
        />
      </Paper>
      <Paper title={t('dossier.ledger')} wide>
        <Table
          title={t('dossier.ledger')}
          columns={[
            [t('table.date')],
            [t('table.kind')],
            [t('table.ref')],
            [t('table.amount'), 'sum'],
            [t('table.balance'), 'sum'],
          ]}
          rows={dossier.ledger.map((one) => [
            date(one.date),
            t(`kind.${one.kind}`),
            one.ref,
            money(one.amount),
            money(one.balance),
          ])}
        />
      </Paper>
      <Paper title={t('dossier.history')}>
        <Table
          title={t('dossier.history')}
          columns={[[t('table.ref')], [t('table.due')], [t('table.paid')]]}
          rows={dossier.history.map((one) => [one.invoice, date(one.due), date(one.paid)])}
        />
      </Paper>
      <Paper title={t('dossier.contacts')}>
        <ul>
          {dossier.contacts.map((id) => (
            <li key={id}>{own.contacts[id] ?? id}</li>
          ))}
        </ul>
      </Paper>
      <Paper title={t('dossier.missing')}>
        <ul>
          {dossier.missing.map((id) => (
            <li key={id}>{own.missing[id] ?? id}</li>
          ))}
        </ul>
      </Paper>
      <Paper title={t('dossier.authority')}>
        <p>
          {t('dossier.authority.line', {
            discount: authority.discountPct,
            grace: authority.graceDays,
            parts: authority.instalments,
            stop: t(authority.stopSupply ? 'dossier.stop.yes' : 'dossier.stop.no'),
          })}
        </p>
        <p>{own.authority}</p>
        {own.note && <p class="soft">{own.note}</p>}
      </Paper>
    </div>
  );
}
