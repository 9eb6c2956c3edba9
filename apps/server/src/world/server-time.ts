import { type Instant, instant } from '@ionm-clock/domain';

/** The two clocks may part by this much at once before the wall clock counts as set, or the computer as having slept. */
const STEP_MS = 250;
/** A log that is further ahead than this was written by a clock that was wrong; to follow it would be worse. */
const TRUSTED_AHEAD_MS = 24 * 3_600_000;

/**
 * The server's clock, which is the authority (DESIGN.md section 4). It never goes backwards and never stands still for
 * long: when the wall clock is set back, time runs on by the monotonic clock, so that no second of monitoring is lost.
 */
export class ServerTime {
  readonly #wallClock: () => number;
  readonly #monotonicClock: () => number;
  readonly #onStep: (ms: number) => void;
  #last = 0;
  #lastMonotonic: number;
  #wallAhead: number;

  /**
   * Both clocks tell milliseconds. `onStep` is told by how many the wall clock has jumped, forward or back, each time that it
   * is looked at after it did.
   */
  constructor(
    wallClock: () => number = Date.now,
    monotonicClock: () => number = () => performance.now(),
    onStep: (ms: number) => void = () => undefined,
  ) {
    this.#wallClock = wallClock;
    this.#monotonicClock = monotonicClock;
    this.#onStep = onStep;
    this.#lastMonotonic = monotonicClock();
    this.#wallAhead = wallClock() - this.#lastMonotonic;
  }

  now(): Instant {
    const monotonic = this.#monotonicClock();
    const wall = this.#wallClock();
    this.#watch(wall - monotonic);
    const expected = this.#last + (monotonic - this.#lastMonotonic);
    this.#last = wall < expected - STEP_MS ? expected : Math.max(wall, this.#last);
    this.#lastMonotonic = monotonic;
    return instant(Math.floor(this.#last));
  }

  /** Slow drift apart is no step: the clocks are compared with how they stood when last looked at. */
  #watch(wallAhead: number): void {
    const step = wallAhead - this.#wallAhead;
    this.#wallAhead = wallAhead;
    if (Math.abs(step) > STEP_MS) this.#onStep(Math.round(step));
  }

  /** Never earlier than what the server has put into the log already, before a restart too. */
  notBefore(at: Instant): void {
    const now = this.now();
    if (at > now && at <= now + TRUSTED_AHEAD_MS) this.#last = at;
  }
}
