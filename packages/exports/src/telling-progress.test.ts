import type { CaseEvent } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { CSV_FORMAT } from './csv/csv-format.ts';
import { FHIR_FORMAT } from './fhir/fhir-format.ts';
import type { FileFormat } from './file-format.ts';
import { HL7_FORMAT } from './hl7/hl7-format.ts';
import { JSON_FORMAT } from './json/json-format.ts';
import { PDF_FORMAT } from './pdf/index.ts';
import { tellingProgress } from './telling-progress.ts';
import { CLAIM_SETUP } from './testing/claim-setup.ts';
import { CLAIMS_SETUP } from './testing/claims-setup.ts';
import { MERCY, moment, recordsOf, twoHoursSeven } from './testing/recorded-case.ts';
import { contextWith } from './testing/written.ts';
import { X12_FORMAT } from './x12/x12-format.ts';
import { XLSX_FORMAT } from './xlsx/xlsx-format.ts';

const CASES = 3;
const SCHEDULED: CaseEvent = {
  ...moment('2026-11-03T12:00:00Z'),
  type: 'case.scheduled',
  payload: MERCY,
};
const outgoing = Array.from({ length: CASES }, (_, number) => {
  const [record] = recordsOf(twoHoursSeven(`C-${number}`));
  if (record === undefined) throw new Error('a case in, no record out');
  return { record: { ...record, version: 1 }, events: [SCHEDULED] };
});
const SETUP = { ...CLAIMS_SETUP, ...(CLAIM_SETUP.hl7 && { hl7: CLAIM_SETUP.hl7 }) };

const FORMATS: readonly FileFormat[] = [
  CSV_FORMAT,
  XLSX_FORMAT,
  PDF_FORMAT,
  HL7_FORMAT,
  FHIR_FORMAT,
  X12_FORMAT,
  JSON_FORMAT,
];

describe('how far a file is', () => {
  it.each(FORMATS)('$format: goes up to all of it, step by step, and ends with the file', async (format) => {
    const shares: number[] = [];
    const told = tellingProgress(outgoing, CASES, format, (share) => shares.push(share));
    let bytes = 0;
    const context = { ...contextWith((id) => id), setup: SETUP };
    for await (const piece of format.write(told, context)) bytes += piece.length;
    expect(bytes).toBeGreaterThan(0);
    expect(shares).toHaveLength(CASES * (format.readings ?? 1));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
