import type { CaseEvent, EventId, Instant, TimeRecord, UserId } from '@ionm-clock/domain';
import { howLogged, sourceMarks } from '../corrections/how-logged.ts';
import { eventWordsAmong } from '../technologist/event-words.ts';
import { loggedTimeWords, timeMarks } from './logged-time-words.ts';

/** An entry of the log as it is shown where something rests on it. */
export interface CitedEntry {
  readonly eventId: EventId;
  readonly at: Instant;
  /** The instant as it was logged, where another one counts. */
  readonly loggedAt?: Instant;
  readonly words: string;
  /** Who logged it, where the words do not say so. */
  readonly by: string | undefined;
  readonly marks: readonly string[];
  /** Taken back: it counts nowhere. */
  readonly withdrawn: boolean;
}

/** What is needed to tell an entry: the record has the times as they count, the events have what was written. */
interface Told {
  readonly record: TimeRecord;
  readonly events: readonly CaseEvent[];
  readonly nameOf: (id: UserId) => string;
}

/** The entries with these ids in order of time; one that is not held here is left out. */
export function citedEntries(eventIds: readonly EventId[], told: Told): readonly CitedEntry[] {
  return eventIds.flatMap((id) => citedEntry(id, told) ?? []).sort((a, b) => a.at - b.at);
}

function citedEntry(eventId: EventId, { record, events, nameOf }: Told): CitedEntry | undefined {
  const { timeZone } = record.details;
  const time = record.times.find((one) => one.eventId === eventId);
  if (time !== undefined) {
    const { at, loggedAt, type, actorId, physicianId, withdrawn } = time;
    const named = actorId === physicianId || type.startsWith('technologist.');
    const marks = timeMarks(time, events, timeZone, nameOf);
    const words = loggedTimeWords(time, nameOf);
    const by = named ? undefined : nameOf(actorId);
    const logged = at === loggedAt ? {} : { loggedAt };
    return { eventId, at, ...logged, words, by, marks, withdrawn };
  }
  const event = events.find(({ id }) => id === eventId);
  const words = event && eventWordsAmong(events, event, nameOf, timeZone);
  if (event === undefined || words === undefined) return undefined;
  return {
    eventId,
    at: event.at,
    words,
    by: nameOf(event.actor.userId),
    marks: sourceMarks(howLogged(event), { everyBound: true }),
    withdrawn: false,
  };
}
