import type { AttendedSegment } from '../billing/physician-segments.ts';
import { compare } from '../billing/text-order.ts';
import type { CaseState } from '../case/case-state.ts';
import { technologistStays } from '../case/technologists.ts';
import { clockTime } from '../concurrency/attended-time.ts';
import { type Segment, sweep } from '../concurrency/sweep.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { normalized, type Span, type Spans, within } from '../time/span.ts';

/** Somebody who was, by the log, in this case's OR and in that of others at once, while both clocks ran. */
export interface InTwoRooms {
  readonly caseId: CaseId;
  readonly person: { readonly physicianId: UserId } | { readonly technologistId: UserId };
  readonly spans: Spans;
  readonly with: ReadonlySet<CaseId>;
}

interface InOneRoom extends Span {
  readonly caseId: CaseId;
  readonly room: string;
}

/**
 * By case: physicians in-room in two ORs at once, technologists on two running cases at once (BILLING-RULES.md section 4). With
 * `asOf`, running clocks count up to it.
 */
export function inTwoRooms(
  states: readonly CaseState[],
  physicians: ReadonlyMap<UserId, readonly AttendedSegment[]>,
  asOf?: Instant,
): ReadonlyMap<CaseId, readonly InTwoRooms[]> {
  const rooms = new Map(states.map(({ id, details }) => [id, `${details.facility}\n${details.room}`]));
  const found: InTwoRooms[] = [];
  for (const [physicianId, segments] of inOrderOfIds(physicians)) {
    const here = segments.map(({ start, end, active }) => ({
      start,
      end,
      active: active
        .filter(({ location }) => location === 'in-room')
        .map((span) => ({ ...span, room: rooms.get(span.caseId) ?? '' })),
    }));
    found.push(...overlaps({ physicianId }, here, (a, b) => a.room !== b.room));
  }
  const stays = Map.groupBy(
    states.flatMap((state) => roomStays(state, rooms.get(state.id) ?? '', asOf)),
    (stay) => stay.technologistId,
  );
  for (const [technologistId, own] of inOrderOfIds(stays)) {
    found.push(...overlaps({ technologistId }, sweep(own), (a, b) => a.caseId !== b.caseId));
  }
  return Map.groupBy(found, ({ caseId }) => caseId);
}

/** A record must not depend on the order in which the cases of a world come. */
const inOrderOfIds = <Of>(people: ReadonlyMap<UserId, Of>): readonly (readonly [UserId, Of])[] =>
  [...people].sort(([a], [b]) => compare(a, b));

function roomStays(
  state: CaseState,
  room: string,
  asOf: Instant | undefined,
): readonly (InOneRoom & { readonly technologistId: UserId })[] {
  const clock = clockTime(state, asOf);
  return technologistStays(state.entries).flatMap((stay) => {
    const { technologistId } = stay;
    return within(clock, stay).map((span) => ({ ...span, caseId: state.id, room, technologistId }));
  });
}

function overlaps(
  person: InTwoRooms['person'],
  segments: readonly Segment<InOneRoom>[],
  apart: (a: InOneRoom, b: InOneRoom) => boolean,
): InTwoRooms[] {
  const byCase = new Map<CaseId, { spans: Span[]; with: Set<CaseId> }>();
  for (const { start, end, active } of segments) {
    if (active.length < 2) continue;
    for (const one of active) {
      const others = active.filter((other) => apart(one, other));
      if (others.length === 0) continue;
      const found = byCase.get(one.caseId) ?? { spans: [], with: new Set() };
      byCase.set(one.caseId, found);
      found.spans.push({ start, end });
      for (const { caseId } of others) found.with.add(caseId);
    }
  }
  return [...byCase].map(([caseId, found]) => ({
    caseId,
    person,
    spans: normalized(found.spans),
    with: found.with,
  }));
}
