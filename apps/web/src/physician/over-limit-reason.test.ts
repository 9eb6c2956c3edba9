import { type PhysicianLoad, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { givenReason } from '../log/given-reason.ts';
import { clockTime, inventedCase } from '../testing/invented-case.ts';
import { lastToRun } from './over-limit-reason.ts';

const me = userId('dr-a');
const joined = (time: string) =>
  ({ time, type: 'physician.joined', payload: { physicianId: me, location: 'remote' } }) as const;
const started = (time: string) =>
  ({ time, type: 'monitoring.started', payload: { missingBaselines: [] } }) as const;
const load = (
  cases: readonly { readonly state: { readonly id: PhysicianLoad['caseIds'][number] } }[],
): PhysicianLoad => ({
  physicianId: me,
  level: 4,
  limit: 3,
  caseIds: cases.map(({ state }) => state.id),
  overSince: clockTime('10:31'),
});

it('the case that came last is the one whose clock started or that was joined last', () => {
  const cases = [
    inventedCase('OR 1', [joined('07:00'), started('10:31')]),
    inventedCase('OR 2', [joined('09:00'), started('08:00')]),
  ];
  expect(lastToRun(cases, load(cases))?.id).toBe('OR 1');
});

it('a move is no new coming', () => {
  const cases = [
    inventedCase('OR 1', [
      joined('07:00'),
      started('07:10'),
      { time: '10:40', type: 'physician.moved', payload: { physicianId: me, location: 'in-room' } },
    ]),
    inventedCase('OR 2', [joined('09:00'), started('08:00')]),
  ];
  expect(lastToRun(cases, load(cases))?.id).toBe('OR 2');
});

it('only a reason given since the limit was passed counts, and only one of this physician', () => {
  const note = (time: string, text: string, by = me) =>
    ({ time, type: 'note.added', payload: { text, topic: 'over-limit' }, actor: by }) as const;
  const earlier = inventedCase('OR 1', [joined('07:00'), started('07:10'), note('09:00', 'Emergency case')]);
  const foreign = inventedCase('OR 2', [
    joined('07:00'),
    started('07:10'),
    note('10:40', 'Other', userId('dr-b')),
  ]);
  expect(givenReason([earlier, foreign], load([earlier, foreign]))).toBeUndefined();
  const given = inventedCase('OR 3', [
    joined('07:00'),
    started('10:31'),
    note('10:33', 'Colleague unavailable'),
  ]);
  expect(givenReason([earlier, given], load([earlier, given]))).toMatchObject({
    text: 'Colleague unavailable',
  });
});
