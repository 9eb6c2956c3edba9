import {
  attendingLocation,
  type CaseState,
  type Instant,
  instant,
  openAttendance,
  type Span,
  type UserId,
} from '@ionm-clock/domain';

/** A shift may pass midnight, so the day of a physician is the hours around now and not a date. */
const DAY_BACK_MS = 12 * 3_600_000;
const DAY_AHEAD_MS = 12 * 3_600_000;
/** How long a case takes for which only a start was planned. */
const UNKNOWN_LENGTH_MS = 2 * 3_600_000;

export interface DeskCases {
  /** Attended by this physician, clock not ended: longest running first, then by plan. */
  readonly attended: readonly CaseState[];
  /** Nobody attends: those whose clock runs come first. */
  readonly waiting: readonly CaseState[];
  /** Read by others, and open to one more. */
  readonly others: readonly CaseState[];
  /** Everything of the day that this physician reads or has read, ended cases among them. */
  readonly mine: readonly CaseState[];
}

/** The cases of the hours around now as one physician's desk sorts them. */
export function deskCases(states: Iterable<CaseState>, physicianId: UserId, now: Instant): DeskCases {
  const all = [...states].sort(byUrgency);
  const ofDay = all.filter((state) => isOfDay(state, now));
  const isOpen = (state: CaseState): boolean => state.clock.status !== 'ended' && !state.cancelled;
  const open = ofDay.filter(isOpen);
  const attends = (state: CaseState): boolean =>
    attendingLocation(state.attendance, physicianId) !== undefined;
  return {
    // Also one from another day: who attends a case must see it.
    attended: all.filter((state) => isOpen(state) && attends(state)),
    waiting: open.filter((state) => openAttendance(state.attendance).length === 0),
    others: open.filter((state) => !attends(state) && openAttendance(state.attendance).length > 0),
    mine: ofDay
      .filter((state) => state.attendance.some((span) => span.physicianId === physicianId))
      .sort((a, b) => beginning(a) - beginning(b)),
  };
}

/** When the case is, was, or is planned; undefined if nothing tells. */
export function extentOf({ clock, details, attendance }: CaseState, now: Instant): Span | undefined {
  const starts: Instant[] = attendance.map((span) => span.start);
  if (clock.status !== 'not-started') starts.push(clock.startedAt);
  else if (details.scheduledStart !== undefined) starts.push(details.scheduledStart);
  const first = starts.toSorted((a, b) => a - b)[0];
  if (first === undefined) return undefined;
  if (clock.status === 'ended') return { start: first, end: clock.endedAt };
  const planned = details.scheduledEnd ?? instant((details.scheduledStart ?? first) + UNKNOWN_LENGTH_MS);
  const end = clock.status === 'not-started' ? planned : instant(Math.max(planned, now));
  return { start: first, end: instant(Math.max(first, end)) };
}

function isOfDay(state: CaseState, now: Instant): boolean {
  const extent = extentOf(state, now);
  return extent === undefined || (extent.end >= now - DAY_BACK_MS && extent.start <= now + DAY_AHEAD_MS);
}

const beginning = ({ clock, details }: CaseState): number =>
  clock.status === 'not-started' ? (details.scheduledStart ?? Number.MAX_SAFE_INTEGER) : clock.startedAt;

const URGENCY = { running: 0, interrupted: 1, 'not-started': 2, ended: 3 } as const;

const byUrgency = (a: CaseState, b: CaseState): number =>
  URGENCY[a.clock.status] - URGENCY[b.clock.status] || beginning(a) - beginning(b) || (a.id < b.id ? -1 : 1);
