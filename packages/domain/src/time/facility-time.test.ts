import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, localDate, localDateTime, localTime } from './facility-time.ts';
import { type Instant, instant, parseInstant } from './instant.ts';

const CHICAGO = 'America/Chicago';

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new Error(`not an instant: ${text}`);
  return found;
}

describe('in Chicago', () => {
  test('winter and summer have their offsets', () => {
    expect(localDateTime(at('2026-11-03T14:03:12.345Z'), CHICAGO)).toBe('2026-11-03T08:03:12.345-06:00');
    expect(localDateTime(at('2026-07-01T14:03:12.005Z'), CHICAGO)).toBe('2026-07-01T09:03:12.005-05:00');
  });

  test('in spring the hour from 2 to 3 does not exist', () => {
    expect(localDateTime(at('2026-03-08T07:59:59.999Z'), CHICAGO)).toBe('2026-03-08T01:59:59.999-06:00');
    expect(localDateTime(at('2026-03-08T08:00:00Z'), CHICAGO)).toBe('2026-03-08T03:00:00.000-05:00');
  });

  test('in autumn the hour from 1 to 2 comes twice, and the offset tells which', () => {
    expect(localDateTime(at('2026-11-01T06:30:00Z'), CHICAGO)).toBe('2026-11-01T01:30:00.000-05:00');
    expect(localDateTime(at('2026-11-01T07:30:00Z'), CHICAGO)).toBe('2026-11-01T01:30:00.000-06:00');
  });

  test('midnight is 00:00:00, and its date is the new day', () => {
    expect(localTime(at('2026-11-04T06:00:00Z'), CHICAGO)).toBe('00:00:00');
    expect(localDate(at('2026-11-04T05:59:59.999Z'), CHICAGO)).toBe('2026-11-03');
    expect(localDate(at('2026-11-04T06:00:00Z'), CHICAGO)).toBe('2026-11-04');
  });
});

test.each([
  ['UTC', '2026-11-03T14:03:12.000+00:00'],
  ['Asia/Kolkata', '2026-11-03T19:33:12.000+05:30'],
  ['Asia/Kathmandu', '2026-11-03T19:48:12.000+05:45'],
  ['America/St_Johns', '2026-11-03T10:33:12.000-03:30'],
  ['Pacific/Chatham', '2026-11-04T03:48:12.000+13:45'],
  ['Pacific/Kiritimati', '2026-11-04T04:03:12.000+14:00'],
])('%s has its offset', (timeZone, text) => {
  expect(localDateTime(at('2026-11-03T14:03:12Z'), timeZone)).toBe(text);
});

test('Lord Howe changes its clocks by half an hour', () => {
  const zone = 'Australia/Lord_Howe';
  expect(localDateTime(at('2026-04-04T14:59:59Z'), zone)).toBe('2026-04-05T01:59:59.000+11:00');
  expect(localDateTime(at('2026-04-04T15:00:00Z'), zone)).toBe('2026-04-05T01:30:00.000+10:30');
});

test('date, time and offset read back as the same instant, in every zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(instants, zones, (ms, zone) => {
      const text = localDateTime(instant(ms), zone);
      expect(parseInstant(text)).toBe(ms);
      expect(text.slice(0, 10)).toBe(localDate(instant(ms), zone));
      expect(text.slice(11, 19)).toBe(localTime(instant(ms), zone));
    }),
  );
});

test('an instant before 1970 keeps its milliseconds', () => {
  expect(localDateTime(instant(-1), 'UTC')).toBe('1969-12-31T23:59:59.999+00:00');
});

describe('a time zone', () => {
  test.each(['America/Chicago', 'UTC', 'Asia/Kathmandu', 'US/Central'])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each(['', 'Chicago', 'Mars/Olympus', 'CST6CDT7', '+05:30', '-06:00'])('is not %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  test('what is taken for one can be used as one, whatever it is', () => {
    const name = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+5', '+01', 'GMT');
    const like = fc.tuple(name, fc.constantFrom('', ' ', '0', '/', '\0')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), like), (text) => {
        if (isTimeZone(text)) expect(localDate(instant(0), text)).toMatch(/^19(69|70)-/);
        else expect(() => isTimeZone(text)).not.toThrow();
      }),
    );
  });
});
