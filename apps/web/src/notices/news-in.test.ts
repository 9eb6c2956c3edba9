import { applyBatch, applySnapshot, type ConfirmedLog } from '@ionm-clock/client';
import {
  addMilliseconds,
  caseId,
  commandId,
  type LoggedEvent,
  type PhysicianLoad,
  type User,
} from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { newsIn } from './news-in.ts';

const DOCTOR: User = { ...PHYSICIAN, name: 'dr A', facilities: [] };
const NOW = at('09:00:05');
const load = (level: number): PhysicianLoad => ({
  physicianId: DOCTOR.userId,
  level,
  limit: 3,
  caseIds: [],
});

/** What was logged, as the server sends it: one after another from the first on. */
const logged = ({ events }: CaseStory, id = 'C-1'): readonly LoggedEvent[] =>
  events.map(({ pending: _, ...event }, index) => ({
    ...event,
    seq: index + 1,
    version: index + 1,
    caseId: caseId(id),
    commandId: commandId(`c-${index}`),
  }));

const told = (events: readonly LoggedEvent[], level = 1): ConfirmedLog =>
  applySnapshot({
    logId: 'log',
    scope: 'scope',
    to: events.length,
    cases: [{ caseId: caseId('C-1'), events }],
    loads: [load(level)],
    directory: {
      facilities: [],
      people: [PHYSICIAN, TECHNOLOGIST].map((one) => ({ ...one, name: one.userId, facilities: [] })),
      profiles: [],
      defaultLimit: 3,
    },
  });

function after(log: ConfirmedLog, events: readonly LoggedEvent[], level?: number): ConfirmedLog {
  const loads = level === undefined ? [] : [load(level)];
  const applied = applyBatch(log, { from: log.held, to: events.at(-1)?.seq ?? log.held, events, loads });
  return applied.ok ? applied.log : expect.fail(applied.reason);
}

const read = (): CaseStory =>
  new CaseStory().does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:50');
const CHANGE = { type: 'logSignalChange', modality: 'TcMEP', description: 'down' } as const;

const kinds = (before: ConfirmedLog, now: ConfirmedLog, user = DOCTOR, at = NOW) =>
  newsIn(before, now, user, at).map(({ kind }) => kind);

test('what the server has said since is news to whom it concerns, once', () => {
  const known = logged(read());
  const all = logged(read().does(TECHNOLOGIST, CHANGE, '09:00'));
  const next = after(told(known), all.slice(known.length));
  expect(kinds(told(known), next)).toEqual(['signal-changed']);
  expect(kinds(next, next)).toEqual([]);
  expect(kinds(told(known), next, { ...DOCTOR, role: 'biller' })).toEqual([]);
});

test('what a page finds when it comes back after long is no news', () => {
  const known = logged(read());
  const all = logged(read().does(TECHNOLOGIST, CHANGE, '09:00'));
  const next = after(told(known), all.slice(known.length));
  expect(kinds(told(known), next, DOCTOR, addMilliseconds(NOW, 300_000))).toEqual([]);
});

test('a log that is another one, as after a restored backup, is no news', () => {
  const all = logged(read().does(TECHNOLOGIST, CHANGE, '09:00'));
  expect(kinds(told(all.slice(0, 1)), { ...told(all), logId: 'other' })).toEqual([]);
});

test('over the limit is news once, when somebody else makes it so', () => {
  const known = logged(read());
  const all = logged(read().does(TECHNOLOGIST, { type: 'startMonitoring' }, '09:00'));
  const fresh = all.slice(known.length);
  expect(kinds(told(known, 3), after(told(known, 3), fresh, 4))).toEqual(['over-limit']);
  expect(kinds(told(known, 4), after(told(known, 4), fresh, 5))).toEqual([]);
  expect(kinds(told(known, 2), after(told(known, 2), fresh, 3))).toEqual([]);
});

test('over the limit is news once, when their own tap makes it so', () => {
  const running = () => new CaseStory().does(TECHNOLOGIST, { type: 'startMonitoring' }, '07:50');
  const known = logged(running());
  const all = logged(running().does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '09:00'));
  const next = after(told(known, 3), all.slice(known.length), 4);
  expect(kinds(told(known, 3), next)).toEqual(['over-limit']);
  expect(kinds(next, next)).toEqual([]);
  expect(kinds(told(known, 2), after(told(known, 2), all.slice(known.length), 3))).toEqual([]);
});
