/** What each door lets in. Everything else is refused before anything is done with it; unknown keys too. */
import * as v from 'valibot';
import { ARENA_MODES, ENTRIES, LIMITS } from '../arena/arena.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** Ids of replies and of cases as content writes them. */
const contentId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,79}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,16}$/));

export const JOIN = v.strictObject({ code: text(40), name: text(200) });
export const REJOIN = v.strictObject({ personalCode: text(40) });
export const SESSION = v.strictObject({ link: text(1000) });
export const BEGIN = v.strictObject({ content: v.exactOptional(hash) });
export const CHOICES = v.strictObject({
  run: id,
  content: hash,
  from: whole(1, 64),
  choices: v.pipe(v.array(contentId), v.minLength(1), v.maxLength(LIMITS.batch)),
  claim: v.exactOptional(whole(0, 100)),
});
export const ANSWER = v.strictObject({ run: id, number: whole(1, 64), reply: v.pipe(v.string(), v.regex(/^r[0-9a-z]{1,7}$/)) });
export const CREATE = v.strictObject({
  title: text(400),
  mode: v.picklist(ARENA_MODES),
  entry: v.picklist(ENTRIES),
  cases: v.pipe(v.array(contentId), v.minLength(1), v.maxLength(LIMITS.rounds)),
  secondsPerCall: v.nullable(whole(30, 7200)),
  speedCounts: v.boolean(),
  namesHidden: v.boolean(),
  names: v.exactOptional(v.pipe(v.array(text(200)), v.maxLength(1000))),
  keepDays: v.exactOptional(whole(1, 365)),
});
export const COMMAND = v.variant('do', [
  v.strictObject({
    do: v.picklist(['lock', 'unlock', 'start', 'pause', 'resume', 'end-round', 'end', 'hide-names', 'show-names', 'renew-code']),
  }),
  v.strictObject({ do: v.literal('extend'), seconds: whole(1, 7200) }),
]);
export const PLAYER_CHANGE = v.strictObject({ extraPercent: whole(0, 300) });
export const PARAMS = v.object({
  id: v.exactOptional(id),
  player: v.exactOptional(id),
  run: v.exactOptional(id),
  code: v.exactOptional(text(60)),
  hash: v.exactOptional(hash),
});
export const QUERY = v.object({
  lang: v.exactOptional(v.picklist(['zh-CN', 'en'])),
  at: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,2}$/))),
});
