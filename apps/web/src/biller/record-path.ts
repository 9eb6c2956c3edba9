import type { CaseId } from '@ionm-clock/domain';

export const DESK_PATH = '/biller';

/** Where the worklist stands with one record beside it. */
export const recordPath = (caseId: CaseId): string => `${DESK_PATH}/${encodeURIComponent(caseId)}`;

/** Whether a location, as the router tells it, is that of this record: it has decoded what `encodeURI` would encode. */
export const isRecordPath = (location: string, caseId: CaseId): boolean =>
  location === decodeURI(recordPath(caseId));

/** The list of batches. A slash ends it, as no path of a record does, whatever its case is called. */
export const BATCHES_PATH = `${DESK_PATH}/batches/`;

/** Where one batch is looked at. */
export const batchPath = (name: string): string => `${BATCHES_PATH}${encodeURIComponent(name)}`;

/** The name of the batch in a location: empty for the list of all; undefined anywhere else. */
export const batchIn = (location: string): string | undefined =>
  location.startsWith(BATCHES_PATH) ? location.slice(BATCHES_PATH.length) : undefined;
