import type { Location } from '../case/details.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseId, UserId } from '../ids.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';

/** What is true of a case throughout one second. */
export interface CaseSecond {
  readonly running: boolean;
  readonly attending: ReadonlyMap<UserId, Location>;
  /** The latest attention that each physician gave to this case; `left`: they have left it since. */
  readonly given: ReadonlyMap<UserId, Given>;
}

export interface Given {
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly left: boolean;
}

/** Of what a physician gave to several cases the latest; of two at one instant the one stored later, then of the later case id. */
export function latestGiven(
  cases: Iterable<readonly CaseSecond[]>,
  physicianId: UserId,
  second: number,
): Given | undefined {
  let latest: Given | undefined;
  for (const seconds of cases) {
    const given = seconds[second]?.given.get(physicianId);
    if (given !== undefined && (latest === undefined || isLater(given, latest))) latest = given;
  }
  return latest;
}

const isLater = (a: Given, b: Given): boolean =>
  a.at !== b.at
    ? a.at > b.at
    : a.recordedAt !== b.recordedAt
      ? a.recordedAt > b.recordedAt
      : a.caseId > b.caseId;

/** A case as its log tells it. */
export interface ToldCase {
  readonly id: CaseId;
  readonly events: readonly CaseEvent[];
}

/**
 * A case as someone would count it with a stop watch and the list of its events: second after second, and with none of
 * the domain's own arithmetic. Right where every event falls on a whole second after `begins`.
 */
export function secondBySecond(
  { id, events }: ToldCase,
  begins: Instant,
  count: number,
): readonly CaseSecond[] {
  const list = thatCount(events);
  const seconds: CaseSecond[] = [];
  let running = false;
  let begun = false;
  let over = false;
  let attending = new Map<UserId, Location>();
  let given = new Map<UserId, Given>();
  let next = 0;
  for (let second = 0; second < count; second++) {
    for (;;) {
      const event = list[next];
      if (event === undefined || event.at > addMilliseconds(begins, second * 1000)) break;
      next++;
      attending = new Map(attending);
      given = new Map(given);
      switch (event.type) {
        case 'monitoring.started':
          running ||= !begun;
          begun = true;
          break;
        case 'monitoring.resumed':
          running ||= begun;
          over = false;
          break;
        case 'monitoring.interrupted':
          running = false;
          break;
        case 'monitoring.ended':
          running = false;
          if (begun && !over) {
            over = true;
            attending.clear();
            for (const [physicianId, latest] of given) given.set(physicianId, { ...latest, left: true });
          }
          break;
        case 'physician.joined': {
          const { physicianId, location } = event.payload;
          attending.set(physicianId, location);
          break;
        }
        case 'physician.moved': {
          const { physicianId, location } = event.payload;
          if (attending.has(physicianId)) attending.set(physicianId, location);
          break;
        }
        case 'physician.left': {
          const { physicianId } = event.payload;
          attending.delete(physicianId);
          const latest = given.get(physicianId);
          if (latest !== undefined) given.set(physicianId, { ...latest, left: true });
          break;
        }
        case 'attention.given': {
          const { at, recordedAt } = event;
          given.set(event.payload.physicianId, { caseId: id, at, recordedAt, left: false });
        }
      }
    }
    seconds.push({ running, attending, given });
  }
  return seconds;
}

/** The events that nobody withdrew, at the instants to which they were moved, in the order of these. */
function thatCount(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const withdrawn = new Set<string>();
  const movedTo = new Map<string, Instant>();
  for (const event of events) {
    if (event.type !== 'time.amended') continue;
    const { eventId, correction } = event.payload;
    if (correction.kind === 'withdrawn') withdrawn.add(eventId);
    else movedTo.set(eventId, correction.to);
  }
  return events
    .filter(({ id }) => !withdrawn.has(id))
    .map((event) => ({ ...event, at: movedTo.get(event.id) ?? event.at }))
    .toSorted((a, b) => a.at - b.at);
}
