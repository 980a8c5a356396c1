/** How a competition stands, in words: for the page, and for whoever hears it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompetitionView } from '../../../arena/arena.ts';
import type { Words } from '../../../i18n/i18n.ts';
import type { ArenaProps } from '../arena.tsx';

export function stageText({ stage, round, rounds }: CompetitionView, words: Words): string {
  if (stage === 'lobby' || stage === 'ended') return words.t(`trainer.stage.${stage}`);
  return words.t(stage === 'between' && round === rounds ? 'trainer.stage.last' : `trainer.stage.${stage}`, { round, rounds });
}
/** A moment as the day it was here. */
export function dayOf(ms: number, words: Words): string {
  const there = new Date(ms);
  return words.date(new Date(Date.UTC(there.getFullYear(), there.getMonth(), there.getDate())).toISOString().slice(0, 10));
}
/** Names in a row. */
export const listed = (names: readonly string[], words: Words): string => names.join(words.lang === 'en' ? ', ' : '、');

/** Says who came and what stage began, once each; ticks of the clock and moves of the board are not said. */
export function Told({ arena, words, names }: ArenaProps & { readonly names: boolean }) {
  const { room } = arena.state.desk;
  const before = useRef(room);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const old = before.current;
    before.current = room;
    if (!old || !room || old.competition.id !== room.competition.id) return;
    const here = new Set(old.players.filter(({ joined }) => joined).map(({ id }) => id));
    const came = room.players.filter(({ joined, id }) => joined && !here.has(id)).map(({ name }) => name);
    const stage = stageText(room.competition, words);
    const news = [
      ...(names && came.length > 0 ? [words.t('trainer.came', { names: listed(came, words) })] : []),
      ...(stageText(old.competition, words) === stage ? [] : [stage]),
    ];
    if (news.length > 0) setSaid(news.join(words.lang === 'en' ? '. ' : '。'));
  }, [room]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
