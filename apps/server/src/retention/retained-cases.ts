import {
  type CaseId,
  type CaseState,
  EMPTY_LEDGER,
  evolve,
  evolveLedger,
  type Ledger,
  type PastRetention,
  pastRetention,
  progressOf,
  type RetentionFacts,
  retentionFacts,
} from '@ionm-clock/domain';
import { EXPORTS_STREAM, ledgerEventOf } from '../exports/ledger-stream.ts';
import { caseOfStream, loggedEvent, type StoredEvent } from '../log/index.ts';
import { type Remains, remainsAfter } from '../log/remains.ts';
import { evolveOrganisation, NEW_ORGANISATION, type Organisation } from '../organisation/index.ts';

/** A case with what will prove it when it is disposed of. */
export interface RetainedCase {
  readonly state: CaseState;
  readonly remains: Remains;
}

/** What a log says of retention, folded event by event: cases, policy, holds, and what went out. */
export class RetainedCases {
  readonly #cases = new Map<CaseId, { readonly state?: CaseState; readonly remains: Remains }>();
  #organisation: Organisation = NEW_ORGANISATION;
  #ledger: Ledger = EMPTY_LEDGER;
  #head = 0;

  get organisation(): Organisation {
    return this.#organisation;
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** The last event that was taken in. */
  get head(): number {
    return this.#head;
  }

  /** Takes in the next event of the log. */
  take(stored: StoredEvent): void {
    this.#head = stored.seq;
    const before = this.#organisation;
    this.#organisation = evolveOrganisation(before, stored);
    if (this.#organisation.setUp.disposed !== before.setUp.disposed) {
      for (const id of this.#organisation.setUp.disposed.keys()) this.#cases.delete(id);
    }
    const ledgerEvent = stored.stream === EXPORTS_STREAM ? ledgerEventOf(stored) : undefined;
    if (ledgerEvent !== undefined) this.#ledger = evolveLedger(this.#ledger, ledgerEvent);
    const id = caseOfStream(stored.stream);
    if (id !== undefined) this.#takeOfCase(id, stored);
  }

  /** The cases past retention on this date, by what becomes of them. */
  pastRetention(today: string): Readonly<Record<PastRetention, readonly RetainedCase[]>> {
    const found: Record<PastRetention, RetainedCase[]> = {
      held: [],
      unfinished: [],
      needed: [],
      disposable: [],
    };
    const waiting = this.#waiting();
    for (const [id, become] of pastRetention(this.#facts(), this.#organisation.setUp, today)) {
      const { state, remains } = this.#cases.get(id) ?? {};
      if (state === undefined || remains === undefined) continue;
      const isOnItsWay = become === 'disposable' && waiting.has(id);
      found[isOnItsWay ? 'unfinished' : become].push({ state, remains });
    }
    return found;
  }

  *#facts(): Generator<RetentionFacts> {
    for (const { state } of this.#cases.values()) if (state !== undefined) yield retentionFacts(state);
  }

  #takeOfCase(id: CaseId, stored: StoredEvent): void {
    const known = this.#cases.get(id);
    const event = loggedEvent(stored);
    const state = event === undefined ? known?.state : evolve(known?.state, id, event);
    const remains = remainsAfter(known?.remains, stored);
    this.#cases.set(id, state === undefined ? { remains } : { state, remains });
  }

  /** Cases of which a message waits for its receiver: it would be sent of what is no more. */
  #waiting(): ReadonlySet<CaseId> {
    return new Set(
      this.#ledger.flatMap((batch) => {
        const progress = progressOf(batch);
        return progress.kind === 'messages' ? progress.waiting : [];
      }),
    );
  }
}
