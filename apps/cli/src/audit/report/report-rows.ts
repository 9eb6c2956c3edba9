import {
  type CaseId,
  type CaseState,
  type Finding,
  type FindingCode,
  type Instant,
  isoInstant,
  localDate,
  localDateTime,
  type OverLimitStretch,
  type Seconds,
  type Severity,
  type TimeRecord,
  type UserId,
  wholeSeconds,
} from '@ionm-clock/domain';

/** A finding with what an auditor needs to look the case up. Times are local, with their offset. */
export interface FindingRow {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly caseId: CaseId;
  /** Null if monitoring never started. */
  readonly dateOfService: string | null;
  readonly facility: string;
  readonly payer: string;
  /** Whom it is about; where it is about nobody in particular, all who read the case. */
  readonly physicianIds: readonly UserId[];
  readonly technologistId?: UserId;
  /** Start and stop of monitoring. */
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string;
  readonly seconds?: Seconds;
  readonly with?: readonly CaseId[];
  readonly message: string;
}

export function findingRow(finding: Finding, record: TimeRecord, state: CaseState): FindingRow {
  const { code, severity, physicianId, technologistId, seconds, message } = finding;
  const { timeZone, facility } = record.details;
  const local = (at: Instant | undefined): string | null =>
    at === undefined ? null : localDateTime(at, timeZone);
  const readers = new Set(state.attendance.map((span) => span.physicianId));
  return {
    code,
    severity,
    caseId: record.caseId,
    dateOfService: record.dateOfService ?? null,
    facility,
    payer: record.profile.id,
    physicianIds: physicianId === undefined ? [...readers] : [physicianId],
    ...(technologistId === undefined ? {} : { technologistId }),
    from: local(record.startedAt),
    to: local(record.endedAt),
    timeZone,
    ...(seconds === undefined ? {} : { seconds }),
    ...(finding.with === undefined ? {} : { with: finding.with }),
    message,
  };
}

/** A stretch over the limit as the report tells it. Times are local, with their offset, and in UTC. */
export interface StretchRow {
  readonly physicianId: UserId;
  readonly from: string;
  readonly to: string;
  readonly fromUtc: string;
  readonly toUtc: string;
  readonly timeZone: string;
  readonly seconds: Seconds;
  readonly level: number;
  readonly limit: number;
  readonly caseIds: readonly CaseId[];
}

export const stretchRow = ({ start, end, timeZone, ...rest }: OverLimitStretch): StretchRow => ({
  physicianId: rest.physicianId,
  from: localDateTime(start, timeZone),
  to: localDateTime(end, timeZone),
  fromUtc: isoInstant(start),
  toUtc: isoInstant(end),
  timeZone,
  seconds: wholeSeconds(end - start),
  level: rest.level,
  limit: rest.limit,
  caseIds: rest.caseIds,
});

/** The day on which a stretch begins, where the case that tells it is. */
export const dayOfStretch = ({ start, timeZone }: OverLimitStretch): string => localDate(start, timeZone);
