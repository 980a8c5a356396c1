/** A part of a loss as a sentence: what is known of this move makes it plainer than its kind alone. */
import type { Turn } from '../../engine/engine.ts';
import type { Reason, ReviewedTurn } from '../../review/review.ts';
import { toneWords } from '../debrief/reading.ts';
import type { PageProps } from '../ports.ts';
import { moodWords } from '../truths.ts';

type Props = Pick<PageProps, 'state' | 'words'> & { readonly turn: ReviewedTurn; readonly played: Turn };

/** What is behind where the best reply leaves it, under what was really true. */
function behind({ turn, played, state, words }: Props): readonly string[] {
  const { led, wouldLead } = turn;
  const { texts } = state;
  if (!texts || played.part !== 'contact') return [];
  const patience = wouldLead.patience - led.patience;
  const lean = wouldLead.lean - led.lean;
  return [
    ...(played.edge.ends === 'hang-up' ? [words.t('review.later.hung')] : []),
    ...(led.mood === wouldLead.mood
      ? []
      : [
          words.t('review.later.mood', {
            now: moodWords(texts, led.mood, led.temper, words),
            best: moodWords(texts, wouldLead.mood, wouldLead.temper, words),
          }),
        ]),
    ...(lean > 0 ? [words.t('review.later.lean', { n: lean })] : []),
    ...(patience > 0 ? [words.t('review.later.patience', { n: patience })] : []),
    ...(wouldLead.agreed > led.agreed ? [words.t('review.later.agreed')] : []),
  ];
}
/** What of a loss comes only after this turn. */
function later(props: Props): string {
  const { part } = props.played;
  if (part === 'plan') return props.words.t('review.later.plan');
  if (part === 'after') return props.words.t('review.later.after');
  const found = behind(props);
  return found.length > 0 ? found.join(props.words.lang === 'en' ? ' ' : '') : props.words.t('review.later.way');
}
function tone({ turn, played, state, words }: Props): string {
  const band = state.open?.bands[turn.n];
  const off = band ? toneWords(played, band, words) : '';
  return off === '' ? words.t('review.why.tone') : words.t('review.why.tone.off', { why: off });
}

/** The sentence of one reason. */
export function because(reason: Reason, props: Props): string {
  const { words, state, played } = props;
  const { kind } = reason;
  if (reason.points <= 0) {
    if (kind === 'later' && played.part === 'plan') return words.t('review.gain.later.plan');
    return words.t(`review.gain.${kind}`);
  }
  if (kind === 'later') return later(props);
  if (kind === 'tone') return tone(props);
  if (kind === 'mark' && !played.reply.mark) return words.t('review.why.mark.none');
  if (kind === 'manner')
    return words.t('review.why.manner', { who: state.texts?.codex.archetype.name ?? words.t('review.why.manner.they') });
  return words.t(`review.why.${kind}`);
}
