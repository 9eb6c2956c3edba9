import type { Attendance } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import { monitoredTime, runningTime } from '../case/clock.ts';
import type { Location } from '../case/details.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { earlier, later } from '../time/instant.ts';
import type { Spans } from '../time/span.ts';

/** A stretch of monitored time of one case that one physician attended at one location. */
export interface AttendedSpan {
  readonly caseId: CaseId;
  readonly physicianId: UserId;
  readonly location: Location;
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * Attendance clipped to monitored time (BILLING-RULES.md section 3.2). With `asOf`, clocks that still run count up
 * to it, as live load and a record finalized during the day need; without it they count nothing (3.1).
 */
export function attendedSpans(state: CaseState, asOf?: Instant): readonly AttendedSpan[] {
  const monitored = clockTime(state, asOf);
  return state.attendance.flatMap((attendance) => clipped(state.id, attendance, monitored));
}

/** The monitored time that counts for the concurrency of others: that of running clocks too, up to `asOf`, if it is given. */
export const clockTime = ({ clock }: CaseState, asOf?: Instant): Spans =>
  asOf === undefined ? monitoredTime(clock) : runningTime(clock, asOf);

function clipped(caseId: CaseId, attendance: Attendance, monitored: Spans): AttendedSpan[] {
  const { physicianId, location } = attendance;
  return monitored.flatMap((span) => {
    const start = later(span.start, attendance.start);
    const end = attendance.end === undefined ? span.end : earlier(span.end, attendance.end);
    return start < end ? [{ caseId, physicianId, location, start, end }] : [];
  });
}
