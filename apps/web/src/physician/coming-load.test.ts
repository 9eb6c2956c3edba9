import {
  addMilliseconds,
  type CaseDetails,
  type CaseState,
  loadForecast,
  physicianLoad,
  userId,
} from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { comingLoad } from './coming-load.ts';

const me = userId('dr-a');
const NOW = clockTime('10:00');
const UNTIL = addMilliseconds(NOW, 12 * 3_600_000);

const joined = {
  time: '07:00',
  type: 'physician.joined',
  payload: { physicianId: me, location: 'remote' },
} as const;
const started = { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } } as const;
const paused = { time: '09:00', type: 'monitoring.interrupted', payload: {} } as const;
const plan = (start: string, end: string): Partial<CaseDetails> => ({
  scheduledStart: clockTime(start),
  scheduledEnd: clockTime(end),
});

const waiting = (room: string, start: string, end: string): CaseState =>
  inventedCase(room, [joined], plan(start, end)).state;
const running = (room: string, end: string): CaseState =>
  inventedCase(room, [joined, started], plan('08:00', end)).state;
const interrupted = (room: string, end: string): CaseState =>
  inventedCase(room, [joined, started, paused], plan('08:00', end)).state;

const three = [running('OR 1', '12:40'), running('OR 2', '13:00'), running('OR 3', '14:00')];

function told(states: readonly CaseState[]) {
  const steps = loadForecast(states, me, () => 3, NOW, UNTIL);
  const load = physicianLoad(states, me, () => 3, 3, NOW);
  return comingLoad(load, { steps, from: NOW, until: UNTIL }, states, 'UTC');
}

it('nothing is told while the schedule keeps to the limit', () => {
  expect(told([])).toBeUndefined();
  expect(told([...three, waiting('OR 4', '12:40', '15:00')])).toBeUndefined();
});

it('a start that would go over the limit is told with its time, and when the limit holds again', () => {
  const coming = told([...three, waiting('OR 9', '11:20', '13:30')]);
  expect(coming?.words).toBe(
    '4 of 3 at about 11:20 when OR 9 Mercy starts; within the limit again at about 12:40.',
  );
  expect(coming?.cases.map(({ id }) => id)).toEqual(['OR 9']);
});

it('a clock that may resume is told without a time', () => {
  expect(told([...three, interrupted('OR 9', '11:00')])?.words).toBe(
    '4 of 3 as soon as OR 9 Mercy resumes; within the limit again at about 11:00.',
  );
});

it('several that come at once are told together', () => {
  const late = waiting('OR 8', '09:30', '11:00');
  const late2 = waiting('OR 7', '09:30', '11:00');
  const paused9 = interrupted('OR 9', '11:00');
  const words = (...more: readonly CaseState[]) => told([...three, ...more])?.words.split(';')[0];
  expect(words(late)).toBe('4 of 3 as soon as OR 8 Mercy starts');
  expect(words(late, late2)).toBe('5 of 3 as soon as OR 8 Mercy and OR 7 Mercy start');
  expect(words(late, late2, paused9)).toBe('6 of 3 as soon as OR 8 Mercy, OR 7 Mercy and OR 9 Mercy run');
});

it('a load that is over the limit is told when it is within it again, and whether it rises before', () => {
  const four = [...three, running('OR 4', '14:00')];
  expect(told(four)).toEqual({ words: 'Within the limit again at about 12:40.', cases: [] });
  expect(told([...four, waiting('OR 5', '11:00', '12:00')])?.words).toBe(
    '5 of 3 at about 11:00 when OR 5 Mercy starts; within the limit again at about 12:40.',
  );
  const later = ['OR 5', 'OR 6', 'OR 7', 'OR 8', 'OR 9'].map((room) => waiting(room, '13:30', '15:00'));
  expect(told([...four, ...later])?.words).toBe('Within the limit again at about 12:40.');
});

it('an end that lies beyond the day is not told', () => {
  const long = ['OR 1', 'OR 2', 'OR 3', 'OR 4'].map((room) => running(room, '23:00'));
  expect(told(long)).toBeUndefined();
});
