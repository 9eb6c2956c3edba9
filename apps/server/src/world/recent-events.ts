import type { CaseId, LoggedEvent } from '@ionm-clock/domain';

/** How many of the latest events are kept at hand for clients that reconnect. */
export const RECENT_EVENTS = 4_096;

/** The latest events of cases. */
export class RecentEvents {
  #events: LoggedEvent[] = [];
  /** `#events` has every event of a case after this `seq`. */
  #from = 0;

  /** All after `seq`, or undefined if they are no longer at hand. */
  after(seq: number): readonly LoggedEvent[] | undefined {
    return seq < this.#from ? undefined : this.#events.filter((event) => event.seq > seq);
  }

  add(events: readonly LoggedEvent[]): void {
    for (const event of events) this.#events.push(event);
    if (this.#events.length > 2 * RECENT_EVENTS) {
      this.#from = this.#events.at(-RECENT_EVENTS - 1)?.seq ?? 0;
      this.#events = this.#events.slice(-RECENT_EVENTS);
    }
  }

  /** Forgets what is of these cases. */
  forget(cases: ReadonlyMap<CaseId, unknown>): void {
    this.#events = this.#events.filter(({ caseId }) => !cases.has(caseId));
  }

  /** Begins with these: all after `from`. */
  begin(events: readonly LoggedEvent[], from: number): void {
    this.#events = [...events];
    this.#from = from;
  }
}
