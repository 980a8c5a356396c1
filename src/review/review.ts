/** The review room's public file. */
export {
  MOST_POSITIONS,
  TooLarge,
  bookOf,
  longestContact,
  scaleOf,
  scaleTable,
  walkBook,
  type Book,
  type BookWalk,
} from './book.ts';
export { Cycle } from './walk.ts';
export { expectedBest, knowledgeOf, walkKnowledge, type Hearing, type Knowledge, type KnowledgeWalk } from './knowledge.ts';
export { setNow, truthOf } from './path.ts';
export { LABELS, labelOf, oddsAt, reviewCall, type Label, type Review, type ReviewedTurn, type Weighed } from './reviewCall.ts';
export { rewind, type Foreseen, type Reason } from './why.ts';
export { createReviewer, type Reviewed, type Reviewer } from './reviewer.ts';
export { verifyOnBook, type Verified } from './verify.ts';
export {
  BOTS,
  CONSTANTS,
  NAIVE,
  READERS,
  TASTES,
  bestBot,
  botNamed,
  type Bot,
  type Menu,
  type Taste,
  type Wording,
} from './bots.ts';
export { BARS, GATE_CODES, SMELLS, type GateCode, type GateFinding } from './bars.ts';
export { figureFindings, highestMean, highestOf, judgeAll, judgeCase, lowestMean, type Measured, type Verdict } from './gate.ts';
export { smellsOfAll } from './smells.ts';
export { fieldOf, figuresOf, type Figures, type Standing, type Ties } from './field.ts';
export { playOut, reportOf, runBot, type BotRun } from './play.ts';
export { WEIGHTS, WEIGHT_NAMES, partsOf, type Parts } from './parts.ts';
export {
  NO_SHIFT,
  courseOf,
  gainFifths,
  makeShift,
  scaleUnder,
  shiftOf,
  totalUnder,
  type Course,
  type Shift,
} from './shifted.ts';
export { botPlayers, randomPlayers, type Case, type Played } from './players.ts';
export { everyShift, meansUnder, rankCorrelation, sensitivity, tossed, usedWeights, type Effect } from './sensitivity.ts';
