import type { CaseId, CaseSight, Span } from '@ionm-clock/domain';
import type { CaseStream } from './logged-case.ts';

/** The cases that are no longer in memory. They were written here, and are read when somebody asks for them. */
export interface CasesOnDisk {
  /** Undefined if it is not here; it may be in memory in a later version. */
  get(id: CaseId): CaseStream | undefined;
  sightOf(id: CaseId): CaseSight | undefined;
  /** All that rest, one at a time, in the order in which they were written first. */
  all(): Iterable<CaseStream>;
  /** Those that rest and whose times touch the span. */
  within(span: Span): readonly CaseStream[];
}
