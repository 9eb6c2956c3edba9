import {
  addMilliseconds,
  type CaseState,
  type Instant,
  type LoggedEvent,
  type PhysicianLoad,
  physicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import { profileOf } from './records.ts';
import type { World } from './world.ts';

/** A case that ended longer ago than this cannot be part of a stretch that is above the limit now. */
const LOOK_BACK_MS = 48 * 3_600_000;

/** The live load of every physician, kept current by the events that can change it (DESIGN.md section 5). */
export class LiveLoads {
  readonly #world: World;
  readonly #defaultLimit: number;
  readonly #loads = new Map<UserId, PhysicianLoad>();

  constructor(world: World, defaultLimit: number) {
    this.#world = world;
    this.#defaultLimit = defaultLimit;
  }

  all(): readonly PhysicianLoad[] {
    return [...this.#loads.values()];
  }

  /**
   * Recomputes the loads that these events can have changed, and gives those; all of them where payer profiles have changed,
   * whose limits they hold. The world has the events already.
   */
  after(events: readonly LoggedEvent[], profilesChanged: boolean, now: Instant): readonly PhysicianLoad[] {
    const touched = new Set<UserId>(profilesChanged ? this.#loads.keys() : []);
    for (const event of events) {
      if (
        event.type === 'physician.joined' ||
        event.type === 'physician.moved' ||
        event.type === 'physician.left'
      ) {
        touched.add(event.payload.physicianId);
      } else if (changesClockOrLimit(event)) {
        // Of the entries, not of the attendance: whoever's joining was withdrawn attends no more, and is told so.
        for (const entry of this.#world.get(event.caseId)?.state.entries ?? []) {
          if ('physicianId' in entry) touched.add(entry.physicianId);
        }
      }
    }
    return this.#counted(touched, now);
  }

  /** Counts the loads of everybody who has attended a case at hand. */
  begin(now: Instant): void {
    this.#counted(this.#world.cases.physicians(), now);
  }

  #counted(physicianIds: Iterable<UserId>, now: Instant): readonly PhysicianLoad[] {
    return [...physicianIds].map((physicianId) => {
      const states = this.#world.cases.attendedBy(physicianId).filter((state) => mattersAt(state, now));
      const load = physicianLoad(
        states,
        physicianId,
        (state) => profileOf(this.#world.organisation.profiles, state).concurrency.limit,
        this.#defaultLimit,
        now,
      );
      this.#loads.set(physicianId, load);
      return load;
    });
  }
}

const changesClockOrLimit = ({ type }: LoggedEvent): boolean =>
  type.startsWith('monitoring.') || type === 'time.amended' || type === 'case.detailsChanged';

const mattersAt = ({ clock }: CaseState, now: Instant): boolean =>
  clock.status !== 'ended' || clock.endedAt > addMilliseconds(now, -LOOK_BACK_MS);
