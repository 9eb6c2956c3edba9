import { type CaseCommand, caseId, commandId, instant, milliseconds, userId } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { ServerLog, TECHNOLOGIST } from '../testing/server-log.ts';
import {
  allWaiting,
  merged,
  notYetHeld,
  type Outbox,
  type PendingCommand,
  readyToSend,
  withStatus,
  withStored,
} from './outbox.ts';

const START: CaseCommand = { type: 'startMonitoring' };

const pending = (name: string, rest: Partial<PendingCommand> = {}): PendingCommand => ({
  commandId: commandId(name),
  caseId: caseId('A'),
  command: START,
  at: instant(0),
  atErrorMs: milliseconds(5),
  actor: TECHNOLOGIST,
  status: 'waiting',
  events: [],
  ...rest,
});

const ids = (outbox: Outbox): string[] => outbox.map((one) => one.commandId);
const stored = new ServerLog().schedule('A').does('A', TECHNOLOGIST, START, 'first');
const startEvents = stored.events.filter((event) => event.commandId === 'first');

describe('what goes next', () => {
  test('of each case the first, and none of a case whose first is under way', () => {
    const outbox = [
      pending('a1', { status: 'sent' }),
      pending('a2'),
      pending('b1', { caseId: caseId('B') }),
      pending('b2', { caseId: caseId('B') }),
    ];
    expect(ids(readyToSend(outbox, TECHNOLOGIST))).toEqual(['b1']);
  });

  test('never what somebody else tapped on this device', () => {
    expect(readyToSend([pending('a1')], { ...TECHNOLOGIST, userId: userId('somebody else') })).toEqual([]);
  });

  test('nothing that the same person entered in another role, until they work in that one again', () => {
    const outbox = [pending('a1')];
    expect(readyToSend(outbox, { ...TECHNOLOGIST, role: 'biller' })).toEqual([]);
    expect(ids(readyToSend(outbox, TECHNOLOGIST))).toEqual(['a1']);
  });

  test('again, in order, what was under way when the connection was lost', () => {
    const outbox = withStatus([pending('a1'), pending('a2')], commandId('a1'), 'sent');
    expect(readyToSend(outbox, TECHNOLOGIST)).toEqual([]);
    expect(ids(readyToSend(allWaiting(outbox), TECHNOLOGIST))).toEqual(['a1']);
  });
});

describe('what other pages have kept', () => {
  test('has its place among the taps of this page, which stay in their order', () => {
    const [a, b, c, other] = [pending('a'), pending('b'), pending('c'), pending('other')];
    expect(ids(merged([other, a], [a, b]))).toEqual(['other', 'a', 'b']);
    expect(ids(merged([a, other, b], [a, b, c]))).toEqual(['a', 'other', 'b', 'c']);
  });

  test('also where the device kept the second tap before the first', () => {
    const [first, second] = [pending('first'), pending('second')];
    expect(ids(merged([second, first], [first, second]))).toEqual(['first', 'second']);
    expect(ids(merged([second], [first, second]))).toEqual(['first', 'second']);
  });
});

describe('what has been stored', () => {
  test('stays with the server’s events until the log that is held has them', () => {
    const outbox = withStored([pending('first')], commandId('first'), startEvents, 1);
    expect(outbox).toMatchObject([{ status: 'stored', events: startEvents, storedUpTo: stored.head }]);
    expect(notYetHeld(outbox, stored.head - 1, new Set())).toHaveLength(1);
    expect(notYetHeld(outbox, stored.head, new Set())).toEqual([]);
  });

  test('goes at once when the log has it already', () => {
    expect(withStored([pending('first')], commandId('first'), startEvents, stored.head)).toEqual([]);
  });

  test('goes when its events arrive, though no answer ever came', () => {
    const outbox = [pending('first', { status: 'sent' }), pending('second')];
    expect(ids(notYetHeld(outbox, stored.head, new Set([commandId('first')])))).toEqual(['second']);
  });

  test('is not sent again', () => {
    const outbox = withStored([pending('first'), pending('second')], commandId('first'), startEvents, 1);
    expect(ids(readyToSend(allWaiting(outbox), TECHNOLOGIST))).toEqual(['second']);
  });
});
