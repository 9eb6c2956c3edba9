import { claimLines } from '../billing/claim-lines.ts';
import { type CountedTime, countedTimes } from '../billing/counted-time.ts';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { segmentsByPhysician } from '../billing/physician-segments.ts';
import { compare } from '../billing/text-order.ts';
import { type CappedLine, unitsOverCap } from '../billing/unit-cap.ts';
import type { CaseState } from '../case/case-state.ts';
import { monitoredTime } from '../case/clock.ts';
import { dateOfService } from '../case/date-of-service.ts';
import { counting } from '../case/timed-entry.ts';
import { caseFindings } from '../findings/case-findings.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingBasis } from '../findings/finding-basis.ts';
import { type InTwoRooms, inTwoRooms } from '../findings/in-two-rooms.ts';
import type { CaseId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { difference, normalized } from '../time/span.ts';
import { composeRecord } from './compose-record.ts';
import { technologistTimes } from './technologist-times.ts';
import type { TimeRecord } from './time-record.ts';

/** A case with the payer profile that holds for it. */
export interface ProfiledCase {
  readonly state: CaseState;
  readonly profile: PayerProfile;
}

/**
 * The records of `cases`, in the order given. `others` count for concurrency and attention; their own lines are not worked out, so
 * that those whose lines a cap counts together must be among `cases`.
 */
export function recordsAmong(
  cases: readonly ProfiledCase[],
  others: readonly ProfiledCase[],
  asOf?: Instant,
): readonly TimeRecord[] {
  const world = [...cases, ...others];
  const profiles = new Map(world.map(({ state, profile }) => [state.id, profile]));
  const profileOf = (id: CaseId): PayerProfile => {
    const profile = profiles.get(id);
    if (profile === undefined) throw new Error('a case outside the world');
    return profile;
  };
  const states = world.map(({ state }) => state);
  const segments = segmentsByPhysician(states, asOf);
  const times = Map.groupBy(
    [...segments].flatMap(([physicianId, own]) => countedTimes(physicianId, own, profileOf)),
    (time) => time.caseId,
  );
  const rooms = inTwoRooms(states, segments, asOf);
  const drafts = cases.map((one) => draft(one, times.get(one.state.id) ?? [], rooms.get(one.state.id) ?? []));
  const lost = unitsOverCap(drafts.flatMap(cappedLines));
  return drafts.map((one) => composeRecord(one, one.findings, lost, asOf));
}

interface Draft extends FindingBasis {
  readonly findings: readonly Finding[];
}

function draft(
  { state, profile }: ProfiledCase,
  all: readonly CountedTime[],
  rooms: readonly InTwoRooms[],
): Draft {
  const { clock } = state;
  const entries = counting(state.entries);
  const monitored = monitoredTime(clock);
  // A clock that still runs counts for the concurrency of other cases, and nothing of its own (section 3.1).
  const ended = clock.status === 'ended';
  const times = ended ? all.toSorted((a, b) => compare(a.physicianId, b.physicianId)) : [];
  const interrupted = ended
    ? difference(normalized([{ start: clock.startedAt, end: clock.endedAt }]), monitored)
    : [];
  const chosen = state.codeChoice?.timeClass;
  const basis: FindingBasis = {
    state,
    entries,
    profile,
    dateOfService: clock.status === 'not-started' ? undefined : dateOfService(state),
    monitored,
    interrupted,
    times,
    lines: claimLines({ times, profile, monitored, interrupted, entries, chosen }),
    technologists: technologistTimes(state, monitored),
    inTwoRooms: ended ? rooms : [],
  };
  return { ...basis, findings: caseFindings(basis) };
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
