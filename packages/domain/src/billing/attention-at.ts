import type { CaseState } from '../case/case-state.ts';
import type { CaseId, UserId } from '../ids.ts';
import { addMilliseconds, type Instant, later, type Milliseconds, milliseconds } from '../time/instant.ts';
import { contains } from '../time/span.ts';
import { type AttendedSegment, segmentsByPhysician } from './physician-segments.ts';

/** A physician's monitored time on one case, in milliseconds, and how much of it had their attention. */
export interface AttentionTime {
  readonly attended: Milliseconds;
  readonly exclusive: Milliseconds;
}

/**
 * The case that has the physician's attention at `now` (BILLING-RULES.md section 3.5), by the code that makes records. As for
 * the load, an entry counts at once whose instant a device that is a moment ahead put after `now`. `states` are all cases
 * that the physician may have read.
 */
export function attentionAt(
  states: Iterable<CaseState>,
  physicianId: UserId,
  now: Instant,
): CaseId | undefined {
  const own = attendedBy(physicianId, states);
  const at = own.flatMap(({ entries }) => entries.map((entry) => entry.at)).reduce(later, now);
  const segment = segmentsOf(own, physicianId, addMilliseconds(at, 1)).at(-1);
  return segment !== undefined && contains(segment, at) ? segment.attention : undefined;
}

/**
 * What the physician has attended of each case until `now`, and with attention, clocks that still run counted: what their records
 * would say if all ended now. Cases of which they attended nothing are left out.
 */
export function attentionTimes(
  states: Iterable<CaseState>,
  physicianId: UserId,
  now: Instant,
): ReadonlyMap<CaseId, AttentionTime> {
  const times = new Map<CaseId, AttentionTime>();
  for (const { start, end, active, attention } of segmentsOf([...states], physicianId, now)) {
    for (const { caseId } of active) {
      const { attended, exclusive } = times.get(caseId) ?? NONE;
      const length = end - start;
      times.set(caseId, {
        attended: milliseconds(attended + length),
        exclusive: milliseconds(exclusive + (attention === caseId ? length : 0)),
      });
    }
  }
  return times;
}

const NONE: AttentionTime = { attended: milliseconds(0), exclusive: milliseconds(0) };

const segmentsOf = (
  states: readonly CaseState[],
  physicianId: UserId,
  asOf: Instant,
): readonly AttendedSegment[] =>
  segmentsByPhysician(attendedBy(physicianId, states), asOf).get(physicianId) ?? [];

const attendedBy = (physicianId: UserId, states: Iterable<CaseState>): readonly CaseState[] =>
  [...states].filter(({ attendance }) => attendance.some((one) => one.physicianId === physicianId));
