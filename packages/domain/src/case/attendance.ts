import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { type Clock, NOT_STARTED, nextClock } from './clock.ts';
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
 * Attendance as logged, in order of its starts (BILLING-RULES.md section 3.2). The end of monitoring closes it: where monitoring
 * is resumed later, a physician attends again from when they join again. Total: a `left` or `moved` while not attending is
 * passed over, and a second `joined` moves if it is at another location, so that the spans of one physician never overlap. A `moved` closes one span
 * and opens the next at the same instant.
 */
export function attendanceOf(entries: readonly TimedEntry[]): readonly Attendance[] {
  const done: Attendance[] = [];
  const open = new Map<UserId, Attendance>();
  /** Open when monitoring ended; shown as open until somebody resumes it or the physician joins again. */
  const atEnd = new Map<UserId, Attendance>();
  let clock: Clock = NOT_STARTED;
  const close = (attendance: Attendance, end: Instant): void => {
    if (attendance.start < end) done.push({ ...attendance, end });
  };
  for (const entry of counting(entries)) {
    const next = nextClock(clock, entry);
    if (next !== clock && next.status === 'ended') {
      for (const [physicianId, attendance] of open) atEnd.set(physicianId, attendance);
      open.clear();
    } else if (clock.status === 'ended') {
      for (const [physicianId, attendance] of atEnd) {
        const joinsAgain = entry.type === 'physician.joined' && entry.physicianId === physicianId;
        if (next === clock && !joinsAgain) continue;
        close(attendance, clock.endedAt);
        atEnd.delete(physicianId);
      }
    }
    clock = next;
    if (
      entry.type === 'physician.joined' ||
      entry.type === 'physician.moved' ||
      entry.type === 'physician.left'
    ) {
      const current = open.get(entry.physicianId);
      if (current === undefined && entry.type !== 'physician.joined') continue;
      if (entry.type === 'physician.joined' && current?.location === entry.location) continue;
      if (current !== undefined) close(current, entry.at);
      if (entry.type === 'physician.left') open.delete(entry.physicianId);
      else {
        const { physicianId, location } = entry;
        open.set(physicianId, { physicianId, location, start: entry.at });
      }
    }
  }
  return [...done, ...atEnd.values(), ...open.values()].sort((a, b) => a.start - b.start);
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
