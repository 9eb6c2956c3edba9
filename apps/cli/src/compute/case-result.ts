import type { CaseId, FindingCode, Seconds, Severity, TimeRecord, UserId } from '@ionm-clock/domain';

/** What `compute --json` says of a case (DESIGN.md section 8). */
export interface CaseResult {
  readonly caseId: CaseId;
  /** Null if monitoring never started. */
  readonly dateOfService: string | null;
  readonly monitoredSeconds: Seconds;
  readonly billableSeconds: Seconds;
  readonly quarterHourUnits: number;
  readonly physicians: readonly {
    readonly physicianId: UserId;
    readonly attendedSeconds: Seconds;
    readonly exclusiveSeconds: Seconds;
    readonly peakConcurrency: number;
    readonly secondsOverLimit: Seconds;
  }[];
  readonly lines: readonly {
    readonly physicianId: UserId;
    readonly code: string;
    readonly units: number;
    readonly seconds: Seconds;
  }[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly seconds?: Seconds;
    readonly with?: readonly CaseId[];
  }[];
}

/** The result of a case, as it is printed. */
export const caseResult = (record: TimeRecord): CaseResult => ({
  caseId: record.caseId,
  dateOfService: record.dateOfService ?? null,
  monitoredSeconds: record.monitoredSeconds,
  billableSeconds: record.billableSeconds,
  quarterHourUnits: record.quarterHourUnits,
  physicians: record.physicians.map(
    ({ physicianId, attendedSeconds, exclusiveSeconds, peakConcurrency, secondsOverLimit }) => ({
      physicianId,
      attendedSeconds,
      exclusiveSeconds,
      peakConcurrency,
      secondsOverLimit,
    }),
  ),
  lines: record.lines.map(({ physicianId, code, units, seconds }) => ({ physicianId, code, units, seconds })),
  findings: record.findings.map(({ code, severity, seconds, with: others }) => ({
    code,
    severity,
    ...(seconds === undefined ? {} : { seconds }),
    ...(others === undefined ? {} : { with: others }),
  })),
});
