/** A competition from lobby to end, on the arena itself with a store in memory. */
import { describe, expect, it, vi } from 'vitest';
import { ASK, botChoices, codeIn, good, openClass, openRound, playable } from '../support/arena/class.ts';
import type { FairRun, PlayerRoom } from '../../src/arena/arena.ts';

// How busy the machine is must not decide a test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fair = (room: PlayerRoom): FairRun => room.run as FairRun;
const ask = (run: FairRun, from: number, choices: readonly string[]) => ({ run: run.id, content: run.content, from, choices });

describe('joining', () => {
  it('takes the code as people type it, and each name once', async () => {
    const { arena } = openClass();
    const { competition } = good(await arena.host.create('trainer', ASK));
    const code = competition.code ?? '';
    good(await arena.play.join({ code: code.toLowerCase(), name: 'Anna' }));
    expect(codeIn(await arena.play.join({ code, name: ' anna ' }))).toBe('name-taken');
    expect(codeIn(await arena.play.join({ code: '333333', name: 'Bo' }))).toBe('wrong-code');
    expect(codeIn(await arena.play.join({ code, name: '\u200B' }))).toBe('bad-name');
  });
  it('is closed by locking and by starting, and opened for a latecomer by unlocking', async () => {
    const { arena } = openClass();
    const { competition: { id, code } } = good(await arena.host.create('trainer', ASK)); // prettier-ignore
    const join = (name: string) => arena.play.join({ code: code ?? '', name });
    good(await arena.host.command('trainer', id, { do: 'lock' }));
    expect(codeIn(await join('Anna'))).toBe('lobby-locked');
    good(await arena.host.command('trainer', id, { do: 'unlock' }));
    good(await join('Anna'));
    good(await arena.host.command('trainer', id, { do: 'start' }));
    expect(codeIn(await join('Bo'))).toBe('lobby-locked');
    good(await arena.host.command('trainer', id, { do: 'unlock' }));
    good(await join('Bo'));
  });
  it('goes by the list where there is one, each name once', async () => {
    const { arena } = openClass();
    const made = await arena.host.create('trainer', { ...ASK, entry: 'roster', names: ['王芳', '李雷'] });
    const { competition, players } = good(made);
    const code = competition.code ?? '';
    expect(players.map(({ joined }) => joined)).toEqual([false, false]);
    expect(codeIn(await arena.play.join({ code, name: '韩梅' }))).toBe('name-not-listed');
    good(await arena.play.join({ code, name: '王芳' }));
    expect(codeIn(await arena.play.join({ code, name: '王芳' }))).toBe('name-taken');
    expect(good(await arena.play.rejoin({ personalCode: players[1]!.personalCode })).you.name).toBe('李雷');
    expect(codeIn(await arena.host.create('trainer', { ...ASK, entry: 'roster', names: ['A', 'a'] }))).toBe('name-taken');
  });
  it('ends when the code does', async () => {
    const { arena, clock } = openClass();
    const { competition: { id, code } } = good(await arena.host.create('trainer', ASK)); // prettier-ignore
    clock.now += 86_400_001;
    expect(codeIn(await arena.play.join({ code: code ?? '', name: 'Anna' }))).toBe('wrong-code');
    const renewed = good(await arena.host.command('trainer', id, { do: 'renew-code' })).competition.code ?? '';
    expect(renewed).not.toBe(code);
    good(await arena.play.join({ code: renewed, name: 'Anna' }));
  });
});

