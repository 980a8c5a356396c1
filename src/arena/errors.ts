/**
 * Stable codes of everything the arena refuses: the HTTP status that carries it and one clear sentence in both languages.
 * A page decides by the code, a person reads the sentence.
 */
import type { Lang } from '../engine/engine.ts';

interface Said extends Readonly<Record<Lang, string>> {
  readonly status: number;
}
const said = (status: number, en: string, zh: string): Said => ({ status, en, 'zh-CN': zh });

export const ARENA_ERRORS = {
  'bad-request': said(400, 'The request is not of the form that this address takes.', '请求的格式不对。'),
  'bad-name': said(400, 'A name has 1 to 40 characters and no control characters.', '名字须为 1 到 40 个字符，不含控制字符。'),
  'not-signed-in': said(401, 'Join the competition or sign in first.', '请先加入比赛或登录。'),
  'link-expired': said(401, 'This trainer’s link is not valid or has expired; the server prints a new one when it starts.', '这个培训师链接无效或已过期；服务器启动时会打印新的链接。'),
  'not-allowed': said(403, 'This is not for your role.', '你的身份不能做这件事。'),
  'not-found': said(404, 'There is nothing at this address, or it is not yours.', '这里没有内容，或者不属于你。'),
  'wrong-code': said(404, 'No competition has this code.', '没有哪场比赛用这个比赛码。'),
  'wrong-run': said(404, 'This call is not yours.', '这通电话不是你的。'),
  'unknown-certificate': said(404, 'No certificate has this number.', '没有这个编号的证书。'),
  'lobby-locked': said(409, 'The room is locked; ask the trainer to open it.', '房间已锁定，请让培训师打开。'),
  'name-taken': said(409, 'This name is taken; come back with your personal code, or take another name.', '这个名字已被使用；请用个人码回来，或换个名字。'),
  'name-not-listed': said(409, 'This name is not on the trainer’s list.', '名单上没有这个名字。'),
  'room-full': said(409, 'The room is full.', '房间已满。'),
  'wrong-stage': said(409, 'That cannot be done at this point of the competition.', '比赛目前的阶段不能这样做。'),
  'no-more-rounds': said(409, 'There are no more rounds.', '没有下一轮了。'),
  'wrong-mode': said(409, 'This competition is played in the other mode.', '这场比赛用的是另一种模式。'),
  'round-not-open': said(409, 'No round is open, or this call belongs to another round.', '现在没有进行中的一轮，或者这通电话不属于这一轮。'),
  'round-paused': said(409, 'The trainer has paused the round; what you chose can be sent when it goes on.', '培训师暂停了本轮；恢复后再发送你的选择。'),
  'time-up': said(409, 'Time is up for this call.', '这通电话的时间到了。'),
  'page-outdated': said(409, 'This page is older than the competition’s content: reload it.', '这个页面比比赛的内容旧，请重新载入。'),
  'choice-conflict': said(409, 'Another reply is already stored at this point of the call.', '这一步已经存有另一个选择。'),
  'choice-gap': said(409, 'Choices before this one are missing.', '缺少此前的选择。'),
  'choice-not-offered': said(422, 'That reply was not offered at this point of the call.', '这一步当时没有这个选项。'),
  'call-over': said(409, 'The call is over.', '这通电话已经结束。'),
  'unknown-case': said(422, 'There is no such case here, or it is not scored.', '没有这份案卷，或者它不计分。'),
  'too-large': said(413, 'The request is too large.', '请求太大。'),
  'not-json': said(415, 'Send JSON.', '请发送 JSON。'),
  'too-many': said(429, 'Too many requests; wait a minute.', '请求太多，请稍等一分钟。'),
  'too-many-codes': said(429, 'Too many wrong codes from here; wait ten minutes.', '试错的次数太多，请等十分钟再试。'),
  'file-form': said(422, 'This is not a file of played calls.', '这不是通话记录文件。'),
  'challenge-form': said(422, 'This is not a challenge link, or it is damaged.', '这不是挑战链接，或链接已损坏。'),
  busy: said(503, 'The server is busy; nothing was stored, try again.', '服务器正忙，没有保存任何内容，请重试。'),
  internal: said(500, 'The server made a mistake; nothing was stored.', '服务器出错，没有保存任何内容。'),
} as const; // prettier-ignore

export type ArenaErrorCode = keyof typeof ARENA_ERRORS;
/** A refusal as a value. `expected` and `stored` help a page to catch up (see `Refusal` in `api.ts`). */
export interface ArenaError {
  readonly code: ArenaErrorCode;
  readonly expected?: number;
  readonly stored?: readonly string[];
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ArenaError };
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (
  code: ArenaErrorCode,
  more: Omit<ArenaError, 'code'> = {},
): { readonly ok: false; readonly error: ArenaError } => ({
  ok: false,
  error: { code, ...more },
});
