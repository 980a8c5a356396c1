/** Stable codes of everything the engine refuses, with one clear sentence each in both languages. */
export const ENGINE_ERRORS = {
  'unknown-reply': { en: 'That reply is not offered here.', 'zh-CN': '这里没有这句话可选。' },
  'call-over': { en: 'The call is over.', 'zh-CN': '这通电话已经结束。' },
  'bad-seed': { en: 'A seed is a whole number from 0 to 4294967295.', 'zh-CN': '种子须是 0 到 4294967295 的整数。' },
  'code-form': { en: 'This is not a call code.', 'zh-CN': '这不是一个通话码。' },
  'code-damaged': { en: 'The call code is damaged: its check letters do not fit.', 'zh-CN': '通话码有误：校验位对不上。' },
  'code-foreign': { en: 'The call code belongs to a case this version does not have.', 'zh-CN': '通话码属于本版本没有的案例。' },
  'code-content': {
    en: 'The call code was played on other content than this version has.',
    'zh-CN': '通话码是在另一版内容上打的，本版本无法重放。',
  },
  'code-choices': { en: 'The call code names a reply that was not offered.', 'zh-CN': '通话码里有一步当时并没有这个选项。' },
} as const;

export type EngineErrorCode = keyof typeof ENGINE_ERRORS;
/** A refusal as a value: nothing is thrown for bad input. */
export interface EngineError {
  readonly code: EngineErrorCode;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: EngineError };
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: EngineErrorCode): { readonly ok: false; readonly error: EngineError } => ({
  ok: false,
  error: { code },
});
