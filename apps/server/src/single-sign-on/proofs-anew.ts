import type { Instant, SessionId } from '@ionm-clock/domain';

/** For so long somebody who came back from the provider counts as having just proved who they are. */
const HOLDS_MS = 2 * 60 * 1_000;

/** Who has just proved at the provider once more who they are: each proof holds for one signature. */
export class ProofsAnew {
  readonly #provedAt = new Map<SessionId, Instant>();
  readonly #now: () => Instant;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  proved(session: SessionId): void {
    this.#forgetOld();
    this.#provedAt.set(session, this.#now());
  }

  /** Whether there is a proof; it is used up. */
  take(session: SessionId): boolean {
    this.#forgetOld();
    return this.#provedAt.delete(session);
  }

  #forgetOld(): void {
    for (const [session, at] of this.#provedAt) {
      if (at <= this.#now() - HOLDS_MS) this.#provedAt.delete(session);
    }
  }
}