describe('playing', () => {
  it('gives everyone the same customer and everyone another order of replies', async () => {
    const klass = openClass();
    const { players } = await openRound(klass, ['Anna', 'Bo']);
    const [a, b] = players.map(fair);
    expect(a!.seed).toBe(b!.seed);
    expect(a!.salt).not.toBe(b!.salt);
  });
  it('scores a call by replaying it, whatever the page claims', async () => {
    const klass = openClass();
    const { players: [anna] } = await openRound(klass, ['Anna']); // prettier-ignore
    const run = fair(anna!);
    const choices = botChoices(playable().customer, run.seed, 'by-the-book');
    const answered = good(await klass.arena.play.choose(anna!.you.id, { ...ask(run, 1, choices), claim: 3 }));
    expect(answered.run.result?.total).toBeGreaterThan(70);
    expect(answered.run.result?.accuracy).toBeGreaterThan(50);
    expect(answered.place).toEqual({ place: 1, of: 1, total: answered.run.result?.total });
  });
  it('counts nothing twice: a batch sent again, from another tab, in pieces', async () => {
    const klass = openClass();
    const { room, players: [anna] } = await openRound(klass, ['Anna']); // prettier-ignore
    const run = fair(anna!);
    const { play, reporting } = klass.arena;
    const choices = botChoices(playable().customer, run.seed);
    for (const [from, to] of [
      [0, 3],
      [0, 3],
      [1, 5],
      [0, choices.length],
      [0, choices.length],
    ] as const)
      // prettier-ignore
      good(await play.choose(anna!.you.id, ask(run, from + 1, choices.slice(from, to))));
    const board = good(await reporting.board('trainer', room.competition.id));
    const { result } = good(await reporting.debrief('trainer', room.competition.id, run.id));
    expect(board.rows[0]).toMatchObject({ total: result?.total, at: choices.length });
  });
  it('comes back where it was with the personal code, as often as wanted', async () => {
    const klass = openClass();
    const { players: [anna] } = await openRound(klass, ['Anna']); // prettier-ignore
    const run = fair(anna!);
    const choices = botChoices(playable().customer, run.seed).slice(0, 4);
    good(await klass.arena.play.choose(anna!.you.id, ask(run, 1, choices)));
    const back = good(await klass.arena.play.rejoin({ personalCode: anna!.you.personalCode.toLowerCase() }));
    expect(fair(back)).toMatchObject({ id: run.id, choices });
    expect(fair(good(await klass.arena.play.begin(anna!.you.id, {}))).id).toBe(run.id);
  });
  it('refuses a choice that was not offered, one after the end, another content and another person’s call', async () => {
    const klass = openClass();
    const { players: [anna, bo] } = await openRound(klass, ['Anna', 'Bo']); // prettier-ignore
    const { play } = klass.arena;
    const run = fair(anna!);
    const choices = botChoices(playable().customer, run.seed);
    expect(codeIn(await play.choose(anna!.you.id, ask(run, 1, ['nonsense'])))).toBe('choice-not-offered');
    expect(codeIn(await play.choose(anna!.you.id, { ...ask(run, 1, choices), content: 'other' }))).toBe('page-outdated');
    expect(codeIn(await play.choose(bo!.you.id, ask(run, 1, choices)))).toBe('wrong-run');
    expect(codeIn(await play.choose(anna!.you.id, ask(run, 1, [...choices, 'done'])))).toBe('choice-not-offered');
    good(await play.choose(anna!.you.id, ask(run, 1, choices)));
    expect(codeIn(await play.choose(anna!.you.id, ask(run, choices.length + 1, ['done'])))).toBe('call-over');
    expect(codeIn(await play.begin(anna!.you.id, { content: 'older' }))).toBe('page-outdated');
    expect(codeIn(await play.answer(anna!.you.id, { run: run.id, number: 1, reply: 'r1' }))).toBe('wrong-mode');
  });
});

