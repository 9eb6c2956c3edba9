import type { CaseId, Span } from '@ionm-clock/domain';
import type { CaseSummary } from './case-summary.ts';
import type { CaseStream } from './logged-case.ts';

/** The cases that are no longer in memory. They were written here, and are read when somebody asks for them. */
export interface CasesOnDisk {
  /** Undefined if it is not here; it may be in memory in a later version. */
  get(id: CaseId): CaseStream | undefined;
  summaryOf(id: CaseId): CaseSummary | undefined;
  /** Of all that rest. */
  summaries(): Iterable<CaseSummary>;
  /** All that rest, one at a time, in the order in which they were written first. */
  all(): Iterable<CaseStream>;
  /** Those that rest and whose `timeOf` meets the span. */
  within(span: Span): readonly CaseStream[];
}
