/** A player's call as the screens that file and call pages draw: turned by this page in a fair class, by the server in a sealed one. */
import type { ContentView, SealedRun } from '../../../arena/arena.ts';
import type { FairScreen, Seat } from '../../../classroom/classroom.ts';
import type { Words } from '../../../i18n/i18n.ts';
import type { CallScreen } from '../../call/screen.ts';
import type { FileScreen } from '../../dossier/file.ts';
import { transcriptOf } from '../../transcriptOf.ts';

const fairScreen = ({ call, view, steps }: FairScreen, content: ContentView, words: Words): CallScreen => {
  const { caseId, place, person } = content;
  const own = content.words[words.lang];
  const last = call.log.at(-1);
  return {
    title: own.title,
    person: own.person,
    portrait: person,
    place,
    n: view.n,
    part: view.part,
    step: view.step,
    steps,
    line: {
      text: words.line(caseId, view.line, view.agreed),
      by: view.line.by,
      face: view.line.face,
      temper: view.line.temper,
    },
    said: last && last.part === 'contact' ? words.reply(caseId, last.reply.id, last.agreed) : '',
    replies: view.replies.map((reply) => ({ id: reply.words, text: words.reply(caseId, reply.words, view.agreed) })),
    transcript: transcriptOf({ card: { id: caseId }, call, view }, { words: own }, words),
  };
};
const sealedScreen = ({ turn, line, said }: SealedRun, content: ContentView, words: Words): CallScreen | null => {
  if (!turn) return null;
  const { place, person } = content;
  const own = content.words[words.lang];
  const who = (by: string): string => (by === 'narrator' ? words.t('call.narrator') : own.person);
  const talk = said.filter((_, i) => i >= turn.marked.length);
  const heard = { text: line.text[words.lang], by: line.by, face: line.face, temper: line.temper };
  return {
    title: own.title,
    person: own.person,
    portrait: person,
    place,
    n: turn.n,
    part: turn.part,
    step: turn.step,
    steps: turn.steps,
    line: heard,
    // what was said to open the call is the plan's last reply, which nobody hears
    said: said.length > turn.marked.length + 1 ? (said.at(-1)?.reply[words.lang] ?? '') : '',
    replies: turn.replies.map(({ id, text }) => ({ id, text: text[words.lang] })),
    transcript: [
      ...talk.flatMap(({ line: before, reply }) => [
        { who: who(before.by), text: before.text[words.lang], rep: false },
        { who: words.t('call.you'), text: reply[words.lang], rep: true },
      ]),
      { who: who(line.by), text: heard.text, rep: false },
    ],
  };
};

/** The call's screen; null while there is none: not begun, content on its way, or over. */
export function callOf({ fair, room, content }: Seat, words: Words): CallScreen | null {
  const { run } = room;
  if (!run || content?.hash !== run.content) return null;
  if (run.mode === 'sealed') return sealedScreen(run, content, words);
  return fair && !fair.call.ended ? fairScreen(fair, content, words) : null;
}
/** The file before the call; null in any other part of it. */
export function fileOf({ fair, room, content, ticks }: Seat, words: Words): FileScreen | null {
  const { run } = room;
  if (!run || content?.hash !== run.content) return null;
  const plan = content.rules.nodes.find(({ key }) => key === 'plan')?.menu.filter(({ mark }) => mark) ?? [];
  const marked =
    run.mode === 'sealed' ? run.turn?.part === 'plan' && run.turn.marked : fair?.view.part === 'plan' && fair.view.marked;
  if (!marked) return null;
  return {
    portrait: content.person,
    data: content,
    texts: content.words[words.lang],
    owed: content.rules.sums.owed,
    daysOverdue: content.daysOverdue,
    facts: plan.map(({ id }) => ({ id, text: words.reply(content.caseId, id, 0) })),
    marked,
    ticks,
  };
}
