import {
  type CaseEvent,
  durationText,
  type EventId,
  localTime,
  type RecordedTime,
  type Source,
  type UserId,
  wholeSeconds,
} from '@ionm-clock/domain';
import { LOCATION_WORDS } from '../ui/location-words.ts';

/** What a logged time says: `Clock started`, `dr Okafor joined, remote`. */
export function loggedTimeWords(time: RecordedTime, nameOf: (id: UserId) => string): string {
  const { type, physicianId, location, actorId } = time;
  const who = nameOf(physicianId ?? actorId);
  const where = location === undefined ? '' : `, ${LOCATION_WORDS[location]}`;
  return `${WORDS.get(type)?.(who) ?? `${type}, ${who}`}${where}`;
}

const WORDS: ReadonlyMap<string, (who: string) => string> = new Map([
  ['monitoring.started', () => 'Clock started'],
  ['monitoring.interrupted', () => 'Clock interrupted'],
  ['monitoring.resumed', () => 'Clock resumed'],
  ['monitoring.ended', () => 'Clock stopped'],
  ['physician.joined', (who: string) => `${who} joined`],
  ['physician.moved', (who: string) => `${who} moved`],
  ['physician.left', (who: string) => `${who} left`],
  ['attention.given', (who: string) => `${who} gave attention`],
  ['technologist.joined', (who: string) => `Technologist ${who} came`],
  ['technologist.left', (who: string) => `Technologist ${who} left`],
]);

/** How each time came to be known, where that was not a tap as it happened; amendments with the reason given. */
export function timeMarks(
  time: RecordedTime,
  events: readonly CaseEvent[],
  timeZone: string,
): readonly string[] {
  const { eventId, source, loggedAt } = time;
  const recordedAt = events.find(({ id }) => id === eventId)?.recordedAt;
  const mark = sourceMark(source, recordedAt === undefined ? undefined : recordedAt - loggedAt);
  const marks = mark === undefined ? [] : [mark];
  if (time.amended) {
    const reasons = amendments(eventId, events);
    const change = time.withdrawn
      ? 'taken back, counts nowhere'
      : `amended, logged as ${localTime(time.loggedAt, timeZone)}`;
    marks.push(reasons === '' ? change : `${change}: ${reasons}`);
  }
  return marks;
}

/** How an entry came to be known, if not by a tap as it happened; `delayMs`: until it was stored, if that is known. */
export function sourceMark(source: Source, delayMs: number | undefined): string | undefined {
  switch (source) {
    case 'tap':
      return undefined;
    case 'late':
      return delayMs === undefined ? 'late' : `late by ${durationText(wholeSeconds(delayMs))}`;
    case 'hand':
      return 'entered by hand';
    case 'import':
      return 'imported';
  }
}

const amendments = (eventId: EventId, events: readonly CaseEvent[]): string =>
  events
    .flatMap((event) =>
      event.type === 'time.amended' && event.payload.eventId === eventId ? [event.payload.reason] : [],
    )
    .join('; ');
