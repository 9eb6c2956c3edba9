import {
  type CaseEvent,
  type Correction,
  eventId,
  instant,
  milliseconds,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { amendedTimes, lateTimes, timesByHand } from './how-logged.ts';
import { parseCsv } from './testing/parse-csv.ts';
import { caseOf, ended, joined, moment, recordsOf, started, twoHoursSeven } from './testing/recorded-case.ts';
import { recordsToCsv } from './testing/written.ts';

const nameOf = (id: string): string => `Dr ${id}`;
const [NINE, TEN] = ['2026-11-03T15:00:00Z', '2026-11-03T16:00:00Z'];

function recordOf(...events: readonly CaseEvent[]): TimeRecord {
  const [record] = recordsOf(caseOf('C-1', events));
  if (record === undefined) throw new Error('a case in, no record out');
  return record;
}

/** A start as it happened, and an end that arrived 12 min 3.4 s late. */
const late = (): readonly CaseEvent[] => [
  started(moment(NINE)),
  {
    ...ended(moment(TEN, 'late')),
    recordedAt: instant(Date.parse(TEN) + 723_400),
    atErrorMs: milliseconds(380),
  },
];

const amendment = (id: string, at: string, correction: Correction, reason: string): CaseEvent => ({
  ...moment(at),
  id: eventId(id),
  actor: { userId: userId('tech-2'), role: 'technologist' },
  type: 'time.amended',
  payload: { eventId: eventId(TEN), correction, reason },
});
const movedTo = (iso: string): Correction => ({ kind: 'moved', to: moment(iso).at });

describe('late times', () => {
  it('say by how much, and how exact they are', () => {
    expect(lateTimes(recordOf(...late()))).toBe(
      'monitoring.ended 2026-11-03T10:00:00.000-06:00, 12 min 4 s late, ± 0.4 s',
    );
  });

  it('are what was written down, too, in order of time', () => {
    const change: CaseEvent = {
      ...moment('2026-11-03T15:30:00Z', 'late'),
      type: 'signal.changed',
      payload: { modality: 'SSEP', description: 'Down by half' },
    };
    expect(lateTimes(recordOf(...late(), change))).toMatch(
      /^signal.changed .*, 0 s late, ± 0 s; monitoring.ended /,
    );
  });

  it('say only that they are late in a record that was finalized before it held more', () => {
    const record = recordOf(...late());
    const times = record.times.map(({ recordedAt: _, atErrorMs: __, amendments: ___, ...time }) => time);
    expect(lateTimes({ ...record, times })).toBe('monitoring.ended 2026-11-03T10:00:00.000-06:00, late');
    expect(amendedTimes({ ...record, times }, nameOf)).toBe('');
  });
});

describe('times by hand', () => {
  it('say who typed them, and why', () => {
    const typed = recordOf({
      ...moment(NINE, 'hand'),
      type: 'monitoring.started',
      payload: { missingBaselines: [], handReason: 'No tablet' },
    });
    expect(timesByHand(typed, nameOf)).toBe(
      'monitoring.started 2026-11-03T09:00:00.000-06:00, by Dr tech-1: “No tablet”',
    );
    expect(timesByHand(recordOf(started(moment(NINE, 'hand'))), nameOf)).toBe(
      'monitoring.started 2026-11-03T09:00:00.000-06:00, by Dr tech-1',
    );
  });
});

describe('amended times', () => {
  it('show every version, with the reason and who gave it', () => {
    const record = recordOf(
      started(moment(NINE)),
      ended(moment(TEN)),
      amendment('a1', '2026-11-03T17:00:00Z', movedTo('2026-11-03T15:50:00Z'), 'Pressed too late'),
      amendment('a2', '2026-11-03T17:05:00Z', { kind: 'withdrawn' }, 'Went on'),
    );
    expect(amendedTimes(record, nameOf)).toBe(
      'monitoring.ended 2026-11-03T10:00:00.000-06:00 -> 2026-11-03T09:50:00.000-06:00, by Dr tech-2 at 2026-11-03T11:00:00.000-06:00: “Pressed too late”; ' +
        'monitoring.ended 2026-11-03T09:50:00.000-06:00 -> withdrawn, by Dr tech-2 at 2026-11-03T11:05:00.000-06:00: “Went on”',
    );
  });
});

it('stands in columns of its own in the CSV, and a reason with commas and line breaks stays in its cell', async () => {
  const reason = '=Pressed, "late"\r\nand more';
  const record = recordOf(
    joined('dr-a', 'remote', moment('2026-11-03T14:50:00Z')),
    ...late(),
    amendment('a1', '2026-11-03T17:00:00Z', movedTo('2026-11-03T15:50:00Z'), reason),
  );
  const [header = [], row = []] = parseCsv((await recordsToCsv([record], nameOf)).slice(1));
  expect(header.slice(-8, -4)).toEqual(['time_marks', 'late_times', 'times_by_hand', 'amended_times']);
  expect(row.slice(-7, -4)).toEqual([lateTimes(record), '', amendedTimes(record, nameOf)]);
  expect(row.at(-5)).toContain(`“${reason}”`);
  expect(recordsOf(twoHoursSeven()).map((one) => [lateTimes(one), timesByHand(one, nameOf)])).toEqual([
    ['', ''],
  ]);
});
