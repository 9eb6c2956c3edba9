import { caseId, type ForecastStep } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime } from '../testing/invented-case.ts';
import { peakWords } from './expected-peak.ts';

const step = (start: string, end: string, level: number): ForecastStep => ({
  start: clockTime(start),
  end: clockTime(end),
  level,
  limit: 3,
  caseIds: Array.from({ length: level }, (_, index) => caseId(`C-${index}`)),
});

const day = [step('10:00', '11:00', 1), step('11:00', '12:00', 3), step('12:00', '13:00', 3)];

const expected = { steps: day, from: clockTime('10:00') };

it('what may be at any moment is said so', () => {
  expect(peakWords(expected, 0, 'UTC')).toBe('by the schedule up to 3 of 3 at about 11:00');
  expect(peakWords({ steps: day.slice(1), from: clockTime('11:00') }, 0, 'UTC')).toBe(
    'by the schedule up to 3 of 3 at any moment',
  );
});

it('of a colleague it is told how much they are expected to read, where that is more than now', () => {
  expect(peakWords(expected, 1, 'UTC')).toBe('by the schedule up to 3 of 3 at about 11:00');
  expect(peakWords(expected, 3, 'UTC')).toBeUndefined();
  expect(peakWords({ ...expected, steps: [] }, 0, 'UTC')).toBeUndefined();
});
