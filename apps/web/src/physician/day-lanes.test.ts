import { userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { dayLane, dayRange, filledSteps } from './day-lanes.ts';

const me = userId('dr-a');
const now = clockTime('10:00');
const span = (start: string, end: string) => ({ start: clockTime(start), end: clockTime(end) });

describe('a lane', () => {
  const { state } = inventedCase(
    'OR 1',
    [
      { time: '07:50', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
      { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } },
      { time: '08:30', type: 'monitoring.interrupted', payload: {} },
      { time: '08:45', type: 'monitoring.resumed', payload: {} },
      { time: '09:00', type: 'physician.moved', payload: { physicianId: me, location: 'in-room' } },
    ],
    { scheduledStart: clockTime('07:30'), scheduledEnd: clockTime('11:00') },
  );
  const lane = dayLane(state, me, now);

  it('has gaps where the clock was interrupted', () => {
    expect(lane.monitored).toEqual([span('08:00', '08:30'), span('08:45', '10:00')]);
    expect(lane.interrupted).toEqual([span('08:30', '08:45')]);
  });

  it('has attendance by location up to now', () => {
    expect(lane.attendance).toEqual([
      { ...span('07:50', '09:00'), location: 'remote' },
      { ...span('09:00', '10:00'), location: 'in-room' },
    ]);
  });

  it('plans only what is still to come of a running case', () => {
    expect(lane.planned).toEqual(span('10:00', '11:00'));
  });

  it('of a case that has not started is the plan alone', () => {
    const waiting = inventedCase('OR 2', [], {
      scheduledStart: clockTime('11:00'),
      scheduledEnd: clockTime('12:00'),
    });
    expect(dayLane(waiting.state, me, now)).toMatchObject({ planned: span('11:00', '12:00'), monitored: [] });
  });

  it('of a case that is late has its plan from when it was to start until it is expected to end', () => {
    const late = inventedCase('OR 2', [], {
      scheduledStart: clockTime('09:30'),
      scheduledEnd: clockTime('10:05'),
    });
    expect(dayLane(late.state, me, now).planned).toEqual(span('09:30', '10:15'));
    expect(dayLane(inventedCase('OR 3', []).state, me, now).planned).toEqual(span('10:00', '12:00'));
  });

  it('of a cancelled case plans nothing', () => {
    const plan = { scheduledStart: clockTime('11:00') };
    const cancelled = inventedCase(
      'OR 2',
      [{ time: '07:00', type: 'case.cancelled', payload: { reason: 'Fever' } }],
      plan,
    );
    expect(dayLane(cancelled.state, me, now)).not.toHaveProperty('planned');
  });

  it('ends attendance where monitoring ended', () => {
    const ended = inventedCase('OR 3', [
      { time: '08:00', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
      { time: '08:10', type: 'monitoring.started', payload: { missingBaselines: [] } },
      { time: '09:00', type: 'monitoring.ended', payload: {} },
    ]);
    expect(dayLane(ended.state, me, now)).toMatchObject({
      attendance: [{ ...span('08:00', '09:00'), location: 'remote' }],
      interrupted: [],
    });
  });
});

it('the range holds every lane and an hour either side of now', () => {
  const { state } = inventedCase('OR 1', [], {
    scheduledStart: clockTime('11:00'),
    scheduledEnd: clockTime('12:20'),
  });
  expect(dayRange([dayLane(state, me, now)], now)).toEqual(span('09:00', '12:30'));
  expect(dayRange([], now)).toEqual(span('09:00', '11:00'));
});

it('the concurrency curve is nought where no case runs', () => {
  const steps = [{ ...span('08:00', '09:00'), level: 2 }];
  expect(filledSteps(steps, span('07:00', '10:00'))).toEqual([
    { ...span('07:00', '08:00'), level: 0 },
    { ...span('08:00', '09:00'), level: 2 },
    { ...span('09:00', '10:00'), level: 0 },
  ]);
  expect(filledSteps(steps, span('08:30', '08:40'))).toEqual([{ ...span('08:30', '08:40'), level: 2 }]);
});
