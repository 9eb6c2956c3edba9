import { type CaseEvent, destinationId, type ExportFormat, eventId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { copiedRecord } from './copied-record.ts';
import { CSV_FORMAT } from './csv/csv-format.ts';
import { PDF_FORMAT } from './pdf/index.ts';
import { readPdf } from './pdf/testing/read-pdf.ts';
import { parseCsv } from './testing/parse-csv.ts';
import { moment, recordsOf, twoHoursSeven } from './testing/recorded-case.ts';
import { BOM } from './testing/rows-of.ts';
import { copied } from './testing/written.ts';

let count = 0;
const when = () => ({ ...moment('2026-11-04T12:00:00Z'), id: eventId(`record-${++count}`) });

const finalized = (version: number): CaseEvent => {
  const [record] = recordsOf(twoHoursSeven());
  if (record === undefined) throw new Error('a case in, no record out');
  return { ...when(), type: 'record.finalized', payload: { record: { ...record, version } } };
};
const reopened = (): CaseEvent => ({ ...when(), type: 'record.reopened', payload: { reason: 'A room' } });
const exported = (version: number, batch: string, to: string = 'csv', format: ExportFormat = 'csv') =>
  ({
    ...when(),
    type: 'record.exported',
    payload: { version, format, batch, destination: destinationId(to) },
  }) satisfies CaseEvent;

const asCsv = (events: readonly CaseEvent[]) => {
  const { record, batch, corrects } = copiedRecord(events, 'csv') ?? {};
  return { version: record?.version, batch, corrects: corrects && [corrects.batch, corrects.record.version] };
};

describe('the copy of a record', () => {
  it('is in no batch and corrects nothing before it went out', () => {
    expect(asCsv([finalized(1)])).toEqual({ version: 1, batch: undefined, corrects: undefined });
  });

  it('says who finalized it, and when', () => {
    const events = [finalized(1), reopened(), finalized(2)];
    const [, , last] = events;
    expect(copiedRecord(events, 'csv')?.finalized).toEqual({ by: last?.actor.userId, at: last?.at });
  });

  it('is there only while the record is final', () => {
    expect(copiedRecord([], 'csv')).toBeUndefined();
    expect(copiedRecord([finalized(1), reopened()], 'csv')).toBeUndefined();
  });

  it('says what it would correct, and then what it has corrected in which batch', () => {
    const mended = [finalized(1), exported(1, 'B-1'), reopened(), finalized(2)];
    expect(asCsv(mended)).toEqual({ version: 2, batch: undefined, corrects: ['B-1', 1] });
    const sent = [...mended, exported(2, 'B-2')];
    expect(asCsv(sent)).toEqual({ version: 2, batch: 'B-2', corrects: ['B-1', 1] });
  });

  it('corrects nothing where the same version went again, as its last batch did not', () => {
    const again = [exported(1, 'B-1'), reopened(), finalized(2), exported(2, 'B-2'), exported(2, 'B-3')];
    expect(asCsv([finalized(1), ...again])).toEqual({ version: 2, batch: 'B-3', corrects: undefined });
  });

  it('does not know what went elsewhere', () => {
    const elsewhere = [exported(1, 'B-1', 'billing-host', 'hl7'), exported(1, 'B-2', 'json', 'json')];
    expect(asCsv([finalized(1), ...elsewhere])).toEqual({
      version: 1,
      batch: undefined,
      corrects: undefined,
    });
  });
});

describe('a file of copies', () => {
  const sent = [finalized(1), exported(1, 'B-1')];
  const records = [sent, [finalized(1)]].flatMap((events) => copiedRecord(events, 'csv') ?? []);

  it('names the batch of each record, and none where there was none', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await copied(CSV_FORMAT, records));
    const [header = [], ...rows] = parseCsv(text.slice(BOM.length));
    expect(rows.map((row) => row[header.indexOf('batch')])).toEqual(['B-1', '']);
  });

  it('says in the PDF of each record that it is a copy', async () => {
    const { pages, info } = await readPdf(await copied(PDF_FORMAT, records));
    expect(info['Title']).toBe('Monitoring records, copy C7');
    const heads = pages.flatMap((page) => /Batch\s+(\S.*?)\s+this is the copy C7/s.exec(page)?.[1] ?? []);
    expect(heads).toEqual(['B-1', 'none yet']);
  });
});
