import { type CaseState, type EventId, inOrder, type TimedEntry, type UserId } from '@ionm-clock/domain';

/** An event that cannot be true beside the others of its case. */
export interface ImpossibleTime {
  readonly eventId: EventId;
  readonly reason: string;
}

/**
 * The times of a case that cannot be true (DESIGN.md section 5): what `decide` would never have let into a log. A second
 * stop, or a leave after a leave, can: two people who are offline both tap, and the fold takes the earlier one. So can a second
 * start where it says that it was logged without knowing of the first.
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
    ...more
      .filter((again) => knewOf(first, again))
      .map(({ eventId }) => ({
        eventId,
        reason: 'starts monitoring that was started already: use monitoring.resumed',
      })),
  ];
}

/** What a file does not say is taken to be so: whoever logged an imported entry knew of the others. */
const knewOf = (first: TimedEntry, { source, loggedAt }: TimedEntry): boolean =>
  source === 'import' || (source === 'tap' && first.recordedAt < loggedAt);

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
