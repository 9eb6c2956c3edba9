import type { BillingSetup, ExportFormat, Instant, UserId } from '@ionm-clock/domain';
import type { ExportProblem } from './export-problem.ts';
import type { OutgoingRecord } from './outgoing-record.ts';

/** What a file says beside its records. The same records in the same context make the same bytes. */
export interface ExportContext {
  readonly setup: BillingSetup;
  /** The name of a person, or their id where none is known. */
  readonly nameOf: (id: UserId) => string;
  /** What goes out together: its number counts from 1 over all batches of the organisation, and its name holds it. */
  readonly batch: { readonly number: number; readonly name: string; readonly at: Instant };
}

/** Records as they come: one after the other, so that a year of them need not be in memory. */
export type OutgoingRecords = Iterable<OutgoingRecord> | AsyncIterable<OutgoingRecord>;

/** How one kind of file is made. */
export interface FileFormat {
  readonly format: ExportFormat;
  /** With the parameter `charset`, where it is text. */
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** Why this record cannot go out with this set-up; none if it can. Looked at before anything is written. */
  readonly problems: (
    outgoing: OutgoingRecord,
    setup: BillingSetup,
    /** Without it people are told by their ids. */
    nameOf?: ExportContext['nameOf'],
  ) => readonly ExportProblem[];
  /** The bytes of the file, piece by piece, for records that have no problems. */
  readonly write: (records: OutgoingRecords, context: ExportContext) => AsyncIterable<Uint8Array>;
}
