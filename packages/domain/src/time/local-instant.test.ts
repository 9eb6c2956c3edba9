import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localDateTime } from './facility-time.ts';
import { instant, isoInstant } from './instant.ts';
import { localInstants } from './local-instant.ts';

const ZONES = [
  'UTC',
  'America/Chicago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
];

describe('a local time', () => {
  it.each([
    ['2026-03-02 10:31', 'America/Chicago', '2026-03-02T16:31:00.000Z'],
    ['2026-03-02T10:31:07', 'America/Chicago', '2026-03-02T16:31:07.000Z'],
    ['2026-07-02 10:31:07.25', 'America/Chicago', '2026-07-02T15:31:07.250Z'],
    ['2026-07-02 10:31', 'Asia/Kathmandu', '2026-07-02T04:46:00.000Z'],
    ['2026-03-08 01:59:59', 'America/Chicago', '2026-03-08T07:59:59.000Z'],
    ['2026-03-08 03:00', 'America/Chicago', '2026-03-08T08:00:00.000Z'],
  ])('%s in %s is one instant', (text, zone, iso) => {
    const found = localInstants(text, zone);
    expect(found?.kind === 'one' && isoInstant(found.at)).toBe(iso);
  });

  it('does not exist in the hour that spring takes away', () => {
    expect(localInstants('2026-03-08 02:00', 'America/Chicago')).toEqual({ kind: 'none' });
    expect(localInstants('2026-03-08 02:59:59.999', 'America/Chicago')).toEqual({ kind: 'none' });
  });

  it('does not exist on the day that Samoa left out', () => {
    expect(localInstants('2011-12-30 12:00', 'Pacific/Apia')).toEqual({ kind: 'none' });
  });

  it('is two instants in the hour that autumn repeats', () => {
    expect(localInstants('2026-11-01 01:30', 'America/Chicago')).toEqual({
      kind: 'two',
      earlier: Date.UTC(2026, 10, 1, 6, 30),
      later: Date.UTC(2026, 10, 1, 7, 30),
    });
  });

  it.each([
    '2026-02-30 10:00',
    '2026-03-02',
    '10:31',
    '2026-03-02 24:31',
    '3/2/2026 10:31',
    '2026-03-02 10:31Z',
    '',
  ])('is not %j', (text) => {
    expect(localInstants(text, 'America/Chicago')).toBeUndefined();
  });
});

test('every instant is among those of what the local clock showed at it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) }),
      fc.constantFrom(...ZONES),
      (ms, zone) => {
        const found = localInstants(localDateTime(instant(ms), zone).slice(0, 23), zone);
        if (found === undefined || found.kind === 'none') throw new Error('no such time');
        expect(found.kind === 'one' ? [found.at] : [found.earlier, found.later]).toContain(ms);
      },
    ),
  );
});
