/** The cases of a competition in the order of its rounds. */
import type { CaseChoice } from '../../../arena/arena.ts';
import type { ArenaProps } from '../arena.tsx';

/** Rounds of a competition at most, as the server takes them. */
const MOST = 12;

type RoundsProps = ArenaProps & { readonly chosen: readonly string[]; readonly choose: (cases: readonly string[]) => void };

export function Rounds({ arena, words, chosen, choose }: RoundsProps) {
  const cases = arena.state.desk.cases ?? [];
  const nameOf = (id: string): string => cases.find((one) => one.id === id)?.title[words.lang] ?? id;
  const swap = (at: number, to: number): void => {
    const next = [...chosen];
    [next[at], next[to]] = [next[to] ?? '', next[at] ?? ''];
    choose(next);
  };
  const describe = ({ daysOverdue }: CaseChoice): string => words.t('desk.overdue', { days: daysOverdue });
  return (
    <fieldset class="rounds">
      <legend>{words.t('trainer.cases')}</legend>
      <p class="hint">{words.t('trainer.cases.hint')}</p>
      <ol class="chosen-rounds">
        {chosen.map((id, at) => (
          <li key={`${String(at)} ${id}`}>
            <span class="key">{at + 1}</span>
            <span>{nameOf(id)}</span>
            <span class="round-ways">
              <button
                type="button"
                class="quiet"
                disabled={at === 0}
                aria-label={words.t('trainer.cases.up', { title: nameOf(id) })}
                onClick={() => swap(at, at - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="quiet"
                disabled={at === chosen.length - 1}
                aria-label={words.t('trainer.cases.down', { title: nameOf(id) })}
                onClick={() => swap(at, at + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={words.t('trainer.cases.out', { title: nameOf(id) })}
                onClick={() => choose(chosen.filter((_, i) => i !== at))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
      <ul class="case-shelf">
        {cases.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="second"
              disabled={chosen.length >= MOST}
              aria-label={words.t('trainer.cases.add', { title: one.title[words.lang] })}
              onClick={() => choose([...chosen, one.id])}
            >
              <span aria-hidden="true">＋</span> {one.company[words.lang]} <span class="soft">{describe(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
