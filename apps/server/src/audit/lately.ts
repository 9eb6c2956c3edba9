import type { Instant } from '@ionm-clock/domain';

/** More is not remembered: then something may be recorded twice. */
const MOST = 20_000;

/** What was noted within the last while. */
export class Lately {
  readonly #withinMs: number;
  readonly #noted = new Map<string, Instant>();

  constructor(withinMs: number) {
    this.#withinMs = withinMs;
  }

  has(what: string, now: Instant): boolean {
    const at = this.#noted.get(what);
    return at !== undefined && now - at < this.#withinMs;
  }

  note(what: string, now: Instant): void {
    // Removed first, so that the oldest always stand at the beginning.
    this.#noted.delete(what);
    this.#noted.set(what, now);
    for (const [old, at] of this.#noted) {
      if (now - at < this.#withinMs && this.#noted.size <= MOST) return;
      this.#noted.delete(old);
    }
  }

  forget(what: string): void {
    this.#noted.delete(what);
  }
}
