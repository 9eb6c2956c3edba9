import type { CommandId } from '@ionm-clock/domain';
import { eventHash } from './event-hash.ts';
import type { NewEvent, StoredEvent } from './event-store.ts';

/** The last event of a stream, as far as the next one needs to know it. */
export interface StreamHead {
  readonly version: number;
  readonly hash: string;
}

/** A stored event with its payload as the JSON text that was hashed. */
export interface ChainedEvent {
  readonly event: StoredEvent;
  readonly payloadText: string;
}

/** Gives new events their places: `seq`, version and hash. */
export function chained(
  events: readonly NewEvent[],
  stream: string,
  commandId: CommandId,
  head: StreamHead,
  lastSeq: number,
): readonly ChainedEvent[] {
  let { version, hash } = head;
  let seq = lastSeq;
  return events.map((event) => {
    version++;
    seq++;
    const payloadText = JSON.stringify(event.payload);
    const placed = { ...event, stream, version, commandId };
    hash = eventHash(hash, placed, payloadText);
    return { event: { ...placed, seq, hash }, payloadText };
  });
}
