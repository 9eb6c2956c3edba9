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

/** Follows the chains of all streams, event by event in order of `seq`, and says what is wrong first. */
export class ChainCheck {
  readonly #heads = new Map<string, { version: number; hash: string }>();
  #seq = 0;

  get events(): number {
    return this.#seq;
  }

  /** The reason why this event cannot be the next; undefined if it is right. */
  next(event: StoredEvent, payloadText: string): string | undefined {
    if (event.seq !== this.#seq + 1) return `event ${this.#seq + 1} is missing`;
    const head = this.#heads.get(event.stream) ?? { version: 0, hash: NO_HASH };
    if (event.version !== head.version + 1) {
      return `${event.stream} goes from version ${head.version} to ${event.version}`;
    }
    if (event.hash !== eventHash(head.hash, event, payloadText))
      return `the content of the event does not match its hash`;
    this.#heads.set(event.stream, { version: event.version, hash: event.hash });
    this.#seq = event.seq;
    return undefined;
  }
}
