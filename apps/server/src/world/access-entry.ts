import { randomUUID } from 'node:crypto';
import { type AccessEvent, type Actor, commandId, eventId, type Instant } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { ACCESS_STREAM } from '../log/index.ts';
import { settled } from './command-answer.ts';
import type { CommandQueue } from './command-queue.ts';
import { recordedNow } from './recorded-now.ts';
import type { Waiting } from './waiting.ts';

export type Recorded = { readonly ok: true } | { readonly ok: false; readonly error: WireError };

/** Stores who saw or asked what; answers when it is on disk, or with the reason why it is not. `at`: when, if that was before now. */
export const recordAccess = (
  queue: CommandQueue,
  actor: Actor,
  event: AccessEvent,
  at?: Instant,
): Promise<Recorded> => queue.ask((answer) => accessEntry(actor, event, at, answer));

/** An entry of the audit trail, as it waits to be stored. */
function accessEntry(
  actor: Actor,
  event: AccessEvent,
  at: Instant | undefined,
  answer: (answer: Recorded) => void,
): Waiting {
  const id = commandId(randomUUID());
  const { userId } = actor;
  return {
    commandId: id,
    actorId: userId,
    decide: (draft, now) => {
      const afterVersion = draft.accessVersion;
      draft.putAccess(afterVersion + 1);
      return {
        ok: true,
        stream: ACCESS_STREAM,
        afterVersion,
        events: [
          { ...event, ...recordedNow(actor, now), ...(at !== undefined && { at }), id: eventId(`${id}:0`) },
        ],
      };
    },
    settle: (outcome) => {
      const answered = settled(outcome, userId);
      answer(answered.ok ? { ok: true } : answered);
    },
  };
}
