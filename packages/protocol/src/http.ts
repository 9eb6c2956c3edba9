import type { Instant, SessionEnd, TimeRecord } from '@ionm-clock/domain';
import { z } from 'zod';
import { caseIdSchema } from './schemas.ts';
import type { WireError } from './wire.ts';

/**
 * GET /api/records: each ended case, and each whose clock nobody has stopped for a day, with its record, computed now or as finalized,
 * and the case's version in the log. With `?of=open` those that are not finalized.
 */
export interface RecordsAnswer {
  readonly records: readonly RecordRow[];
}
export interface RecordRow {
  readonly record: TimeRecord;
  readonly caseVersion: number;
  readonly status: 'running' | 'ended' | 'finalized' | 'exported';
}

/** POST /api/exports/csv: the finalized records to put into one file, in this order. */
export const csvExportSchema = z.object({ caseIds: z.array(caseIdSchema).min(1).max(10_000) });

/** The header of a file of records that names the batch; GET /api/exports/batches/NAME/csv gives the same file again. */
export const BATCH_HEADER = 'x-export-batch';

export interface HttpError {
  /** `problems`: every field that is wrong, where the request was a form. */
  readonly error: WireError & { readonly problems?: readonly FieldProblem[] };
  /** Of `signed-out`: why the session that asks is over, where the server still knows. */
  readonly ended?: SessionEnd;
  /** Of `locked` and `too-many-requests`: when it is worth another try. */
  readonly until?: Instant;
}

/** One field of a form that is wrong: `outside.unitMinutes`, and why. */
export interface FieldProblem {
  readonly path: string;
  readonly reason: string;
}
