import type { CaseEvent, Finalization, TimeRecord } from '@ionm-clock/domain';

/** What went to the same destination before, and is corrected by what goes now. */
export interface CorrectedExport {
  /** Name of the batch that it went out in. */
  readonly batch: string;
  readonly record: TimeRecord;
}

/** A finalized record that goes out. */
export interface OutgoingRecord {
  readonly record: TimeRecord;
  /** Absent where there is no log that says so, as of a record that was computed from a case file. */
  readonly finalized?: Finalization;
  /** Absent the first time, and if the same version goes again. */
  readonly corrects?: CorrectedExport;
  /** In a copy: name of the batch that this version went out in; absent if it has not. */
  readonly batch?: string;
  /** The log of the case; only case files need it. */
  readonly events?: readonly CaseEvent[];
}
