import {
  type CaseId,
  type CaseState,
  computeRecords,
  type FindingCode,
  type PayerProfile,
  type Seconds,
  type Severity,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { type FileCase, fileCaseState } from '@ionm-clock/protocol';

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

/** The results of cases that are one world, in the order given. Throws for a case whose profile is not known. */
export function caseResults(
  cases: readonly FileCase[],
  profileOf: (state: CaseState) => PayerProfile | undefined,
): readonly CaseResult[] {
  const world = cases.map((one) => {
    const state = fileCaseState(one);
    const profile = profileOf(state);
    if (profile === undefined) throw new Error('a payer profile that was read is not known any more');
    return { state, profile };
  });
  return computeRecords(world).map(caseResult);
}

const caseResult = (record: TimeRecord): CaseResult => ({
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
