import {
  commandId,
  eventId,
  instant,
  milliseconds,
  type Refusal,
  type Role,
  type Source,
  userId,
} from '@ionm-clock/domain';
import type { StoredEvent } from './event-store.ts';

type Row = Record<string, unknown>;

/** A row of the table `events`; the casts are of what this program wrote, which `verify` can check. */
export function storedEvent(row: Row): StoredEvent {
  return {
    seq: Number(row['seq']),
    id: eventId(String(row['id'])),
    stream: String(row['stream']),
    version: Number(row['version']),
    type: String(row['type']),
    at: instant(Number(row['at'])),
    atErrorMs: milliseconds(Number(row['at_error_ms'])),
    recordedAt: instant(Number(row['recorded_at'])),
    source: String(row['source']) as Source,
    actor: { userId: userId(String(row['actor_id'])), role: String(row['actor_role']) as Role },
    commandId: commandId(String(row['command_id'])),
    payload: payloadOf(row),
    hash: String(row['hash']),
  };
}

/** Throws an error that does not quote the text, as the parser's own does: it may be about a patient, and errors are logged. */
function payloadOf(row: Row): unknown {
  try {
    return JSON.parse(payloadText(row));
  } catch {
    throw new Error(`event ${Number(row['seq'])} is damaged: its payload is not JSON`);
  }
}

export const payloadText = (row: Row): string => String(row['payload']);

/** The refusal in a row of the table `commands`; undefined if the command was accepted. */
export function storedRefusal(row: Row): Refusal | undefined {
  const refusal = row['refusal'];
  return typeof refusal === 'string' ? (JSON.parse(refusal) as Refusal) : undefined;
}
