import {
  commandId,
  eventId,
  instant,
  milliseconds,
  type Role,
  type Source,
  userId,
} from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { DISPOSED } from './disposal.ts';
import type { StoredEvent } from './event-store.ts';

type Row = Record<string, unknown>;

/** A row of the table `events` of any database; the casts are of what this program wrote, which `verify` can check. */
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
    ...(payloadText(row) === DISPOSED && { isDisposed: true }),
  };
}

/** Undefined if it is damaged: whether one can go on without it depends on what the event was. */
function payloadOf(row: Row): unknown {
  try {
    return JSON.parse(payloadText(row));
  } catch {
    return undefined;
  }
}

export const payloadText = (row: Row): string => String(row['payload']);

/** The refusal in a row of the table `commands`; undefined if the command was accepted. */
export function storedRefusal(row: Row): WireError | undefined {
  const refusal = row['refusal'];
  return typeof refusal === 'string' ? (JSON.parse(refusal) as WireError) : undefined;
}
