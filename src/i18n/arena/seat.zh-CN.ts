/** 擂台：门口、座位、离线班级的界面文字。 */
export const seatZh = {
  'arena.title': '擂台',
} as const;
export type SeatWords = Readonly<Record<keyof typeof seatZh, string>>;
