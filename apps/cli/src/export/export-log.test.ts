import { join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseCsv } from '../audit/testing/parse-csv.ts';
import type { BillingLog } from '../testing/billing-log.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import { type Copied, copied } from './testing/copied.ts';
import { casesOf, officeOfFour } from './testing/office.ts';

const A_COPY = [
  'This is a copy: it is no batch of the ledger, and no record counts as exported by it. Batches are',
  'made at the biller’s desk and over the HTTP API.',
];
const textOf = ({ file }: Copied): string => file?.toString('utf8') ?? '';

let office: BillingLog;
beforeEach(async () => {
  office = await officeOfFour();
});

describe('a copy of the finalized records of a log', () => {
  it('has each of them once, by date of service, and not what is open', async () => {
    const csv = await copied(office, 'csv');
    expect(casesOf(csv)).toEqual(['A', 'B', 'C']);
    expect(textOf(csv)).toContain(',2026-11-03T08:30:00.125-06:00,2026-11-03T14:30:00.125Z,');
    expect(textOf(csv)).toContain(',dr-a,Ann Abelard,');
    expect(csv.errors).toEqual([`3 records as csv in ${join(office.folder.path, 'out')}.`, ...A_COPY]);
    expect(csv.status).toBe(0);
  });

  it('leaves the log as it is', async () => {
    const before = await office.head();
    await copied(office, 'csv');
    expect(await office.head()).toBe(before);
  });

  it('leaves out what was reopened, and has what was finalized anew as it is now', async () => {
    await office.exports('A', 1, 'csv', 'B-000001');
    await office.reopens('A');
    expect(casesOf(await copied(office, 'csv'))).toEqual(['B', 'C']);
    await office.finalizes('A');
    const [first] = parseCsv(textOf(await copied(office, 'csv', { force: true })));
    expect(first).toMatchObject({
      case: 'A',
      record_version: '2',
      batch: '',
      corrects_version: '1',
      corrects_batch: 'B-000001',
    });
  });

  it('has only the days and the cases that are asked for', async () => {
    const ask = async (options: Parameters<typeof copied>[2]) =>
      casesOf(await copied(office, 'csv', { force: true, ...options }));
    expect(await ask({ from: '2026-11-04' })).toEqual(['B', 'C']);
    expect(await ask({ to: '2026-11-04' })).toEqual(['A', 'B']);
    expect(await ask({ from: '2026-11-04', to: '2026-11-04' })).toEqual(['B']);
    expect(await ask({ case: ['C', 'A'] })).toEqual(['A', 'C']);
  });

  it('is on standard output for a pipe', async () => {
    const piped = await copied(office, 'csv', { out: '-' });
    expect(casesOf(piped)).toEqual(['A', 'B', 'C']);
    expect(piped.errors[0]).toBe('3 records as csv on standard output.');
  });
});

describe('each format', () => {
  const LOOKS: Readonly<Record<ExportFormat, (bytes: Buffer) => number>> = {
    csv: (bytes) => bytes.toString().trimEnd().split('\r\n').length - 1,
    xlsx: (bytes) => (bytes.subarray(0, 2).toString() === 'PK' ? 2 : 0),
    pdf: (bytes) => (bytes.subarray(0, 5).toString() === '%PDF-' ? 2 : 0),
    hl7: (bytes) => bytes.toString().split('\rMSH|').length - 1,
    fhir: (bytes) => bytes.toString().split('"resourceType":"Claim"').length - 1,
    x12: (bytes) => bytes.toString().split('~CLM*').length - 1,
    json: (bytes) => {
      const read = readCaseFiles([{ name: 'out', text: bytes.toString() }]);
      return read.ok ? read.cases.length : 0;
    },
  };

  it.each(EXPORT_FORMATS)('is made of the log: %s', async (format) => {
    await office.isSetUp(CLAIMS_SETUP);
    const { file = Buffer.of(), errors, status } = await copied(office, format, { to: '2026-11-04' });
    expect(errors[0]).toBe(`2 records as ${format} in ${join(office.folder.path, 'out')}.`);
    expect(LOOKS[format](file)).toBe(2);
    expect(status).toBe(0);
  });

  it('that is sent to a receiver has a number that no batch has', async () => {
    await office.isSetUp(CLAIMS_SETUP);
    expect(textOf(await copied(office, 'x12', { case: ['A'] }))).toContain('*00501*179395920*');
    const hl7 = textOf(await copied(office, 'hl7', { case: ['A'], force: true }));
    expect(hl7).toContain('|179395920-1|');
    expect(hl7).toContain('|C179395920|');
  });
});
