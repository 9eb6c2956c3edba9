import { type Instant, maySeeCase, type User } from '@ionm-clock/domain';
import type { Batch, Snapshot } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';
import { scopeOf } from './audience.ts';
import { withCasesComingIntoView } from './coming-into-view.ts';
import { isCurrent } from './current-cases.ts';
import { asSeenBy, visibleEvents, withoutCases } from './visible-events.ts';

/** A client that missed more events than this gets a snapshot, which is shorter. */
const LONGEST_TAIL = 1_000;

/** Everything that this viewer works with now. */
export function snapshotFor(user: User, queue: CommandQueue, logId: string, now: Instant): Snapshot {
  const { directory } = queue;
  const cases = [...queue.world.cases.atHand()]
    .filter(({ state }) => maySeeCase(user, state) && isCurrent(user, state, now))
    .map(({ state, events }) => ({ caseId: state.id, events: asSeenBy(user, events) }));
  return {
    logId,
    scope: scopeOf(user),
    to: queue.world.head,
    cases,
    loads: withoutCases(queue.loads.all()),
    directory,
  };
}

/** What follows `held` for this viewer, or undefined if a snapshot is the shorter way. */
export function tailFor(user: User, queue: CommandQueue, held: number): Batch | undefined {
  const { world, loads } = queue;
  const to = world.head;
  if (held > to || to - held > LONGEST_TAIL) return undefined;
  const events = world.recentAfter(held);
  if (events === undefined) return undefined;
  return {
    from: held,
    to,
    events: visibleEvents(world, user, withCasesComingIntoView(world, events)),
    loads: withoutCases(loads.all()),
  };
}
