import type { TimeClass } from '../billing/payer-profile.ts';
import type { UnitArithmetic } from '../billing/units.ts';
import type { Amendment } from '../case/amendment.ts';
import type { CodeChoice } from '../case/code-choice.ts';
import type { CaseDetails, Location } from '../case/details.ts';
import type { Documentation } from '../case/documentation.ts';
import type { Source } from '../case/source.ts';
import type { Finding } from '../findings/finding.ts';
import type { CaseId, EventId, UserId } from '../ids.ts';
import type { Instant, Milliseconds, Seconds } from '../time/instant.ts';
import type { Span, Spans } from '../time/span.ts';

/** Why a stretch of monitored time is not in a line. */
export type LeftOutReason =
  | 'interrupted'
  | 'not-attending'
  | 'other-code'
  | 'without-attention'
  | 'over-limit';

/** What explains a claim line: the events, the spans that count, those that do not and why, and the arithmetic. */
export interface LineTrace {
  /** The clock's and the physician's entries that the spans are made of, in order of time. */
  readonly eventIds: readonly EventId[];
  readonly counted: Spans;
  readonly leftOut: readonly (Span & { readonly reason: LeftOutReason })[];
  readonly arithmetic: UnitArithmetic;
}

/** What is claimed of one physician's time on one case. */
export interface ClaimLine {
  readonly physicianId: UserId;
  readonly timeClass: TimeClass;
  readonly code: string;
  readonly units: number;
  readonly seconds: Seconds;
  readonly trace: LineTrace;
}

/** How many cases a physician read in a stretch of a case that they attended, and which others. */
export interface ConcurrencyLevel extends Span {
  readonly level: number;
  readonly with: readonly CaseId[];
}

/** One physician's time on one case. Seconds are rounded down once, from exact milliseconds. */
export interface PhysicianTime {
  readonly physicianId: UserId;
  readonly attendedSeconds: Seconds;
  /** With the physician's attention on this case alone (BILLING-RULES.md section 3.5). */
  readonly exclusiveSeconds: Seconds;
  readonly peakConcurrency: number;
  readonly secondsOverLimit: Seconds;
  readonly spans: readonly (Span & { readonly location: Location })[];
  /** The spans of the exclusive seconds. */
  readonly attention: Spans;
  /** Concurrency over the attended time, in order; stretches that touch differ in level or in the other cases. */
  readonly concurrency: readonly ConcurrencyLevel[];
}

/** A logged instant as the record shows it, with how it came to be known. */
export interface RecordedTime {
  readonly eventId: EventId;
  readonly type: string;
  readonly at: Instant;
  readonly loggedAt: Instant;
  readonly source: Source;
  readonly actorId: UserId;
  readonly physicianId?: UserId;
  readonly location?: Location;
  /** Why the clock was interrupted, where somebody said so. */
  readonly reason?: string;
  readonly withdrawn: boolean;
  readonly amended: boolean;
  /** This and what follows is absent in records that were finalized before they held it. When it was stored. */
  readonly recordedAt?: Instant;
  /** How exact `loggedAt` is: half-width of the interval in which the true instant lies. */
  readonly atErrorMs?: Milliseconds;
  /** Why it was entered by hand, if it was. */
  readonly handReason?: string;
  /** Its corrections in order, each with what counted before and since, the reason, and who gave it. */
  readonly amendments?: readonly Amendment[];
}

/** What an auditor looks for beside the times (BILLING-RULES.md 1.11). */
export interface RecordDocumentation extends Documentation {
  /** Who ran the monitoring, clipped to monitored time. */
  readonly technologists: readonly { readonly technologistId: UserId; readonly spans: Spans }[];
}

/** What billing gets of one case (DESIGN.md section 7). Plain data: the same events make the same bytes. */
export interface TimeRecord {
  readonly format: 'ionm-record/2';
  readonly caseId: CaseId;
  /** 0 until finalized; then counts the finalizations of this case. */
  readonly version: number;
  /** The version of the payer profile that computed it. */
  readonly profile: { readonly id: string; readonly version: number };
  /** Running clocks of other cases were counted up to this instant; absent if they counted nothing. */
  readonly asOf?: Instant;
  readonly details: CaseDetails;
  /** The facility's local date on which monitoring began; absent if it never did. */
  readonly dateOfService?: string;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly monitored: Spans;
  readonly interrupted: Spans;
  readonly monitoredSeconds: Seconds;
  /** Monitored time with at least one physician attending. */
  readonly billableSeconds: Seconds;
  readonly quarterHourUnits: number;
  readonly physicians: readonly PhysicianTime[];
  readonly lines: readonly ClaimLine[];
  readonly codeChoice?: CodeChoice;
  readonly findings: readonly Finding[];
  readonly documentation: RecordDocumentation;
  readonly times: readonly RecordedTime[];
}
