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

const patienceOf = (key: LockKey): Patience => PATIENCE[key.startsWith('account:') ? 'account' : 'address'];

/** The failures after one more. The wait doubles with each, up to an hour; it ends by itself. */
export function afterFailure(before: Failures, key: LockKey, now: number): Failures {
  const { failures, forgetsOneEveryMs } = patienceOf(key);
  const forgotten = Math.floor(Math.max(0, now - before.lastAt) / forgetsOneEveryMs);
  const count = Math.max(0, before.count - forgotten) + 1;
  const over = count - failures;
  const waitMs = over < 0 ? 0 : Math.min(FIRST_LOCK_MS * 2 ** over, LONGEST_LOCK_MS);
  return { count, lastAt: now, lockedUntil: waitMs === 0 ? before.lockedUntil : now + waitMs };
}

/** A try that is under way: it counts as a failure until it proves to be none, so that many at once are no way around. */
export interface Try {
  /** It was right: an account starts anew; for an address it is as if there had been no try. */
  succeeded(): Promise<void>;
  /** It was neither: more is asked for. */
  takenBack(): Promise<void>;
}

/** A try that may be looked at, or until when none is. */
export type Begun =
  | { readonly ok: true; readonly attempt: Try }
  | { readonly ok: false; readonly until: Instant };

/** Keeps those who guess waiting, at all servers that share the failures. */
export class LockOut {
  readonly #rows: FailureRows;
  readonly #now: () => Instant;

  constructor(rows: FailureRows, now: () => Instant) {
    this.#rows = rows;
    this.#now = now;
  }

  /** Until when nothing is looked at; undefined if it is now. */
  async lockedUntil(keys: readonly LockKey[]): Promise<Instant | undefined> {
    const failures = await Promise.all(keys.map((key) => this.#rows.of(key)));
    const until = Math.max(0, ...failures.map((of) => of?.lockedUntil ?? 0));
    return until > this.#now() ? instant(until) : undefined;
  }

  /** Counts a failure of each, unless one of them is locked. */
  async begin(keys: readonly LockKey[]): Promise<Begun> {
    // Nothing is counted where that is known at once, so that a lock does not grow by what is not looked at.
    const known = await this.lockedUntil(keys);
    if (known !== undefined) return { ok: false, until: known };
    const counted: LockKey[] = [];
    for (const key of keys) {
      const until = await this.#count(key);
      if (until !== undefined) {
        for (const other of counted) await this.#takeBack(other);
        return { ok: false, until };
      }
      counted.push(key);
    }
    const attempt: Try = {
      succeeded: async () => {
        for (const key of keys) {
          if (key.startsWith('account:')) await this.#rows.clear(key);
          else await this.#takeBack(key);
        }
      },
      takenBack: async () => {
        for (const key of keys) await this.#takeBack(key);
      },
    };
    return { ok: true, attempt };
  }

  /** Until when each account is locked somewhere that is, by its person. */
  async lockedAccounts(): Promise<ReadonlyMap<string, Instant>> {
    const accounts = new Map<string, Instant>();
    for (const [key, until] of await this.#rows.lockedAt(this.#now())) {
      const whose = /^account:([^\n]*)\n/.exec(key)?.[1];
      if (whose !== undefined && until > (accounts.get(whose) ?? 0)) accounts.set(whose, instant(until));
    }
    return accounts;
  }

  unlock(userId: string): Promise<void> {
    return this.#rows.clear(`account:${userId}\n`);
  }

  /** Forgets what no longer counts. */
  sweep(): Promise<void> {
    return this.#rows.forgetBefore(this.#now() - 24 * HOUR_MS);
  }

  /** Counts one more, however many are counted at once; if it is locked, gives until when, and counts nothing. */
  async #count(key: LockKey): Promise<Instant | undefined> {
    for (;;) {
      const now = this.#now();
      const before = await this.#rows.of(key);
      if (before !== undefined && before.lockedUntil > now) return instant(before.lockedUntil);
      if (await this.#rows.move(key, before, afterFailure(before ?? NONE, key, now))) return undefined;
    }
  }

  async #takeBack(key: LockKey): Promise<void> {
    for (;;) {
      const before = await this.#rows.of(key);
      if (before === undefined) return;
      const count = Math.max(0, before.count - 1);
      const lockedUntil = count < patienceOf(key).failures ? 0 : before.lockedUntil;
      if (await this.#rows.move(key, before, { ...before, count, lockedUntil })) return;
    }
  }
}

const NONE: Failures = { count: 0, lastAt: 0, lockedUntil: 0 };

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
