import type { FacilityId, Instant, UserId } from '@ionm-clock/domain';

/** Somebody looks at cases of a facility where they do not work, for a reason. */
export interface EmergencyAccess {
  readonly userId: UserId;
  readonly name: string;
  readonly facility: FacilityId;
  readonly reason: string;
  readonly from: Instant;
  readonly until: Instant;
}
