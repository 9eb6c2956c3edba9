import { facilityId, type PhysicianLoad, userId } from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { colleagues, comingOverLimit, joiningWarning } from './load-forecast.ts';

const me = userId('dr-a');
const load = (level: number, of = me): PhysicianLoad => ({ physicianId: of, level, limit: 3, caseIds: [] });
const running = inventedCase('OR 1', [
  { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } },
]).state;
const waiting = (room: string, time: string) =>
  inventedCase(room, [], { scheduledStart: clockTime(time) }).state;

it('joining within the limit needs no warning', () => {
  expect(joiningWarning(load(2), running)).toBeUndefined();
});

it('joining a fourth case is told beforehand', () => {
  expect(joiningWarning(load(3), running)).toBe('Its clock runs: you would read 4 of 3.');
  expect(joiningWarning(load(3), waiting('OR 2', '09:00'))).toBe('4 of 3 once its clock runs.');
});

it('the start that would go over the limit is foreseen', () => {
  const attended = [waiting('OR 3', '11:00'), waiting('OR 2', '09:00')];
  expect(comingOverLimit(attended, load(3))).toMatchObject({
    state: { id: 'OR 2' },
    level: 4,
    at: clockTime('09:00'),
  });
  expect(comingOverLimit(attended, load(2))).toMatchObject({ state: { id: 'OR 3' }, level: 4 });
  expect(comingOverLimit(attended, load(1))).toBeUndefined();
});

it('colleagues of the facility come first, then those with more free capacity, then by name', () => {
  const person = (id: string, facility = 'Mercy'): Person => ({
    userId: userId(id),
    name: id,
    role: 'physician',
    facilities: [facilityId(facility)],
  });
  const people = [person('dr-a'), person('dr-d'), person('dr-c'), person('dr-b'), person('dr-e', 'St Ann')];
  const loads = new Map([[userId('dr-b'), load(2, userId('dr-b'))]]);
  expect(colleagues(people, loads, running, me, 3).map(({ person: { name } }) => name)).toEqual([
    'dr-c',
    'dr-d',
    'dr-b',
    'dr-e',
  ]);
});
