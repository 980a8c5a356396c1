/** The rules of a competition, without any input or output: its course and clock, the log, places, codes, tables. */
import { describe, expect, it } from 'vitest';
import { codeOf, judgeRun, type Playable } from '../../src/arena/judging.ts';
import { CODE_LETTERS, JOIN_LETTERS, makeCode, nameKey, readCode, readName } from '../../src/arena/codes.ts';
import { mayChoose, obey, roundIsOver } from '../../src/arena/competition.ts';
import { deadlineOf, secondsRun } from '../../src/arena/clock.ts';
import { freshOf } from '../../src/arena/log.ts';
import { rank } from '../../src/arena/ranking.ts';
import type { Competition } from '../../src/arena/records.ts';
import { sealedReply, sealedTurn } from '../../src/arena/sealed.ts';
import { csvOf, harmless } from '../../src/arena/sheet.ts';
import { replay, start } from '../../src/engine/engine.ts';
import { bookOf, knowledgeOf, reviewCall, scaleOf } from '../../src/review/review.ts';
import { customerOf, scored } from '../support/dojo.ts';

const lobby: Competition = {
  id: 'c', trainer: 't', title: 'Spring', code: '34679A', codeUntil: 1e9, mode: 'fair', entry: 'free', stage: 'lobby', locked: false,
  secondsPerCall: 100, namesHidden: false, speedCounts: false, rounds: [{ number: 1, caseId: 'x', content: 'h', seed: 7 }], round: 0,
  openedAt: null, haltedAt: null, haltedMs: 0, extraSeconds: 0, revision: 0, createdAt: 0, keepUntil: 1e9,
}; // prettier-ignore
const after = (at: Competition, command: Parameters<typeof obey>[1], now: number): Competition => {
  const next = obey(at, command, now);
  if (!next.ok) throw new Error(JSON.stringify(next));
  return next.value;
};

describe('the course of a competition', () => {
  const running = after(lobby, { do: 'start' }, 1000);
  it('starts, which locks the room, and refuses to start twice or beyond its rounds', () => {
    expect(running).toMatchObject({ stage: 'running', round: 1, locked: true, revision: 1 });
    expect(obey(running, { do: 'start' }, 2000).ok).toBe(false);
    expect(obey(after(running, { do: 'end-round' }, 2000), { do: 'start' }, 3000).ok).toBe(false);
  });
  it('takes choices while the round runs and the time is not up, and not while it is paused', () => {
    expect(mayChoose(running, 0, 1, 101_000).ok).toBe(true);
    expect(mayChoose(running, 0, 1, 101_001).ok).toBe(false);
    expect(mayChoose(running, 50, 1, 151_000).ok).toBe(true);
    expect(mayChoose(after(running, { do: 'pause' }, 5000), 0, 1, 6000).ok).toBe(false);
    expect(mayChoose(running, 0, 2, 2000).ok).toBe(false);
  });
  it('lets the clock stand while it is paused', () => {
    const resumed = after(after(running, { do: 'pause' }, 11_000), { do: 'resume' }, 31_000);
    expect(deadlineOf(resumed, 0, 40_000)).toBe(121_000);
    expect(secondsRun(resumed, 41_000)).toBe(20);
  });
  it('opens a round that is over again when it is extended, for the added time from now on', () => {
    const over = after(running, { do: 'end-round' }, 201_000);
    expect(roundIsOver(over, 1)).toBe(true);
    const again = after(over, { do: 'extend', seconds: 60 }, 201_000);
    expect(again.stage).toBe('running');
    expect(deadlineOf(again, 0, 201_000)).toBe(261_000);
  });
  it('obeys nothing but the hiding of names once it has ended', () => {
    const ended = after(running, { do: 'end' }, 9000);
    expect(obey(ended, { do: 'extend', seconds: 60 }, 9001).ok).toBe(false);
    expect(after(ended, { do: 'hide-names' }, 9001).namesHidden).toBe(true);
  });
});

