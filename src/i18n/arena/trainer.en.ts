/** The arena's words for the trainer's pages, English. */
import type { TrainerWords } from './trainer.zh-CN.ts';

export const trainerEn: TrainerWords = {
  'trainer.title': 'Trainer',
};
