import { type PhysicianLoad, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { joiningWarning, loadWords, oneMoreWords } from './load-words.ts';

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

it('one before the limit is told, and so are the limit itself and since when it is passed', () => {
  const zone = running.details.timeZone;
  expect(loadWords(load(0), zone)).toBe('below the limit');
  expect(loadWords(load(1), zone)).toBe('below the limit');
  expect(loadWords(load(2), zone)).toBe('1 more and you are at the limit');
  expect(loadWords(load(3), zone)).toBe('at the limit');
  expect(loadWords(load(4), zone)).toBe('over the limit');
  expect(loadWords({ ...load(4), overSince: clockTime('10:31') }, zone)).toBe('over the limit since 10:31');
});

it('of a colleague it is told what one more case would make of their load', () => {
  expect([1, 2, 3].map((level) => oneMoreWords(load(level)))).toEqual([
    undefined,
    'would be at the limit',
    'would read 4 of 3',
  ]);
});
