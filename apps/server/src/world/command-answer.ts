import type { LoggedEvent, UserId } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { loggedEvent, type StoredEvent, whyNotStored } from '../log/index.ts';
import type { Outcome } from './waiting.ts';

export type Settled =
  | { readonly ok: true; readonly events: readonly StoredEvent[] }
  | { readonly ok: false; readonly error: WireError };

const failed = (code: WireError['code'], message: string): Settled => ({
  ok: false,
  error: { code, message },
});

function notSaved(cause: unknown): Settled {
  const why = whyNotStored(cause);
  const because = why === undefined ? '' : `: ${why}`;
  return failed('not-saved', `The server could not store this${because}. It is kept here and sent again.`);
}

const FAULT = failed(
  'invalid-message',
  'The server could not work this out. Nothing was changed. Reload the page and do it again.',
);
const REUSED: WireError = {
  code: 'command-id-reused',
  message: 'Someone else used this command id. Do it again.',
  field: 'commandId',
};

/** The events of cases among these. */
export const logged = (events: readonly StoredEvent[]): readonly LoggedEvent[] =>
  events.flatMap((event) => loggedEvent(event) ?? []);

/** What the sender is told. */
export function settled(outcome: Outcome, actorId: UserId): Settled {
  if (outcome === 'fault') return FAULT;
  if ('notSaved' in outcome) return notSaved(outcome.notSaved);
  if (outcome.actorId !== actorId) return { ok: false, error: REUSED };
  return 'events' in outcome ? { ok: true, events: outcome.events } : { ok: false, error: outcome.refusal };
}
