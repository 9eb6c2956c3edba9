import type { FacilityId } from '../ids.ts';
import type { ReportCase } from './report-case.ts';

/** Which cases a report is of: all that is given must hold. Dates are `2026-11-03`, both of them included. */
export interface ReportFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly facility?: FacilityId | undefined;
  /** The id of a payer profile, in any of its versions. */
  readonly profile?: string | undefined;
}

/** Whether the case is one of those that are sought, whatever its date. */
export const isOfFilter = (
  { record: { details, profile } }: { readonly record: Pick<ReportCase['record'], 'details' | 'profile'> },
  sought: Pick<ReportFilter, 'facility' | 'profile'>,
): boolean =>
  (sought.facility === undefined || details.facility === sought.facility) &&
  (sought.profile === undefined || profile.id === sought.profile);

/** Whether the date of service of a case lies in the range. */
export const isInRange = (dateOfService: string, { from, to }: Pick<ReportFilter, 'from' | 'to'>): boolean =>
  (from === undefined || dateOfService >= from) && (to === undefined || dateOfService <= to);
