import {
  type CaseId,
  type CaseSight,
  dateOfService,
  type FacilityId,
  type Instant,
  sightOf,
} from '@ionm-clock/domain';
import type { LoggedCase } from './logged-case.ts';

/** What a list over all cases needs to know of each, so that those at rest need not be folded for it. */
export interface CaseSummary {
  readonly id: CaseId;
  readonly sight: CaseSight;
  /** Where and when it was to begin, unless it was cancelled. */
  readonly place?: { readonly facility: FacilityId; readonly room: string; readonly start?: Instant };
  /** As a date; of a case whose clock was started. */
  readonly dateOfService?: string;
  /** The `seq` at which its record was finalized, if it is. */
  readonly finalizedAt?: number;
  /** Whether that record went out. */
  readonly isExported: boolean;
}

export function summaryOf({ state, events }: LoggedCase): CaseSummary {
  const { id, details, cancelled, record } = state;
  const { facility, room, scheduledStart } = details;
  const date = dateOfService(state);
  const finalized = record.status === 'finalized' ? record : undefined;
  const at = finalized && events.findLast(({ type }) => type === 'record.finalized')?.seq;
  return {
    id,
    sight: sightOf(state),
    ...(!cancelled && {
      place: { facility, room, ...(scheduledStart !== undefined && { start: scheduledStart }) },
    }),
    ...(date !== undefined && { dateOfService: date }),
    ...(at !== undefined && { finalizedAt: at }),
    isExported: finalized?.exported === true,
  };
}
