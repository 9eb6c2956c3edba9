import type { AuditEntry } from '@ionm-clock/protocol';
import type { EventStore, StoredEvent } from '../log/index.ts';
import { turnOfTheLoop } from '../world/turn-of-the-loop.ts';
import { trailEntry } from './trail-entry.ts';
import { type Sought, soughtAndSeen } from './trail-filter.ts';
import type { ViewerScope } from './viewer-scope.ts';

/** So many events are read at once: few enough that a tap does not wait for them (docs/decisions/0018). */
const PAGE = 500;
/** So many events are looked through for one page of a search; what is further back is asked for with the next. */
const LONGEST_LOOK = 100_000;
const ENTRIES_OF_PAGE = 100;
/** So many cases are named in an entry on the screen; in a file, all. */
const NAMED_ON_SCREEN = 20;

export interface FoundPage {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins; absent if the log was looked through to its beginning. */
  readonly before?: number;
}

/** The audit trail: the whole log, read from disk from its end to its beginning, and never while something else waits. */
export class TrailReader {
  readonly #store: Pick<EventStore, 'read' | 'head'>;
  #turn: Promise<void> = Promise.resolve();

  constructor(store: Pick<EventStore, 'read' | 'head'>) {
    this.#store = store;
  }

  /** Where a search for everything begins. */
  async end(): Promise<number> {
    return (await this.#store.head()) + 1;
  }

  /** The latest entries before a position, at most a page of them. */
  async page(sought: Sought, scope: ViewerScope, before: number): Promise<FoundPage> {
    const entries: AuditEntry[] = [];
    let looked = 0;
    for await (const events of this.#backwards(before)) {
      for (const stored of events) {
        const read = soughtAndSeen(stored, sought, scope);
        if (read !== undefined) entries.push(trailEntry(read, stored, scope, NAMED_ON_SCREEN));
        looked++;
        const isFull = entries.length >= ENTRIES_OF_PAGE || looked >= LONGEST_LOOK;
        if (isFull && stored.seq > 1) return { entries, before: stored.seq };
      }
    }
    return { entries };
  }

  /** How many entries there are before a position. */
  async count(sought: Sought, scope: ViewerScope, before: number): Promise<number> {
    let count = 0;
    for await (const events of this.#backwards(before)) {
      for (const stored of events) if (soughtAndSeen(stored, sought, scope) !== undefined) count++;
    }
    return count;
  }

  /** All entries before a position, the latest first, in pieces. */
  async *entries(sought: Sought, scope: ViewerScope, before: number): AsyncGenerator<readonly AuditEntry[]> {
    for await (const events of this.#backwards(before)) {
      yield events.flatMap((stored) => {
        const read = soughtAndSeen(stored, sought, scope);
        return read === undefined ? [] : [trailEntry(read, stored, scope, Number.POSITIVE_INFINITY)];
      });
    }
  }

  async *#backwards(before: number): AsyncGenerator<readonly StoredEvent[]> {
    let end = before - 1;
    while (end > 0) {
      await this.#nextTurn();
      const after = Math.max(0, end - PAGE);
      yield (await this.#store.read(after, end - after)).toReversed();
      end = after;
    }
  }

  /** Each page has a turn of the loop for itself, however many search at once. */
  #nextTurn(): Promise<void> {
    this.#turn = this.#turn.then(turnOfTheLoop);
    return this.#turn;
  }
}
