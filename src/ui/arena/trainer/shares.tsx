/** What the class chose at each position, as shares, with the customer's line and the replies in words. */
import { useState } from 'preact/hooks';
import type { ClassReport, PositionShare, RoundReport } from '../../../arena/arena.ts';
import type { ArenaProps } from '../arena.tsx';
import { astray, percentOf, rightOf } from './figures.ts';

type SharesProps = ArenaProps & { readonly report: ClassReport };
type Order = 'call' | 'astray';

function Position({ one, round, arena, words }: ArenaProps & { readonly one: PositionShare; readonly round: RoundReport }) {
  const { rules } = arena.state.desk.contents[round.content] ?? {};
  const right = rightOf(rules, one.node);
  const replies = [...one.replies].sort((a, b) => b.chosen - a.chosen);
  return (
    <li class="share">
      {one.part === 'plan' ? (
        <p class="share-line">{words.t('trainer.share.plan')}</p>
      ) : (
        <p class="share-line">{words.line(round.caseId, one.line, one.agreed)}</p>
      )}
      <p class="soft figure">{words.t('trainer.share.at', { count: one.at })}</p>
      <ul class="share-replies">
        {replies.map(({ reply, chosen }) => (
          <li key={reply} class={right.has(reply) ? 'share-right' : chosen === 0 ? 'share-none' : ''}>
            <span class="share-figure figure">
              {percentOf(chosen, one.at)}%<span class="soft"> × {chosen}</span>
            </span>
            <span class="share-words">
              <progress max={one.at} value={chosen} aria-hidden="true" />
              {words.reply(round.caseId, reply, one.agreed)}
              {right.has(reply) && <span class="share-mark">✓ {words.t('trainer.share.right')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
function Round(props: SharesProps & { readonly round: RoundReport; readonly order: Order; readonly open: boolean }) {
  const { round, order, open, arena, words } = props;
  const content = arena.state.desk.contents[round.content];
  if (!content) return null;
  const off = (one: PositionShare): number => astray(one, content.rules) ?? -1;
  const positions = order === 'call' ? round.positions : [...round.positions].sort((a, b) => off(b) - off(a));
  return (
    <details class="share-round" open={open}>
      <summary>
        <span class="key">{round.round}</span> {content.words[words.lang].title}
      </summary>
      <ol>
        {positions.map((one, i) => (
          <Position {...props} one={one} key={`${one.node} ${String(i)}`} />
        ))}
      </ol>
    </details>
  );
}

export function Shares(props: SharesProps) {
  const { report, words } = props;
  const [order, setOrder] = useState<Order>('call');
  if (report.rounds.length === 0) return null;
  return (
    <section class="shares">
      <h2>{words.t('trainer.shares')}</h2>
      <fieldset class="choices">
        <legend class="unseen">{words.t('trainer.shares.order')}</legend>
        {(['call', 'astray'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="shares" checked={order === one} onChange={() => setOrder(one)} />
            {words.t(`trainer.shares.${one}`)}
          </label>
        ))}
      </fieldset>
      {report.rounds.map((round, i) => (
        <Round {...props} round={round} order={order} open={i === 0} key={round.round} />
      ))}
    </section>
  );
}
