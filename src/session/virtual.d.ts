/** Modules that `dojoContent()` makes of the dialogues folder; only the composition root imports them. */
/* eslint-disable @typescript-eslint/consistent-type-imports -- an ambient module cannot import a relative path any other way */
declare module 'virtual:dojo' {
  type Load<T> = Readonly<Record<string, () => Promise<{ default: T }>>>;
  export const CARDS: readonly import('./session.ts').CaseCard[];
  export const RULES: Load<import('./session.ts').CaseData>;
  export const WORDS: Load<import('./session.ts').CaseTexts>;
  export const CATALOGUE: Load<import('./session.ts').CatalogueData>;
}
