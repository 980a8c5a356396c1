/** A call as lines of who said what. */
import type { Words } from '../i18n/i18n.ts';
import type { Call, RepView } from '../engine/engine.ts';

export interface SaidLine {
  readonly who: string;
  readonly text: string;
  readonly rep: boolean;
}

/** A call and what is on screen of it. */
interface Talk {
  readonly card: { readonly id: string };
  readonly call: Pick<Call, 'log'>;
  readonly view: Pick<RepView, 'line' | 'agreed'>;
}

/** Lines in order, the plan and its marks first, the line just heard last. */
export function transcriptOf(
  open: Talk,
  texts: { readonly words: { readonly person: string } },
  words: Words,
): readonly SaidLine[] {
  const { id } = open.card;
  const speaker = (by: string): string => (by === 'narrator' ? words.t('call.narrator') : texts.words.person);
  const said = open.call.log.flatMap((turn, i): SaidLine[] => {
    const heard: SaidLine = { who: speaker(turn.line.by), text: words.line(id, turn.line, turn.agreed), rep: false };
    const reply: SaidLine = { who: words.t('call.you'), text: words.reply(id, turn.reply.id, turn.agreed), rep: true };
    return turn.part === 'plan' && i > 0 ? [reply] : [heard, reply];
  });
  const last: SaidLine = { who: speaker(open.view.line.by), text: words.line(id, open.view.line, open.view.agreed), rep: false };
  return [...said, last];
}
