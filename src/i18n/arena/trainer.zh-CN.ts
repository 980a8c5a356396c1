/** 擂台：培训师页面的界面文字。 */
export const trainerZh = {
  'trainer.title': '培训师',
} as const;
export type TrainerWords = Readonly<Record<keyof typeof trainerZh, string>>;
