/** The server is killed again and again while people play; nothing that was acknowledged may be lost, doubled or scored wrong. */
import type { Figure } from '../figures.ts';
import { audit, beginAll, command, create, joinAll, percentile, rest, sendNext, signIn } from './people.ts';
import { startServer, type Where } from './process.ts';

const PLAYERS = 12;
/** Milliseconds of play between two kills, at random: kills fall before, in and after a commit. */
const PLAY_MS = 120;

export async function killFigures(name: string, kills: number, where: Where): Promise<readonly Figure[]> {
  let server = await startServer(where);
  const readies = [server.readyMs];
  const { origin } = server;
  const trainer = await signIn(origin, server.link);
  let [lost, wrong, choices, inFlight, ended] = [0, 0, 0, 0, 0];
  for (let killed = 0; killed < kills;) {
    const room = await create(origin, trainer);
    const joined = await joinAll(origin, room, PLAYERS);
    await command(origin, trainer, room, { do: 'start' });
    const players = await beginAll(origin, joined);
    while (killed < kills && players.some(({ acked, choices }) => acked < choices.length)) {
      let over = false;
      const playing = players.map(async (player) => {
        while (!over && player.acked < player.choices.length) {
          if ((await sendNext(origin, player)) === undefined) inFlight += 1;
          await rest(5 + Math.random() * 40);
        }
      });
      await rest(Math.random() * PLAY_MS);
      await server.kill();
      over = true;
      killed += 1;
      await Promise.all(playing);
      server = await startServer(where);
      readies.push(server.readyMs);
      // What was in flight is sent again from the last acknowledgement, as a page does.
      await Promise.all(players.filter(({ acked, choices }) => acked < choices.length).map((player) => sendNext(origin, player)));
    }
    const found = await audit(origin, trainer, room, players);
    lost += found.lost;
    wrong += found.wrong;
    choices += found.choices;
    ended += found.ended;
  }
  await server.stop();
  const slowest = Math.max(...readies);
  return [
    {
      name: `${name}: ${String(kills)} kills in play, acknowledged choices lost or doubled`,
      ours: String(lost),
      goal: { text: '0', met: lost === 0 && wrong === 0 },
      note: `${String(choices)} choices stored, ${String(ended)} calls ended, ${String(inFlight)} answers cut off by a kill, ${String(wrong)} scores differ from their replay`,
    },
    {
      name: `${name}: ready again after a kill, slowest`,
      ours: `${slowest.toFixed(0)} ms`,
      goal: { text: '≤ 3,000 ms', met: slowest <= 3000 },
      note: `median ${percentile(readies, 50).toFixed(0)} ms, p99 ${percentile(readies, 99).toFixed(0)} ms of ${String(readies.length)} starts`,
    },
  ];
}
