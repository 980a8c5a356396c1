/** One number on its way from where it is to where it should be. */

export type Ease = (part: number) => number;

export const linear: Ease = (t) => t;
/** Quick off, gentle in. */
export const settle: Ease = (t) => 1 - (1 - t) ** 3;
/** Slow off, hard in: things that fall. */
export const drop: Ease = (t) => t * t * t;
export const inOut: Ease = (t) => t * t * (3 - 2 * t);
/** Past the mark and back. */
export const spring: Ease = (t) => 1 + 2.7 * (t - 1) ** 3 + 1.7 * (t - 1) ** 2;

export class Track {
  private from: number;
  private to: number;
  private passed = 0;
  private wait = 0;
  private length = 0;
  private ease: Ease = settle;

  constructor(start = 0) {
    this.from = start;
    this.to = start;
  }

  get value(): number {
    if (this.passed < this.wait) return this.from;
    if (this.length === 0 || this.passed >= this.wait + this.length) return this.to;
    return this.from + (this.to - this.from) * this.ease((this.passed - this.wait) / this.length);
  }

  get moving(): boolean {
    return this.passed < this.wait + this.length;
  }

  /** To `to` in `ms` milliseconds, after `wait` more; 0 and 0 is at once. Starts from where it is now. */
  go(to: number, ms: number, ease: Ease = settle, wait = 0): void {
    this.from = this.value;
    this.to = to;
    this.passed = 0;
    this.wait = wait;
    this.length = ms;
    this.ease = ease;
  }

  /** Puts it somewhere at once. */
  set(value: number): void {
    this.from = value;
    this.go(value, 0);
  }

  /** Lets time pass; true while it still moves. */
  step(ms: number): boolean {
    this.passed += ms;
    return this.moving;
  }
}
