import {
  type CaseId,
  type CaseState,
  CPT,
  type Instant,
  isInRange,
  isOfFilter,
  maySeeCase,
  profileOfCase,
  type ReportCase,
  type ReportFilter,
  reportCase,
  type User,
} from '@ionm-clock/domain';
import type { CommandQueue } from '../world/command-queue.ts';
import { inSlices } from '../world/in-slices.ts';

interface Held {
  readonly state: CaseState;
  readonly one: ReportCase;
}

/** The ended cases that somebody may see, and of these what they seek. */
export interface Found {
  /** The latest first. */
  readonly cases: readonly ReportCase[];
  readonly limitOf: (caseId: CaseId) => number;
  /** Whether they may see the case, and it is sought, whatever its date. */
  readonly isLookedAt: (caseId: CaseId) => boolean;
}

/** Every ended case as reports look at it: made once for all who ask, until something changes. */
export class ReportCases {
  readonly #queue: CommandQueue;
  #changes = -1;
  #held: Promise<readonly Held[]> = Promise.resolve([]);

  constructor(queue: CommandQueue) {
    this.#queue = queue;
  }

  /** By the roles and facilities of the user, as reading records is. */
  async found(user: User, sought: ReportFilter, now: Instant): Promise<Found> {
    const lookedAt = new Set<CaseId>();
    const cases: ReportCase[] = [];
    await inSlices(await this.#all(now), ({ state, one }) => {
      if (!maySeeCase(user, state) || !isOfFilter(one, sought)) return;
      lookedAt.add(state.id);
      if (isInRange(one.dateOfService, sought)) cases.push(one);
    });
    return { cases, limitOf: this.#limitOf, isLookedAt: (id) => lookedAt.has(id) };
  }

  readonly #limitOf = (id: CaseId): number => {
    const { world } = this.#queue;
    const state = world.get(id)?.state;
    const profile = state && profileOfCase(world.organisation.profiles, state);
    return (profile ?? CPT).concurrency.limit;
  };

  #all(now: Instant): Promise<readonly Held[]> {
    const { changes } = this.#queue.world;
    if (this.#changes !== changes) {
      this.#changes = changes;
      this.#held = this.#gathered(now);
    }
    return this.#held;
  }

  async #gathered(now: Instant): Promise<readonly Held[]> {
    const { world, records } = this.#queue;
    const computed = records.all(now);
    const held: Held[] = [];
    await inSlices([...world.cases.all()], ({ state, events }) => {
      const record = computed.get(state.id);
      const one = record && reportCase(state, events, record);
      if (one !== undefined) held.push({ state, one });
    });
    return held.sort(
      ({ one: a }, { one: b }) => byText(b.dateOfService, a.dateOfService) || b.endedAt - a.endedAt,
    );
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
