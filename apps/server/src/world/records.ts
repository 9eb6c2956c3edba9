import {
  type CaseState,
  CPT,
  type Instant,
  type PayerProfile,
  type ProfileBook,
  profileOfCase,
  recordsWithin,
  type TimeRecord,
} from '@ionm-clock/domain';
import type { World } from './world.ts';

/** A case that names a profile which is not here is billed by the default; commands and imports refuse unknown names. */
export const profileOf = (book: ProfileBook, state: CaseState): PayerProfile =>
  profileOfCase(book, state) ?? CPT;

/**
 * The record of every case whose record is not final, as of now. Concurrency, attention and caps cross cases, so they are computed
 * together with the cases that they rest on. Computed once for all that changes, payer profiles included: time that passes without
 * an event changes no ended case.
 */
export class Records {
  readonly #world: World;
  #changes = -1;
  #records: ReadonlyMap<string, TimeRecord> = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  open(now: Instant): ReadonlyMap<string, TimeRecord> {
    const { cases, changes, organisation } = this.#world;
    if (this.#changes !== changes) {
      const open = [...cases.atHand()].flatMap(({ state }) =>
        state.record.status === 'open' ? [state] : [],
      );
      const records = recordsWithin(
        open,
        (span) => cases.within(span, now),
        (state) => profileOf(organisation.profiles, state),
        now,
      );
      this.#records = new Map(records.map((record) => [record.caseId, record]));
      this.#changes = changes;
    }
    return this.#records;
  }
}
