/** A trainer running a competition. */
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';

export const TrainerPage = ({ words }: ArenaProps) => <Heading>{words.t('trainer.title')}</Heading>;
