import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { CaseId, FacilityId, UserId } from '../ids.ts';

/** That somebody read a case, begun on this day, counted from 1970. */
export interface Reading {
  readonly physicianId: UserId;
  readonly day: number;
}

/** What decides how long a case is kept. */
export interface RetentionFacts {
  readonly id: CaseId;
  readonly facility: FacilityId;
  /** Of service, as `2026-11-28`; undefined if nothing tells. */
  readonly date: string | undefined;
  /** Its record is finalized, or its clock never started. */
  readonly isFinished: boolean;
  /** Who read it; asked for where it matters only. */
  readonly readings: () => readonly Reading[];
}

/** What decides how long the case is kept. */
export function retentionFacts(state: CaseState): RetentionFacts {
  const { id, details, clock, record, attendance } = state;
  return {
    id,
    facility: details.facility,
    date: dateOfService(state),
    isFinished: clock.status === 'not-started' || (clock.status === 'ended' && record.status === 'finalized'),
    readings: () =>
      attendance.map(({ physicianId, start }) => ({ physicianId, day: Math.floor(start / DAY_MS) })),
  };
}

const DAY_MS = 86_400_000;
