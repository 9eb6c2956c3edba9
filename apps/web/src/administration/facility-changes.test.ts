import { type Facility, facilityId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { facilityChanges } from './facility-changes.ts';

const MERCY: Facility = {
  id: facilityId('Mercy'),
  timeZone: 'America/Chicago',
  rooms: ['OR 1', 'OR 2', 'OR 3'],
};

test('each change is a sentence, and nothing is none', () => {
  expect(facilityChanges(MERCY, MERCY)).toEqual([]);
  expect(
    facilityChanges(MERCY, { ...MERCY, timeZone: 'America/Denver', rooms: ['OR 3', 'OR 1', 'OR 9'] }),
  ).toEqual([
    'Its times are those of America/Denver, until now of America/Chicago. Cases keep the zone that they were scheduled in.',
    'New: OR 9.',
    'No longer offered: OR 2. Cases there keep the name.',
    'The ORs are in another order.',
  ]);
});

test('one that is new, and one that is removed, is no other order', () => {
  expect(facilityChanges(MERCY, { ...MERCY, rooms: ['OR 0', 'OR 1', 'OR 3'] })).toEqual([
    'New: OR 0.',
    'No longer offered: OR 2. Cases there keep the name.',
  ]);
});

test('of a new facility it says all', () => {
  expect(facilityChanges(undefined, MERCY)).toEqual([
    'Its times are those of America/Chicago.',
    'It has OR 1, OR 2, OR 3.',
  ]);
});
