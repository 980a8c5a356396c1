/** What can be wrong with content: a stable code, a sentence for the author, and the place. Every code has a broken fixture. */
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
} as const;
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** One finding. `place` is file:line or file › path. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly place: string;
  readonly detail: string;
}
export const diagnostic = (code: DiagnosticCode, place: string, detail: string): Diagnostic => ({ code, place, detail });
export const sentence = (d: Diagnostic): string => `${d.place}: ${d.code}: ${DIAGNOSTICS[d.code]} ${d.detail}`;
