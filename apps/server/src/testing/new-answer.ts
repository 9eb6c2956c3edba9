import {
  type CommandId,
  commandId,
  type EventId,
  eventId,
  instant,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import type { NewAnswer, NewEvent } from '../log/index.ts';

export const TECHNOLOGIST = userId('tech-1');

function newEvent(id: EventId, payload: unknown = {}): NewEvent {
  return {
    id,
    type: 'note.added',
    at: instant(1_700_000_000_000),
    atErrorMs: milliseconds(12),
    recordedAt: instant(1_700_000_000_034),
    source: 'tap',
    actor: { userId: TECHNOLOGIST, role: 'technologist' },
    payload,
  };
}

/** What a command came to that brought so many events. */
export function newAnswer(command: string, stream: string, afterVersion: number, count = 1): NewAnswer {
  const id: CommandId = commandId(command);
  const events = Array.from({ length: count }, (_, index) =>
    newEvent(eventId(`${command}:${index}`), { text: 'Ω "quoted"' }),
  );
  return { commandId: id, actorId: TECHNOLOGIST, stream, afterVersion, events };
}
