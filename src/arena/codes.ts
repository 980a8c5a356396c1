/**
 * Codes that people read aloud and type: digits and capitals without look-alikes (no 0 O, 1 I L, 2 Z, 5 S, 8 B, U and V).
 * 23 letters: a join code of six has 148 million values, a personal code of eight 78 thousand million, a certificate's twelve are beyond counting.
 * Chance is handed in as whole numbers.
 */
export const CODE_LETTERS = '34679ACDEFGHJKMNPQRTWXY';
export const JOIN_LETTERS = 6;
export const PERSONAL_LETTERS = 8;
export const CERTIFICATE_LETTERS = 12;

/** A code of this many letters; `draw(n)` gives a whole number 0…n−1. */
export const makeCode = (letters: number, draw: (n: number) => number): string =>
  Array.from({ length: letters }, () => CODE_LETTERS[draw(CODE_LETTERS.length)] ?? '3').join('');

/** A code as typed: spaces, dashes and small letters are forgiven. Undefined: it cannot be a code of this length. */
export function readCode(typed: string, letters: number): string | undefined {
  const code = typed.replace(/[\s\-–·.]/g, '').toUpperCase();
  return code.length === letters && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : undefined;
}

/** A name as typed, or undefined: 1–40 characters after trimming, nothing that a person cannot see. */
export function readName(typed: string, most: number): string | undefined {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
  return name !== '' && [...name].length <= most && !unseen.test(name) ? name : undefined;
}
/** Names that would be mistaken for each other are the same name. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
