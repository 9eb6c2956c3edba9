import { type CaseView, optimisticViews } from '@ionm-clock/client';
import {
  type CaseCommand,
  type CaseEvent,
  type CaseId,
  type CaseState,
  commandId,
  type DecidedEvent,
  type Decision,
  decide,
  eventId,
  type Instant,
  later,
  type Milliseconds,
  tapInstant,
  type User,
} from '@ionm-clock/domain';
import { serverNow, serverNowError } from '../server-clock/server-clock.ts';
import { sessionStore } from '../session/session-store.ts';
import { keepPending, logStore, putRefusal } from './log-store.ts';

/** The views as of now; one memory for buttons, hooks and taps. */
export const viewsNow = optimisticViews();

/**
 * Carries a command out here and now, and keeps it until the server has it. `at` is when it happened, if that was
 * before this call: the first press of a stop. What cannot be is refused at once and not sent.
 */
export function issue(caseId: CaseId, command: CaseCommand, at: Instant = serverNow()): void {
  const { user } = sessionStore.getState();
  if (user === undefined) return;
  const { confirmed, outbox } = logStore.getState();
  const view = viewsNow(confirmed?.cases, outbox).get(caseId);
  const id = commandId(crypto.randomUUID());
  const atErrorMs = serverNowError();
  const decision = decideHere(view, command, user, at, atErrorMs);
  if (!decision.ok) {
    putRefusal({ commandId: id, caseId, error: decision.refusal });
    return;
  }
  const recordedAt = serverNow();
  const events = decision.events.map(
    (event, index): CaseEvent => ({ ...event, id: eventId(`${id}:${index}`), recordedAt }),
  );
  const actor = { userId: user.userId, role: user.role };
  keepPending({ commandId: id, caseId, command, at, atErrorMs, actor, status: 'waiting', events });
}

/** Whether a command would be carried out now, by the rules that the server applies; if not, why. */
export function mayNow(
  view: Pick<CaseView, 'state' | 'events'> | undefined,
  command: CaseCommand,
): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  const { user } = sessionStore.getState();
  if (user === undefined) return { ok: false, reason: 'Nobody is signed in. Sign in first.' };
  const decision = decideHere(view, command, user, serverNow(), serverNowError());
  return decision.ok ? { ok: true } : { ok: false, reason: decision.refusal.message };
}

/**
 * The server's decision, foretold. As the server does (`tapInstant`), a tap is put after the case's last event when the error
 * bound allows. A record is computed by the server alone, so finalizing yields nothing here and is left to it.
 */
function decideHere(
  view: Pick<CaseView, 'state' | 'events'> | undefined,
  command: CaseCommand,
  user: User,
  at: Instant,
  atErrorMs: Milliseconds,
): Decision<DecidedEvent> {
  const lastAt = view?.events.at(-1)?.at;
  const tap = tapInstant({ at, atErrorMs }, later(at, serverNow()), lastAt);
  const actor = { userId: user.userId, role: user.role };
  const state: CaseState | undefined = view?.state;
  const decision = decide(state, command, { ...tap, actor });
  return !decision.ok && decision.refusal.code === 'record-not-computed'
    ? { ok: true, events: [] }
    : decision;
}
