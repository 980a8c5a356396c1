/** What the page of a file shows, whoever turns the call: this page's engine or a server. */
import type { CaseWords } from '../../content/content.ts';
import type { CaseData } from '../../session/session.ts';
import type { PageProps } from '../ports.ts';

export interface FileScreen {
  readonly portrait: string;
  readonly data: Pick<CaseData, 'dossier' | 'today'>;
  readonly texts: CaseWords;
  /** Whole fen. */
  readonly owed: number;
  readonly daysOverdue: number;
  /** Facts that can be taken along. */
  readonly facts: readonly { readonly id: string; readonly text: string }[];
  /** Taken for good already, and ticked. */
  readonly marked: readonly string[];
  readonly ticks: readonly string[];
}
export interface FileWays {
  tick(fact: string): void;
  dial(): void;
  /** Back to where the file was opened, where that is allowed. */
  leave?(): void;
}

/** The file of the sitting's open call. */
export function fileOf({ state, words }: Pick<PageProps, 'state' | 'words'>): FileScreen | null {
  const { open, texts, ticks } = state;
  if (!open || !texts) return null;
  const facts = open.data.rules.nodes.find((node) => node.key === 'plan')?.menu.filter((reply) => reply.mark) ?? [];
  return {
    portrait: open.card.person,
    data: open.data,
    texts: texts.words,
    owed: open.card.owed,
    daysOverdue: open.card.daysOverdue,
    facts: facts.map(({ id }) => ({ id, text: words.reply(open.card.id, id, 0) })),
    marked: open.view.marked,
    ticks,
  };
}
