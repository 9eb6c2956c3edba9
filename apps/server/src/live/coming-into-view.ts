import type { CaseId, CaseState, Instant, LoggedEvent } from '@ionm-clock/domain';
import type { LoggedCase } from '../world/logged-case.ts';
import type { World } from '../world/world.ts';
import { AROUND_NOW_MS, isUnderWay } from './current-cases.ts';

/** A case in which nothing happened for this long may have been left out of a viewer's snapshot in the meantime. */
const QUIET_MS = 3_600_000;

/**
 * These events, and before them the older ones of each case that may just have come into view: a snapshot leaves out what
 * is not of today's work, and a physician sees a case elsewhere only once they join it or are asked to. Who holds the case passes over
 * what they know. In order of `seq`.
 */
export function withCasesComingIntoView(
  world: World,
  events: readonly LoggedEvent[],
): readonly LoggedEvent[] {
  const whole = new Map<CaseId, readonly LoggedEvent[]>();
  for (const [caseId, fresh] of Map.groupBy(events, (event) => event.caseId)) {
    const found = world.get(caseId);
    if (found !== undefined && mayComeIntoView(found, fresh)) whole.set(caseId, found.events);
  }
  if (whole.size === 0) return events;
  const others = events.filter(({ caseId }) => !whole.has(caseId));
  return [...others, ...[...whole.values()].flat()].toSorted((a, b) => a.seq - b.seq);
}

/** After these, people may see the case who did not before (`maySeeCase`). */
const SHOWS_IT_TO_OTHERS: ReadonlySet<LoggedEvent['type']> = new Set([
  'physician.joined',
  'reader.requested',
  'handOver.offered',
  'case.detailsChanged',
]);

function mayComeIntoView({ state, events }: LoggedCase, fresh: readonly LoggedEvent[]): boolean {
  const first = fresh.at(0);
  const before = events.findLast((event) => first !== undefined && event.seq < first.seq);
  if (first === undefined || before === undefined) return false;
  if (fresh.some(({ type }) => SHOWS_IT_TO_OTHERS.has(type))) return true;
  if (isUnderWay(state) && !fresh.some(mayStartClock)) return false;
  // A snapshot that left the case out was taken between these two events: they lie far apart, or it is less than an hour old,
  // and the case, which was far from its day, is still almost as far from now.
  return first.recordedAt - before.recordedAt > QUIET_MS || isFarFrom(first.recordedAt, state);
}

/** Whether a case that is under way may not have been before this event. */
const mayStartClock = ({ type }: LoggedEvent): boolean =>
  type === 'monitoring.started' || type === 'monitoring.resumed' || type === 'time.amended';

const isFarFrom = (now: Instant, { clock, details }: CaseState): boolean =>
  [details.scheduledStart, clock.status === 'not-started' ? undefined : clock.startedAt].some(
    (at) => at !== undefined && Math.abs(at - now) >= AROUND_NOW_MS - QUIET_MS,
  );
