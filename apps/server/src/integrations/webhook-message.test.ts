import { commandId, eventId, instant, milliseconds, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import type { StoredEvent } from '../log/index.ts';
import { webhookMessage } from './webhook-message.ts';

const reopened = (other: Partial<StoredEvent>): StoredEvent => ({
  seq: 12,
  id: eventId('e-1'),
  stream: 'case/C-1',
  version: 7,
  type: 'record.reopened',
  at: instant(0),
  atErrorMs: milliseconds(0),
  recordedAt: instant(0),
  source: 'tap',
  actor: { userId: userId('biller-1'), role: 'biller' },
  commandId: commandId('c-1'),
  payload: { reason: 'A room was wrong' },
  hash: '5e0d'.repeat(16),
  ...other,
});

it('a message has an id of its own, also when its event has the place of one that was lost in a restore', () => {
  const idOf = (other: Partial<StoredEvent> = {}) => webhookMessage(reopened(other))?.id;
  expect(idOf()).toBe('evt_12_5e0d5e0d5e0d5e0d');
  expect(idOf({ hash: 'ab12'.repeat(16) })).not.toBe(idOf());
});
