import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CPT, MEDICARE } from '../billing/shipped-profiles.ts';
import { caseId, eventId } from '../ids.ts';
import { computeRecords } from '../record/compute-records.ts';
import { anyLog } from '../testing/any-log.ts';
import { at, MERCY } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { instant, milliseconds } from '../time/instant.ts';
import { attendanceOf } from './attendance.ts';
import { clockOf } from './clock.ts';
import type { CaseEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { technologistsOf } from './technologists.ts';

const ID = caseId('C-1');
const SCHEDULED: CaseEvent = {
  id: eventId('scheduled'),
  type: 'case.scheduled',
  payload: MERCY,
  at: at('12:00:00'),
  atErrorMs: milliseconds(0),
  recordedAt: at('12:00:00'),
  source: 'import',
  actor: ADA,
};

describe('a log that nobody decided', () => {
  test('is folded, and its times are sound', () => {
    let counted = 0;
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = fold(ID, [SCHEDULED, ...events]);
        if (state === undefined) throw new Error('a scheduled case has a state');
        for (const { start, end } of state.clock.spans) expect(end).toBeGreaterThan(start);
        for (const own of Map.groupBy(state.attendance, ({ physicianId }) => physicianId).values()) {
          for (const [index, { end }] of own.entries()) {
            const next = own[index + 1];
            if (next !== undefined) expect(end ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(next.start);
          }
        }
        const asOf = instant(at('08:00:00') + 100);
        for (const profile of [CPT, MEDICARE]) {
          const [record] = computeRecords([{ state, profile }], asOf);
          expect(record?.billableSeconds).toBeLessThanOrEqual(record?.monitoredSeconds ?? -1);
          if ((record?.monitored.length ?? 0) > 0 && (record?.physicians.length ?? 0) > 0) counted++;
        }
      }),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(0);
  });

  test('makes, entry by entry, what all its entries make at once', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const state = fold(ID, [SCHEDULED, ...events]);
        const entries = state?.entries ?? [];
        expect(state?.clock).toStrictEqual(clockOf(entries));
        expect(state?.attendance).toStrictEqual(attendanceOf(entries));
        expect(state?.technologists).toStrictEqual(technologistsOf(entries));
      }),
      { numRuns: 400 },
    );
  });

  test('is folded the same in two parts', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (events, cut) => {
        const all = [SCHEDULED, ...events];
        const half = cut % all.length;
        const first = fold(ID, all.slice(0, half));
        expect(all.slice(half).reduce((state, one) => evolve(state, ID, one), first)).toStrictEqual(
          fold(ID, all),
        );
      }),
    );
  });
});
