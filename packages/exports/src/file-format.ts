import type { BillingSetup, ExportFormat, Instant, ProfileBook, UserId } from '@ionm-clock/domain';
import type { ExportProblem } from './export-problem.ts';
import type { OutgoingRecord } from './outgoing-record.ts';

/** How everybody and everything is named. */
export interface ExportNames {
  /** In claims. */
  readonly setup: BillingSetup;
  /** The name of a person, or their id where none is known. */
  readonly nameOf: (id: UserId) => string;
}

/** What a file says beside its records. The same records in the same context make the same bytes. */
export interface ExportContext extends ExportNames {
  /** Where the payer profiles are that records were computed by, an organisation's own among them. */
  readonly profiles: Pick<ProfileBook, 'version'>;
  /** What goes out together: its number counts from 1 over all batches of the organisation, and its name holds it. */
  readonly batch: { readonly number: number; readonly name: string; readonly at: Instant };
  /** The file is no batch: records that are copied, each of which says for itself in which batch it went out. `batch` tells copies apart. */
  readonly isCopy?: true;
}

/**
 * Records as they come: one after the other, so that a year of them need not be in memory. A format may read them several times and has
 * to find the same each time: an array will do, a generator, which is known by its `next`, will not.
 */
export type OutgoingRecords = (Iterable<OutgoingRecord> | AsyncIterable<OutgoingRecord>) & {
  readonly next?: never;
};

/** How one kind of file is made. */
export interface FileFormat {
  readonly format: ExportFormat;
  /** With the parameter `charset`, where it is text. */
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** What its receiver has to add before it can be used, in a sentence or two; absent if nothing. */
  readonly note?: string;
  /** How often `write` reads the records; once where it does not say. */
  readonly readings?: number;
  /** Why this record cannot go out with these names; none if it can. Looked at before anything is written. */
  readonly problems: (outgoing: OutgoingRecord, names: ExportNames) => readonly ExportProblem[];
  /** The bytes of the file, piece by piece, for records that have no problems. */
  readonly write: (records: OutgoingRecords, context: ExportContext) => AsyncIterable<Uint8Array>;
}
