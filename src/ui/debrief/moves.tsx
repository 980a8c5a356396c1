/** The call move by move: what was said, what it did to mood and step, which practices it followed or broke and where they stand. */
import type { Entry, Turn } from '../../engine/engine.ts';
import type { UiKey } from '../../i18n/i18n.ts';
import { Cited, Dials } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { moodWords } from '../truths.ts';
import { toneWords, worthOf } from './reading.ts';

function Effect({ turn, state, words }: PageProps & { readonly turn: Turn }) {
  const { before, after } = turn;
  const { open, texts } = state;
  const felt = (mood: string, temper: number): string => (texts ? moodWords(texts, mood, temper, words) : '');
  const lean = after.lean - before.lean;
  const patience = before.patience - after.patience;
  const node = open?.call.customer.nodes.get(turn.node);
  return (
    <p class="effect">
      {node && turn.part !== 'plan' && <span>{words.t('debrief.step', { step: words.t(`step.${node.step}`) })}</span>}
      {turn.part === 'contact' && (
        <span>
          {turn.mood[0] === turn.mood[1]
            ? words.t('debrief.mood.same')
            : words.t('debrief.mood.to', { from: felt(turn.mood[0], before.temper), to: felt(turn.mood[1], after.temper) })}
        </span>
      )}
      {lean !== 0 && (
        <span class={lean > 0 ? 'up' : 'down'}>
          {words.t(lean > 0 ? 'debrief.lean.up' : 'debrief.lean.down', { n: Math.abs(lean) })}
        </span>
      )}
      {patience > 0 && <span class="down">{words.t('debrief.patience', { n: patience })}</span>}
    </p>
  );
}

function Judged({ entry, state, words }: PageProps & { readonly entry: Entry }) {
  if (entry.practice === undefined) return null;
  const text = state.catalogue?.words.practices[entry.practice];
  return (
    <li class={entry.followed ? 'followed' : 'broken'}>
      <span class="mark">{words.t(entry.followed ? 'debrief.followed' : 'debrief.broken')}</span>{' '}
      <Cited id={entry.practice} catalogue={state.catalogue} words={words} />
      <span class="figure">{entry.points > 0 ? `+${String(entry.points)}` : entry.points}</span>
      <br />
      <span>{entry.followed ? text?.do : text?.dont}</span>
    </li>
  );
}

function Move(props: PageProps & { readonly turn: Turn }) {
  const { turn, state, words } = props;
  const { open } = state;
  if (!open) return null;
  const judged = turn.entries.filter(
    (entry, i, all) =>
      entry.practice !== undefined &&
      all.findIndex((other) => other.practice === entry.practice && other.followed === entry.followed) === i,
  );
  const band = open.bands[turn.n];
  const off = band ? toneWords(turn, band, words) : '';
  return (
    <li class="move">
      <p class="heard">{words.line(open.card.id, turn.line, turn.agreed)}</p>
      <p class="chosen">
        <span class="key">{turn.n}</span> {words.reply(open.card.id, turn.reply.id, turn.agreed)}
        <span class="figure">{worthOf(turn) > 0 ? `+${String(worthOf(turn))}` : worthOf(turn)}</span>
      </p>
      <Effect {...props} />
      {turn.part === 'contact' && (
        <p class="tone-line">
          <em>{words.t(`move.${turn.reply.move}` as UiKey)}</em> <Dials tone={turn.reply.tone} words={words} />
          <span class={off === '' ? 'up' : 'down'}>
            {off === '' ? words.t('debrief.tone.in') : words.t('debrief.tone.off', { why: off })}
          </span>
        </p>
      )}
      {turn.reply.gate && <p class="down">{words.t('debrief.gate.here', { gate: words.t(`gate.${turn.reply.gate}`) })}</p>}
      <ul class="judged">
        {judged.map((entry, i) => (
          <Judged {...props} entry={entry} key={i} />
        ))}
      </ul>
    </li>
  );
}

export function Moves(props: PageProps) {
  const { state, words } = props;
  if (!state.open) return null;
  return (
    <section>
      <h2>{words.t('debrief.turns')}</h2>
      <ol class="moves">
        {state.open.call.log.map((turn) => (
          <Move {...props} turn={turn} key={turn.n} />
        ))}
      </ol>
    </section>
  );
}
