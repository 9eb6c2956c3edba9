import { hash } from 'node:crypto';
import type { StoredEvent } from './event-store.ts';

/** What the first event of a stream is chained to. */
export const NO_HASH = '';

type Hashed = Omit<StoredEvent, 'hash' | 'seq' | 'payload'>;

/**
 * SHA-256 over the previous hash of the stream and everything that the event says. `seq` is not part of it, so that
 * writers of different streams need not wait for each other (DESIGN.md section 5). `payloadText` is the JSON as stored:
 * hashing the text and not the value leaves no room for two spellings of the same value.
 */
export function eventHash(previous: string, event: Hashed, payloadText: string): string {
  const { id, stream, version, type, at, atErrorMs, recordedAt, source, actor, commandId } = event;
  const said = [
    id,
    stream,
    version,
    type,
    at,
    atErrorMs,
    recordedAt,
    source,
    actor.userId,
    actor.role,
    commandId,
  ];
  return hash('sha256', `${previous}\n${JSON.stringify(said)}\n${payloadText}`, 'hex');
}
