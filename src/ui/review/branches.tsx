/** The branches of a call, and the one that is shown beside it: the figures of both in one table. */
import type { Branch, OpenCall } from '../../session/session.ts';
import type { PageProps } from '../ports.ts';
import { truthName } from '../truths.ts';

/** Branches of the call that a page is about. */
export const branchesOf = ({ state }: Pick<PageProps, 'state'>): readonly Branch[] =>
  state.branches.filter((one) => one.of === state.open?.id);
export const branchShown = ({ state }: Pick<PageProps, 'state'>): Branch | null =>
  branchesOf({ state }).find((one) => one.id === state.branch) ?? null;

export function Branches({ state, actions, words }: PageProps) {
  const { open, texts } = state;
  const all = branchesOf({ state });
  const here = branchShown({ state });
  if (!open || !texts || all.length === 0) return null;
  return (
    <section class="branches">
      <h2>{words.t('branch.title')}</h2>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="second"
              aria-pressed={one === here}
              onClick={() => actions.showBranch(one === here ? null : one.id)}
            >
              {words.t('branch.name', { n: one.number })}
            </button>
            <span>
              {words.t('branch.about', { n: one.from + 1, truth: truthName(open, texts, one.truth, words) })}
              {typeof one.report?.total === 'number' && (
                <b class="figure"> · {words.t('branch.total', { n: one.report.total })}</b>
              )}
            </span>
            {!one.call.ended && (
              <button type="button" class="quiet" onClick={() => actions.showBranch(one.id, true)}>
                {words.t('branch.on')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {here?.report && <Compare branch={here} {...{ state, actions, words }} />}
    </section>
  );
}

function Compare({ branch, state, words }: Omit<PageProps, 'browser' | 'arena'> & { readonly branch: Branch }) {
  const { open, texts, catalogue } = state;
  if (!open?.report || !open.review || !texts) return null;
  const both: readonly [OpenCall, OpenCall] = [open, branch];
  const row = (name: string, tell: (one: OpenCall, truth: number) => string) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{tell(both[0], open.review?.truth ?? 0)}</td>
      <td>{tell(both[1], branch.truth)}</td>
    </tr>
  );
  return (
    <table class="compare">
      <caption>{words.t('branch.compare')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.t('branch.mine')}</th>
          <th scope="col">{words.t('branch.name', { n: branch.number })}</th>
        </tr>
      </thead>
      <tbody>
        {row(words.t('branch.outcome'), ({ report }) => catalogue?.words.outcomes[report?.outcome ?? '']?.name ?? '')}
        {row(words.t('debrief.total'), ({ report }) => String(report?.total ?? ''))}
        {row(words.t('review.accuracy'), ({ review }) => String(review?.accuracy ?? ''))}
        {row(words.t('debrief.money.promised'), ({ report }) => words.money(report?.money.promised ?? 0))}
        {row(words.t('debrief.money.expected'), ({ report }) => words.money(report?.money.expected ?? 0))}
        {row(words.t('debrief.conduct'), ({ report }) => words.t(`conduct.${report?.conduct ?? 'clean'}`))}
        {row(words.t('debrief.truth'), (_, truth) => truthName(open, texts, truth, words))}
      </tbody>
    </table>
  );
}
