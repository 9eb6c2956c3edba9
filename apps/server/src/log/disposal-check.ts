import type { DisposedCase } from '@ionm-clock/domain';
import { caseStream } from './case-stream.ts';
import type { StreamHead } from './chained.ts';
import { disposedBy } from './disposal.ts';
import type { StoredEvent } from './event-store.ts';
import { type Remains, remainsAfter } from './remains.ts';

/** What was met of a stream whose events say nothing any more. */
interface Emptied extends Remains {
  readonly firstSeq: number;
  readonly firstVersion: number;
}

/**
 * Follows events without a payload: an event of the organisation after them must name their case, with all of its events and what
 * stays of them. Whatever else has no payload is damaged.
 */
export class DisposalCheck {
  readonly #isWholeLog: boolean;
  readonly #emptied = new Map<string, Emptied>();
  readonly #disposed = new Set<string>();

  /** `isWholeLog`: nothing lies before the first event that comes. */
  constructor(isWholeLog: boolean) {
    this.#isWholeLog = isWholeLog;
  }

  /** How many cases were disposed of. */
  get disposed(): number {
    return this.#disposed.size;
  }

  /** The first event without a payload that nothing accounts for; undefined if there is none. */
  get unaccounted(): number | undefined {
    const [first] = [...this.#emptied.values()].map(({ firstSeq }) => firstSeq).sort((a, b) => a - b);
    return first;
  }

  /** What is wrong with the event; `heads`: of the streams that were met, with it. */
  next(event: StoredEvent, heads: ReadonlyMap<string, StreamHead>): string | undefined {
    const { seq: firstSeq, stream, version: firstVersion } = event;
    if (this.#disposed.has(stream)) return 'the case goes on after it was disposed of';
    if (event.isDisposed) {
      const before = this.#emptied.get(stream);
      this.#emptied.set(stream, { firstSeq, firstVersion, ...before, ...remainsAfter(before, event) });
    }
    for (const disposed of disposedBy(event) ?? []) {
      const named = caseStream(disposed.caseId);
      if (!this.#isLeftAs(disposed, heads.get(named)))
        return `the case ${disposed.caseId} is not as it was left when it was disposed of`;
      this.#emptied.delete(named);
      this.#disposed.add(named);
    }
    return undefined;
  }

  #isLeftAs({ caseId, version, hash, remains }: DisposedCase, head: StreamHead | undefined): boolean {
    // In the last part of a log nothing may have been met of the case, or not all of it.
    if (head === undefined) return !this.#isWholeLog;
    const emptied = this.#emptied.get(caseStream(caseId));
    if (emptied === undefined || head.version !== emptied.version) return false;
    const isSame = emptied.version === version && emptied.hash === hash;
    if (emptied.firstVersion > 1) return isSame && !this.#isWholeLog;
    return isSame && emptied.remains === remains;
  }
}
