import {
  type CaseId,
  type CaseState,
  EMPTY_LEDGER,
  type Emergency,
  evolve,
  evolveLedger,
  type Ledger,
  type LoggedEvent,
  type UserId,
} from '@ionm-clock/domain';
import { foldEmergencies } from '../emergency/fold-emergencies.ts';
import { EXPORTS_STREAM, ledgerEventOf } from '../exports/ledger-stream.ts';
import { ACCESS_STREAM, caseOfStream, type StoredEvent } from '../log/index.ts';
import { evolveOrganisation, NEW_ORGANISATION, type Organisation } from '../organisation/index.ts';

/** A case as the server holds it: its log and what that folds to. */
export interface LoggedCase {
  readonly state: CaseState;
  readonly events: readonly LoggedEvent[];
  readonly version: number;
}

/** How many of the latest events are kept at hand for clients that reconnect. */
const RECENT_EVENTS = 4_096;

/** All cases and the organisation, folded from the log up to `head`. Only what is on disk gets in here. */
export class World {
  #head = 0;
  #changes = 0;
  #organisation: Organisation;
  #accessVersion = 0;
  #emergencies: readonly Emergency[] = [];
  #ledger: Ledger = EMPTY_LEDGER;
  #ledgerVersion = 0;
  readonly #cases = new Map<CaseId, { state: CaseState; events: LoggedEvent[] }>();
  /** Of every stream of a case, also of one that nobody scheduled. */
  readonly #versions = new Map<CaseId, number>();
  /** The hash of the last event of each stream of a case: what is signed is bound to it. */
  readonly #hashes = new Map<CaseId, string>();
  readonly #casesOfPhysician = new Map<UserId, Set<CaseId>>();
  #recent: LoggedEvent[] = [];
  /** `#recent` has every event of a case after this `seq`. */
  #recentFrom = 0;

  /** `organisation`: what is there before the log says anything of it. */
  constructor(organisation: Organisation = NEW_ORGANISATION) {
    this.#organisation = organisation;
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

  get organisation(): Organisation {
    return this.#organisation;
  }

  get(id: CaseId): LoggedCase | undefined {
    const found = this.#cases.get(id);
    return found && { state: found.state, events: found.events, version: this.versionOf(id) };
  }

  /** The version of the case's stream in the log; 0 if it has none. */
  versionOf(id: CaseId): number {
    return this.#versions.get(id) ?? 0;
  }

  /** The hash of the last event of the case's stream in the log; undefined if it has none. */
  hashOf(id: CaseId): string | undefined {
    return this.#hashes.get(id);
  }

  *cases(): Generator<LoggedCase> {
    for (const [id, { state, events }] of this.#cases) yield { state, events, version: this.versionOf(id) };
  }

  /** The states of every case that the physician has attended. */
  statesOf(physicianId: UserId): readonly CaseState[] {
    const ids = this.#casesOfPhysician.get(physicianId) ?? [];
    return [...ids].flatMap((id) => this.#cases.get(id)?.state ?? []);
  }

  /** The events after `seq`, or undefined if they are no longer at hand. */
  recentAfter(seq: number): readonly LoggedEvent[] | undefined {
    return seq < this.#recentFrom ? undefined : this.#recent.filter((event) => event.seq > seq);
  }

  /** Takes in events of cases, in order; `head` may lie beyond them where other streams wrote. */
  apply(events: readonly LoggedEvent[], head: number): void {
    for (const event of events) {
      this.#applyOne(event);
      this.#recent.push(event);
    }
    this.#head = head;
    if (events.length > 0) this.#changes++;
    if (this.#recent.length > 2 * RECENT_EVENTS) {
      this.#recentFrom = this.#recent.at(-RECENT_EVENTS - 1)?.seq ?? 0;
      this.#recent = this.#recent.slice(-RECENT_EVENTS);
    }
  }

  /** Takes in where the chains of the cases end. */
  applyHashes(events: readonly StoredEvent[]): void {
    for (const { stream, hash } of events) {
      const id = caseOfStream(stream);
      if (id !== undefined) this.#hashes.set(id, hash);
    }
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

  /** Cases that were disposed of are there no more. Whoever holds less than this of the log may hold them, and gets a snapshot. */
  #dropDisposed(): void {
    for (const id of this.#organisation.setUp.disposed.keys()) {
      if (!this.#cases.delete(id)) continue;
      this.#versions.delete(id);
      this.#hashes.delete(id);
      for (const cases of this.#casesOfPhysician.values()) cases.delete(id);
    }
    this.#recent = [];
    this.#recentFrom = this.#head;
  }

  #applyToLedger(events: readonly StoredEvent[]): void {
    for (const stored of events) {
      if (stored.stream !== EXPORTS_STREAM) continue;
      this.#ledgerVersion = stored.version;
      const event = ledgerEventOf(stored);
      if (event !== undefined) this.#ledger = evolveLedger(this.#ledger, event);
    }
  }

  #applyOne(event: LoggedEvent): void {
    this.#versions.set(event.caseId, event.version);
    const known = this.#cases.get(event.caseId);
    const state = evolve(known?.state, event.caseId, event);
    if (state === undefined) return;
    if (known === undefined) this.#cases.set(event.caseId, { state, events: [event] });
    else {
      known.state = state;
      known.events.push(event);
    }
    if (event.type === 'physician.joined') {
      const cases = this.#casesOfPhysician.get(event.payload.physicianId);
      if (cases === undefined) this.#casesOfPhysician.set(event.payload.physicianId, new Set([event.caseId]));
      else cases.add(event.caseId);
    }
  }
}
