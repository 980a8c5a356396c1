/** What a trainer looks at: board, report, any call again, and what is taken away. Read only. */
import type { Lang } from '../engine/engine.ts';
import type { Board, CertificateView, ClassReport, Debrief, PlayerReport } from './api.ts';
import { CERTIFICATE_LETTERS, readCode } from './codes.ts';
import { done, refused, type Outcome } from './errors.ts';
import { exportSheets, type DecisionRow } from './exports.ts';
import { certificateView, ownCompetition } from './host.ts';
import { judgeRun, type Judged, type Playable } from './judging.ts';
import type { Ports, Tx } from './ports.ts';
import { classReport, decisionsOf, type PlayedRun } from './report.ts';
import type { Competition, Player, Round, Run } from './records.ts';
import type { Sheet } from './sheet.ts';
import { boardOf, debriefOf } from './shown.ts';

export interface Reporting {
  readonly board: (trainer: string, id: string) => Promise<Outcome<Board>>;
  readonly report: (trainer: string, id: string) => Promise<Outcome<ClassReport>>;
  readonly playerReport: (trainer: string, id: string, player: string) => Promise<Outcome<PlayerReport>>;
  /** Any call for the whole class, at any time: the trainer answers for when it is shown. */
  readonly debrief: (trainer: string, id: string, run: string) => Promise<Outcome<Debrief>>;
  /** `wordOf` names a practice. Names are in it even where the board hides them. */
  readonly sheets: (
    trainer: string,
    id: string,
    lang: Lang,
    wordOf: (practice: string) => string,
  ) => Promise<Outcome<readonly Sheet[]>>;
  readonly certificate: (code: string) => Promise<Outcome<CertificateView>>;
}

/** A stored call, replayed. */
interface Seen {
  readonly run: Run;
  readonly round: Round;
  readonly player: Player;
  readonly choices: readonly string[];
  readonly content: Playable;
  readonly judged: Judged;
}
async function seenOf(
  { contents }: Ports,
  tx: Tx,
  competition: Competition,
  players: readonly Player[],
): Promise<readonly Seen[]> {
  const logs = await tx.choicesOf(competition.id);
  const byId = new Map(players.map((player) => [player.id, player]));
  const playables = new Map<string, Playable | undefined>();
  for (const { content } of competition.rounds) playables.set(content, await contents.find(content, tx));
  return (await tx.runs(competition.id)).flatMap((run) => {
    const round = competition.rounds[run.round - 1];
    const player = byId.get(run.player);
    const content = round && playables.get(round.content);
    if (!round || !player || !content) return [];
    const choices = logs.get(run.id) ?? [];
    const judged = judgeRun(content, round.seed, choices);
    return judged.ok ? [{ run, round, player, choices, content, judged: judged.value }] : [];
  });
}
const playedRun = ({ run, round, player, judged }: Seen): PlayedRun => ({
  player: player.id, round: round.number, caseId: round.caseId, content: round.content, call: judged.call, result: run.result,
}); // prettier-ignore

export function createReporting(ports: Ports): Reporting {
  const { store, clock } = ports;
  const own = <T>(
    trainer: string,
    id: string,
    work: (tx: Tx, competition: Competition) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> =>
    store.read(async (tx) => {
      const found = await ownCompetition(tx, trainer, id);
      return found.ok ? work(tx, found.value) : found;
    });
  const debriefOfSeen = (competition: Competition, { round, player, run, choices, content, judged }: Seen): Debrief =>
    debriefOf(competition, round, player, run, choices, content, judged);

  return {
    board: (trainer, id) => own(trainer, id, async (tx, c) => done(boardOf(c, await tx.players(id), await tx.runs(id), clock()))),
    report: (trainer, id) =>
      own(trainer, id, async (tx, c) =>
        done(classReport((await seenOf(ports, tx, c, await tx.players(id))).map(playedRun), c.rounds.length)),
      ),
    playerReport: (trainer, id, playerId) =>
      own(trainer, id, async (tx, c) => {
        const player = await tx.player(playerId);
        if (player?.competition !== id) return refused('not-found');
        const seen = [...(await seenOf(ports, tx, c, [player]))].sort((a, b) => a.round.number - b.round.number);
        return done({
          player: playerId,
          name: player.name,
          runs: seen.map((one) => ({ ...debriefOfSeen(c, one), decisions: decisionsOf(one.judged.call) })),
        });
      }),
    debrief: (trainer, id, runId) =>
      own(trainer, id, async (tx, c) => {
        const run = await tx.run(runId);
        const player = run?.competition === id ? await tx.player(run.player) : undefined;
        const seen = player && (await seenOf(ports, tx, c, [player])).find((one) => one.run.id === runId);
        return seen ? done(debriefOfSeen(c, seen)) : refused('not-found');
      }),
    sheets: (trainer, id, lang, wordOf) =>
      own(trainer, id, async (tx, c) => {
        const players = await tx.players(id);
        const seen = await seenOf(ports, tx, c, players);
        const { rows } = boardOf({ ...c, namesHidden: false }, players, await tx.runs(id), clock());
        const decisions = seen.flatMap(({ player, round, content, judged }): readonly DecisionRow[] =>
          decisionsOf(judged.call).map((decision) => ({
            number: player.number, name: player.name, round: round.number, decision, said: content.words[lang].replies[decision.reply] ?? decision.reply,
          })),
        ); // prettier-ignore
        return done(exportSheets(rows, decisions, classReport(seen.map(playedRun), c.rounds.length), lang, wordOf));
      }),
    certificate: (typed) =>
      store.read(async (tx) => {
        const code = readCode(typed, CERTIFICATE_LETTERS);
        const found = code === undefined ? undefined : await tx.certificate(code);
        return found ? done(certificateView(found)) : refused('unknown-certificate');
      }),
  };
}
