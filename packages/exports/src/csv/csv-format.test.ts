import { type CaseEvent, type Correction, eventId, userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMN_NAMES } from '../claim-rows.ts';
import { parseCsv } from '../testing/parse-csv.ts';
import {
  caseOf,
  ended,
  joined,
  moment,
  recordsOf,
  started,
  twoHoursSeven,
} from '../testing/recorded-case.ts';
import { BOM, nameOf, rowsOf } from '../testing/rows-of.ts';
import { recordsToCsv, written } from '../testing/written.ts';
import { CSV_FORMAT } from './csv-format.ts';

describe('the CSV of records', () => {
  it('says of a claim line who, where, when to the millisecond, and what', async () => {
    const rows = await rowsOf(recordsOf(twoHoursSeven()).map((record) => ({ ...record, version: 2 })));
    expect(rows).toEqual([
      {
        case: 'C-100',
        record_version: '2',
        facility: 'mercy',
        room: 'OR 4',
        date_of_service: '2026-11-03',
        time_zone: 'America/Chicago',
        primary_procedure: '22633',
        payer_profile: 'cpt',
        payer_profile_version: '1',
        monitoring_started_local: '2026-11-03T08:03:12.345-06:00',
        monitoring_started_utc: '2026-11-03T14:03:12.345Z',
        monitoring_ended_local: '2026-11-03T10:11:11.845-06:00',
        monitoring_ended_utc: '2026-11-03T16:11:11.845Z',
        monitored_seconds: '7679',
        billable_seconds: '7679',
        provider_id: 'dr-a',
        provider_name: 'Dr dr-a',
        attended_seconds: '7679',
        peak_concurrency: '1',
        seconds_over_limit: '0',
        code: '95940',
        units: '8',
        line_seconds: '7679',
        findings: 'no-order (warning); no-indication (warning); no-baseline (warning)',
        settled_findings: '',
        time_marks: '',
        late_times: '',
        times_by_hand: '',
        amended_times: '',
        attestations: '',
        batch: 'B-7',
        corrects_version: '',
        corrects_batch: '',
      },
    ]);
  });

  it('starts with a byte order mark and the header, and ends every line with CRLF', async () => {
    const csv = await recordsToCsv(recordsOf(twoHoursSeven()), nameOf);
    expect(csv.startsWith(`${BOM}case,record_version,`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says what a row corrects, and nothing where it is the first', async () => {
    const [record] = recordsOf(twoHoursSeven());
    if (record === undefined) throw new Error('a case in, no record out');
    const earlier = { ...record, version: 1 };
    const bytes = await written(CSV_FORMAT, [
      { record: { ...record, version: 2 }, corrects: { batch: 'B-3', record: earlier } },
    ]);
    const [header = [], row = []] = parseCsv(new TextDecoder().decode(bytes));
    expect(header.slice(-3)).toEqual(['batch', 'corrects_version', 'corrects_batch']);
    expect(row.slice(-3)).toEqual(['B-7', '1', 'B-3']);
  });

  it('is a header alone without records', async () => {
    expect(await recordsToCsv([], nameOf)).toBe(`${BOM}${CLAIM_COLUMN_NAMES.join(',')}\r\n`);
  });

  it('has a row for each line of a case, with the time of its own physician', async () => {
    const handedOver = caseOf('C-1', [
      joined('dr-a', 'remote', moment('2026-11-03T13:50:00Z')),
      started(moment('2026-11-03T14:00:00Z')),
      { ...moment('2026-11-03T15:00:00Z'), type: 'physician.left', payload: { physicianId: userId('dr-a') } },
      joined('dr-b', 'remote', moment('2026-11-03T15:00:00Z')),
      ended(moment('2026-11-03T17:00:00Z')),
    ]);
    expect(
      (await rowsOf(recordsOf(handedOver))).map((row) => [
        row['provider_id'],
        row['attended_seconds'],
        row['units'],
      ]),
    ).toEqual([
      ['dr-a', '3600', '1'],
      ['dr-b', '7200', '2'],
    ]);
  });

  it('has one row for a record without lines, with its findings and empty columns for the line', async () => {
    const notEnded = caseOf('C-2', [started(moment('2026-11-03T14:00:00Z'))]);
    const [row, ...more] = await rowsOf(recordsOf(notEnded));
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      case: 'C-2',
      monitoring_started_utc: '2026-11-03T14:00:00.000Z',
      monitoring_ended_local: '',
      monitoring_ended_utc: '',
      monitored_seconds: '0',
      provider_id: '',
      provider_name: '',
      attended_seconds: '',
      peak_concurrency: '',
      code: '',
      units: '',
      line_seconds: '',
      findings: expect.stringMatching(/^not-ended \(error\); /),
    });
  });

  it('keeps times apart that were not tapped as they happened', async () => {
    const marked = caseOf('C-3', [
      joined('dr-a', 'remote', moment('2026-11-03T13:50:00Z', 'import')),
      started(moment('2026-11-03T14:00:00Z', 'hand')),
      ended(moment('2026-11-03T15:00:00Z', 'late')),
    ]);
    const [row] = await rowsOf(recordsOf(marked));
    expect(row?.['time_marks']).toBe(
      'entered by hand: monitoring.started; late: monitoring.ended; imported: physician.joined',
    );
    expect(row?.['findings']).toContain('entered-by-hand (warning); late (warning); ');
  });

  it('tells which times were corrected, and which do not count any more', async () => {
    const correction = (correction: Correction, iso: string, ended: string): CaseEvent => ({
      ...moment(iso),
      type: 'time.amended',
      payload: { eventId: eventId(ended), correction, reason: 'Slip' },
    });
    const [early, end, moved] = ['2026-11-03T15:00:00Z', '2026-11-03T16:00:00Z', '2026-11-03T16:30:00Z'];
    const amended = caseOf('C-4', [
      joined('dr-a', 'remote', moment('2026-11-03T13:50:00Z')),
      started(moment('2026-11-03T14:00:00Z')),
      ended(moment(early)),
      correction({ kind: 'withdrawn' }, '2026-11-03T15:00:05Z', early),
      ended(moment(end)),
      correction({ kind: 'moved', to: moment(moved).at }, '2026-11-03T17:00:00Z', end),
    ]);
    const [row] = await rowsOf(recordsOf(amended));
    expect(row?.['time_marks']).toBe('amended: monitoring.ended; withdrawn: monitoring.ended');
    expect(row?.['monitoring_ended_utc']).toBe('2026-11-03T16:30:00.000Z');
  });
});
