/** Modules that `dojoContent()` makes of the dialogues folder. */
declare module 'virtual:dojo' {
  import type { CaseCard, CaseData, CaseTexts, CatalogueData } from './session/session.ts';
  export const CARDS: readonly CaseCard[];
  export const RULES: Readonly<Record<string, () => Promise<{ default: CaseData }>>>;
  export const WORDS: Readonly<Record<string, () => Promise<{ default: CaseTexts }>>>;
  export const CATALOGUE: Readonly<Record<string, () => Promise<{ default: CatalogueData }>>>;
}
