import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant, parseInstant } from './instant.ts';
import { zoneOffsetMs } from './zone-offset.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  'UTC',
  'America/Chicago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
];

const at = (iso: string) => {
  const found = parseInstant(iso);
  if (found === undefined) throw new Error(`no instant: ${iso}`);
  return found;
};

describe('the offset of a zone', () => {
  it.each([
    ['2026-07-01T12:00:00Z', 'UTC', 0],
    ['2026-07-01T12:00:00Z', 'America/Chicago', -5],
    ['2026-01-01T12:00:00Z', 'America/Chicago', -6],
    ['2026-01-01T12:00:00Z', 'Asia/Kathmandu', 5.75],
    ['2026-01-01T12:00:00Z', 'America/St_Johns', -3.5],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', -10],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', 14],
  ])('at %s in %s is %d hours', (iso, zone, hours) => {
    expect(zoneOffsetMs(at(iso), zone)).toBe(hours * HOUR_MS);
  });

  it('changes at the very instant of a clock change', () => {
    expect(zoneOffsetMs(at('2026-03-08T07:59:59.999Z'), 'America/Chicago')).toBe(-6 * HOUR_MS);
    expect(zoneOffsetMs(at('2026-03-08T08:00:00.000Z'), 'America/Chicago')).toBe(-5 * HOUR_MS);
  });

  it('is not told for a zone that nobody knows', () => {
    expect(() => zoneOffsetMs(at('2026-01-01T12:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});

test('an instant plus its offset is what the platform says that the local clock shows', () => {
  const zones = new Map(
    ZONES.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
    ]),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) }),
      fc.constantFrom(...ZONES),
      (ms, zone) => {
        const shown = zones.get(zone)?.format(ms);
        const wallClock = new Date(ms + zoneOffsetMs(instant(ms), zone)).toISOString();
        expect(wallClock.slice(0, 19).replace('T', ' ')).toBe(shown);
      },
    ),
  );
});
