import { openAttendance } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import type { UserId } from '../ids.ts';
import { type Instant, instant } from '../time/instant.ts';

/** A case whose clock runs and that nobody reads any more. */
export interface Unread {
  readonly since: Instant;
  /** Who read it last. */
  readonly left: UserId;
}

/**
 * Since when the clock runs and nobody reads the case, after somebody did. Undefined while somebody reads it, while the clock does not
 * run, and while nobody ever came: of that the technologist is told beside the clock, before the start and after it.
 */
export function unreadSince({ clock, attendance }: CaseState): Unread | undefined {
  if (clock.status !== 'running' || openAttendance(attendance).length > 0) return undefined;
  let last: { readonly end: Instant; readonly physicianId: UserId } | undefined;
  for (const { end, physicianId } of attendance) {
    if (end !== undefined && (last === undefined || end >= last.end)) last = { end, physicianId };
  }
  if (last === undefined) return undefined;
  return { since: instant(Math.max(last.end, clock.runningSince)), left: last.physicianId };
}
