import { type CommandId, type EventId, instant, milliseconds, type Role, type Source, type UserId } from '@ionm-clock/domain';
import type { StoredEvent } from './event-store.ts';

type Row = Record<string, unknown>;

/** A row of the table `events`; the casts are of what this program wrote, which `verify` can check. */
export function storedEvent(row: Row): StoredEvent {
  return {
    seq: Number(row['seq']),
    id: String(row['id']) as EventId,
    stream: String(row['stream']),
    version: Number(row['version']),
    type: String(row['type']),
    at: instant(Number(row['at'])),
    atErrorMs: milliseconds(Number(row['at_error_ms'])),
    recordedAt: instant(Number(row['recorded_at'])),
    source: String(row['source']) as Source,
    actor: { userId: String(row['actor_id']) as UserId, role: String(row['actor_role']) as Role },
    commandId: String(row['command_id']) as CommandId,
    payload: JSON.parse(payloadText(row)),
    hash: String(row['hash']),
  };
}

export const payloadText = (row: Row): string => String(row['payload']);
