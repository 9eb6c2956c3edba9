import type { CaseId, NotifiedRole } from '@ionm-clock/domain';

/** Where somebody of the role sees the case that they are told of. */
export const noticePath = (role: NotifiedRole, caseId: CaseId): string =>
  `/${role}/case/${encodeURIComponent(caseId)}`;
