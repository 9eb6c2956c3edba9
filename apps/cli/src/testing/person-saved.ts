import { commandId, eventId, instant, milliseconds, type Person } from '@ionm-clock/domain';
import type { NewAnswer } from '@ionm-clock/server/log';
import { ORGANISATION_STREAM } from '@ionm-clock/server/organisation';

/** The first command on the organisation in a log: it has a person from then on. */
export function personSaved(person: Person, now: number): NewAnswer {
  const at = instant(now);
  const moment = { at, atErrorMs: milliseconds(0), recordedAt: at, source: 'tap' } as const;
  const actor = { userId: person.userId, role: 'administrator' } as const;
  const event = { ...moment, id: eventId('saved:0'), type: 'person.saved', actor, payload: { person } };
  return {
    commandId: commandId('person-saved'),
    actorId: person.userId,
    stream: ORGANISATION_STREAM,
    afterVersion: 0,
    events: [event],
  };
}
