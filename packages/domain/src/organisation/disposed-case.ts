import type { CaseId, UserId } from '../ids.ts';

/** A case that was disposed of, as the log names it: with what proves that what is left of it is what was there. */
export interface DisposedCase {
  readonly caseId: CaseId;
  /** How many events it had. */
  readonly version: number;
  /** The hash of the last of them, which chains all the others. */
  readonly hash: string;
  /** The hash over what stays of them: place, type, times and who, without what they said. */
  readonly remains: string;
}

/** That cases were disposed of, by which policy, who approved it and why. */
export interface Disposal {
  readonly cases: readonly DisposedCase[];
  readonly retentionYears: number;
  readonly approvedBy: UserId;
  readonly reason: string;
}
