import {
  type CaseState,
  CPT,
  computeRecords,
  type Instant,
  type PayerProfile,
  profileOfCase,
  SHIPPED_PROFILES,
  type TimeRecord,
} from '@ionm-clock/domain';
import type { World } from './world.ts';

/** A case that names a profile which is not here is billed by the default; commands and imports refuse unknown names. */
export const profileOf = (state: CaseState): PayerProfile => profileOfCase(SHIPPED_PROFILES, state) ?? CPT;

/**
 * The record of every case as of now. Concurrency, attention and caps cross cases, so they are computed together.
 * Computed once per head of the log: time that passes without an event changes no ended case.
 */
export class Records {
  readonly #world: World;
  #head = -1;
  #records: ReadonlyMap<string, TimeRecord> = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  all(now: Instant): ReadonlyMap<string, TimeRecord> {
    if (this.#head !== this.#world.head) {
      const states = [...this.#world.cases()].map(({ state }) => state);
      this.#records = recordsOf(states, now);
      this.#head = this.#world.head;
    }
    return this.#records;
  }
}

export function recordsOf(states: readonly CaseState[], now: Instant): ReadonlyMap<string, TimeRecord> {
  const records = computeRecords(
    states.map((state) => ({ state, profile: profileOf(state) })),
    now,
  );
  return new Map(records.map((record) => [record.caseId, record]));
}
