import {
  type CaseId,
  type CaseState,
  evolve,
  type Instant,
  type LoggedEvent,
  type UserId,
} from '@ionm-clock/domain';

/** A case as the server holds it: its log and what that folds to. */
export interface LoggedCase {
  readonly state: CaseState;
  readonly events: readonly LoggedEvent[];
  readonly version: number;
}

/** How many of the latest events are kept at hand for clients that reconnect. */
const RECENT_EVENTS = 4_096;

/** All cases, folded from the log up to `head`. Only what is on disk gets in here. */
export class World {
  #head = 0;
  #latestRecordedHere: Instant | undefined;
  readonly #cases = new Map<CaseId, { state: CaseState; events: LoggedEvent[] }>();
  /** Of every stream of a case, also of one that nobody scheduled. */
  readonly #versions = new Map<CaseId, number>();
  readonly #casesOfPhysician = new Map<UserId, Set<CaseId>>();
  #recent: LoggedEvent[] = [];

  /** The `seq` up to which the log has been read. */
  get head(): number {
    return this.#head;
  }

  /** When a server last recorded something; imports say what another program's clock told. */
  get latestRecordedHere(): Instant | undefined {
    return this.#latestRecordedHere;
  }

  get(id: CaseId): LoggedCase | undefined {
    const found = this.#cases.get(id);
    return found && { state: found.state, events: found.events, version: this.versionOf(id) };
  }

  /** The version of the case's stream in the log; 0 if it has none. */
  versionOf(id: CaseId): number {
    return this.#versions.get(id) ?? 0;
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
    const first = this.#recent.at(0);
    const complete = seq >= this.#head || (first !== undefined && first.seq <= seq + 1);
    return complete ? this.#recent.filter((event) => event.seq > seq) : undefined;
  }

  /** Takes in events of cases, in order; `head` may lie beyond them where other streams wrote. */
  apply(events: readonly LoggedEvent[], head: number): void {
    for (const event of events) {
      this.#applyOne(event);
      this.#recent.push(event);
    }
    this.#head = head;
    if (this.#recent.length > 2 * RECENT_EVENTS) this.#recent = this.#recent.slice(-RECENT_EVENTS);
  }

  #applyOne(event: LoggedEvent): void {
    this.#versions.set(event.caseId, event.version);
    if (event.source !== 'import') this.#latestRecordedHere = event.recordedAt;
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