it('a log takes what is new, forgives what is sent twice, refuses a gap and a contradiction', () => {
  expect(freshOf(['a', 'b'], 2, ['b', 'c'])).toMatchObject({ ok: true, value: ['c'] });
  expect(freshOf(['a', 'b'], 1, ['a', 'b'])).toMatchObject({ ok: true, value: [] });
  expect(freshOf(['a'], 3, ['c']).ok).toBe(false);
  expect(freshOf(['a', 'b'], 2, ['x']).ok).toBe(false);
});

it('places go by score, then accuracy, and equal ones share; speed counts only where it was turned on', () => {
  const players = [
    { total: 80, accuracy: 70, seconds: 90 },
    { total: 90, accuracy: 60, seconds: 99 },
    { total: 80, accuracy: 70, seconds: 50 },
    { total: 10, accuracy: 99, seconds: 1 },
  ];
  expect(rank(players, false).map(({ place }) => place)).toEqual([1, 2, 2, 4]);
  expect(rank(players, true).map(({ place, seconds }) => [place, seconds])).toEqual([[1, 99], [2, 50], [3, 90], [4, 1]]); // prettier-ignore
});

describe('codes and names', () => {
  it('have no letters that look alike and are read as people type them', () => {
    expect(CODE_LETTERS).not.toMatch(/[0O1IL2Z5S8BUV]/);
    const code = makeCode(JOIN_LETTERS, () => 5);
    expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `, JOIN_LETTERS)).toBe(code);
    expect(readCode('34679O', JOIN_LETTERS)).toBeUndefined();
  });
  it('are one name where they would be mistaken for each other, and none where nobody can see them', () => {
    expect(nameKey('Ａnna B')).toBe(nameKey('annab'));
    expect(readName('  王  小明 ', 40)).toBe('王 小明');
    expect([readName('\u200b', 40), readName('a\u202eb', 40), readName('', 40)]).toEqual([undefined, undefined, undefined]);
  });
});

it('a cell that a spreadsheet would run is made plain text', () => {
  for (const cell of ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '＝1']) expect(harmless(cell)).toBe(`'${cell}`);
  expect(harmless('王 = 王')).toBe('王 = 王');
  expect(csvOf([{ name: 'a', rows: [['=1', 2, null, 'a "b", c']] }])).toBe('\uFEFF\'=1,2,,"a ""b"", c"\r\n');
});

describe('judging', () => {
  const [loaded] = scored;
  if (!loaded) throw new Error('no case');
  const customer = customerOf(loaded);
  const knowledge = knowledgeOf(bookOf(customer));
  const content: Playable = { hash: loaded.hash, caseId: loaded.rules.id, rules: loaded.rules, customer, scale: (truth) => scaleOf(knowledge.book, truth), accuracy: (call) => reviewCall(knowledge, call).accuracy, words: loaded.words }; // prettier-ignore
  const plan = loaded.plans.find(({ id }) => id.startsWith('documented'));
  it('scores a log by replaying it, gives an unfinished call nothing, refuses a choice that was not offered', () => {
    const choices = plan?.choices ?? [];
    expect(judgeRun(content, plan?.seed ?? 0, choices)).toMatchObject({
      value: { result: { total: plan?.expect.total, accuracy: 100 } },
    });
    expect(judgeRun(content, plan?.seed ?? 0, choices.slice(0, -1))).toMatchObject({ ok: true, value: { result: null } });
    expect(judgeRun(content, plan?.seed ?? 0, [...choices, 'done']).ok).toBe(false);
    const played = replay(customer, plan?.seed ?? 0, choices);
    expect(played.ok && codeOf(content, played.value)).toMatch(/^DD1\./);
  });
  it('a sealed turn shows texts and opaque ids only, and the id is good for that turn', () => {
    const begun = start(customer, 7);
    if (!begun.ok) throw new Error(begun.error.code);
    const turn = sealedTurn(begun.value, loaded.words, 99);
    expect(JSON.stringify(turn)).not.toMatch(/"(seed|truth|tone|move|mood|points)"/);
    const done = turn?.replies.find((reply) => reply.done);
    expect(sealedReply(begun.value, 99, done?.id ?? '')).toBe('done');
    expect(sealedReply(begun.value, 98, done?.id ?? '')).toBeUndefined();
  });
});
