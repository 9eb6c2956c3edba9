import type { CaseId } from '@ionm-clock/domain';

/** Why a record cannot go out in a format as the set-up is now. */
export interface ExportProblem {
  readonly caseId: CaseId;
  /** Where in the billing set-up or the record it lies, `providers`, `payers`, `lines`. */
  readonly field: string;
  /** What is wrong and what to do, in a sentence or two; names no patient. */
  readonly message: string;
}
