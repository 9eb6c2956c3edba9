import type { UserId } from '@ionm-clock/domain';
import { addressKey } from './address-key.ts';
import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** Bringing somebody up to date costs as much as so many other messages. */
const CATCH_UP_COSTS = 20;

/** What one connection of somebody who is signed in may still say. */
export interface Turn {
  /** Whether this message is not one too many. */
  takes(message: 'command' | 'clock' | 'catchUp' | 'other'): boolean;
  /** The connection is no more. */
  leaves(): void;
}

interface Present {
  readonly bucket: TokenBucket;
  /** How each of their connections is ended, the oldest first. */
  readonly ends: Set<() => void>;
}

type Caps = Pick<
  Limits,
  'messagesOfPerson' | 'packetsOfConnection' | 'connectionsOfPerson' | 'connectionsOfAddress'
>;

/** Keeps count of connections and of what is said on them. */
export class SocketLimits {
  readonly #limits: Caps;
  readonly #now: () => number;
  readonly #connections = new Map<string, number>();
  readonly #people = new Map<UserId, Present>();

  constructor(limits: Caps, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Whether one more connection of this address is not one too many. */
  admits(address: string): boolean {
    return (this.#connections.get(addressKey(address)) ?? 0) < this.#limits.connectionsOfAddress;
  }

  /** Counts a connection, until what is returned is called. */
  opened(address: string): () => void {
    const key = addressKey(address);
    this.#connections.set(key, (this.#connections.get(key) ?? 0) + 1);
    return () => {
      const left = (this.#connections.get(key) ?? 1) - 1;
      if (left > 0) this.#connections.set(key, left);
      else this.#connections.delete(key);
    };
  }

  /** For the packets of one connection. */
  packets(): TokenBucket {
    return new TokenBucket(this.#limits.packetsOfConnection, this.#now);
  }

  /**
   * Somebody has connected. With one connection too many their oldest is ended: on a bad network it is most likely one that
   * is dead and not yet known to be, and the new one must never be turned away for it.
   */
  joins(userId: UserId, end: () => void): Turn {
    const present = this.#people.get(userId) ?? {
      bucket: new TokenBucket(this.#limits.messagesOfPerson, this.#now),
      ends: new Set(),
    };
    this.#people.set(userId, present);
    present.ends.add(end);
    const [oldest] = present.ends;
    if (present.ends.size > this.#limits.connectionsOfPerson && oldest !== undefined) {
      present.ends.delete(oldest);
      oldest();
    }
    return {
      takes: (message) => present.bucket.take(message === 'catchUp' ? CATCH_UP_COSTS : 1),
      leaves: () => {
        present.ends.delete(end);
        if (present.ends.size === 0 && this.#people.get(userId) === present) this.#people.delete(userId);
      },
    };
  }
}