describe('time', () => {
  it('runs out, is longer for one person, stands in a pause and can be given', async () => {
    const klass = openClass();
    const { arena, clock } = klass;
    const { room, players: [anna, bo] } = await openRound(klass, ['Anna', 'Bo'], { secondsPerCall: 60 }); // prettier-ignore
    const { id } = room.competition;
    const choices = botChoices(playable().customer, fair(anna!).seed);
    const say = (who: PlayerRoom, n: number) => arena.play.choose(who.you.id, ask(fair(who), n, [choices[n - 1]!]));
    good(await arena.host.changePlayer('trainer', id, bo!.you.id, { extraPercent: 50 }));
    clock.now += 30_000;
    good(await arena.host.command('trainer', id, { do: 'pause' }));
    expect(codeIn(await say(anna!, 1))).toBe('round-paused');
    clock.now += 100_000;
    good(await arena.host.command('trainer', id, { do: 'resume' }));
    good(await say(anna!, 1));
    good(await say(bo!, 1));
    clock.now += 31_000;
    expect(codeIn(await say(anna!, 2))).toBe('time-up');
    good(await say(bo!, 2));
    good(await say(anna!, 1)); // stored already: the same answer, late or not
    good(await arena.host.command('trainer', id, { do: 'extend', seconds: 10 }));
    clock.now += 9000;
    good(await say(anna!, 2));
    clock.now += 2000;
    expect(codeIn(await say(anna!, 3))).toBe('time-up');
  });
  it('a round that is over can be opened again by extending it, as long as no other has begun', async () => {
    const klass = openClass();
    const { arena, clock } = klass;
    const { room, players: [anna] } = await openRound(klass, ['Anna'], { secondsPerCall: 60, cases: [playable().caseId, playable(1).caseId] }); // prettier-ignore
    const { id } = room.competition;
    const choices = botChoices(playable().customer, fair(anna!).seed);
    good(await arena.host.command('trainer', id, { do: 'end-round' }));
    clock.now += 500_000;
    expect(codeIn(await arena.play.choose(anna!.you.id, ask(fair(anna!), 1, choices)))).toBe('round-not-open');
    good(await arena.host.command('trainer', id, { do: 'extend', seconds: 30 }));
    good(await arena.play.choose(anna!.you.id, ask(fair(anna!), 1, choices)));
    good(await arena.host.command('trainer', id, { do: 'end-round' }));
    good(await arena.host.command('trainer', id, { do: 'start' }));
    expect(codeIn(await arena.play.choose(anna!.you.id, ask(fair(anna!), choices.length, ['done'])))).not.toBe('accepted');
  });
});

describe('the end', () => {
  it('a call that was not played to its end is not passed and counts 0, and leaving is no penalty', async () => {
    const klass = openClass();
    const { arena } = klass;
    const { room, players: [anna, bo, cy] } = await openRound(klass, ['Anna', 'Bo', 'Cy']); // prettier-ignore
    const { id } = room.competition;
    const choices = botChoices(playable().customer, fair(anna!).seed, 'by-the-book');
    good(await arena.play.choose(anna!.you.id, ask(fair(anna!), 1, choices)));
    good(await arena.play.choose(bo!.you.id, ask(fair(bo!), 1, choices.slice(0, -1))));
    good(await arena.play.choose(cy!.you.id, ask(fair(cy!), 1, choices.slice(0, 3))));
    good(await arena.play.rejoin({ personalCode: cy!.you.personalCode })); // gone, and back on another device
    good(await arena.play.choose(cy!.you.id, ask(fair(cy!), 4, choices.slice(3))));
    good(await arena.host.command('trainer', id, { do: 'end' }));
    const { rows } = good(await arena.reporting.board('trainer', id));
    expect(rows.map(({ name, place }) => [name, place])).toEqual([['Anna', 1], ['Cy', 1], ['Bo', 3]]); // prettier-ignore
    expect(rows[2]).toMatchObject({ total: 0, rounds: [null] });
    const report = good(await arena.reporting.report('trainer', id));
    expect(report.rounds[0]).toMatchObject({ runs: 3, ended: 2 });
  });
  it('gives certificates that can be checked, and not before', async () => {
    const klass = openClass();
    const { arena } = klass;
    const { room, players: [anna] } = await openRound(klass, ['Anna']); // prettier-ignore
    const { id } = room.competition;
    expect(codeIn(await arena.host.certificates('trainer', id))).toBe('wrong-stage');
    good(await arena.host.command('trainer', id, { do: 'end' }));
    const [certificate] = good(await arena.host.certificates('trainer', id));
    expect(good(await arena.host.certificates('trainer', id))[0]?.code).toBe(certificate?.code);
    expect(good(await arena.play.certificate(anna!.you.id)).code).toBe(certificate?.code);
    expect(good(await arena.reporting.certificate(certificate!.code.toLowerCase()))).toEqual(certificate);
    expect(codeIn(await arena.reporting.certificate('333333333333'))).toBe('unknown-certificate');
  });
  it('shows a call to its player only when its round is over, to the trainer at any time', async () => {
    const klass = openClass();
    const { room, players: [anna] } = await openRound(klass, ['Anna'], { mode: 'sealed' }); // prettier-ignore
    const { id } = room.competition;
    expect(good(await klass.arena.play.debriefs(anna!.you.id))).toEqual([]);
    expect(good(await klass.arena.reporting.debrief('trainer', id, anna!.run!.id)).seed).toBeTypeOf('number');
    good(await klass.arena.host.command('trainer', id, { do: 'end-round' }));
    expect(good(await klass.arena.play.debriefs(anna!.you.id))).toHaveLength(1);
  });
  it('forgets everything of a person who leaves or is removed, and of a competition after its time', async () => {
    const klass = openClass();
    const { arena, clock } = klass;
    const { room, players: [anna, bo] } = await openRound(klass, ['Anna', 'Bo']); // prettier-ignore
    const { id } = room.competition;
    good(await arena.host.removePlayer('trainer', id, anna!.you.id));
    good(await arena.play.leave(bo!.you.id));
    expect(codeIn(await arena.play.room(anna!.you.id))).toBe('not-signed-in');
    expect(codeIn(await arena.play.rejoin({ personalCode: bo!.you.personalCode }))).toBe('wrong-code');
    expect(good(await arena.reporting.board('trainer', id)).rows).toEqual([]);
    clock.now += 30 * 86_400_000 + 1;
    expect(await arena.host.sweep()).toBe(1);
    expect(codeIn(await arena.host.room('trainer', id))).toBe('not-found');
  });
  it.each(['lock', 'start', 'pause', 'end'] as const)('after it, %s is refused', async (command) => {
    const klass = openClass();
    const { room } = await openRound(klass, []);
    good(await klass.arena.host.command('trainer', room.competition.id, { do: 'end' }));
    expect(codeIn(await klass.arena.host.command('trainer', room.competition.id, { do: command }))).toBe('wrong-stage');
  });
});

