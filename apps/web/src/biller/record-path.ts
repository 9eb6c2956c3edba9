import type { CaseId } from '@ionm-clock/domain';

export const DESK_PATH = '/biller';

/** Where the worklist stands with one record beside it. */
export const recordPath = (caseId: CaseId): string => `${DESK_PATH}/${encodeURIComponent(caseId)}`;

/** Whether a location, as the router tells it, is that of this record: it has decoded what `encodeURI` would encode. */
export const isRecordPath = (location: string, caseId: CaseId): boolean =>
  location === decodeURI(recordPath(caseId));
