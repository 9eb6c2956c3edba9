import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHYSICIAN, ServerLog, TECHNOLOGIST } from '../testing/server-log.ts';
import { applyBatch, applySnapshot, type ConfirmedLog } from './confirmed-log.ts';

const server = new ServerLog()
  .schedule('A')
  .schedule('B')
  .does('A', PHYSICIAN, { type: 'joinCase', location: 'remote' })
  .does('A', TECHNOLOGIST, { type: 'startMonitoring' })
  .does('B', TECHNOLOGIST, { type: 'startMonitoring' })
  .does('A', TECHNOLOGIST, { type: 'interruptMonitoring' })
  .does('A', TECHNOLOGIST, { type: 'resumeMonitoring' })
  .does('A', TECHNOLOGIST, { type: 'endMonitoring' });

const whole = applySnapshot(server.snapshot());

describe('what the server has said', () => {
  test('folds a snapshot to the server’s states', () => {
    expect(whole.held).toBe(server.head);
    for (const [id, { state }] of whole.cases) expect(state).toEqual(server.stateOf(id));
  });

  test('refuses a batch after a gap, and changes nothing by one that is known', () => {
    const log = applySnapshot(server.snapshot(3));
    expect(applyBatch(log, server.batch(4, 6))).toEqual({ ok: false, reason: 'gap' });
    expect(applyBatch(log, server.batch(1, 3))).toEqual({ ok: true, log });
  });

  test('comes out the same whatever batches arrive, again, late or overlapping', () => {
    const stretch = fc
      .tuple(fc.nat(server.head), fc.nat(server.head))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.nat(server.head), fc.array(stretch, { maxLength: 20 }), (first, stretches) => {
        let log: ConfirmedLog = applySnapshot(server.snapshot(first));
        for (const { from, to } of stretches) {
          const applied = applyBatch(log, server.batch(from, to));
          if (applied.ok) log = applied.log;
          else expect(from).toBeGreaterThan(log.held);
        }
        const caughtUp = applyBatch(log, server.batch(log.held, server.head));
        expect(caughtUp).toEqual({ ok: true, log: whole });
      }),
    );
  });

  test('takes the older events of a case that comes into view', () => {
    const to = server.head;
    const known = server.snapshot(to - 1);
    const onlyB = applySnapshot({ ...known, cases: known.cases.filter(({ caseId }) => caseId === 'B') });
    const events = server.events.filter((event) => event.caseId === 'A');
    expect(applyBatch(onlyB, { from: to - 1, to, events, loads: [] })).toEqual({ ok: true, log: whole });
  });
});
