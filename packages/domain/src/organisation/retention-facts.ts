import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import type { CaseId, FacilityId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

/** What of a case decides how long it is kept. */
export interface RetentionFacts {
  readonly id: CaseId;
  readonly facility: FacilityId;
  /** As `2026-11-28`; absent of a case of no date. */
  readonly dateOfService?: string;
  /** Its clock never started, or its record is final. */
  readonly isFinished: boolean;
  /** Who read it, and from when on. */
  readonly read: readonly { readonly physicianId: UserId; readonly start: Instant }[];
}

/** What of this case decides how long it is kept. */
export function retentionFacts(state: CaseState): RetentionFacts {
  const { id, details, clock, record, attendance } = state;
  const date = dateOfService(state);
  return {
    id,
    facility: details.facility,
    ...(date !== undefined && { dateOfService: date }),
    isFinished: clock.status === 'not-started' || (clock.status === 'ended' && record.status === 'finalized'),
    read: attendance.map(({ physicianId, start }) => ({ physicianId, start })),
  };
}
