/**
 * Players who look at nothing but the words on screen: whoever asks most, counts most, is politest, sounds most like a lawyer. Each reads
 * Chinese and English alike, since a word of one never stands in the other.
 */

/** How much of something stands in a text, as a whole number. */
type Count = (text: string) => number;
/** Counts what fits; the pattern must be global. */
const counts =
  (pattern: RegExp): Count =>
  (text) =>
    (text.match(pattern) ?? []).length;
/** Characters of a text, as a reader counts them. */
export const lengthOf: Count = (text) => [...text].length;

/** What there is to look at. Own choice, after what the replies are made of: questions, figures, courtesy, law, urgency, paper, breath. */
const LOOKS: Readonly<Record<string, Count>> = {
  questions: counts(/[?？]/g),
  digits: counts(
    /\d|[一二三四五六七八九十百千万两]|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|first|second|third|\w+th)\b/gi,
  ),
  polite: counts(
    /请|您|麻烦|谢|劳驾|辛苦|不好意思|抱歉|理解|\b(please|thank|thanks|sorry|appreciate|kindly|grateful|glad|understand|would you|could you|may I)\b/gi,
  ),
  legal: counts(
    /合同|法务|法律|律师|起诉|法院|条款|违约|诉讼|责任|约定|义务|\b(contract|legal|law|lawyers?|solicitors?|court|sue|claim|terms?|clause|breach|liable|liability|rights?|agreement|agreed)\b/gi,
  ),
  today: counts(/今天|今日|今儿|现在|马上|立刻|当天|这会儿|\b(today|now|tonight|this (morning|afternoon)|right away|at once|straight away)\b/gi), // prettier-ignore
  papers: counts(
    /单|合同|发票|凭证|函|传真|文件|书面|短信|邮件|记录|\b(invoices?|statements?|slips?|receipts?|documents?|papers?|paperwork|signed|notes?|letters?|cop(y|ies)|written|writing|emails?|forms?)\b/gi,
  ),
  commas: counts(/[,，、;；]/g),
};

/** How a menu looks to such a player: a figure for each text, the highest is taken. */
export type Look = (texts: readonly string[]) => readonly number[];

/** Nearest to the middle of the lengths: neither long nor short. Twice the distance to the median, so that it stays whole. */
const middle: Look = (texts) => {
  const lengths = texts.map(lengthOf);
  const sorted = [...lengths].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const doubled = (sorted[half] ?? 0) + (sorted[sorted.length % 2 === 1 ? half : half - 1] ?? 0);
  return lengths.map((length) => -Math.abs(2 * length - doubled));
};

/** Every look by name; what can be sought can be shunned too (`no-questions`). */
export const WORD_LOOKS: Readonly<Record<string, Look>> = {
  longest: (texts) => texts.map(lengthOf),
  shortest: (texts) => texts.map((text) => -lengthOf(text)),
  'middle-length': middle,
  ...Object.fromEntries(
    Object.entries(LOOKS).flatMap(([name, count]) => [
      [name, (texts: readonly string[]) => texts.map(count)],
      [`no-${name}`, (texts: readonly string[]) => texts.map((text) => -count(text))],
    ]),
  ),
};
