import { instant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { deskTimeZone, facilityHourAndMinute } from './desk-time-zone.ts';

const inZone = (room: string, timeZone: string) => inventedCase(room, [], { timeZone }).state;
const denver = inZone('OR 1', 'America/Denver');
const chicago = inZone('OR 2', 'America/Chicago');
const alsoChicago = inZone('OR 3', 'America/Chicago');

it('a desk tells time as most of the attended cases do', () => {
  expect(deskTimeZone([denver, chicago, alsoChicago], [denver])).toBe('America/Chicago');
  expect(deskTimeZone([denver], [denver, chicago, alsoChicago])).toBe('America/Denver');
});

it('without an attended case a desk tells time as most cases do', () => {
  expect(deskTimeZone([], [denver, chicago, alsoChicago])).toBe('America/Chicago');
});

it('a time names its zone where it differs from that of the desk', () => {
  const at = clockTime('14:03');
  expect(facilityHourAndMinute(at, 'America/Chicago', 'America/Chicago')).toBe('08:03');
  expect(facilityHourAndMinute(at, 'America/Denver', 'America/Chicago')).toBe('07:03 MST');
});

it('two zones that agree at that instant need no name', () => {
  expect(facilityHourAndMinute(clockTime('14:03'), 'America/Winnipeg', 'America/Chicago')).toBe('08:03');
});

it('the hour that a clock change repeats has its offset, or the name of its zone', () => {
  const at = instant(Date.UTC(2026, 10, 1, 7, 30));
  expect(facilityHourAndMinute(at, 'America/Chicago', 'America/Chicago')).toBe('01:30 −06:00');
  expect(facilityHourAndMinute(at, 'America/Denver', 'America/Chicago')).toBe('01:30 −06:00');
  expect(facilityHourAndMinute(at, 'America/Chicago', 'America/New_York')).toBe('01:30 CST');
});
