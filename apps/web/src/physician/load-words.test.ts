import { type PhysicianLoad, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { joiningWarning } from './load-words.ts';

const load = (level: number): PhysicianLoad => ({
  physicianId: userId('dr-a'),
  level,
  limit: 3,
  caseIds: [],
});
const running = inventedCase('OR 1', [
  { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } },
]).state;
const waiting = inventedCase('OR 2', [], { scheduledStart: clockTime('09:00') }).state;

it('joining within the limit needs no warning', () => {
  expect(joiningWarning(load(2), running)).toBeUndefined();
});

it('joining a fourth case is told beforehand', () => {
  expect(joiningWarning(load(3), running)).toBe('Its clock runs: you would read 4 of 3.');
  expect(joiningWarning(load(3), waiting)).toBe('4 of 3 once its clock runs.');
});
