/** Every finding of the gate is brought out by a case that has exactly that fault; the tiny case is doctored for it. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS, diagnostic, sentence, type DiagnosticCode } from '../../src/content/content.ts';
import { composeCustomer, type CallNode, type CaseRules, type Edge, type Reply } from '../../src/engine/engine.ts';
import { GATE_CODES, SMELLS, figureFindings, judgeAll, judgeCase, smellsOfAll, type GateFinding, type Verdict } from '../../src/review/review.ts'; // prettier-ignore
import { tinyCase } from '../support/tinyCase.ts';

type Change = Partial<Record<string, (node: CallNode) => CallNode>>;
const change = (changes: Change, more: Partial<CaseRules> = {}): CaseRules => ({
  ...tinyCase,
  ...more,
  nodes: tinyCase.nodes.map((node) => changes[node.key]?.(node) ?? node),
});
/** Changes single replies of a node's menu. */
const replies =
  (by: Partial<Record<string, Partial<Reply>>>) =>
  (node: CallNode): CallNode => ({ ...node, menu: node.menu.map((reply) => ({ ...reply, ...by[reply.id] })) });
const judge = (rules: CaseRules, words: (id: string) => string = () => '', most?: number): Verdict =>
  judgeCase(composeCustomer(rules), { en: words }, most);
const codes = ({ found }: Verdict): readonly string[] => found.map(({ code }) => code);
const finding = (verdict: Verdict, code: string): GateFinding | undefined => verdict.found.find((one) => one.code === code);
const slip = [{ id: 'slip', weight: 3 }];
const plain = judge(tinyCase);
const brought = new Set<string>();
/** The doctored case shows the code, the sound one does not (unless it is a fault that so tiny a case has anyhow). */
function brings(code: string, verdict: Verdict, place?: string): void {
  brought.add(code);
  expect(codes(verdict)).toContain(code);
  if (place !== undefined) expect(finding(verdict, code)?.place).toBe(place);
  expect(codes(plain)).not.toContain(code);
}

describe('the gate refuses', () => {
  it('a case with too many positions', () => {
    const verdict = judge(tinyCase, undefined, 5);
    expect(verdict.measured).toBeNull();
    brings('too-large', verdict);
    expect(codes(judge(tinyCase, undefined, 12))).not.toContain('too-large');
  });
  it('a way that leads back, with its place', () => {
    brings('cycle', judge(change({ ask: (node) => ({ ...node, on: { ...node.on, silence: [{ to: 'ask', say: 'nothing' }] } }) })), 'ask'); // prettier-ignore
  });
  it('a credit that can be earned twice, at the reply that earns it again', () => {
    brings('credit-twice', judge(change({ end: replies({ close: { pays: ['stakes'] } }) })), 'end › close');
  });
  it('two care events in one call, at the second', () => {
    const care = { conduct: { id: 'gift', level: 'care' as const } };
    brings('care-twice', judge(change({ ask: replies({ silence: care }), end: replies({ chat: care }) })), 'end › chat');
    expect(codes(judge(change({ end: replies({ chat: care }) })))).not.toContain('care-twice');
  });
  it('a player who only looks for question marks and gets far', () => {
    const telling = (id: string): string => (['question', 'close'].includes(id) ? '?' : '');
    // Hold and act look alike, so chance decides between them where it matters.
    const verdict = judge(tinyCase, telling);
    expect(verdict.found.filter(({ code }) => code === 'naive-high').map(({ detail }) => detail)).toContain(
      'questions (en): 100.0',
    );
    expect(finding(verdict, 'naive-passes')).toBeDefined();
    brought.add('naive-high').add('naive-passes');
  });
  it('documents that lead astray', () => {
    brings('book-low', judge(change({ end: replies({ chat: { follows: [...slip, ...slip] } }) })));
  });
  it('best play that has only unfair ways to go', () => {
    const trick = { conduct: { id: 'trick', level: 'violation' as const } };
    brings('best-conduct', judge(change({ end: replies({ close: trick, chat: trick }) })), 'end › close');
  });
  it('a documented response that loses, and not one that does not', () => {
    const raised = (node: CallNode): CallNode => ({ ...node, excuse: 0 });
    const answering = (breaks: typeof slip) => change({ 'answer-true': (node) => raised(replies({ act: { fit: 1, follows: [{ id: 'document', weight: 3 }], breaks }, hold: { breaks: [] } })(node)) }); // prettier-ignore
    brings('document-loses', judge(answering([...slip, ...slip])), 'answer-true');
    expect(codes(judge(answering([])))).not.toContain('document-loses');
  });
  it('a reply that nothing ever makes good and no document warns of', () => {
    const mumble = (more: Partial<Reply>): CaseRules =>
      change({
        ask: (node) => ({
          ...node,
          menu: [...node.menu, { ...node.menu[0]!, id: 'mumble', move: 'small.talk', ...more }],
          on: { ...node.on, 'small.talk': [{ to: 'end', say: 'nothing' }] },
        }),
      });
    brings('reply-idle', judge(mumble({})), 'ask › mumble');
    expect(codes(judge(mumble({ breaks: slip })))).not.toContain('reply-idle');
    expect(codes(judge(mumble({ tone: { F: 0, E: 3, P: 0 } })))).not.toContain('reply-idle');
  });
  it('menus without twins', () => {
    brought.add('twin-rule');
    expect(plain.found.filter(({ code }) => code === 'twin-rule').map(({ place }) => place)).toContain('end');
    const tones = [{ F: 2, E: 1, P: 0 }, { F: 1, E: 2, P: 0 }]; // prettier-ignore
    const twins = (node: CallNode): CallNode => ({
      ...node,
      menu: node.menu.flatMap((reply, i) => tones.map((tone, n) => ({ ...reply, id: `${reply.id}-${String(n)}`, tone, fit: i === 0 ? 1 : -1 }))), // prettier-ignore
    });
    expect(judge(change({ end: twins })).found.filter(({ code, place }) => code === 'twin-rule' && place === 'end')).toEqual([]);
  });
  it('a truth not worth finding, one not worth knowing beforehand, and one that can only be guessed', () => {
    // The same reply right under both: 0 for telling. The tiny case itself: 0 for knowing beforehand, since one question tells all.
    brings('truth-idle', judge(change({ 'answer-true': replies({ hold: { pays: ['stakes'], breaks: [] }, act: { pays: [], breaks: slip } }) }))); // prettier-ignore
    expect(codes(plain)).toContain('truth-free');
    const dark = judge(change({ ask: (node) => ({ ...node, on: { ...node.on, 'ask.proof': node.on.silence! } }) }));
    brings('truth-guess', dark);
    brings('truth-hidden', dark, 'nothing or excuse');
    expect(finding(dark, 'truth-guess')?.detail).toBe('56.0');
    brought.add('truth-free');
  });
  it('a gate that it pays to miss before anything is taken off', () => {
    brings('caps-matter', judge(change({ end: replies({ chat: { pays: ['thanks'] } }) })));
  });
  it('a contact of more than 18 replies', () => {
    const chain = (n: number): CallNode[] =>
      Array.from({ length: n }, (_, i) => ({ ...tinyCase.nodes.find(({ key }) => key === 'end')!, key: `way-${String(i)}`, on: both(`way-${String(i + 1)}`) })); // prettier-ignore
    const both = (to: string): Record<string, readonly Edge[]> => ({ 'say.back': [{ to, say: 'well' }], 'small.talk': [{ to, say: 'well' }] }); // prettier-ignore
    const long = (n: number): CaseRules => {
      const rules = change({ 'answer-true': (node) => ({ ...node, on: { 'hold.today': [{ to: 'way-0', say: 'well' }], 'act.on.proof': [{ to: 'way-0', say: 'well' }] } }) }); // prettier-ignore
      return { ...rules, nodes: [...rules.nodes, ...chain(n), { ...tinyCase.nodes.find(({ key }) => key === 'end')!, key: `way-${String(n)}` }] }; // prettier-ignore
    };
    brings('contact-long', judge(long(16))); // ask, answer, sixteen on the way and the end: nineteen
    expect(codes(judge(long(15)))).not.toContain('contact-long');
  });
  it('a player who is better than best play, which only a fault of ours can bring about', () => {
    brings('best-low', { ...plain, found: figureFindings({ ...plain.measured!, best: 5000 }) });
    brought.add('best-low');
  });
  it('cases of which most are as well played by the documents alone', () => {
    const even: Verdict = {
      ...plain,
      measured: { ...plain.measured!, best: 9800, book: { ...plain.measured!.book, open: 9795 } },
    };
    const higher: Verdict = { ...plain, measured: { ...plain.measured!, best: 9800, book: { ...plain.measured!.book, open: 9790 } } }; // prettier-ignore
    brought.add('best-even');
    expect(judgeAll([even, even, higher]).map(({ code }) => code)).toEqual(['best-even']);
    expect(judgeAll([even, higher])).toEqual([]);
  });
});

