/** The arena's pages by address. Fetched when they are first wanted. */
import type { ArenaState } from '../../classroom/classroom.ts';
import type { PageProps } from '../ports.ts';
import { PlayerPage } from './player/player.tsx';
import { TrainerPage } from './trainer/trainer.tsx';

const OF_PLAYER: ReadonlySet<ArenaState['address']['at']> = new Set(['door', 'certificate', 'class']);

export type ArenaProps = PageProps & { readonly arena: NonNullable<PageProps['arena']> };

export function ArenaPage(props: PageProps) {
  const { arena } = props;
  if (!arena) return null;
  const all = { ...props, arena };
  return OF_PLAYER.has(arena.state.address.at) ? <PlayerPage {...all} /> : <TrainerPage {...all} />;
}
