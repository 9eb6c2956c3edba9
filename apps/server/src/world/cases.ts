import {
  type CaseId,
  type CaseSight,
  type CaseState,
  evolve,
  type Instant,
  type LoggedEvent,
  meets,
  type Span,
  sightOf,
  timeOf,
  type UserId,
} from '@ionm-clock/domain';
import { caseOfStream, type StoredEvent } from '../log/index.ts';
import { isAtRest } from './at-rest.ts';
import { type CaseSummary, summaryOf } from './case-summary.ts';
import type { CasesOnDisk } from './cases-on-disk.ts';
import type { CaseStream, LoggedCase } from './logged-case.ts';

/** The stream of a case in memory. */
interface Held {
  state: CaseState | undefined;
  readonly events: LoggedEvent[];
  version: number;
  hash: string;
}

/** Every case: those that somebody works with are in memory, those at rest are read from disk when they are asked for. */
export class Cases {
  readonly #disk: CasesOnDisk;
  readonly #held = new Map<CaseId, Held>();
  readonly #ofPhysician = new Map<UserId, Set<CaseId>>();
  /** They were disposed of, and may still be on disk for a while. */
  #gone: ReadonlyMap<CaseId, unknown> = new Map();

  constructor(disk: CasesOnDisk) {
    this.#disk = disk;
  }

  /** The stream of the case, wherever it is; undefined if the log has none. */
  streamOf(id: CaseId): CaseStream | undefined {
    const held = this.#held.get(id);
    if (held !== undefined) return { id, ...held };
    return this.#gone.has(id) ? undefined : this.#disk.get(id);
  }

  /** What decides who sees the case; undefined if there is none. */
  sightOf(id: CaseId): CaseSight | undefined {
    const held = this.#held.get(id);
    if (held === undefined) return this.#gone.has(id) ? undefined : this.#disk.summaryOf(id)?.sight;
    return held.state && sightOf(held.state);
  }

  get countAtHand(): number {
    return this.#held.size;
  }

  isAtHand(id: CaseId): boolean {
    return this.#held.has(id);
  }

  /** The streams in memory, those of cases that nobody scheduled too. */
  *streamsAtHand(): Generator<CaseStream> {
    for (const [id, held] of this.#held) yield { id, ...held };
  }

  *atHand(): Generator<LoggedCase> {
    for (const stream of this.streamsAtHand()) yield* shown(stream);
  }

  *all(): Generator<LoggedCase> {
    for (const stream of this.#disk.all()) if (this.#rests(stream.id)) yield* shown(stream);
    yield* this.atHand();
  }

  /** Of all, those at rest without being folded. */
  *summaries(): Generator<CaseSummary> {
    for (const summary of this.#disk.summaries()) if (this.#rests(summary.id)) yield summary;
    for (const one of this.atHand()) yield summaryOf(one);
  }

  /** The states of those whose `timeOf` meets the span; a clock that runs counts up to `now`. */
  within(span: Span, now: Instant): readonly CaseState[] {
    return this.loggedWithin(span, now).map(({ state }) => state);
  }

  /** The same with their logs. */
  loggedWithin(span: Span, now: Instant): readonly LoggedCase[] {
    const touches = ({ state }: LoggedCase): boolean => {
      const time = timeOf(state, now);
      return time !== undefined && meets(time, span);
    };
    const resting = this.#disk.within(span).filter(({ id }) => this.#rests(id));
    return [...resting.flatMap(shown), ...[...this.atHand()].filter(touches)];
  }

  /** The states of those at hand that the physician has attended, in the same order at every server. */
  attendedBy(physicianId: UserId): readonly CaseState[] {
    const ids = this.#ofPhysician.get(physicianId) ?? [];
    return [...ids].sort().flatMap((id) => this.#held.get(id)?.state ?? []);
  }

  /** Everybody who has attended one that is at hand. */
  physicians(): readonly UserId[] {
    return [...this.#ofPhysician.keys()];
  }

  /** Takes in the next event of a case. */
  apply(event: LoggedEvent): void {
    const id = event.caseId;
    const held = this.#held.get(id) ?? this.hold(this.#disk.get(id) ?? nothingOf(id));
    held.version = event.version;
    held.state = evolve(held.state, id, event);
    if (held.state === undefined) return;
    held.events.push(event);
    if (event.type === 'physician.joined') this.#attends(event.payload.physicianId, id);
  }

  /** Takes in where the chains of the cases end; after `apply`. */
  applyHashes(events: readonly StoredEvent[]): void {
    for (const { stream, version, hash } of events) {
      const id = caseOfStream(stream);
      const held = id === undefined ? undefined : this.#held.get(id);
      if (held?.version === version) held.hash = hash;
    }
  }

  /** Takes a case into memory. */
  hold({ id, state, events, version, hash }: CaseStream): Held {
    const held = { state, events: [...events], version, hash };
    this.#held.set(id, held);
    for (const physicianId of physiciansOf(state)) this.#attends(physicianId, id);
    return held;
  }

  /** Those at hand that nobody works with any more. */
  resting(now: Instant): readonly CaseId[] {
    return [...this.#held].flatMap(([id, { state, events }]) => {
      const last = events.at(-1);
      return state !== undefined && last !== undefined && isAtRest(state, last.recordedAt, now) ? [id] : [];
    });
  }

  /** Lets go of cases that are on disk. */
  release(ids: readonly CaseId[]): void {
    for (const id of ids) {
      for (const physicianId of physiciansOf(this.#held.get(id)?.state)) {
        const cases = this.#ofPhysician.get(physicianId);
        cases?.delete(id);
        if (cases?.size === 0) this.#ofPhysician.delete(physicianId);
      }
      this.#held.delete(id);
    }
  }

  /** Cases that were disposed of are nowhere any more; whether one of them was at hand. */
  drop(disposed: ReadonlyMap<CaseId, unknown>): boolean {
    this.#gone = disposed;
    const atHand = [...this.#held.keys()].filter((id) => disposed.has(id));
    this.release(atHand);
    return atHand.length > 0;
  }

  /** Whether what the disk has of it counts. */
  #rests(id: CaseId): boolean {
    return !this.#held.has(id) && !this.#gone.has(id);
  }

  #attends(physicianId: UserId, id: CaseId): void {
    const cases = this.#ofPhysician.get(physicianId);
    if (cases === undefined) this.#ofPhysician.set(physicianId, new Set([id]));
    else cases.add(id);
  }
}

const nothingOf = (id: CaseId): CaseStream => ({ id, state: undefined, events: [], version: 0, hash: '' });

const shown = ({ state, events, version }: CaseStream): readonly LoggedCase[] =>
  state === undefined ? [] : [{ state, events, version }];

const physiciansOf = (state: CaseState | undefined): readonly UserId[] =>
  (state?.entries ?? []).flatMap((entry) => (entry.type === 'physician.joined' ? [entry.physicianId] : []));
