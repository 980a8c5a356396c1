/** What can be wrong with content: a stable code, a sentence for the author, and the place. Every code has a broken fixture or a test. */
export const DIAGNOSTICS = {
  'yaml-syntax': 'The file is not valid YAML.',
  'file-missing': 'A file that is named elsewhere does not exist.',
  shape: 'The file does not have the form that is expected.',
  'duplicate-id': 'The same id stands twice.',
  'unknown-archetype': 'No temperament has this id.',
  'unknown-excuse': 'No excuse has this id.',
  'unknown-practice': 'The practice is not in dialogues/practices.yaml.',
  'unknown-outcome': 'The ending is not in dialogues/outcomes.yaml.',
  'unknown-conduct': 'The conduct event is not in dialogues/conduct.yaml.',
  'unknown-target': 'A way out leads to a position that does not exist.',
  'unknown-mood': 'A reaction leads to a mood that does not exist.',
  'dead-reply': 'A reply is offered whose move leads nowhere.',
  'menu-size': 'A menu offers three to five replies.',
  'twin-rule': 'The right move and a wrong one must both stand in the same two tones.',
  'odds-sum': 'The odds of truth must be whole and add up to 100.',
  'odds-certain': 'No joint truth may weigh more than 70.',
  'odds-impossible': 'Two excuses that cannot both be true are both true in one row.',
  'ledger-sum': 'The ledger does not add up to its balance or to the sum owed.',
  'plan-marks': 'The plan needs four to eight facts, one of them the paper, and under every joint truth three that fit best.',
  'words-missing': 'A line or reply has no words.',
  'words-tempers': 'A customer line needs words for warm, cold and heated.',
  'words-untranslated': 'Words stand in one language only, or are the same in both.',
  'words-slot': 'The words use a slot that the case does not fill.',
  'plans-missing': 'The case has no walkthrough plans.',
  'ending-unplanned': 'No walkthrough plan reaches this ending.',
  'dead-end': 'The customer may have no answer to this move.',
  'too-large': 'The case has too many positions.',
  cycle: 'A way leads back to a position that it came from, so a call could go round for ever.',
  'credit-twice': 'Something owed can be paid twice in one call.',
  'care-twice': 'Two events of the level “care” can meet in one call.',
  'naive-high': 'A player without judgement averages more than 55 under some truth.',
  'naive-passes': 'A player without judgement passes more than 15 % of calls.',
  'book-low': 'Going by the documents comes to less than 85 under some truth.',
  'best-low': 'A player without the book does better than best play.',
  'best-even': 'Best play is higher than by-the-book on fewer than half of the cases.',
  'best-conduct': 'Best play breaks conduct or misses a gate.',
  'document-loses': 'The documented response is not the best one where its document applies.',
  'reply-idle': 'No truth ever makes this reply good, and no document warns of it.',
  'truth-idle': 'Telling true from false is worth less than 10 points.',
  'truth-free': 'Knowing the truth beforehand is worth less than 1 point.',
  'truth-guess': 'Knowing the truth beforehand is worth more than 8 points.',
  'caps-matter': 'What is taken off for gates and conduct changes what best play comes to.',
  'contact-long': 'A contact can have more than 18 replies.',
  'line-unheard': 'No call in any case comes to this line or menu.',
  'dimension-unearned': 'Nobody can bring this dimension to full marks under every truth.',
  'ending-unreached': 'The case names an ending that no call comes to.',
  'always-best': 'One reply is best wherever it is offered, so that there is nothing to judge.',
  'truth-hidden': 'Two truths sound alike until it is too late.',
} as const;
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** What to do about it, for the findings that only show in play. A penalty is never tuned. */
const ADVICE: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  'twin-rule': 'Give the mistake the tone that the right move has.',
  'dead-end': 'End the list of ways with one that has no condition.',
  'too-large': 'Let mood, patience or promise matter in fewer positions, or shorten the deck.',
  cycle: 'Let the way lead on, or let it use up patience.',
  'credit-twice': 'Pay it in one position only, and pay it back where the way leaves that position out.',
  'care-twice': 'Keep one of the two temptations, or make one of them a violation where the documents do.',
  'naive-high': 'Rewrite the replies that this player picks, so that what it looks at says nothing about the move.',
  'naive-passes': 'Rewrite the replies that this player picks, so that what it looks at says nothing about the move.',
  'book-low': 'Look at its walkthrough under that truth: a right reply leads somewhere wrong, or its practice is not cited.',
  'best-low': 'The book and the statechart disagree: this is a fault of the engine, please report it.',
  'best-even': 'Let what was heard decide more often than the practice with the greatest weight.',
  'best-conduct': 'Give an honest reply of the menu what this one gets.',
  'document-loses': 'Let the temperament answer it as the document says, in one tone of the two at least.',
  'reply-idle': 'Name the practice it breaks, or give it a truth under which it is right.',
  'truth-idle': 'Let the two truths want different replies where proof is shown, with endings further apart.',
  'truth-free': 'Let some of what is taken along help under one truth only.',
  'truth-guess': 'Give the rep a question that tells the truths apart before it matters.',
  'caps-matter': 'Give an honest way the same ending as the one that misses a gate.',
  'contact-long': 'Leave out a position, or let a way back cost patience.',
  'line-unheard': 'Leave it out, or open a way to it.',
  'dimension-unearned': 'Offer the practice that is missing, or pay it back where it cannot be done.',
  'ending-unreached': 'Open a way to it, or name the ending that is really come to.',
  'always-best': 'Let temperament or truth decide between it and its twin.',
  'truth-hidden': 'Let a question be answered differently under the two.',
};

/** One finding. `place` is file:line or file › path. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly place: string;
  readonly detail: string;
}
export const diagnostic = (code: DiagnosticCode, place: string, detail: string): Diagnostic => ({ code, place, detail });
export const sentence = ({ code, place, detail }: Diagnostic): string =>
  [`${place}: ${code}: ${DIAGNOSTICS[code]}`, detail, ADVICE[code] ?? ''].filter((part) => part !== '').join(' ');
