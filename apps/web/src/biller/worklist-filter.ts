import type { FindingCode, Severity, UserId, WorklistState } from '@ionm-clock/domain';
import type { WorklistRow } from './worklist-row.ts';

/** What the list is narrowed to, beside the search; what is absent narrows nothing. */
export interface WorklistFilter {
  readonly state?: WorklistState | undefined;
  readonly facility?: string | undefined;
  readonly payerProfile?: string | undefined;
  readonly physicianId?: UserId | undefined;
  /** Dates of service, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly code?: FindingCode | undefined;
  readonly severity?: Severity | undefined;
}

export const SORT_COLUMNS = [
  'case',
  'date',
  'where',
  'monitored',
  'units',
  'physician',
  'findings',
  'status',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface WorklistSort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** The latest start of monitoring first. */
export const LATEST_FIRST: WorklistSort = { by: 'date', descending: true };

/** Whether a row is what the filter asks for; of findings only those that nobody has settled. */
export function passes(row: WorklistRow, filter: WorklistFilter): boolean {
  const { details, record, dateOfService } = row;
  const { state, facility, payerProfile, physicianId, from, to, code, severity } = filter;
  const open = (record?.findings ?? []).filter(({ settled }) => settled === undefined);
  return (
    (state === undefined || row.stands === state) &&
    (facility === undefined || details.facility === facility) &&
    (payerProfile === undefined || details.payerProfile === payerProfile) &&
    (physicianId === undefined ||
      (record?.physicians ?? []).some((one) => one.physicianId === physicianId)) &&
    (from === undefined || dateOfService >= from) &&
    (to === undefined || dateOfService <= to) &&
    ((code === undefined && severity === undefined) ||
      open.some((one) => (code ?? one.code) === one.code && (severity ?? one.severity) === one.severity))
  );
}
