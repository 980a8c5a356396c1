/** Both languages complete, and nothing hard-coded between them. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/engine/engine.ts';
import { en } from '../../src/i18n/en.ts';
import { createWords, langFor } from '../../src/i18n/i18n.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';
import { caseNamed } from '../support/dojo.ts';

const HAN = /\p{Script=Han}/u;
/** Without slots: a text that is only slots and signs has nothing to translate. */
const bare = (text: string): string => text.replace(/\{\{\w+\}\}/g, '');

describe('interface words', () => {
  it('have the same keys in every language', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });
  it('are translated: Chinese has Han letters, English has none (the switch to the other language apart)', () => {
    for (const [key, text] of Object.entries(zhCN))
      if (/\p{L}/u.test(bare(text)) && key !== 'nav.language') expect([key, HAN.test(text)]).toEqual([key, true]);
    for (const [key, text] of Object.entries(en)) if (key !== 'nav.language') expect([key, HAN.test(text)]).toEqual([key, false]);
  });
  it('fill the same slots in every language', () => {
    const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const [key, text] of Object.entries(zhCN)) expect([key, slots(en[key as keyof typeof en])]).toEqual([key, slots(text)]);
  });
  it('use full-width punctuation in Chinese', () => {
    for (const [key, text] of Object.entries(zhCN)) expect([key, /\p{Script=Han}[,;:!?]/u.test(text)]).toEqual([key, false]);
  });
});

describe('pages', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  it.each(files)('%s holds no words of its own', (file) => {
    const code = readFileSync(`src/ui/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    // The seal's characters are a drawing, the names of the languages stand in themselves.
    const rest = code.replace(/回款道场|道|回款|简体中文|English|[、；，：]/g, '');
    expect(rest.match(/\p{Script=Han}+/u)).toBeNull();
    expect(rest.match(/>\s*[A-Z][a-z]+ [a-z]+[^<{]*</)).toBeNull();
  });
});

describe('the words of a call', () => {
  const loaded = caseNamed('baiyu');
  it('are looked up by line, temper and variant, with what was agreed filled in', () => {
    const words = createWords('zh-CN');
    for (const lang of LANGS) words.addCase(loaded.rules.id, loaded.words[lang]);
    const line = { key: 'greeting', temper: 'cold', variant: 0, by: 'customer', face: 'calm' } as const;
    expect(words.line(loaded.rules.id, line, 0)).toBe(loaded.words['zh-CN'].lines['greeting']?.cold[0]);
    expect(words.reply(loaded.rules.id, 'closing-back-a', 3)).toContain(loaded.words['zh-CN'].agreed[3]);
    words.setLang('en');
    expect(words.line(loaded.rules.id, line, 0)).toBe(loaded.words.en.lines['greeting']?.cold[0]);
  });
  it('show as keys when keys are asked for, so that hard-coded text stands out', () => {
    const words = createWords('en', { keys: true });
    expect(words.t('desk.title')).toBe('[[desk.title]]');
  });
});

it.each([
  [['zh-TW', 'en'], 'zh-CN'],
  [['en-GB', 'zh'], 'en'],
  [['fr', 'zh-CN'], 'zh-CN'],
  [['fr'], 'en'],
  [[], 'zh-CN'],
])('a browser that asks for %j gets %s', (languages, lang) => {
  expect(langFor(languages)).toBe(lang);
});
