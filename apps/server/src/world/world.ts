import {
  type CaseId,
  EMPTY_LEDGER,
  type Emergency,
  evolveLedger,
  type Ledger,
  type LoggedEvent,
} from '@ionm-clock/domain';
import { foldEmergencies } from '../emergency/fold-emergencies.ts';
import { EXPORTS_STREAM, ledgerEventOf } from '../exports/ledger-stream.ts';
import { ACCESS_STREAM, type StoredEvent } from '../log/index.ts';
import { evolveOrganisation, NEW_ORGANISATION, type Organisation } from '../organisation/index.ts';
import { Cases } from './cases.ts';
import type { CasesOnDisk } from './cases-on-disk.ts';
import type { CaseStream, LoggedCase } from './logged-case.ts';
import { RecentEvents } from './recent-events.ts';

/** What a server has saved of the world as of `head`. */
export interface SavedWorld {
  readonly head: number;
  readonly accessVersion: number;
  /** Those that are to be in memory. */
  readonly cases: Iterable<CaseStream>;
  /** The events that are not of cases, in order, without those that left nothing. */
  readonly others: readonly StoredEvent[];
}

/** The latest events of cases: all after `from`. */
export interface Recent {
  readonly from: number;
  readonly events: readonly LoggedEvent[];
}

const NO_DISK: CasesOnDisk = {
  get: () => undefined,
  summaryOf: () => undefined,
  summaries: () => [],
  all: () => [],
  within: () => [],
};

/** All cases and the organisation, folded from the log up to `head`. Only what is on disk gets in here. */
export class World {
  readonly cases: Cases;
  #head = 0;
  #changes = 0;
  #organisation: Organisation;
  #accessVersion = 0;
  #emergencies: readonly Emergency[] = [];
  #ledger: Ledger = EMPTY_LEDGER;
  #ledgerVersion = 0;
  #droppedAt = 0;
  readonly #recent = new RecentEvents();

  /** `organisation`: what is there before the log says anything of it. Without `disk` every case stays in memory. */
  constructor(organisation: Organisation = NEW_ORGANISATION, disk: CasesOnDisk = NO_DISK) {
    this.#organisation = organisation;
    this.cases = new Cases(disk);
  }

  /** The `seq` up to which the log has been read. */
  get head(): number {
    return this.#head;
  }

  /** Moves on with every change that records can rest on: of cases, and of the organisation; not with who saw what. */
  get changes(): number {
    return this.#changes;
  }

  /** The version of the stream of who saw what, which is not kept at hand. */
  get accessVersion(): number {
    return this.#accessVersion;
  }

  /** Every emergency access that the log does not say is over; the same list while it is the same. */
  get emergencies(): readonly Emergency[] {
    return this.#emergencies;
  }

  /** Every batch that went out. */
  get ledger(): Ledger {
    return this.#ledger;
  }

  /** The version of the stream of the ledger. */
  get ledgerVersion(): number {
    return this.#ledgerVersion;
  }

  /** Where in the log cases were last disposed of that somebody may hold. */
  get droppedAt(): number {
    return this.#droppedAt;
  }

  get organisation(): Organisation {
    return this.#organisation;
  }

  /** The case, also if it is at rest; undefined if nobody scheduled it. */
  get(id: CaseId): LoggedCase | undefined {
    const stream = this.cases.streamOf(id);
    if (stream?.state === undefined) return undefined;
    const { state, events, version } = stream;
    return { state, events, version };
  }

  /** The events after `seq`, or undefined if they are no longer at hand. */
  recentAfter(seq: number): readonly LoggedEvent[] | undefined {
    return this.#recent.after(seq);
  }

  /** Takes in events of cases, in order; `head` may lie beyond them where other streams wrote. */
  apply(events: readonly LoggedEvent[], head: number): void {
    for (const event of events) this.cases.apply(event);
    this.#recent.add(events);
    this.#head = head;
    if (events.length > 0) this.#changes++;
  }

  /** Takes in the events that are not of cases; whether the organisation has changed. */
  applyToOrganisation(events: readonly StoredEvent[]): boolean {
    const before = this.#organisation;
    this.#accessVersion =
      events.findLast(({ stream }) => stream === ACCESS_STREAM)?.version ?? this.#accessVersion;
    this.#emergencies = foldEmergencies(this.#emergencies, events);
    this.#organisation = events.reduce(evolveOrganisation, before);
    this.#applyToLedger(events);
    const changed = this.#organisation !== before;
    if (this.#organisation.setUp.disposed !== before.setUp.disposed) this.#dropDisposed();
    if (changed) this.#changes++;
    return changed;
  }

  /** Cases that were disposed of are there no more. Somebody may hold one that was at hand: whoever comes back from before that gets a snapshot. */
  #dropDisposed(): void {
    const { disposed } = this.#organisation.setUp;
    const wasAtHand = this.cases.drop(disposed);
    this.#recent.forget(disposed);
    if (!wasAtHand) return;
    this.#recent.begin([], this.#head);
    this.#droppedAt = this.#head;
  }

  /** Begins with what was saved before the server was started anew. */
  begin({ head, accessVersion, cases, others }: SavedWorld, recent: Recent): void {
    for (const stream of cases) this.cases.hold(stream);
    this.applyToOrganisation(others);
    this.#accessVersion = accessVersion;
    // Whoever comes back from before a disposal may hold what was disposed of.
    const disposal = others.findLast(({ type }) => type === 'cases.disposed')?.seq ?? 0;
    const from = Math.max(recent.from, disposal);
    const events = recent.events.filter(({ seq }) => seq > from);
    this.#recent.begin(events, from);
    this.#head = head;
  }

  #applyToLedger(events: readonly StoredEvent[]): void {
    for (const stored of events) {
      if (stored.stream !== EXPORTS_STREAM) continue;
      this.#ledgerVersion = stored.version;
      const event = ledgerEventOf(stored);
      if (event !== undefined) this.#ledger = evolveLedger(this.#ledger, event);
    }
  }
}
