import type { EventId, UserId } from '../ids.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';
import type { Amendment } from './amendment.ts';
import type { Location } from './details.ts';
import type { CaseEvent } from './events.ts';
import type { Source } from './source.ts';

interface EntryBase {
  readonly eventId: EventId;
  /** The instant that counts: as logged, or as the latest amendment says. */
  readonly at: Instant;
  readonly loggedAt: Instant;
  readonly recordedAt: Instant;
  /** Half-width of the interval around `loggedAt` in which the true instant lies; 0 where a person typed it, whose word has no measure. */
  readonly atErrorMs: Milliseconds;
  readonly source: Source;
  /** Why it was entered by hand, if it was. */
  readonly handReason?: string;
  readonly actorId: UserId;
  /** Withdrawn by an amendment: kept and shown, counted nowhere. */
  readonly withdrawn: boolean;
  /** The amendments that changed it, in the order in which they were logged: each version with its reason and its author. */
  readonly amendments: readonly Amendment[];
}

/** One logged instant of a case, with its amendments applied. */
export type TimedEntry = EntryBase &
  (
    | {
        readonly type: 'monitoring.started' | 'monitoring.resumed' | 'monitoring.ended';
      }
    | {
        readonly type: 'monitoring.interrupted';
        /** Why, as it was said with the interruption or later. */
        readonly reason?: string;
      }
    | {
        readonly type: 'physician.joined' | 'physician.moved';
        readonly physicianId: UserId;
        readonly location: Location;
      }
    | { readonly type: 'physician.left'; readonly physicianId: UserId }
    | { readonly type: 'attention.given'; readonly physicianId: UserId }
    | { readonly type: 'technologist.joined' | 'technologist.left'; readonly technologistId: UserId }
  );

/** The entry that an event makes; undefined for events that carry no countable instant. */
export function timedEntry(event: CaseEvent): TimedEntry | undefined {
  const base: EntryBase = {
    eventId: event.id,
    at: event.at,
    loggedAt: event.at,
    recordedAt: event.recordedAt,
    atErrorMs: event.atErrorMs,
    source: event.source,
    ...('handReason' in event.payload ? { handReason: event.payload.handReason } : {}),
    actorId: event.actor.userId,
    withdrawn: false,
    amendments: [],
  };
  switch (event.type) {
    case 'monitoring.interrupted': {
      const { reason } = event.payload;
      return { ...base, type: event.type, ...(reason === undefined ? {} : { reason }) };
    }
    case 'monitoring.started':
    case 'monitoring.resumed':
    case 'monitoring.ended':
      return { ...base, type: event.type };
    case 'physician.joined':
    case 'physician.moved':
      return {
        ...base,
        type: event.type,
        physicianId: event.payload.physicianId,
        location: event.payload.location,
      };
    case 'physician.left':
    case 'attention.given':
      return { ...base, type: event.type, physicianId: event.payload.physicianId };
    case 'technologist.joined':
    case 'technologist.left':
      return { ...base, type: event.type, technologistId: event.payload.technologistId };
    default:
      return undefined;
  }
}

/**
 * Entries in order of the instants that count; those at one instant stay in the order in which they were logged. Most are logged in order,
 * and most count: these are looked at and not copied, here and below, as every command and every event folds them.
 */
export function inOrder(entries: readonly TimedEntry[]): readonly TimedEntry[] {
  const isInOrder = entries.every(({ at }, place) => at >= (entries[place - 1]?.at ?? at));
  return isInOrder ? entries : entries.toSorted((a, b) => a.at - b.at);
}

/** The entries that count, in order. */
export const counting = (entries: readonly TimedEntry[]): readonly TimedEntry[] =>
  inOrder(those(entries, (entry) => !entry.withdrawn));

/** The entries that count at or before an instant: what was true then. */
export const until = (entries: readonly TimedEntry[], at: Instant): readonly TimedEntry[] =>
  those(entries, (entry) => entry.at <= at);

const those = (entries: readonly TimedEntry[], are: (entry: TimedEntry) => boolean): readonly TimedEntry[] =>
  entries.every(are) ? entries : entries.filter(are);

/** The latest instant at which something of these happened; undefined if nothing has. */
export function latestInstant(entries: readonly TimedEntry[]): Instant | undefined {
  let latest: Instant | undefined;
  for (const { at } of entries) if (latest === undefined || at > latest) latest = at;
  return latest;
}
