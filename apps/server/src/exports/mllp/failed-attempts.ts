import { type DestinationId, type Instant, instant } from '@ionm-clock/domain';
import type { FailedAttempt } from '@ionm-clock/protocol';
import { deliveryFault } from './delivery-fault.ts';

/** How long after each failed attempt in a row the next follows; after the last of them, always the last. */
const AGAIN_AFTER_MS = [1_000, 5_000, 15_000, 60_000, 300_000] as const;

/** Attempts to send that came to nothing, by destination, until one comes to something. A restart forgets them, and tries at once. */
export class FailedAttempts {
  readonly #clocks: { readonly monotonicMs: () => number; readonly now: () => Instant };
  readonly #last = new Map<DestinationId, { readonly attempt: FailedAttempt; readonly dueMs: number }>();

  constructor(clocks: { readonly monotonicMs: () => number; readonly now: () => Instant }) {
    this.#clocks = clocks;
  }

  /** How many have failed in a row, with this one. */
  add(id: DestinationId, batch: string, cause: unknown): number {
    const attempts = (this.#last.get(id)?.attempt.attempts ?? 0) + 1;
    const afterMs = AGAIN_AFTER_MS[Math.min(attempts, AGAIN_AFTER_MS.length) - 1] ?? AGAIN_AFTER_MS[0];
    const at = this.#clocks.now();
    const attempt = { fault: deliveryFault(cause), batch, attempts, at, nextAt: instant(at + afterMs) };
    this.#last.set(id, { attempt, dueMs: this.#clocks.monotonicMs() + afterMs });
    return attempts;
  }

  /** Whether the next may follow now. */
  isDue(id: DestinationId): boolean {
    const last = this.#last.get(id);
    return last === undefined || this.#clocks.monotonicMs() >= last.dueMs;
  }

  of(id: DestinationId): FailedAttempt | undefined {
    return this.#last.get(id)?.attempt;
  }

  forget(id: DestinationId): void {
    this.#last.delete(id);
  }
}
