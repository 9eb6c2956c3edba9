import { isoInstant, isTimeZone } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { rowTime, zoneOfOffset } from './row-time.ts';

const CHICAGO = 'America/Chicago';

describe('a time in a table', () => {
  it.each([
    ['2026-03-02 10:31', CHICAGO, '2026-03-02T16:31:00.000Z'],
    ['2026-03-02T10:31:05', CHICAGO, '2026-03-02T16:31:05.000Z'],
    ['2026-03-02T16:31:05Z', undefined, '2026-03-02T16:31:05.000Z'],
    ['2026-03-02 10:31:05-06:00', undefined, '2026-03-02T16:31:05.000Z'],
    ['2026-03-02T10:31-06:00', CHICAGO, '2026-03-02T16:31:00.000Z'],
  ])('%s in %s', (text, zone, iso) => {
    const time = rowTime(text, zone);
    expect(time.ok && [isoInstant(time.at), time.twice]).toEqual([iso, false]);
  });

  it('in the hour that autumn repeats is the earlier, and is told', () => {
    expect(rowTime('2026-11-01 01:30', CHICAGO)).toEqual({
      ok: true,
      at: Date.UTC(2026, 10, 1, 6, 30),
      twice: true,
    });
  });

  it.each([
    ['2026-03-08 02:30', CHICAGO, /^never was in America\/Chicago: .* put forward/],
    ['2026-03-02 10:31', undefined, /^is a local time without a time zone: .*time_zone.*--time-zone/],
    ['3/2/2026 10:31', CHICAGO, /^must be a time such as/],
    ['2026-02-30 10:31', CHICAGO, /^must be a time such as/],
    ['10:31', undefined, /^must be a time such as/],
    ['1926-03-02 10:31', CHICAGO, /^must lie between/],
    ['1926-03-02T10:31Z', undefined, /^must lie between/],
  ])('%s in %s is none', (text, zone, reason) => {
    const time = rowTime(text, zone);
    expect(time.ok ? '' : time.reason).toMatch(reason);
  });
});

describe('the zone of an offset', () => {
  it.each([
    ['2026-03-02T10:31-06:00', 'Etc/GMT+6'],
    ['2026-03-02T10:31+10:00', 'Etc/GMT-10'],
    ['2026-03-02T10:31+00:00', 'Etc/GMT'],
    ['2026-03-02T10:31+05:30', undefined],
    ['2026-03-02T10:31Z', undefined],
    ['', undefined],
  ])('of %s is %s', (text, zone) => {
    expect(zoneOfOffset(text)).toBe(zone);
    if (zone !== undefined) expect(isTimeZone(zone)).toBe(true);
  });
});
