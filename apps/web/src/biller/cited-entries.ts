import type { CaseEvent, EventId, Instant, TimeRecord, UserId } from '@ionm-clock/domain';
import { eventWords } from '../technologist/event-words.ts';
import { loggedTimeWords, sourceMark, timeMarks } from './logged-time-words.ts';

/** An entry of the log as it is shown where something rests on it. */
export interface CitedEntry {
  readonly eventId: EventId;
  readonly at: Instant;
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
    const { at, type, actorId, physicianId, withdrawn } = time;
    const named = actorId === physicianId || type.startsWith('technologist.');
    const marks = timeMarks(time, events, timeZone);
    const words = loggedTimeWords(time, nameOf);
    return { eventId, at, words, by: named ? undefined : nameOf(actorId), marks, withdrawn };
  }
  const event = events.find(({ id }) => id === eventId);
  const words = event && eventWords(event, nameOf, timeZone);
  if (event === undefined || words === undefined) return undefined;
  const mark = sourceMark(event.source, event.recordedAt - event.at);
  return {
    eventId,
    at: event.at,
    words,
    by: nameOf(event.actor.userId),
    marks: mark === undefined ? [] : [mark],
    withdrawn: false,
  };
}
