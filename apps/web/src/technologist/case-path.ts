import { type CaseId, caseId } from '@ionm-clock/domain';

/** Where one case is shown. */
export const CASE_ROUTE = '/technologist/case/:caseId';

export const CASE_LIST_PATH = '/technologist';

export const casePath = (id: CaseId): string => `/technologist/case/${encodeURIComponent(id)}`;

/** The case that a path names; one that was not encoded as `casePath` does it is taken as it stands. */
export function caseIdInPath(part: string): CaseId {
  try {
    return caseId(decodeURIComponent(part));
  } catch {
    return caseId(part);
  }
}
