import { describe, expect, test } from 'vitest';
import { deviceId, facilityId } from '../ids.ts';
import { ADMIN_OF_MERCY, CHIEF, MERCY_ID, NOWHERE_ID, ST_ANN_ID } from '../testing/any-organisation.ts';
import { after, refusalOf } from '../testing/organisation-decisions.ts';
import { DEFAULT_ACCESS_POLICY } from './access-policy.ts';
import type { OrganisationCommand } from './organisation-commands.ts';

describe('a facility', () => {
  const saved = (
    id: string,
    rooms: readonly string[],
    timeZone = 'America/Chicago',
  ): OrganisationCommand => ({
    type: 'saveFacility',
    facility: { id: facilityId(id), timeZone, rooms },
  });

  test.each([
    ['', ['OR 1'], ['empty-text', 'facility.id']],
    ['mercy ', ['OR 1'], ['name-taken', 'facility.id']],
    ['Mercy', ['OR 1', ' '], ['empty-text', 'facility.rooms.1']],
    ['Mercy', ['OR 1', 'OR 2', 'or 1 '], ['name-taken', 'facility.rooms.2']],
    ['Mercy', ['OR 1', 'OR 2'], ['nothing-changed', undefined]],
    ['Mercy', ['OR 1', 'OR 3'], 'accepted'],
    ['Hillside', [], 'accepted'],
  ])('%j with the rooms %j: %j', (id, rooms, expected) => {
    expect(refusalOf(saved(id, rooms))).toEqual(expected);
  });

  test('gets rooms from its own administrator, but its time zone from one of the whole organisation', () => {
    expect(refusalOf(saved('Mercy', ['OR 9']), ADMIN_OF_MERCY)).toBe('accepted');
    const moved = saved('Mercy', ['OR 1', 'OR 2'], 'America/Denver');
    expect(refusalOf(moved, ADMIN_OF_MERCY)).toEqual(['not-allowed', undefined]);
    expect(refusalOf(moved)).toBe('accepted');
  });
});

describe('a shared tablet', () => {
  const enrol = (id: string, name: string, facility = MERCY_ID): OrganisationCommand => ({
    type: 'enrolDevice',
    device: { deviceId: deviceId(id), name, facility },
  });
  const one = after(enrol('t-1', 'OR 1'));

  test('has a name of its own at a facility that there is', () => {
    expect(refusalOf(enrol('t-2', ' '))).toEqual(['empty-text', 'device.name']);
    expect(refusalOf(enrol('', 'OR 1'))).toEqual(['empty-text', 'device.deviceId']);
    expect(refusalOf(enrol('t-2', 'OR 1', NOWHERE_ID))).toEqual(['no-such-facility', 'device.facility']);
    expect(refusalOf(enrol('t-2', 'or 1'), CHIEF, one)).toEqual(['name-taken', 'device.name']);
    expect(refusalOf(enrol('t-2', 'OR 1', ST_ANN_ID), CHIEF, one)).toBe('accepted');
    expect(refusalOf(enrol('t-1', 'OR 1'), CHIEF, one)).toEqual(['nothing-changed', undefined]);
  });

  test('is removed once', () => {
    const remove: OrganisationCommand = { type: 'removeDevice', deviceId: deviceId('t-1') };
    expect(refusalOf(remove, CHIEF, one)).toBe('accepted');
    expect(refusalOf(remove)).toEqual(['no-such-device', 'deviceId']);
  });
});

test('a policy is saved when it is another one', () => {
  const save10 = (idle: number): OrganisationCommand => ({
    type: 'savePolicy',
    policy: { ...DEFAULT_ACCESS_POLICY, idleMinutes: { ...DEFAULT_ACCESS_POLICY.idleMinutes, biller: idle } },
  });
  expect(refusalOf(save10(15))).toEqual(['nothing-changed', undefined]);
  expect(refusalOf(save10(10))).toBe('accepted');
  expect(refusalOf(save10(10), ADMIN_OF_MERCY)).toEqual(['not-allowed', undefined]);
});
