import { type CaseEvent, caseId, commandId, eventId, milliseconds } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { ServerLog, TECHNOLOGIST } from '../testing/server-log.ts';
import { applySnapshot } from './confirmed-log.ts';
import { optimisticViews } from './optimistic-cases.ts';
import type { PendingCommand } from './outbox.ts';

const server = new ServerLog().schedule('A').schedule('B');
const { cases } = applySnapshot(server.snapshot());
const at = server.now();

const started: CaseEvent = {
  id: eventId('tap:0'),
  type: 'monitoring.started',
  payload: { missingBaselines: ['SSEP'] },
  at,
  recordedAt: at,
  atErrorMs: milliseconds(5),
  source: 'tap',
  actor: TECHNOLOGIST,
};

const tap: PendingCommand = {
  commandId: commandId('tap'),
  caseId: caseId('A'),
  command: { type: 'startMonitoring' },
  at,
  atErrorMs: milliseconds(5),
  actor: TECHNOLOGIST,
  status: 'waiting',
  events: [started],
};

test('a tap shows at once, and is marked until the server has it', () => {
  const view = optimisticViews()(cases, [tap]).get(caseId('A'));
  expect(view?.state.clock).toMatchObject({ status: 'running', runningSince: at });
  expect(view?.pending).toBe(true);
  expect(view?.events.at(-1)).toEqual({ ...started, pending: true });
});

test('what is stored is shown and no longer marked', () => {
  const view = optimisticViews()(cases, [{ ...tap, status: 'stored' }]).get(caseId('A'));
  expect(view?.state.clock.status).toBe('running');
  expect(view?.pending).toBe(false);
});

test('what was refused is as if it had never been', () => {
  const views = optimisticViews();
  views(cases, [tap]);
  expect(views(cases, []).get(caseId('A'))?.state).toEqual(server.stateOf('A'));
});

test('a case in which nothing happened keeps its view, so that nothing is drawn again for it', () => {
  const views = optimisticViews();
  const before = views(cases, []);
  const after = views(cases, [tap]);
  expect(after.get(caseId('B'))).toBe(before.get(caseId('B')));
  expect(after.get(caseId('A'))).not.toBe(before.get(caseId('A')));
});

test('a command to a case that is no longer known shows nothing and breaks nothing', () => {
  const views = optimisticViews()(cases, [{ ...tap, caseId: caseId('gone') }]);
  expect(views.has(caseId('gone'))).toBe(false);
});
