/** Holds so many tokens, and gets back so many a second. */
export class TokenBucket {
  readonly #atOnce: number;
  readonly #aSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #since: number;

  /** `now`: milliseconds of a clock that never goes back. */
  constructor({ atOnce, aSecond }: { readonly atOnce: number; readonly aSecond: number }, now: () => number) {
    this.#atOnce = atOnce;
    this.#aSecond = aSecond;
    this.#now = now;
    this.#tokens = atOnce;
    this.#since = now();
  }

  /** Whether there were enough tokens; if not, none is taken. */
  take(tokens = 1): boolean {
    const now = this.#now();
    this.#tokens = Math.min(this.#atOnce, this.#tokens + ((now - this.#since) / 1_000) * this.#aSecond);
    this.#since = now;
    if (this.#tokens < tokens) return false;
    this.#tokens -= tokens;
    return true;
  }
}
