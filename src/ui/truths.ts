/** Joint truths in words: only for a call that is over. */
import type { Words } from '../i18n/i18n.ts';
import type { CaseTexts, OpenCall } from '../session/session.ts';

const between = (words: Words): string => (words.lang === 'en' ? ', ' : '，');

/** “A” is true, “B” is not: one joint truth of the deck, by its row. */
export function truthName(open: OpenCall, texts: CaseTexts, row: number, words: Words): string {
  const { deck, truths } = open.call.customer.rules;
  const bits = truths[row]?.bits ?? 0;
  return deck
    .map((id, excuse) =>
      words.t(((bits >> excuse) & 1) === 1 ? 'truth.so' : 'truth.not', { name: texts.codex.excuses[id]?.name ?? id }),
    )
    .join(between(words));
}
/** A mood of the temperament in words; its temper where it has none. */
export function moodWords(texts: CaseTexts, mood: string, temper: number, words: Words): string {
  return texts.codex.archetype.moods?.[mood] ?? words.t(`temper.${(['warm', 'cold', 'heated'] as const)[temper] ?? 'cold'}`);
}
