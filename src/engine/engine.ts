/** The engine's one public file: what other rooms may use of it. */
export * from './types.ts';
export { RUBRIC } from './rubric.ts';
export { ENGINE_ERRORS, ok, refuse, type EngineError, type EngineErrorCode, type Result } from './errors.ts';
export { STREAMS, below, hash32, shuffled, stream, type RandomState } from './random.ts';
export { drawTruth, isTrue } from './truth.ts';
export { bandOf, byDistance, toneDistance } from './tone.ts';
export {
  agreedEnding, agreedOf, composeCustomer, contextOf, countBits, moodName, nodeKey, openCustomer, patienceAfter, positionKey, tellCustomer,
  type Customer, type CustomerContext, type ReplyEvent,
} from './customer.ts'; // prettier-ignore
export {
  CORE_DEBTS,
  dimensionsOf,
  judge,
  openingBalance,
  outcomeParts,
  outcomePoints,
  practiceOf,
  sumOf,
  toneOff,
  totalOf,
  type Entry,
  type Scale,
} from './scoring.ts';
export {
  MAX_SEED,
  eventOf,
  nodeOf,
  offered,
  offeredNow,
  outcomeOf,
  start,
  step,
  type Call,
  type Effect,
  type Turn,
} from './call.ts';
export { choicesOf, makeCallCode, parseCallCode, replay, replayCode, type CodedCall } from './callCode.ts';
export { callReport, deductionOf, stepsDone, type CallReport } from './report.ts';
export { repView, shownOrder, type GuidedHint, type RepView, type ReplyView, type ViewMode } from './views.ts';
