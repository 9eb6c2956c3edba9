import { userId } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key.ts';
import { LIMITS } from './limits.ts';
import { SocketLimits } from './socket-limits.ts';
import { TokenBucket } from './token-bucket.ts';

const OSEI = userId('osei');

describe('a bucket of tokens', () => {
  it('never gives more than it holds and gets back in any stretch of time', () => {
    const steps = fc.array(fc.record({ afterMs: fc.nat(2_000), asks: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(steps, (asked) => {
        let now = 0;
        let given = 0;
        const bucket = new TokenBucket({ atOnce: 10, aSecond: 3 }, () => now);
        for (const { afterMs, asks } of asked) {
          now += afterMs;
          if (bucket.take(asks)) given += asks;
          expect(given).toBeLessThanOrEqual(10 + (now / 1_000) * 3 + 1e-6);
        }
      }),
    );
  });

  it('is full again after a while', () => {
    let now = 0;
    const bucket = new TokenBucket({ atOnce: 3, aSecond: 1 }, () => now);
    expect([bucket.take(3), bucket.take()]).toEqual([true, false]);
    now = 60_000;
    expect([bucket.take(3), bucket.take()]).toEqual([true, false]);
  });
});

describe('connections', () => {
  const caps = { ...LIMITS, connectionsOfPerson: 2, connectionsOfAddress: 2 };

  it('of one address are so many, and one that closed makes room', () => {
    const limits = new SocketLimits(caps, () => 0);
    const close = limits.opened('10.0.0.7');
    limits.opened('::ffff:10.0.0.7');
    expect([limits.admits('10.0.0.7'), limits.admits('10.0.0.8')]).toEqual([false, true]);
    close();
    expect(limits.admits('10.0.0.7')).toBe(true);
  });

  it('of one person are so many: the oldest gives way, and the new one is never turned away', () => {
    const limits = new SocketLimits(caps, () => 0);
    const ended: string[] = [];
    for (const name of ['first', 'second', 'third']) limits.joins(OSEI, () => ended.push(name));
    limits.joins(userId('brandt'), () => ended.push('somebody else'));
    expect(ended).toEqual(['first']);
  });

  it('of one person share what may be said', () => {
    const limits = new SocketLimits({ ...caps, messagesOfPerson: { atOnce: 3, aSecond: 1 } }, () => 0);
    const one = limits.joins(OSEI, () => undefined);
    const other = limits.joins(OSEI, () => undefined);
    expect([
      one.takes('command'),
      other.takes('clock'),
      one.takes('command'),
      other.takes('command'),
    ]).toEqual([true, true, true, false]);
    expect(limits.joins(userId('brandt'), () => undefined).takes('command')).toBe(true);
  });
});

describe('an address is counted', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::'],
    ['nonsense', 'unknown'],
  ])('%s as %s', (address, key) => expect(addressKey(address)).toBe(key));
});

it('a tablet that sends a long day of taps at once, beside its clock, stays far below the limits', () => {
  const limits = new SocketLimits(LIMITS, () => 0);
  const turn = limits.joins(OSEI, () => undefined);
  for (let tap = 0; tap < 600; tap++) expect(turn.takes('command')).toBe(true);
  for (let ask = 0; ask < 100; ask++) expect(turn.takes('clock')).toBe(true);
  for (let lost = 0; lost < 10; lost++) expect(turn.takes('catchUp')).toBe(true);
});
