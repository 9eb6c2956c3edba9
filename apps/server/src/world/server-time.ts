import { type Instant, instant } from '@ionm-clock/domain';

/** The two clocks may part by this much before the wall clock counts as set back. */
const SET_BACK_MS = 250;
/** A log that is further ahead than this was written by a clock that was wrong; to follow it would be worse. */
const TRUSTED_AHEAD_MS = 24 * 3_600_000;

/**
 * The server's clock, which is the authority (DESIGN.md section 4). It never goes backwards and never stands still for
 * long: when the wall clock is set back, time runs on by the monotonic clock, so that no second of monitoring is lost.
 */
export class ServerTime {
  readonly #wallClock: () => number;
  readonly #monotonicClock: () => number;
  #last = 0;
  #lastMonotonic: number;

  /** Both clocks tell milliseconds. */
  constructor(wallClock: () => number = Date.now, monotonicClock: () => number = () => performance.now()) {
    this.#wallClock = wallClock;
    this.#monotonicClock = monotonicClock;
    this.#lastMonotonic = monotonicClock();
  }

  now(): Instant {
    const monotonic = this.#monotonicClock();
    const wall = this.#wallClock();
    const expected = this.#last + (monotonic - this.#lastMonotonic);
    this.#last = wall < expected - SET_BACK_MS ? expected : Math.max(wall, this.#last);
    this.#lastMonotonic = monotonic;
    return instant(Math.floor(this.#last));
  }

  /** Never earlier than what the server has put into the log already, before a restart too. */
  notBefore(at: Instant): void {
    const now = this.now();
    if (at > now && at <= now + TRUSTED_AHEAD_MS) this.#last = at;
  }
}
