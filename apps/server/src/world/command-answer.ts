import type { CommandId, LoggedEvent } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { loggedEvent, type StoredAnswer, type StoredEvent } from '../log/index.ts';
import type { Waiting } from './waiting.ts';

export const NOT_SAVED: CommandAnswer = {
  ok: false,
  error: { code: 'not-saved', message: 'The server could not store this. It is kept here and sent again.' },
};

export const FAULT: CommandAnswer = {
  ok: false,
  error: {
    code: 'invalid-message',
    message: 'The server could not work this out. Nothing was changed. Reload the page and do it again.',
  },
};

/** The events of cases among these. */
export const logged = (events: readonly StoredEvent[]): readonly LoggedEvent[] =>
  events.flatMap((event) => loggedEvent(event) ?? []);

/** What the sender is told: the first answer that their command id got. */
export function answerFor(
  { user, message }: Waiting,
  known: ReadonlyMap<CommandId, StoredAnswer>,
): CommandAnswer {
  const answer = known.get(message.commandId);
  if (answer === undefined) return NOT_SAVED;
  if (answer.actorId !== user.userId) {
    return {
      ok: false,
      error: {
        code: 'command-id-reused',
        message: 'Someone else used this command id. Do it again.',
        field: 'commandId',
      },
    };
  }
  return 'events' in answer
    ? { ok: true, events: logged(answer.events) }
    : { ok: false, error: answer.refusal };
}
