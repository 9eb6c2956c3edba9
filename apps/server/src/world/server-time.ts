import { type Instant, instant } from '@ionm-clock/domain';

/**
 * The server's clock, which is the authority (DESIGN.md section 4). It never goes backwards: when the wall clock is set
 * back, it stands still until the wall clock has caught up.
 */
export class ServerTime {
  #last = 0;
  readonly #wallClock: () => number;

  constructor(wallClock: () => number = Date.now) {
    this.#wallClock = wallClock;
  }

  now(): Instant {
    this.#last = Math.max(this.#last, this.#wallClock());
    return instant(this.#last);
  }

  /** Never earlier than what the log holds already. */
  notBefore(at: Instant): void {
    this.#last = Math.max(this.#last, at);
  }
}
