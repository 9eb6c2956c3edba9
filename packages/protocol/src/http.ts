import type { Instant, SessionEnd, TimeRecord } from '@ionm-clock/domain';
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
