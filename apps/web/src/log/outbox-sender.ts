import { type PendingCommand, readyToSend } from '@ionm-clock/client';
import type { CommandId } from '@ionm-clock/domain';
import type { ClientToServer, CommandAnswer, ServerToClient } from '@ionm-clock/protocol';
import type { Socket } from 'socket.io-client';
import { sessionStore } from '../session/session-store.ts';
import { logStore, markAllWaiting, markSent, markStored, markWaiting, putRefusal } from './log-store.ts';

const ANSWER_WITHIN_MS = 5_000;
const RETRY_AFTER_MS = 1_000;

/**
 * Sends what waits in the outbox whenever there is a connection, until each command has its answer. The server applies a
 * `commandId` once, so sending again is always safe. Returns what to call when the connection is lost.
 */
export function sendOutboxOver(socket: Socket<ServerToClient, ClientToServer>): () => void {
  /** Of each command the attempt whose answer counts: an answer may come after the connection that it was asked on. */
  const attempts = new Map<CommandId, symbol>();
  /** The server said that it could not store these now. */
  const resting = new Set<CommandId>();

  const rest = (commandId: CommandId): void => {
    resting.add(commandId);
    markWaiting(commandId);
    setTimeout(() => {
      resting.delete(commandId);
      sendReady();
    }, RETRY_AFTER_MS);
  };

  const take = ({ commandId, caseId }: PendingCommand, answer: CommandAnswer): void => {
    if (answer.ok) markStored(commandId, answer.events);
    else if (answer.error.code === 'not-saved' || answer.error.code === 'shutting-down') rest(commandId);
    else putRefusal({ commandId, caseId, error: answer.error });
  };

  const send = (pending: PendingCommand): void => {
    const { commandId, caseId, command, at, atErrorMs } = pending;
    const attempt = Symbol();
    attempts.set(commandId, attempt);
    markSent(commandId);
    socket
      .timeout(ANSWER_WITHIN_MS)
      .emit('command', { commandId, caseId, command, at, atErrorMs }, (noAnswer, answer) => {
        if (attempts.get(commandId) !== attempt) return;
        attempts.delete(commandId);
        if (noAnswer === null) take(pending, answer);
        else markWaiting(commandId);
      });
  };

  const sendReady = (): void => {
    const { user } = sessionStore.getState();
    if (!socket.connected || user === undefined) return;
    for (const pending of readyToSend(logStore.getState().outbox, user.userId)) {
      if (!resting.has(pending.commandId) && !attempts.has(pending.commandId)) send(pending);
    }
  };

  logStore.subscribe((now, before) => {
    if (now.outbox !== before.outbox) sendReady();
  });
  socket.on('connect', sendReady);
  return () => {
    attempts.clear();
    markAllWaiting();
  };
}
