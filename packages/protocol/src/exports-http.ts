import type { BillingSetup, CaseId, Instant, LedgerBatch } from '@ionm-clock/domain';
import { z } from 'zod';
import { caseIdSchema, commandIdSchema, destinationIdSchema, longText } from './schemas.ts';

const caseIds = z.array(caseIdSchema).min(1).max(10_000);

/** GET /api/billing-setup */
export interface BillingSetupAnswer {
  readonly setup: BillingSetup;
  /** How often it was saved: the `after` of whoever saves it next. */
  readonly version: number;
  /** What is still missing for each format that names payers and providers as payers do. */
  readonly lacks: readonly SetupLacks[];
}

/** What keeps records from going out in a format. */
export interface SetupLacks {
  readonly format: 'hl7' | 'fhir' | 'x12';
  /** How many finalized records of those that the viewer may see wait on the set-up. */
  readonly records: number;
  /** Each with how many of the records it concerns. `field`: of the set-up, such as `billingProvider.address`. */
  readonly problems: readonly {
    readonly field: string;
    readonly message: string;
    readonly records: number;
  }[];
}

/** POST /api/exports/check: what would go out to this destination, and what would be left out. → ExportCheck */
export const exportCheckSchema = z.object({
  destination: destinationIdSchema,
  caseIds,
  /** Why versions that went there before are to go once more; without it they are left out. */
  again: longText.optional(),
});

/** POST /api/exports/batches: the same `commandId` again gets the same batch. → ExportAnswer */
export const exportRequestSchema = exportCheckSchema.extend({ commandId: commandIdSchema });

/** A record that does not go out, and why; each sentence says what to do. */
export interface LeftOut {
  readonly caseId: CaseId;
  readonly why: 'not-finalized' | 'exported-already' | 'waiting' | 'set-up';
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

export interface ExportCheck {
  readonly good: readonly {
    readonly caseId: CaseId;
    readonly version: number;
    readonly corrects?: { readonly batch: string; readonly version: number };
    /** It went there before in this version, and goes once more. */
    readonly again?: true;
  }[];
  readonly leftOut: readonly LeftOut[];
  readonly note?: FormatNote;
}

export interface ExportAnswer {
  /** Absent if every record was left out. */
  readonly batch?: LedgerBatch;
  readonly leftOut: readonly LeftOut[];
  readonly note?: FormatNote;
}

/** What the receiver of such a file has to add before it can be used; absent if nothing. */
type FormatNote = string;

/** GET /api/exports/batches/under-way/COMMANDID: how far the batch is that was asked for with this `commandId`. */
export interface ExportProgress {
  /** Above 0 up to 1; absent while the batch waits for others, and when it is written. */
  readonly share?: number;
}

/** GET /api/exports/batches: every batch of which the asking person may see a record, the latest first. */
export interface BatchesAnswer {
  readonly batches: readonly BatchOnItsWay[];
}

/** GET /api/exports/batches/NUMBER: one of them. */
export interface BatchAnswer {
  readonly batch: BatchOnItsWay;
}

/** A batch as somebody sees it. GET /api/exports/batches/NUMBER/file gives its file if they may see all of its records. */
export interface SeenBatch extends LedgerBatch {
  /** How many of its records are of facilities that are not theirs; `records` are the others. */
  readonly elsewhere: number;
}

/** A batch, and what has become of what did not arrive. */
export interface BatchOnItsWay extends SeenBatch {
  /** Refused records that went to the same destination again since, each with the name of that batch. */
  readonly wentAgain: readonly { readonly caseId: CaseId; readonly batch: string }[];
  /** Absent while nothing of the batch waits, or the last attempt to reach its receiver was none that failed. */
  readonly failed?: FailedAttempt;
}

/** Why an attempt to send messages came to nothing. */
export type DeliveryFault =
  | 'refused-connection'
  | 'unknown-host'
  | 'no-answer'
  | 'hung-up'
  | 'certificate'
  | 'not-mllp'
  | 'no-receiver'
  | 'file-damaged'
  | 'other';

/** The last attempt to send what waits for a receiver, which failed. */
export interface FailedAttempt {
  readonly fault: DeliveryFault;
  /** The batch that was sent: the later ones of the destination wait behind it. */
  readonly batch: string;
  /** How many have failed in a row. */
  readonly attempts: number;
  readonly at: Instant;
  readonly nextAt: Instant;
}

/** POST /api/exports/batches/NUMBER/retry: what waits is tried at once, under the same control ids. → BatchAnswer */
export const retrySchema = z.object({ commandId: commandIdSchema, reason: longText.trim().min(1) });
