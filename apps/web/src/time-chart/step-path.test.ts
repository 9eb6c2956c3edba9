import { expect, it } from 'vitest';
import { clockTime } from '../testing/invented-case.ts';
import { stepPath } from './step-path.ts';
import { timeAxis } from './time-axis.ts';

it('a step curve joins what touches and leaves a gap where nothing is', () => {
  const axis = timeAxis({ start: clockTime('08:00'), end: clockTime('12:00') }, 400, 'UTC');
  const step = (start: string, end: string, level: number) => ({
    start: clockTime(start),
    end: clockTime(end),
    level,
  });
  const steps = [step('08:00', '09:00', 1), step('09:00', '10:00', 2), step('11:00', '12:00', 1)];
  expect(stepPath(axis, steps, (level) => 30 - level * 10)).toBe('M 0 20 H 100 V 10 H 200 M 300 20 H 400');
});
