import type { CaseState } from '../case/case-state.ts';
import { endsThatCount } from '../case/clock.ts';
import { counting } from '../case/timed-entry.ts';
import type { AttendedSpan } from '../concurrency/attended-time.ts';
import { attendedSpans } from '../concurrency/attended-time.ts';
import { type Segment, sweep } from '../concurrency/sweep.ts';
import type { CaseId, UserId } from '../ids.ts';
import { type Instant, instant } from '../time/instant.ts';
import { compare } from './text-order.ts';

/** A segment with the case that has the physician's attention in it, if one has. */
export interface AttendedSegment extends Segment<AttendedSpan> {
  readonly attention: CaseId | undefined;
}

/** Attention given to a case, until the physician leaves it or it ends. */
interface GivenAttention {
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly until: Instant;
}

/** Of two given at one instant the one stored later is the latest; the case id settles the rest, not the order of cases. */
const byTime = (a: GivenAttention, b: GivenAttention): number =>
  a.at - b.at || a.recordedAt - b.recordedAt || compare(a.caseId, b.caseId);

const END_OF_TIME = instant(8.64e15);

/** Each physician's day as segments of unchanging concurrency and attention, over all the cases of a world. */
export function segmentsByPhysician(
  states: readonly CaseState[],
  asOf?: Instant,
): ReadonlyMap<UserId, readonly AttendedSegment[]> {
  const spans = Map.groupBy(
    states.flatMap((state) => attendedSpans(state, asOf)),
    (span: AttendedSpan) => span.physicianId,
  );
  const given = Map.groupBy(
    states.flatMap(givenAttention).sort(byTime),
    (attention) => attention.physicianId,
  );
  return new Map(
    [...spans].map(([physicianId, own]) => {
      const attentions = given.get(physicianId) ?? [];
      const cuts = attentions.flatMap((attention) => [attention.at, attention.until]);
      return [physicianId, withAttention(sweep(own, cuts), attentions)];
    }),
  );
}

/** The latest attention at or before the segment decides; without it, a case alone has it (BILLING-RULES.md section 3.5). */
function withAttention(
  segments: readonly Segment<AttendedSpan>[],
  attentions: readonly GivenAttention[],
): readonly AttendedSegment[] {
  let next = 0;
  return segments.map((segment) => {
    const { start, active } = segment;
    while ((attentions[next]?.at ?? END_OF_TIME) <= start) next++;
    const latest = attentions[next - 1];
    const named =
      latest !== undefined && start < latest.until
        ? active.find((span) => span.caseId === latest.caseId)
        : undefined;
    const only = active.length === 1 ? active[0] : undefined;
    return { ...segment, attention: (named ?? only)?.caseId };
  });
}

/** Read backwards, so that what ends attention is known when its giving is reached. */
function givenAttention(state: CaseState): readonly (GivenAttention & { physicianId: UserId })[] {
  const entries = counting(state.entries);
  const ends = new Set(endsThatCount(entries));
  const given: (GivenAttention & { physicianId: UserId })[] = [];
  /** When each physician leaves next, if they do before the next end. */
  const leaves = new Map<UserId, Instant>();
  let nextEnd = END_OF_TIME;
  for (const entry of entries.toReversed()) {
    if (ends.has(entry)) {
      nextEnd = entry.at;
      leaves.clear();
    } else if (entry.type === 'physician.left') leaves.set(entry.physicianId, entry.at);
    else if (entry.type === 'attention.given') {
      const { physicianId, at, recordedAt } = entry;
      const until = leaves.get(physicianId) ?? nextEnd;
      given.push({ caseId: state.id, physicianId, at, recordedAt, until });
    }
  }
  return given.reverse();
}
