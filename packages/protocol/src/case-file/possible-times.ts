import { type CaseState, type EventId, inOrder, type TimedEntry, type UserId } from '@ionm-clock/domain';

/** An event that cannot be true beside the others of its case. */
export interface ImpossibleTime {
  readonly eventId: EventId;
  readonly reason: string;
}

/**
 * The times of a case that cannot be true (DESIGN.md section 5): what `decide` would never have let into a log. A second
 * stop, or a leave after a leave, can: two people who are offline both tap, and the fold takes the earlier one.
 */
export function impossibleTimes(state: CaseState): readonly ImpossibleTime[] {
  const entries = inOrder(state.entries.filter((entry) => !entry.withdrawn));
  return [...impossibleOnClock(entries), ...impossibleAttendance(entries)];
}

const ONLY_AFTER_START: ReadonlySet<string> = new Set([
  'monitoring.interrupted',
  'monitoring.resumed',
  'monitoring.ended',
]);

/** A case in which no start was logged is not impossible: it is a finding. */
function impossibleOnClock(entries: readonly TimedEntry[]): ImpossibleTime[] {
  const [first, ...more] = entries.filter((entry) => entry.type === 'monitoring.started');
  if (first === undefined) return [];
  const started = entries.indexOf(first);
  return [
    ...entries
      .slice(0, started)
      .filter((entry) => ONLY_AFTER_START.has(entry.type))
      .map(({ eventId }) => ({ eventId, reason: 'lies before the start of monitoring' })),
    ...more.map(({ eventId }) => ({
      eventId,
      reason: 'starts monitoring that was started already: use monitoring.resumed',
    })),
  ];
}

function impossibleAttendance(entries: readonly TimedEntry[]): ImpossibleTime[] {
  const joined = new Set<UserId>();
  const impossible: ImpossibleTime[] = [];
  for (const entry of entries) {
    if (!('physicianId' in entry)) continue;
    if (entry.type === 'physician.joined') joined.add(entry.physicianId);
    else if (!joined.has(entry.physicianId)) {
      impossible.push({
        eventId: entry.eventId,
        reason: 'lies before the physician joined the case, or they never did',
      });
    }
  }
  return impossible;
}
