/** How the customer really felt at a turn: mood, way towards paying and patience, before the reply and after it. Only for a call that is over. */
import type { Turn } from '../../engine/engine.ts';
import type { PageProps } from '../ports.ts';
import { moodWords } from '../truths.ts';

/** The way towards paying goes to 3 (engine, `lean`). */
const MOST = 3;

export function Felt({ turn, state, words }: PageProps & { readonly turn: Turn }) {
  const { open, texts } = state;
  if (!open || !texts || turn.part !== 'contact') return null;
  const { patience } = open.call.customer.rules.archetype;
  const row = (name: string, mood: string, context: Turn['before']) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{moodWords(texts, mood, context.temper, words)}</td>
      <td class="figure">{words.t('felt.of', { n: context.lean, of: MOST })}</td>
      <td class="figure">{words.t('felt.of', { n: context.patience, of: patience })}</td>
    </tr>
  );
  return (
    <section class="review-felt">
      <h3>{words.t('felt.title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t('felt.when')}</th>
            <th scope="col">{words.t('felt.mood')}</th>
            <th scope="col">{words.t('felt.lean')}</th>
            <th scope="col">{words.t('felt.patience')}</th>
          </tr>
        </thead>
        <tbody>
          {row(words.t('felt.before'), turn.mood[0], turn.before)}
          {row(words.t('felt.after'), turn.mood[1], turn.after)}
        </tbody>
      </table>
    </section>
  );
}
