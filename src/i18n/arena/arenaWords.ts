/** The words of the arena's pages, fetched when the arena is opened: the first page does without them. */
import { seatEn } from './seat.en.ts';
import { seatZh, type SeatWords } from './seat.zh-CN.ts';
import { trainerEn } from './trainer.en.ts';
import { trainerZh, type TrainerWords } from './trainer.zh-CN.ts';

export type ArenaWords = SeatWords & TrainerWords;
export const ARENA_WORDS = { 'zh-CN': { ...seatZh, ...trainerZh }, en: { ...seatEn, ...trainerEn } };
