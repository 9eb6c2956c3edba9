import { userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { inventedCase } from '../testing/invented-case.ts';
import { attentionOf } from './attention.ts';

const me = userId('dr-a');
const joined = {
  time: '08:00',
  type: 'physician.joined',
  payload: { physicianId: me, location: 'remote' },
} as const;
const started = { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } } as const;
const given = (time: string) => ({ time, type: 'attention.given', payload: { physicianId: me } }) as const;

it('the only running case has the attention without being given it', () => {
  const only = inventedCase('OR 1', [joined, started]);
  const waiting = inventedCase('OR 2', [joined]);
  expect(attentionOf([only.state, waiting.state], me)).toBe('OR 1');
});

it('of two running cases none has it until it is given', () => {
  const one = inventedCase('OR 1', [joined, started]);
  expect(attentionOf([one.state, inventedCase('OR 2', [joined, started]).state], me)).toBeUndefined();
  expect(attentionOf([one.state, inventedCase('OR 2', [joined, started, given('08:30')]).state], me)).toBe(
    'OR 2',
  );
});

it('the latest giving wins', () => {
  const one = inventedCase('OR 1', [joined, started, given('08:20'), given('08:40')]);
  const two = inventedCase('OR 2', [joined, started, given('08:30')]);
  expect(attentionOf([one.state, two.state], me)).toBe('OR 1');
});

it('leaving ends the attention, and it does not fall back to an earlier giving', () => {
  const one = inventedCase('OR 1', [joined, started, given('08:20')]);
  const two = inventedCase('OR 2', [joined, started]);
  const left = inventedCase('OR 3', [
    joined,
    started,
    given('08:30'),
    { time: '08:50', type: 'physician.left', payload: { physicianId: me } },
    { time: '08:55', type: 'physician.joined', payload: { physicianId: me, location: 'remote' } },
  ]);
  expect(attentionOf([one.state, two.state, left.state], me)).toBeUndefined();
});

it('attention given to a case whose clock stands goes to the only one that runs', () => {
  const one = inventedCase('OR 1', [joined, started]);
  const stands = inventedCase('OR 2', [
    joined,
    started,
    given('08:30'),
    { time: '08:40', type: 'monitoring.interrupted', payload: {} },
  ]);
  expect(attentionOf([one.state, stands.state], me)).toBe('OR 1');
});
