/** Gives the browser the checked content as modules: an index for the desk, rules a case, words a case and language, the catalogue a language. */
import type { Plugin } from 'vite';
import { LANGS, type Lang } from '../engine/engine.ts';
import { loadDojo, sentence, type Dojo, type LoadedCase } from './content.ts';

const PREFIX = 'virtual:dojo';
/** A line of the desk. Nothing in it tells the kind of person or what is true. */
const card = ({ draft, rules, hash, words }: LoadedCase): object => ({
  id: rules.id,
  hash,
  tutorial: rules.tutorial,
  place: draft.place,
  person: draft.person,
  stage: rules.stage,
  owed: draft.sums.owed,
  daysOverdue: draft.daysOverdue,
  words: Object.fromEntries(
    LANGS.map((lang) => [lang, { title: words[lang].title, occasion: words[lang].occasion, company: words[lang].company }]),
  ),
});
const practiceTable = (dojo: Dojo): object =>
  Object.fromEntries([...dojo.catalogue.practices].map(([id, { weight, group, source }]) => [id, { weight, group, source }]));

/** Names of the excuses of all cases. */
const excuseNames = (dojo: Dojo, lang: Lang): object =>
  Object.fromEntries(
    dojo.cases.flatMap(({ codex }) => Object.entries(codex[lang].excuses).map(([id, { name }]) => [id, name ?? id])),
  );

function moduleFor(dojo: Dojo, path: string): string | undefined {
  const [kind = '', id = '', lang = ''] = path.split('/').slice(1);
  const json = (value: unknown): string => `export default ${JSON.stringify(value)};`;
  const found = dojo.cases.find((one) => one.rules.id === id);
  if (kind === '') return indexModule(dojo);
  if (kind === 'rules' && found) return json({ rules: found.rules, dossier: found.draft.dossier, today: found.draft.today });
  if (kind === 'words' && found) return json({ words: found.words[lang as Lang], codex: found.codex[lang as Lang] });
  if (kind === 'catalogue')
    return json({
      words: dojo.catalogue.words[id as Lang],
      practices: practiceTable(dojo),
      conducts: [...dojo.catalogue.conducts.values()],
      outcomes: dojo.catalogue.outcomes,
      excuses: excuseNames(dojo, id as Lang),
    });
  return undefined;
}
const table = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([key, path]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(`${PREFIX}/${path}`)})`).join(',')}}`;
function indexModule(dojo: Dojo): string {
  const ids = dojo.cases.map((one) => one.rules.id);
  return [
    `export const CARDS = ${JSON.stringify(dojo.cases.map(card))};`,
    `export const RULES = ${table(ids.map((id) => [id, `rules/${id}`]))};`,
    `export const WORDS = ${table(ids.flatMap((id) => LANGS.map((lang) => [`${id}/${lang}`, `words/${id}/${lang}`] as const)))};`,
    `export const CATALOGUE = ${table(LANGS.map((lang) => [lang, `catalogue/${lang}`]))};`,
  ].join('\n');
}

/** The plugin. A finding in the content stops the build with every finding; while serving, it is shown and cases in order go on. */
export function dojoContent(): Plugin {
  let dojo: Dojo | undefined;
  let building = true;
  return {
    name: 'dojo-content',
    configResolved: (config) => void (building = config.command === 'build'),
    buildStart() {
      dojo = loadDojo();
      if (dojo.found.length === 0) return;
      const text = dojo.found.map(sentence).join('\n');
      if (building && process.env['DOJO_DRAFT'] === undefined) this.error(`content:\n${text}`);
      else this.warn(`content: ${String(dojo.found.length)} findings; run npm run check`);
      dojo = loadDojo(undefined, true);
    },
    resolveId: (id) => (id === PREFIX || id.startsWith(`${PREFIX}/`) ? `\0${id}` : undefined),
    load(id) {
      return id.startsWith(`\0${PREFIX}`) ? moduleFor((dojo ??= loadDojo()), id.slice(1)) : undefined;
    },
    handleHotUpdate: ({ file, server }) => {
      if (!file.includes('/dialogues/')) return;
      dojo = undefined;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
  };
}
