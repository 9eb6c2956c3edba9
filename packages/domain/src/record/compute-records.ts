import { type CaseLines, claimLines } from '../billing/claim-lines.ts';
import { type CountedTime, countedTimes } from '../billing/counted-time.ts';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { segmentsByPhysician } from '../billing/physician-segments.ts';
import { compare } from '../billing/text-order.ts';
import { type CappedLine, unitsOverCap } from '../billing/unit-cap.ts';
import { quarterHourUnits } from '../billing/units.ts';
import type { CaseState } from '../case/case-state.ts';
import { monitoredTime } from '../case/clock.ts';
import { inOrder } from '../case/timed-entry.ts';
import { caseFindings } from '../findings/case-findings.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { CaseId } from '../ids.ts';
import { localDate } from '../time/facility-time.ts';
import { type Instant, wholeSeconds } from '../time/instant.ts';
import { difference, intersection, normalized, type Spans, totalMilliseconds } from '../time/span.ts';
import type { ClaimLine, PhysicianTime, RecordedTime, TimeRecord } from './time-record.ts';

/** A case with the payer profile that holds for it. */
export interface ProfiledCase {
  readonly state: CaseState;
  readonly profile: PayerProfile;
}

/**
 * The records of all cases of a world, in the order given (BILLING-RULES.md section 3). Concurrency, attention and
 * caps cross cases, so whatever the physicians of a case read at the time must be in the world. With `asOf`,
 * clocks that still run count up to it for the concurrency of others.
 */
export function computeRecords(world: readonly ProfiledCase[], asOf?: Instant): readonly TimeRecord[] {
  const profiles = new Map(world.map(({ state, profile }) => [state.id, profile]));
  const profileOf = (id: CaseId): PayerProfile => {
    const profile = profiles.get(id);
    if (profile === undefined) throw new Error('a case outside the world');
    return profile;
  };
  const segments = segmentsByPhysician(
    world.map(({ state }) => state),
    asOf,
  );
  const times = Map.groupBy(
    [...segments].flatMap(([physicianId, own]) => countedTimes(physicianId, own, profileOf)),
    (time) => time.caseId,
  );
  const drafts = world.map(({ state, profile }) => draft(state, profile, times.get(state.id) ?? []));
  const lost = unitsOverCap(drafts.flatMap(cappedLines));
  return drafts.map((one) => record(one, lost, asOf));
}

interface Draft extends ProfiledCase {
  readonly dateOfService: string | undefined;
  readonly monitored: Spans;
  readonly interrupted: Spans;
  readonly times: readonly CountedTime[];
  readonly lines: CaseLines;
  readonly findings: readonly Finding[];
}

function draft(state: CaseState, profile: PayerProfile, all: readonly CountedTime[]): Draft {
  const { clock, details } = state;
  const monitored = monitoredTime(clock);
  // A clock that still runs counts for the concurrency of other cases, and nothing of its own (section 3.1).
  const times = clock.status === 'ended' ? all.toSorted((a, b) => compare(a.physicianId, b.physicianId)) : [];
  const interrupted =
    clock.status === 'ended'
      ? difference(normalized([{ start: clock.startedAt, end: clock.endedAt }]), monitored)
      : [];
  const lines = claimLines(times, profile, monitored, interrupted);
  const dateOfService =
    clock.status === 'not-started' ? undefined : localDate(clock.startedAt, details.timeZone);
  const findings = caseFindings({ state, profile, monitored, interrupted, times, lines });
  return { state, profile, dateOfService, monitored, interrupted, times, lines, findings };
}

function cappedLines({ state, profile, dateOfService, lines }: Draft): CappedLine[] {
  if (profile.unitCap === 'none' || dateOfService === undefined) return [];
  return lines.lines
    .filter((line) => line.timeClass === 'outside')
    .map((line) => {
      const { physicianId } = line;
      return { caseId: state.id, physicianId, dateOfService, rule: profile.outside, line };
    });
}

function record(one: Draft, lost: ReadonlyMap<ClaimLine, number>, asOf: Instant | undefined): TimeRecord {
  const { state, profile, dateOfService, monitored, interrupted, times, lines } = one;
  const { clock } = state;
  const attended = intersection(monitored, normalized(times.flatMap((time) => time.spans)));
  const billableSeconds = wholeSeconds(totalMilliseconds(attended));
  const capped = lines.lines.filter((line) => lost.has(line)).map(capFinding);
  return {
    format: 'ionm-record/1',
    caseId: state.id,
    version: 0,
    profile: { id: profile.id, version: profile.version },
    ...(asOf === undefined ? {} : { asOf }),
    details: state.details,
    ...(dateOfService === undefined ? {} : { dateOfService }),
    ...(clock.status === 'not-started' ? {} : { startedAt: clock.startedAt }),
    ...(clock.status === 'ended' ? { endedAt: clock.endedAt } : {}),
    monitored,
    interrupted,
    monitoredSeconds: wholeSeconds(totalMilliseconds(monitored)),
    billableSeconds,
    quarterHourUnits: quarterHourUnits(billableSeconds),
    physicians: times.map(physicianTime),
    lines: lines.lines
      .map((line) => ({ ...line, units: line.units - (lost.get(line) ?? 0) }))
      .filter((line) => line.units > 0),
    findings: [...one.findings, ...capped],
    times: inOrder(state.entries).map(recordedTime),
  };
}

const capFinding = (line: ClaimLine): Finding =>
  finding(
    'units-capped',
    `One unit of ${line.code} is not billed: the physician's day has no more time than its other units claim.`,
    { physicianId: line.physicianId },
  );

const physicianTime = (time: CountedTime): PhysicianTime => ({
  physicianId: time.physicianId,
  attendedSeconds: wholeSeconds(totalMilliseconds(time.spans)),
  exclusiveSeconds: wholeSeconds(totalMilliseconds(time.exclusive)),
  peakConcurrency: time.peakConcurrency,
  secondsOverLimit: wholeSeconds(totalMilliseconds(time.overLimit)),
  spans: joined(time.spans),
});

/** Concurrency cuts a stay at one location into pieces; the record shows it whole. */
function joined(spans: CountedTime['spans']): PhysicianTime['spans'] {
  const whole: PhysicianTime['spans'][number][] = [];
  for (const { start, end, location } of spans) {
    const last = whole.at(-1);
    if (last !== undefined && last.end === start && last.location === location) {
      whole[whole.length - 1] = { start: last.start, end, location };
    } else whole.push({ start, end, location });
  }
  return whole;
}

function recordedTime(entry: CaseState['entries'][number]): RecordedTime {
  const { eventId, type, at, loggedAt, source, actorId, withdrawn, amended } = entry;
  return {
    eventId,
    type,
    at,
    loggedAt,
    source,
    actorId,
    withdrawn,
    amended,
    ...('physicianId' in entry ? { physicianId: entry.physicianId } : {}),
    ...('location' in entry ? { location: entry.location } : {}),
  };
}
