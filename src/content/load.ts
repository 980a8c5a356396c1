/** Reads the dialogues folder (Node only): YAML to drafts, every error kept with its place. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { diagnostic, type Diagnostic } from './diagnostics.ts';

/** A file that has been read: its value, or nothing and the reasons. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly found: readonly Diagnostic[];
}

/** Parses one YAML text against a schema. Reports every syntax error and every deviation with its line. */
export function parseYaml<S extends v.GenericSchema>(text: string, place: string, schema: S): Read<v.InferOutput<S>> {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (doc.errors.length > 0)
    return {
      value: undefined,
      found: doc.errors.map((e) =>
        diagnostic('yaml-syntax', `${place}:${String(lines.linePos(e.pos[0]).line)}`, e.message.split('\n')[0] ?? ''),
      ),
    };
  const result = v.safeParse(schema, doc.toJS());
  if (result.success) return { value: result.output, found: [] };
  return {
    value: undefined,
    found: result.issues.map((issue) =>
      diagnostic('shape', `${place}:${String(lineOf(doc, lines, issue.path))}`, `${pathOf(issue.path)}: ${issue.message}`),
    ),
  };
}

type IssuePath = readonly { readonly key: unknown }[] | undefined;
const pathOf = (path: IssuePath): string => (path ?? []).map((part) => String(part.key)).join(' › ') || '(top)';
/** Line of the deepest part of the path that exists in the document. */
function lineOf(doc: Document, lines: LineCounter, path: IssuePath): number {
  const keys = (path ?? []).map((part) => part.key);
  for (let depth = keys.length; depth > 0; depth--) {
    const node = doc.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Reads and parses a file; a missing one is a finding. */
export function readYaml<S extends v.GenericSchema>(root: string, path: string, schema: S): Read<v.InferOutput<S>> {
  const file = join(root, path);
  if (!existsSync(file)) return { value: undefined, found: [diagnostic('file-missing', path, '')] };
  return parseYaml(readFileSync(file, 'utf8'), path, schema);
}
/** Names in a folder, sorted, so that content order never depends on the disk. */
export const namesIn = (root: string, path: string): readonly string[] =>
  existsSync(join(root, path)) ? readdirSync(join(root, path)).sort() : [];
