/** What a trainer takes away: three tables – people, decisions, practices – with the words of one language. */
import type { Lang } from '../engine/engine.ts';
import type { BoardRow, ClassReport, Decision } from './api.ts';
import type { Sheet } from './sheet.ts';

const HEADS = {
  'zh-CN': {
    people: ['名次', '序号', '姓名', '总分', '准确度', '用时（秒）', '轮次'],
    decisions: ['序号', '姓名', '轮次', '步', '阶段', '所在处', '所选的话', '得分', '遵循', '违背'],
    practices: ['做法', '做到', '漏掉', '违背', '人数'],
    names: ['排名', '每一步', '做法'],
  },
  en: {
    people: ['place', 'number', 'name', 'total', 'accuracy', 'seconds', 'round'],
    decisions: ['number', 'name', 'round', 'turn', 'part', 'position', 'reply', 'points', 'followed', 'gone against'],
    practices: ['practice', 'followed', 'missed', 'gone against', 'people'],
    names: ['places', 'decisions', 'practices'],
  },
} as const;

/** A person's decisions in one call, with the words of what was said. */
export interface DecisionRow {
  readonly number: number;
  readonly name: string;
  readonly round: number;
  readonly decision: Decision;
  readonly said: string;
}

/** The three tables. `wordOf` gives a practice's name. */
export function exportSheets(
  rows: readonly BoardRow[],
  decisions: readonly DecisionRow[],
  report: Pick<ClassReport, 'practices'>,
  lang: Lang,
  wordOf: (practice: string) => string,
): readonly Sheet[] {
  const head = HEADS[lang];
  const rounds = rows[0]?.rounds.length ?? 0;
  const [places, steps, practices] = head.names;
  const named = (kept: boolean, { decision }: DecisionRow): string =>
    decision.practices.filter(({ followed }) => followed === kept).map(({ practice }) => wordOf(practice)).join('; '); // prettier-ignore
  return [
    {
      name: places,
      rows: [
        [...head.people.slice(0, 6), ...Array.from({ length: rounds }, (_, i) => `${head.people[6]} ${String(i + 1)}`)],
        ...rows.map((row) => [row.place, row.number, row.name ?? '', row.total, row.accuracy, row.seconds, ...row.rounds]),
      ],
    },
    {
      name: steps,
      rows: [
        head.decisions,
        ...decisions.map((row) => {
          const { n, part, node, points } = row.decision;
          return [row.number, row.name, row.round, n, part, node, row.said, points, named(true, row), named(false, row)];
        }),
      ],
    },
    {
      name: practices,
      rows: [
        head.practices,
        ...report.practices.map((one) => [wordOf(one.practice), one.followed, one.missed, one.broken, one.players.length]),
      ],
    },
  ];
}
