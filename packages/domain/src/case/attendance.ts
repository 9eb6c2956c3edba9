import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { Location } from './details.ts';
import { counting, type TimedEntry } from './timed-entry.ts';

/** A stretch in which one reading physician answers for the case, at one location; open while `end` is absent. */
export interface Attendance {
  readonly physicianId: UserId;
  readonly location: Location;
  readonly start: Instant;
  readonly end?: Instant;
}

/**
 * Attendance as logged, in order of its starts, before any clipping (BILLING-RULES.md section 3.2). Total: a
 * second `joined` while attending and a `left` or `moved` while not are passed over, so that the spans of one
 * physician never overlap. A `moved` closes one span and opens the next at the same instant.
 */
export function attendanceOf(entries: readonly TimedEntry[]): readonly Attendance[] {
  const done: Attendance[] = [];
  const open = new Map<UserId, Attendance>();
  const close = (attendance: Attendance, end: Instant): void => {
    if (attendance.start < end) done.push({ ...attendance, end });
  };
  for (const entry of counting(entries)) {
    if (
      entry.type === 'physician.joined' ||
      entry.type === 'physician.moved' ||
      entry.type === 'physician.left'
    ) {
      const current = open.get(entry.physicianId);
      if ((current === undefined) !== (entry.type === 'physician.joined')) continue;
      if (current !== undefined) close(current, entry.at);
      if (entry.type === 'physician.left') open.delete(entry.physicianId);
      else {
        const { physicianId, location } = entry;
        open.set(physicianId, { physicianId, location, start: entry.at });
      }
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.start - b.start);
}

/** The attendance that is open, of one physician or of all. */
export const openAttendance = (attendance: readonly Attendance[]): readonly Attendance[] =>
  attendance.filter((span) => span.end === undefined);

/** Where the physician attends now; undefined if they do not. */
export const attendingLocation = (
  attendance: readonly Attendance[],
  physicianId: UserId,
): Location | undefined =>
  openAttendance(attendance).find((span) => span.physicianId === physicianId)?.location;
