import type { CaseState } from '../case/case-state.ts';
import { monitoredTime } from '../case/clock.ts';
import { dateOfService } from '../case/date-of-service.ts';
import { technologistStays } from '../case/technologists.ts';
import { counting } from '../case/timed-entry.ts';
import type { UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';

/** Somebody who was with a case at some time between the start and the end of monitoring. */
export interface PersonSpan extends Span {
  /** One text for a person in one role: `physician dr-a`, `technologist tech-1`. */
  readonly person: string;
}

/**
 * All of a case that the records of other cases can rest on, so that a few cases out of a million can be computed without
 * the others. By `computeRecords`, the record of case C rests on
 *
 * 1. the cases of its date of service that share a physician with it, for caps on a physician's day;
 * 2. the cases that share a person with it or with one of those while both are monitored: concurrency, two rooms;
 * 3. where a physician gave it or one of those their attention, whatever they gave attention to from then on: until then
 *    they have none, or the only case.
 */
export interface CaseReach {
  /** Of a case whose monitoring has started. */
  readonly dateOfService: string | undefined;
  readonly physicians: readonly UserId[];
  /** From the start to the end of monitoring, one for each person; none while it has not ended, for then it counts nowhere. */
  readonly people: readonly PersonSpan[];
  readonly attention: readonly { readonly physicianId: UserId; readonly at: Instant }[];
}

/** What other cases' records can rest on in a case; without an `asOf`, as an audit computes them. */
export function caseReach(state: CaseState): CaseReach {
  const { clock, attendance, entries } = state;
  const monitored = monitoredTime(clock);
  const start = monitored.at(0)?.start;
  const end = monitored.at(-1)?.end;
  const physicians = [...new Set(attendance.map(({ physicianId }) => physicianId))];
  const technologists = new Set(technologistStays(entries).map(({ technologistId }) => technologistId));
  const people = [
    ...physicians.map((id) => `physician ${id}`),
    ...[...technologists].map((id) => `technologist ${id}`),
  ];
  return {
    dateOfService: clock.status === 'not-started' ? undefined : dateOfService(state),
    physicians,
    people: start === undefined || end === undefined ? [] : people.map((person) => ({ person, start, end })),
    attention: counting(entries).flatMap((entry) =>
      entry.type === 'attention.given' ? [{ physicianId: entry.physicianId, at: entry.at }] : [],
    ),
  };
}
