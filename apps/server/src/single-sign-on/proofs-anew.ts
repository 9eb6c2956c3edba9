import type { Instant, SessionId } from '@ionm-clock/domain';
import type { UnderWay } from './under-way.ts';

/** For so long somebody who came back from the provider counts as having just proved who they are. */
const HOLDS_MS = 2 * 60 * 1_000;

/** Who has just proved at the provider once more who they are: each proof holds for one signature. */
export class ProofsAnew {
  readonly #underWay: UnderWay;
  readonly #now: () => Instant;

  constructor(underWay: UnderWay, now: () => Instant) {
    this.#underWay = underWay;
    this.#now = now;
  }

  proved(session: SessionId): Promise<void> {
    const now = this.#now();
    return this.#underWay.put('proof', session, '', now, now + HOLDS_MS);
  }

  /** Whether there is a proof; it is used up. */
  async take(session: SessionId): Promise<boolean> {
    return (await this.#underWay.take('proof', session, this.#now())) !== undefined;
  }
}
