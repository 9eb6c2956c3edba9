import { type CaseState, type Instant, mayReadRecords, maySeeCase, type User } from '@ionm-clock/domain';
import type { Batch, Directory, Snapshot } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';
import { audienceOf, visibleEvents } from './audience.ts';

/** A case is of today's work if it was scheduled or ended within this long of now. */
const AROUND_NOW_MS = 36 * 3_600_000;
/** A client that missed more events than this gets a snapshot, which is shorter. */
const LONGEST_TAIL = 1_000;

/** What a viewer works with now; whoever reads records also keeps what is not finalized, however old. */
function isCurrent(user: User, { clock, details, record }: CaseState, now: Instant): boolean {
  if (clock.status === 'running' || clock.status === 'interrupted') return true;
  if (mayReadRecords(user.role) && clock.status === 'ended' && record.status === 'open') return true;
  const at = clock.status === 'ended' ? clock.endedAt : details.scheduledStart;
  return at === undefined || Math.abs(at - now) < AROUND_NOW_MS;
}

export function snapshotFor(
  user: User,
  queue: CommandQueue,
  logId: string,
  directory: Directory,
  now: Instant,
): Snapshot {
  const cases = [...queue.world.cases()]
    .filter(({ state }) => maySeeCase(user, state) && isCurrent(user, state, now))
    .map(({ state, events }) => ({ caseId: state.id, events }));
  return { logId, to: queue.world.head, cases, loads: queue.loads.all(), directory };
}

/** What follows `held` for this viewer, or undefined if a snapshot is the shorter way. */
export function tailFor(user: User, queue: CommandQueue, held: number): Batch | undefined {
  const to = queue.world.head;
  if (held > to || to - held > LONGEST_TAIL) return undefined;
  const events = queue.world.recentAfter(held);
  if (events === undefined) return undefined;
  const visible = visibleEvents(queue.world, audienceOf(user), events);
  return { from: held, to, events: visible, loads: queue.loads.all() };
}
