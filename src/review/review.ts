/** The review room's public file. */
export { MOST_POSITIONS, scaleOf, scaleTable, walkScale, type ScaleWalk } from './scale.ts';
export { BOTS, CONSTANTS, NAIVE, botNamed, constantBot, type Bot } from './bots.ts';
export { playOut, reportOf, runBot, type BotRun } from './play.ts';
