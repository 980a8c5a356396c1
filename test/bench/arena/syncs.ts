/** A trace of system calls: every acknowledgement of a choice comes after a sync to disk that began after the choice was sent. */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import type { Figure } from '../figures.ts';
import { beginAll, command, create, joinAll, rest, sendNext, signIn } from './people.ts';
import { startServer, type Where } from './process.ts';

/** Times of finished syncs in a trace with `-ttt`, seconds since 1970. A call that another thread cut in two is taken where it was resumed. */
const syncsIn = (trace: string): readonly number[] =>
  trace.split('\n').flatMap((line) => {
    const found = /(\d{10}\.\d+) (?:fsync|fdatasync)\(.*\) += 0|(\d{10}\.\d+) <\.\.\. (?:fsync|fdatasync) resumed>.*= 0/.exec(
      line,
    );
    return found ? [Number(found[1] ?? found[2])] : [];
  });

/** `trace` is the file that strace writes; who syncs is the server itself (embedded) or PostgreSQL, which the caller traces. */
export async function syncFigures(name: string, where: Where, trace: string): Promise<readonly Figure[]> {
  if (spawnSync('strace', ['-V']).status !== 0) throw new Error('strace is not installed: apt-get install strace.');
  const server = await startServer(where);
  const { origin } = server;
  const trainer = await signIn(origin, server.link);
  const room = await create(origin, trainer);
  const joined = await joinAll(origin, room, 1);
  await command(origin, trainer, room, { do: 'start' });
  const [player] = await beginAll(origin, joined);
  const spans: (readonly [number, number])[] = [];
  await rest(2000);
  while (player && player.acked < player.choices.length) {
    const sent = (performance.timeOrigin + performance.now()) / 1000;
    const told = await sendNext(origin, player);
    if (told?.status === 200) spans.push([sent, (performance.timeOrigin + performance.now()) / 1000]);
    await rest(60);
  }
  await server.stop();
  await rest(300);
  const syncs = existsSync(trace) ? syncsIn(readFileSync(trace, 'utf8')) : [];
  const without = spans.filter(([from, to]) => !syncs.some((at) => at > from && at < to)).length;
  return [
    {
      name: `${name}: acknowledgements without a sync to disk before them`,
      ours: `${String(without)} of ${String(spans.length)}`,
      goal: { text: '0', met: without === 0 && spans.length > 5 },
      note: `${String(syncs.length)} fsync and fdatasync calls in the trace`,
    },
  ];
}
