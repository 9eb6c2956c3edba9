import { userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { deskCases, extentOf } from './desk-cases.ts';
import { clockTime, inventedCase } from './invented-case.ts';

const me = userId('dr-a');
const other = userId('dr-b');
const now = clockTime('10:00');
const rooms = (states: readonly { readonly id: string }[]) => states.map((state) => state.id);

const mine = inventedCase('OR 1', [
  ['08:00', 'physician.joined', { physicianId: me, location: 'remote' }],
  ['08:10', 'monitoring.started', { missingBaselines: [] }],
]);
const ended = inventedCase('OR 2', [
  ['06:00', 'physician.joined', { physicianId: me, location: 'remote' }],
  ['06:10', 'monitoring.started', { missingBaselines: [] }],
  ['07:00', 'monitoring.ended', {}],
]);
const planned = inventedCase('OR 3', [], { scheduledStart: clockTime('09:00') });
const running = inventedCase('OR 4', [['09:30', 'monitoring.started', { missingBaselines: [] }]]);
const colleagues = inventedCase('OR 5', [
  ['09:00', 'physician.joined', { physicianId: other, location: 'remote' }],
]);
const cancelled = inventedCase('OR 6', [['07:00', 'case.cancelled', { reason: 'fever' }]]);
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
    ['08:00', 'physician.joined', { physicianId: me, location: 'remote' }],
    ['08:10', 'monitoring.started', { missingBaselines: [] }],
    ['09:00', 'physician.left', { physicianId: me }],
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
