/** A restart of the database takes less, and nobody need move for it. */
const LONGEST_MS = 5_000;

/**
 * Whether this server has lost the log that it shares with others, and for so long that whoever is connected is better served by
 * another server. One that has its log alone serves what it knows, as nobody else could.
 */
export class CutOff {
  readonly #isShared: boolean;
  readonly #now: () => number;
  #since: number | undefined;

  /** `now`: milliseconds of a monotonic clock. */
  constructor(isShared: boolean, now: () => number) {
    this.#isShared = isShared;
    this.#now = now;
  }

  /** To be told whenever the store begins or ceases to take what it is given. */
  storing(ok: boolean): void {
    if (ok) this.#since = undefined;
    else this.#since ??= this.#now();
  }

  get isSo(): boolean {
    return this.#isShared && this.#since !== undefined && this.#now() - this.#since >= LONGEST_MS;
  }
}
