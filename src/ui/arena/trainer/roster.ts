/** A pasted list of names: one a line, or with commas as people type them. */

export const namesIn = (pasted: string): readonly string[] =>
  pasted
    .split(/[\r\n\t,;\uFF0C\u3001\uFF1B]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The first name that stands there twice, as the server sees it: width, case and spaces make no difference. */
export function twice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const key = name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
