import type { CountedTime } from '../billing/counted-time.ts';
import { quarterHourUnits } from '../billing/units.ts';
import { inOrder, type TimedEntry } from '../case/timed-entry.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingBasis } from '../findings/finding-basis.ts';
import { unitsCapped, unitsOverMaximum } from '../findings/line-findings.ts';
import { withSettlements } from '../findings/settled-findings.ts';
import { type Instant, wholeSeconds } from '../time/instant.ts';
import { intersection, normalized, totalMilliseconds } from '../time/span.ts';
import type { ClaimLine, PhysicianTime, RecordedTime, TimeRecord } from './time-record.ts';

/** The record of a case, not final yet, from what was worked out of it; `lost` are the units that a cap takes from its lines. */
export function composeRecord(
  basis: FindingBasis,
  findings: readonly Finding[],
  lost: ReadonlyMap<ClaimLine, number>,
  asOf: Instant | undefined,
): TimeRecord {
  const { state, profile, dateOfService, monitored, interrupted, times, technologists } = basis;
  const { clock, codeChoice } = state;
  const attended = intersection(monitored, normalized(times.flatMap((time) => time.spans)));
  const billableSeconds = wholeSeconds(totalMilliseconds(attended));
  const capped = basis.lines.lines.filter((line) => lost.has(line)).map(unitsCapped);
  const lines = basis.lines.lines
    .map((line) => ({ ...line, units: line.units - (lost.get(line) ?? 0) }))
    .filter((line) => line.units > 0);
  return {
    format: 'ionm-record/2',
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
    lines,
    ...(codeChoice === undefined ? {} : { codeChoice }),
    findings: withSettlements(
      [...findings, ...capped, ...lines.flatMap((line) => unitsOverMaximum(line, profile))],
      state.review,
    ),
    documentation: { ...state.documentation, technologists },
    times: inOrder(state.entries).map(recordedTime),
  };
}

const physicianTime = (time: CountedTime): PhysicianTime => ({
  physicianId: time.physicianId,
  attendedSeconds: wholeSeconds(totalMilliseconds(time.spans)),
  exclusiveSeconds: wholeSeconds(totalMilliseconds(time.exclusive)),
  peakConcurrency: time.peakConcurrency,
  secondsOverLimit: wholeSeconds(totalMilliseconds(time.overLimit)),
  spans: joined(time.spans),
  attention: normalized(time.exclusive),
  concurrency: time.concurrency,
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

function recordedTime(entry: TimedEntry): RecordedTime {
  const {
    eventId,
    type,
    at,
    loggedAt,
    recordedAt,
    atErrorMs,
    source,
    handReason,
    actorId,
    withdrawn,
    amendments,
  } = entry;
  return {
    eventId,
    type,
    at,
    loggedAt,
    source,
    actorId,
    withdrawn,
    amended: amendments.length > 0,
    recordedAt,
    atErrorMs,
    ...(handReason === undefined ? {} : { handReason }),
    amendments,
    ...('physicianId' in entry ? { physicianId: entry.physicianId } : {}),
    ...('location' in entry ? { location: entry.location } : {}),
    ...('reason' in entry && entry.reason !== undefined ? { reason: entry.reason } : {}),
  };
}
