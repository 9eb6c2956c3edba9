import {
  type CaseState,
  CPT,
  computeRecords,
  type Instant,
  type PayerProfile,
  type ProfileBook,
  profileOfCase,
  type TimeRecord,
} from '@ionm-clock/domain';
import type { World } from './world.ts';

/** A case that names a profile which is not here is billed by the default; commands and imports refuse unknown names. */
export const profileOf = (book: ProfileBook, state: CaseState): PayerProfile =>
  profileOfCase(book, state) ?? CPT;

/**
 * The record of every case as of now. Concurrency, attention and caps cross cases, so they are computed together.
 * Computed once for all that changes, payer profiles included: time that passes without an event changes no ended case.
 */
export class Records {
  readonly #world: World;
  #changes = -1;
  #records: ReadonlyMap<string, TimeRecord> = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  all(now: Instant): ReadonlyMap<string, TimeRecord> {
    if (this.#changes !== this.#world.changes) {
      const states = [...this.#world.cases.all()].map(({ state }) => state);
      this.#records = recordsOf(states, this.#world.organisation.profiles, now);
      this.#changes = this.#world.changes;
    }
    return this.#records;
  }
}

export function recordsOf(
  states: readonly CaseState[],
  book: ProfileBook,
  now: Instant,
): ReadonlyMap<string, TimeRecord> {
  const records = computeRecords(
    states.map((state) => ({ state, profile: profileOf(book, state) })),
    now,
  );
  return new Map(records.map((record) => [record.caseId, record]));
}
