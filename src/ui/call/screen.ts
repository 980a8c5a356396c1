/**
 * What a call's page shows, whoever turns the call: the engine on this page or a server. Texts are in the language of the page; nothing here tells
 * more than a rep would see and hear (guided mode adds its hints).
 */
import type { Band, Face, GuidedHint, Part, PlaceId, Speaker, Step, Temper } from '../../engine/engine.ts';
import type { PageProps } from '../ports.ts';
import { transcriptOf, type SaidLine } from '../transcriptOf.ts';

export interface CallScreen {
  readonly title: string;
  /** Name of the customer. */
  readonly person: string;
  /** Whose portrait stands in while there is no stage. */
  readonly portrait: string;
  readonly place: PlaceId;
  /** 1-based number of the turn; a new one is a new screen. */
  readonly n: number;
  readonly part: Part;
  readonly step: Step;
  readonly steps: Readonly<Record<Step, boolean>>;
  readonly line: { readonly text: string; readonly by: Speaker; readonly face: Face; readonly temper: Temper };
  /** What the rep said last on the telephone; empty before the first reply. */
  readonly said: string;
  readonly replies: readonly ScreenReply[];
  /** Guided mode: the tone band of the moment. */
  readonly band?: Band | undefined;
  readonly transcript: readonly SaidLine[];
}
export interface ScreenReply {
  /** Given back when it is chosen. */
  readonly id: string;
  readonly text: string;
  readonly hint?: GuidedHint | undefined;
}
/** What can be done on the page. */
export interface CallWays {
  choose(id: string): void;
  /** Where the player may stop the call for a while; not in a competition, whose clock is the trainer's. */
  readonly pause?: { readonly on: boolean; set(on: boolean): void; restart(): void; leave(): void } | undefined;
}

/** The open call of the sitting as a screen. */
export function screenOf({ state, words }: Pick<PageProps, 'state' | 'words'>): CallScreen | null {
  const { open, texts } = state;
  if (!open || !texts) return null;
  const { id, person, place } = open.card;
  const { view } = open;
  const last = open.call.log.at(-1);
  return {
    title: texts.words.title,
    person: texts.words.person,
    portrait: person,
    place,
    n: view.n,
    part: view.part,
    step: view.step,
    steps: open.steps,
    line: { text: words.line(id, view.line, view.agreed), by: view.line.by, face: view.line.face, temper: view.line.temper },
    said: last && last.part === 'contact' ? words.reply(id, last.reply.id, last.agreed) : '',
    replies: view.replies.map((reply) => ({
      id: reply.words,
      text: words.reply(id, reply.words, view.agreed),
      hint: reply.hint,
    })),
    band: view.band,
    transcript: transcriptOf(open, texts, words),
  };
}