describe('what a class did', () => {
  it('is told by shares that add up, by practices and by decisions, from the replays', async () => {
    const klass = openClass();
    const { arena } = klass;
    const { room, players } = await openRound(klass, ['Anna', 'Bo', 'Cy']);
    const { id } = room.competition;
    for (const [i, player] of players.entries()) {
      const choices = botChoices(playable().customer, fair(player).seed, ['by-the-book', 'first', 'softest'][i]);
      good(await arena.play.choose(player.you.id, ask(fair(player), 1, choices)));
    }
    const report = good(await arena.reporting.report('trainer', id));
    const first = report.rounds[0]!.positions[0]!;
    expect(first).toMatchObject({ node: 'plan', part: 'plan' });
    for (const { at, replies } of report.rounds[0]!.positions)
      expect(replies.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(at);
    expect(report.practices[0]!.missed + report.practices[0]!.broken).toBeGreaterThan(0);
    // A call that left a practice undone and went against it too is one call of the heat map.
    for (const { byRound, players: who } of report.practices) expect(byRound).toEqual([who.length]);
    expect(report.practices.some(({ missed, broken, byRound }) => missed + broken > byRound[0]!)).toBe(true);
    // Each menu is told with the line that stood over it, in words that the case has.
    for (const { line, replies } of report.rounds[0]!.positions) {
      expect(playable().words.en.lines[line.key]?.[line.temper][0]).toBeTypeOf('string');
      for (const { reply } of replies) expect(playable().words.en.replies[reply]).toBeTypeOf('string');
    }
    const person = good(await arena.reporting.playerReport('trainer', id, players[0]!.you.id));
    const { callCode, choices, decisions } = person.runs[0]!;
    expect(decisions.map(({ reply }) => reply)).toEqual(choices);
    expect(callCode).toMatch(/^DD1\./);
    const sheets = good(await arena.reporting.sheets('trainer', id, 'zh-CN', (practice) => practice));
    expect(sheets.map(({ rows }) => rows.length)).toEqual([4, 1 + sheets[1]!.rows.length - 1, 1 + report.practices.length]);
  });
});
