import { describe, expect, it } from 'vitest';
import { instant } from './instant.ts';
import { unambiguousMinute, unambiguousTime } from './unambiguous-time.ts';

describe('a time that is shown', () => {
  it.each([
    ['2026-11-01T05:59:59Z', 'America/Chicago', '00:59:59'],
    ['2026-11-01T06:00:00Z', 'America/Chicago', '01:00:00 −05:00'],
    ['2026-11-01T06:59:59.999Z', 'America/Chicago', '01:59:59 −05:00'],
    ['2026-11-01T07:00:00Z', 'America/Chicago', '01:00:00 −06:00'],
    ['2026-11-01T08:00:00Z', 'America/Chicago', '02:00:00'],
    ['2026-03-08T08:00:00Z', 'America/Chicago', '03:00:00'],
    ['2026-07-02T04:46:00Z', 'Asia/Kathmandu', '10:31:00'],
    ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '01:30:00 +10:30'],
    ['2026-10-31T23:30:00Z', 'America/Phoenix', '16:30:00'],
  ])('at %s in %s is %s', (iso, zone, shown) => {
    expect(unambiguousTime(instant(Date.parse(iso)), zone)).toBe(shown);
  });
});

describe('a time to the minute', () => {
  it.each([
    ['2026-11-01T05:59:59Z', 'America/Chicago', '00:59'],
    ['2026-11-01T06:30:59Z', 'America/Chicago', '01:30 −05:00'],
    ['2026-11-01T07:30:59Z', 'America/Chicago', '01:30 −06:00'],
    ['2026-11-01T08:00:00Z', 'America/Chicago', '02:00'],
    ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '01:30 +10:30'],
  ])('at %s in %s is %s', (iso, zone, shown) => {
    expect(unambiguousMinute(instant(Date.parse(iso)), zone)).toBe(shown);
  });
});
