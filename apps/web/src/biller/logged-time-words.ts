import type { Amendment, CaseEvent, RecordedTime, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { amendmentMark, sourceMarks } from '../corrections/how-logged.ts';
import { locationWords } from '../ui/location-words.ts';

/** What a logged time says: `Clock started`, `dr Okafor joined, remote`. */
export function loggedTimeWords(time: RecordedTime, nameOf: (id: UserId) => string): string {
  const { type, physicianId, location, actorId } = time;
  const who = nameOf(physicianId ?? actorId);
  const where = location === undefined ? '' : `, ${locationWords()[location]}`;
  return `${WORDS.get(type)?.(who) ?? `${type}, ${who}`}${where}`;
}

const WORDS: ReadonlyMap<string, (who: string) => string> = new Map([
  ['monitoring.started', () => t`Clock started`],
  ['monitoring.interrupted', () => t`Clock interrupted`],
  ['monitoring.resumed', () => t`Clock resumed`],
  ['monitoring.ended', () => t`Clock stopped`],
  ['physician.joined', (who: string) => t`${who} joined`],
  ['physician.moved', (who: string) => t`${who} moved`],
  ['physician.left', (who: string) => t`${who} left`],
  ['attention.given', (who: string) => t`${who} gave attention`],
  ['technologist.joined', (who: string) => t`Technologist ${who} came`],
  ['technologist.left', (who: string) => t`Technologist ${who} left`],
]);

/**
 * How each time came to be known, where that was not a tap as it happened; every correction with both times, the reason and who gave
 * it. Records of an earlier format do not hold all of it; for them the log does.
 */
export function timeMarks(
  time: RecordedTime,
  events: readonly CaseEvent[],
  timeZone: string,
  nameOf: (id: UserId) => string,
): readonly string[] {
  const event = events.find(({ id }) => id === time.eventId);
  const recordedAt = time.recordedAt ?? event?.recordedAt;
  const atErrorMs = time.atErrorMs ?? event?.atErrorMs;
  const amendments = time.amendments ?? loggedAmendments(time, events);
  return [
    ...sourceMarks({ ...time, recordedAt, atErrorMs }, { everyBound: true }),
    ...(time.reason === undefined ? [] : [t`why: ${time.reason}`]),
    ...amendments.map((amendment) => amendmentMark(amendment, nameOf, timeZone)),
    ...(time.withdrawn ? [t`counts nowhere`] : []),
  ];
}

function loggedAmendments(
  { eventId, loggedAt }: RecordedTime,
  events: readonly CaseEvent[],
): readonly Amendment[] {
  let from = loggedAt;
  return events.flatMap((event) => {
    if (event.type !== 'time.amended' || event.payload.eventId !== eventId) return [];
    const { correction, reason } = event.payload;
    const amendment = { eventId: event.id, from, reason, actorId: event.actor.userId, at: event.at };
    if (correction.kind === 'withdrawn') return [amendment];
    from = correction.to;
    return [{ ...amendment, to: correction.to }];
  });
}
