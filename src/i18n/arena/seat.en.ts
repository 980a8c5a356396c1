/** The arena's words for the door, the seat and a class without a server, English. */
import type { SeatWords } from './seat.zh-CN.ts';

export const seatEn: SeatWords = {
  'arena.title': 'Arena',
};
