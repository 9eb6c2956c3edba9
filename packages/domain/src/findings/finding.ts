import type { CaseId, EventId, UserId } from '../ids.ts';
import type { Seconds } from '../time/instant.ts';

/** `error`: a claim would be denied or wrong; `warning`: an auditor would ask; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

export type FindingCode =
  | 'not-started'
  | 'not-ended'
  | 'no-physician'
  | 'over-limit'
  | 'two-codes'
  | 'entered-by-hand'
  | 'late'
  | 'amended'
  | 'interrupted'
  | 'below-threshold'
  | 'units-capped';

/** The severity of each code (BILLING-RULES.md section 4). */
const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  'not-started': 'error',
  'not-ended': 'error',
  'no-physician': 'error',
  'over-limit': 'error',
  'two-codes': 'error',
  'entered-by-hand': 'warning',
  late: 'warning',
  amended: 'warning',
  interrupted: 'note',
  'below-threshold': 'note',
  'units-capped': 'note',
};

/** Something that an auditor would raise about a case. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What it means and what a biller can do, in one or two sentences. */
  readonly message: string;
  readonly seconds?: Seconds;
  readonly physicianId?: UserId;
  /** The other cases involved. */
  readonly with?: readonly CaseId[];
  readonly eventIds?: readonly EventId[];
}

export const finding = (
  code: FindingCode,
  message: string,
  rest: Omit<Finding, 'code' | 'severity' | 'message'> = {},
): Finding => ({ code, severity: SEVERITY[code], message, ...rest });
