/**
 * Tables for spreadsheets. A cell that begins with = + - @, a tab or a carriage return is run as a formula by some programs: such a text gets an
 * apostrophe in front, which they show as plain text. Numbers stay numbers.
 */

export type Cell = string | number | null;
export interface Sheet {
  /** At most 31 characters, as spreadsheets demand. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A text that no spreadsheet takes for a formula. Full-width twins of the signs are taken for them in Chinese editions. */
export const harmless = (text: string): string =>
  /^\s*[=+\-@\t\r＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

const quoted = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV with a byte order mark, so that Chinese opens right, and CRLF as RFC 4180 has it. Sheets follow each other, an empty line between. */
export const csvOf = (sheets: readonly Sheet[]): string =>
  '\uFEFF' + sheets.map(({ rows }) => rows.map((row) => row.map(quoted).join(',') + '\r\n').join('')).join('\r\n');
