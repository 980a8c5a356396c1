/** A player in a competition: the door, the seat, the call, the place. */
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';

export const PlayerPage = ({ words }: ArenaProps) => <Heading>{words.t('arena.title')}</Heading>;
