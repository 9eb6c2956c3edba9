import type { TimeClass } from '../billing/payer-profile.ts';
import type { CaseId, EventId, UserId } from '../ids.ts';
import type { Instant, Seconds } from '../time/instant.ts';

/** `error`: a claim would be denied or wrong; `warning`: an auditor would ask; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** The severity of each code of finding (BILLING-RULES.md section 4). The parts of the record that a payer demands follow its profile. */
export const SEVERITY = {
  'not-started': 'error',
  'not-ended': 'error',
  'no-physician': 'error',
  'over-limit': 'error',
  'two-codes': 'error',
  'physician-is-surgeon': 'error',
  'two-rooms': 'error',
  'profile-not-valid': 'error',
  'no-technologist': 'warning',
  'entered-by-hand': 'warning',
  late: 'warning',
  amended: 'warning',
  rounded: 'warning',
  'conflicting-entries': 'warning',
  'units-over-maximum': 'warning',
  'no-order': 'warning',
  'no-indication': 'warning',
  'no-procedure': 'warning',
  'no-modality': 'warning',
  'no-baseline': 'warning',
  'no-report-to-surgeon': 'warning',
  'not-attested': 'warning',
  inexact: 'note',
  interrupted: 'note',
  'below-threshold': 'note',
  'units-capped': 'note',
} as const satisfies Readonly<Record<string, Severity>>;

/** What a finding is about; {@link SEVERITY} has them all. */
export type FindingCode = keyof typeof SEVERITY;

/** Something that an auditor would raise about a case. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What it means and what a biller can do, in one or two sentences. */
  readonly message: string;
  /** The events of this case that it rests on, in order of time; none where something is missing altogether. */
  readonly eventIds: readonly EventId[];
  readonly seconds?: Seconds;
  readonly physicianId?: UserId;
  readonly technologistId?: UserId;
  /** The class of time whose code it is about: of two codes the one that is not billed. */
  readonly timeClass?: TimeClass;
  /** The other cases involved. */
  readonly with?: readonly CaseId[];
  /** Why a biller says that the claim stands nevertheless; the finding itself stays as it is. */
  readonly settled?: Settled;
}

/** By whom and when a finding was settled, and the event that did it. */
export interface Settled {
  readonly eventId: EventId;
  readonly actorId: UserId;
  readonly at: Instant;
  readonly reason: string;
}

/** Which finding is meant: all that makes it the same one when the record is computed again. */
export type FindingReference = Pick<
  Finding,
  'code' | 'eventIds' | 'seconds' | 'physicianId' | 'technologistId' | 'timeClass'
>;

/** What names a finding. */
export const referenceTo = (found: Finding): FindingReference => ({
  code: found.code,
  eventIds: found.eventIds,
  ...(found.seconds === undefined ? {} : { seconds: found.seconds }),
  ...(found.physicianId === undefined ? {} : { physicianId: found.physicianId }),
  ...(found.technologistId === undefined ? {} : { technologistId: found.technologistId }),
  ...(found.timeClass === undefined ? {} : { timeClass: found.timeClass }),
});

/** Whether the finding is still the one that was meant: one that rests on other events or other seconds is another. */
export const isMeantBy = (found: Finding, meant: FindingReference): boolean =>
  found.code === meant.code &&
  found.seconds === meant.seconds &&
  found.physicianId === meant.physicianId &&
  found.technologistId === meant.technologistId &&
  found.timeClass === meant.timeClass &&
  found.eventIds.length === meant.eventIds.length &&
  found.eventIds.every((id, index) => id === meant.eventIds[index]);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings by severity, the gravest first; of one severity in the order in which they were. */
export const gravestFirst = <Graded extends Pick<Finding, 'severity'>>(
  findings: readonly Graded[],
): readonly Graded[] =>
  SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity));

/** How many findings there are of each severity, the gravest first; none of nought. */
export const findingCounts = (
  findings: readonly Pick<Finding, 'severity'>[],
): readonly { readonly severity: Severity; readonly count: number }[] =>
  SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((found) => found.severity === severity).length,
  })).filter(({ count }) => count > 0);

/** A finding of the severity of its code, unless `rest` gives another. */
export const finding = (
  code: FindingCode,
  message: string,
  rest: Omit<Finding, 'code' | 'message' | 'severity'> & { readonly severity?: Severity },
): Finding => ({ code, severity: SEVERITY[code], message, ...rest });
