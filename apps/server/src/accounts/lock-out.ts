import { type Instant, instant } from '@ionm-clock/domain';
import type { FailureRows, Failures } from './failure-rows.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From how many failures on one waits, and how long it takes until one failure is forgotten. */
interface Patience {
  readonly failures: number;
  readonly forgetsOneEveryMs: number;
}

/** One person types their own password wrong now and then; behind one address of a hospital are many people. */
const PATIENCE: Readonly<Record<'account' | 'address', Patience>> = {
  account: { failures: 5, forgetsOneEveryMs: HOUR_MS },
  address: { failures: 30, forgetsOneEveryMs: MINUTE_MS },
};
const FIRST_LOCK_MS = MINUTE_MS;
const LONGEST_LOCK_MS = HOUR_MS;

/** What is counted against. */
export type LockKey = `account:${string}` | `address:${string}`;

/**
 * How an account is tried: a stranger elsewhere must not lock somebody out of a shared tablet, of the browser in which they sign in each
 * day, nor of signing what they did.
 */
export type TriedBy = 'password' | 'proof' | `tablet ${string}` | `browser ${string}`;

/** The account of a person, or of a name that nobody has: both are locked alike. */
export const accountKey = (whose: string, by: TriedBy): LockKey => `account:${whose}\n${by}\n`;
/** Where it is tried from. */
export const addressKey = (address: string): LockKey => `address:${networkOf(address)}`;

/** The failures after one more. The wait doubles with each, up to an hour; it ends by itself. */
export function afterFailure(before: Failures, key: LockKey, now: number): Failures {
  const { failures, forgetsOneEveryMs } = PATIENCE[key.startsWith('account:') ? 'account' : 'address'];
  const forgotten = Math.floor(Math.max(0, now - before.lastAt) / forgetsOneEveryMs);
  const count = Math.max(0, before.count - forgotten) + 1;
  const over = count - failures;
  const waitMs = over < 0 ? 0 : Math.min(FIRST_LOCK_MS * 2 ** over, LONGEST_LOCK_MS);
  return { count, lastAt: now, lockedUntil: waitMs === 0 ? before.lockedUntil : now + waitMs };
}

/** A try that is under way: it counts as a failure until it proves to be none, so that many at once are no way around. */
export interface Try {
  /** It was right: an account starts anew; for an address it is as if there had been no try. */
  succeeded(): void;
  /** It was neither: more is asked for. */
  takenBack(): void;
}

/** Keeps those who guess waiting. */
export class LockOut {
  readonly #rows: FailureRows;
  readonly #now: () => Instant;

  constructor(rows: FailureRows, now: () => Instant) {
    this.#rows = rows;
    this.#now = now;
  }

  /** Until when nothing is looked at; undefined if it is now. */
  lockedUntil(keys: readonly LockKey[]): Instant | undefined {
    const until = Math.max(0, ...keys.map((key) => this.#rows.of(key).lockedUntil));
    return until > this.#now() ? instant(until) : undefined;
  }

  begin(keys: readonly LockKey[]): Try {
    const now = this.#now();
    for (const key of keys) this.#rows.put(key, afterFailure(this.#rows.of(key), key, now));
    const takeBack = (key: LockKey) => {
      const { count, lastAt, lockedUntil } = this.#rows.of(key);
      const unlocked = count - 1 < PATIENCE[key.startsWith('account:') ? 'account' : 'address'].failures;
      this.#rows.put(key, { count: Math.max(0, count - 1), lastAt, lockedUntil: unlocked ? 0 : lockedUntil });
    };
    return {
      succeeded: () => {
        for (const key of keys) {
          if (key.startsWith('account:')) this.#rows.clear(key);
          else takeBack(key);
        }
      },
      takenBack: () => {
        for (const key of keys) takeBack(key);
      },
    };
  }

  /** Until when an account is locked somewhere. */
  accountLockedUntil(userId: string): Instant | undefined {
    const until = this.#rows.lockedUntil(`account:${userId}\n`);
    return until > this.#now() ? instant(until) : undefined;
  }

  unlock(userId: string): void {
    this.#rows.clear(`account:${userId}\n`);
  }

  /** Forgets what no longer counts. */
  sweep(): void {
    this.#rows.forgetBefore(this.#now() - 24 * HOUR_MS);
  }
}

/** An IPv6 network gives each of its hosts as many addresses as it likes: it counts as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? `${expanded(plain).slice(0, 4).join(':')}::/64` : plain;
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after];
}
