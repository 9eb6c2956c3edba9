import type { BillingSetup, CaseId, LedgerBatch } from '@ionm-clock/domain';
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
  readonly why: 'not-finalized' | 'exported-already' | 'set-up';
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

export interface ExportCheck {
  readonly good: readonly {
    readonly caseId: CaseId;
    readonly version: number;
    readonly corrects?: { readonly batch: string; readonly version: number };
  }[];
  readonly leftOut: readonly LeftOut[];
}

export interface ExportAnswer {
  /** Absent if every record was left out. */
  readonly batch?: LedgerBatch;
  readonly leftOut: readonly LeftOut[];
}

/** GET /api/exports/batches: every batch of which the asking person may see a record, the latest first. */
export interface BatchesAnswer {
  readonly batches: readonly SeenBatch[];
}

/** A batch as somebody sees it. GET /api/exports/batches/NUMBER/file gives its file if they may see all of its records. */
export interface SeenBatch extends LedgerBatch {
  /** How many of its records are of facilities that are not theirs; `records` are the others. */
  readonly elsewhere: number;
}
