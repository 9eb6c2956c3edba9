import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey, addressKey, afterFailure, networkOf } from './lock-out.ts';

const NONE = { count: 0, lastAt: 0, lockedUntil: 0 };
const MINUTE = 60_000;
const ACCOUNT = accountKey('tech', 'password');

/** The waits after so many failures in a row, each as soon as it is looked at, in minutes. */
function waits(key: typeof ACCOUNT, times: number): number[] {
  let failures = NONE;
  let now = 1e12;
  return Array.from({ length: times }, () => {
    failures = afterFailure(failures, key, now);
    const wait = Math.max(0, failures.lockedUntil - now) / MINUTE;
    now = Math.max(now, failures.lockedUntil);
    return wait;
  });
}

describe('lock-out', () => {
  it('begins at the fifth failure of an account, and grows up to an hour', () => {
    expect(waits(ACCOUNT, 13)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('is more patient with an address, behind which are many people', () => {
    expect(waits(addressKey('192.0.2.1'), 31).slice(28)).toEqual([0, 1, 1]);
  });

  it('lets nobody guess at an account more often than 40 times a day, however they wait', () => {
    const day = 24 * 60 * MINUTE;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 * MINUTE }), { maxLength: 200 }), (pauses) => {
        let failures = NONE;
        let now = 1e12;
        const tries: number[] = [];
        for (const pause of pauses) {
          now = Math.max(now + pause, failures.lockedUntil);
          failures = afterFailure(failures, ACCOUNT, now);
          tries.push(now);
        }
        return tries.every((at) => tries.filter((other) => other >= at && other < at + day).length <= 40);
      }),
    );
  });

  it('forgets one failure of an account an hour', () => {
    let failures = NONE;
    for (let count = 0; count < 4; count += 1) failures = afterFailure(failures, ACCOUNT, 1e12);
    expect(afterFailure(failures, ACCOUNT, 1e12 + 59 * MINUTE).lockedUntil).toBeGreaterThan(1e12);
    expect(afterFailure(failures, ACCOUNT, 1e12 + 60 * MINUTE).lockedUntil).toBe(0);
  });

  it('takes the network of an IPv6 address for its host', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  });
});