describe('it smells', () => {
  it('when an ending is named and never reached, and a dimension cannot be earned', () => {
    brought.add('ending-unreached').add('dimension-unearned');
    expect(finding(plain, 'ending-unreached')?.place).toBe('paid');
    expect(plain.found.filter(({ code }) => code === 'dimension-unearned').map(({ place }) => place)).toContain('outcome');
  });
  it('when one reply is best whatever the proof has shown', () => {
    const shown = (key: string): string => (key.startsWith('answer') ? `reason/excuse/${key.replace('answer', 'shown')}` : key);
    const renamed = (right: readonly string[]): CaseRules => ({
      ...tinyCase,
      nodes: tinyCase.nodes.map((node) => ({
        ...node,
        key: shown(node.key),
        menu: node.menu.map((reply) => (node.key.startsWith('answer') ? { ...reply, pays: right.includes(`${node.key} ${reply.id}`) ? ['stakes'] : [], breaks: [] } : reply)), // prettier-ignore
        on: Object.fromEntries(Object.entries(node.on).map(([move, ways]) => [move, ways.map((way) => ({ ...way, to: shown(way.to) }))])), // prettier-ignore
      })),
    });
    brings('always-best', judge(renamed(['answer-true act', 'answer-false act'])), 'reason/excuse/shown › act');
    expect(codes(judge(renamed(['answer-true act', 'answer-false hold'])))).not.toContain('always-best');
  });
  it('when a reply is best in every one of three cases, and when nobody in any case hears a line or comes to a menu', () => {
    brought.add('line-unheard');
    const found = smellsOfAll([plain, plain, plain], new Set(['well', 'never']), new Set(['ask', 'nowhere']));
    expect(found.filter(({ code }) => code === 'line-unheard').map(({ place }) => place)).toEqual(['never', 'nowhere']);
    expect(found.filter(({ code }) => code === 'always-best').map(({ place }) => place)).toContain('end › close');
    expect(smellsOfAll([plain, plain], new Set(), new Set())).toEqual([]);
  });
});

it('every code of the gate was brought out above, has words, and says what to do about it', () => {
  const all: readonly DiagnosticCode[] = [...GATE_CODES, ...SMELLS];
  expect(all.filter((code) => !brought.has(code))).toEqual([]);
  for (const code of all) expect(sentence(diagnostic(code, 'here', '')).length).toBeGreaterThan(DIAGNOSTICS[code].length + code.length + 20); // prettier-ignore
});
