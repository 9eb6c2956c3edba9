import type { CaseState } from '../case/case-state.ts';
import { monitoredTime, runningTime } from '../case/clock.ts';
import type { Location } from '../case/details.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { type Spans, within } from '../time/span.ts';

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
  return state.attendance.flatMap((attendance) => {
    const { physicianId, location } = attendance;
    return within(monitored, attendance).map(({ start, end }) => ({
      caseId: state.id,
      physicianId,
      location,
      start,
      end,
    }));
  });
}

/** The monitored time that counts for the concurrency of others: that of running clocks too, up to `asOf`, if it is given. */
export const clockTime = ({ clock }: CaseState, asOf?: Instant): Spans =>
  asOf === undefined ? monitoredTime(clock) : runningTime(clock, asOf);
