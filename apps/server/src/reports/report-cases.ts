import {
  type CaseId,
  type CaseState,
  CPT,
  type Instant,
  isOfFilter,
  type LoggedEvent,
  maySeeCase,
  type ProfileBook,
  type ReportCase,
  type ReportFilter,
  recordsByDate,
  reportCase,
  type Span,
  type User,
} from '@ionm-clock/domain';
import { datesOfService } from '../world/dates-of-service.ts';
import { profileOf } from '../world/records.ts';
import { turnOfTheLoop } from '../world/turn-of-the-loop.ts';
import type { World } from '../world/world.ts';

/**
 * The ended cases that somebody may see, by their roles and facilities as in reading records, and of these what they seek. They are
 * computed date by date as they are taken, each as the world is then; others get their turn meanwhile, and nobody holds them all.
 */
export class ReportCases {
  readonly #world: World;
  readonly #user: User;
  readonly #sought: ReportFilter;
  readonly #now: Instant;
  readonly #book: ProfileBook;
  /** The cases of the date at hand, and what they rest on. */
  #near: ReadonlyMap<CaseId, CaseState> = new Map();
  readonly #events = new WeakMap<CaseState, readonly LoggedEvent[]>();

  constructor(world: World, user: User, sought: ReportFilter, now: Instant) {
    this.#world = world;
    this.#user = user;
    this.#sought = sought;
    this.#now = now;
    this.#book = world.organisation.profiles;
  }

  /** The latest first. */
  async *cases(): AsyncGenerator<ReportCase, void, void> {
    const dates = await datesOfService(this.#world, this.#sought);
    const byDate = recordsByDate(
      dates,
      (span) => this.#casesIn(span),
      (state) => profileOf(this.#book, state),
      this.#now,
      (state) => this.#isSought(state),
    );
    for (const { cases, near } of byDate) {
      this.#near = new Map([...near].map((state) => [state.id, state]));
      yield* cases
        .flatMap(({ state, record }) => reportCase(state, this.#events.get(state) ?? [], record) ?? [])
        .sort((a, b) => b.endedAt - a.endedAt);
      await turnOfTheLoop();
    }
  }

  /** How many cases may be read at once where this one is among them. */
  readonly limitOf = (id: CaseId): number => {
    const state = this.#stateOf(id);
    return (state === undefined ? CPT : profileOf(this.#book, state)).concurrency.limit;
  };

  /** Whether they may see the case, and it is sought, whatever its date. */
  readonly isLookedAt = (id: CaseId): boolean => {
    const state = this.#stateOf(id);
    return state?.clock.status === 'ended' && this.#isSought(state);
  };

  #casesIn(span: Span): readonly CaseState[] {
    return this.#world.cases.loggedWithin(span, this.#now).map(({ state, events }) => {
      this.#events.set(state, events);
      return state;
    });
  }

  #stateOf(id: CaseId): CaseState | undefined {
    return this.#near.get(id) ?? this.#world.get(id)?.state;
  }

  #isSought(state: CaseState): boolean {
    const { details, record } = state;
    if (!maySeeCase(this.#user, state)) return false;
    const profile = profileOf(this.#book, state);
    const billed = record.status === 'finalized' ? record.record : { details, profile };
    return isOfFilter({ record: billed }, this.#sought);
  }
}
