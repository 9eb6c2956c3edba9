import { instant, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { deskCases, extentOf } from './desk-cases.ts';

const me = userId('dr-a');
const other = userId('dr-b');
const now = clockTime('10:00');
const rooms = (states: readonly { readonly id: string }[]) => states.map((state) => state.id);

const mine = inventedCase('OR 1', [
  { time: '08:00', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
  { time: '08:10', type: 'monitoring.started', payload: { missingBaselines: [] } },
]);
const ended = inventedCase('OR 2', [
  { time: '06:00', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
  { time: '06:10', type: 'monitoring.started', payload: { missingBaselines: [] } },
  { time: '07:00', type: 'monitoring.ended', payload: {} },
]);
const planned = inventedCase('OR 3', [], { scheduledStart: clockTime('09:00') });
const running = inventedCase('OR 4', [
  { time: '09:30', type: 'monitoring.started', payload: { missingBaselines: [] } },
]);
const colleagues = inventedCase('OR 5', [
  { time: '09:00', type: 'physician.joined', payload: { physicianId: other, location: 'remote' } },
]);
const cancelled = inventedCase('OR 6', [
  { time: '07:00', type: 'case.cancelled', payload: { reason: 'fever' } },
]);
const world = [planned, mine, ended, running, colleagues, cancelled].map(({ state }) => state);

it('a desk sorts cases into attended, waiting and read by others', () => {
  const desk = deskCases(world, me, now);
  expect(rooms(desk.attended)).toEqual(['OR 1']);
  expect(rooms(desk.others)).toEqual(['OR 5']);
});

it('of the cases that wait for a reader the one whose clock runs comes first', () => {
  expect(rooms(deskCases(world, me, now).waiting)).toEqual(['OR 4', 'OR 3']);
});

it('what the physician has read today stays among their own after it ended', () => {
  expect(rooms(deskCases(world, me, now).mine)).toEqual(['OR 2', 'OR 1']);
});

it('a case that the physician left waits for a reader again', () => {
  const left = inventedCase('OR 7', [
    { time: '08:00', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
    { time: '08:10', type: 'monitoring.started', payload: { missingBaselines: [] } },
    { time: '09:00', type: 'physician.left', payload: { physicianId: me } },
  ]);
  const desk = deskCases([left.state], me, now);
  expect(rooms(desk.waiting)).toEqual(['OR 7']);
  expect(rooms(desk.mine)).toEqual(['OR 7']);
});

it('a case of tomorrow morning is not of the day, a night case that runs past midnight is', () => {
  const tomorrow = inventedCase('OR 8', [], { scheduledStart: clockTime('23:30') });
  expect(deskCases([tomorrow.state], me, now).waiting).toEqual([]);
  const night = deskCases([mine.state], me, clockTime('23:59'));
  expect(rooms(night.attended)).toEqual(['OR 1']);
});

it('a running case reaches at least to now', () => {
  expect(extentOf(mine.state, now)).toEqual({ start: clockTime('08:00'), end: now });
});

it('a case that the physician attends is shown whatever day it was planned for', () => {
  const forgotten = inventedCase(
    'OR 8',
    [{ time: '06:00', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } }],
    { scheduledStart: clockTime('05:30'), scheduledEnd: clockTime('06:30') },
  );
  const nextDay = instant(now + 24 * 3_600_000);
  expect(rooms(deskCases([forgotten.state], me, nextDay).attended)).toEqual(['OR 8']);
  expect(deskCases([forgotten.state], me, nextDay).mine).toEqual([]);
});
