import type { CaseId } from '@ionm-clock/domain';

/** The id of the link in a worklist row: steps by keyboard move the focus to it. */
export const rowLinkId = (caseId: CaseId): string => `record-${caseId}`;
