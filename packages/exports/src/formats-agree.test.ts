import {
  type BillingSetup,
  computeRecords,
  isNpi,
  type Npi,
  SHIPPED_PROFILES,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, CASE_COUNT } from '../../domain/src/testing/any-day.ts';
import { Day, type Step } from '../../domain/src/testing/day.ts';
import { ADA, PHYSICIANS } from '../../domain/src/testing/people.ts';
import { CSV_FORMAT } from './csv/csv-format.ts';
import { FHIR_FORMAT } from './fhir/fhir-format.ts';
import { HL7_FORMAT } from './hl7/hl7-format.ts';
import { CLAIM_SETUP } from './testing/claim-setup.ts';
import { fileText } from './testing/claims-file.ts';
import { linesInCsv, linesInFhir, linesInHl7, linesInX12, type ReadLine } from './testing/claims-in.ts';
import { goldenRecords } from './testing/golden-records.ts';
import { X12_FORMAT } from './x12/x12-format.ts';

/** The NPIs of so many physicians, each another. */
function npis(count: number): readonly Npi[] {
  const found: Npi[] = [];
  for (let number = 1_000_000_000; found.length < count; number++) {
    const text = String(number);
    if (isNpi(text)) found.push(text);
  }
  return found;
}

const READERS = [...['dr-a', 'dr-b', 'dr-c', 'dr-d'].map(userId), ...PHYSICIANS.map((one) => one.userId)];
const NPIS = npis(READERS.length);

/** Everybody and every shipped profile is named in claims. */
const SETUP: BillingSetup = {
  ...CLAIM_SETUP,
  providers: READERS.flatMap((id, index) => {
    const npi = NPIS[index];
    return npi === undefined ? [] : [{ userId: id, npi, lastName: `Reader ${index}`, firstName: 'Ada' }];
  }),
  payers: SHIPPED_PROFILES.ids.map((id, index) => ({
    profile: id,
    name: `Payer of ${id}`,
    payerId: `9000${index}`,
    filingIndicator: 'CI',
  })),
  charges: ['95940', '95941', 'G0453'].map((code, index) => ({ code, cents: 10_001 + index })),
};
const NAMES = { setup: SETUP, nameOf: (id: string) => id };

/** Else few cases would have a line. */
const EVERY_CLOCK_STOPS = Array.from(
  { length: CASE_COUNT },
  (_, caseNumber): Step => ({
    caseNumber,
    command: { type: 'endMonitoring' },
    actor: ADA,
    afterMs: 3_600_000,
    backMs: 0,
    source: 'tap',
  }),
);

/** The lines as the record has them. */
const linesOf = (records: readonly TimeRecord[]): readonly ReadLine[] =>
  records.flatMap(({ caseId, dateOfService = '', startedAt, endedAt, lines, times }) =>
    lines.map(({ code, units, physicianId }): ReadLine => {
      const npi = SETUP.providers.find((one) => one.userId === physicianId)?.npi ?? expect.fail('no NPI');
      if (startedAt === undefined || endedAt === undefined) return expect.fail('a line without a clock');
      const marked = times.some(({ source, amended, withdrawn }) => source !== 'tap' || amended || withdrawn);
      return { case: caseId, code, units, npi, date: dateOfService, monitored: [startedAt, endedAt], marked };
    }),
  );

/** Writes those records that have lines in each format, and reads the files with parsers that are not ours. */
async function expectAgreement(records: readonly TimeRecord[]): Promise<number> {
  const claimed = records.filter(({ lines }) => lines.length > 0);
  const outgoing = claimed.map((record) => ({ record }));
  for (const one of outgoing) {
    for (const { problems } of [HL7_FORMAT, FHIR_FORMAT, X12_FORMAT])
      expect(problems(one, NAMES)).toEqual([]);
  }
  const expected = linesOf(claimed);
  if (expected.length === 0) return 0;
  expect(linesInCsv(await fileText(CSV_FORMAT, outgoing, SETUP), SETUP)).toEqual(expected);
  expect(linesInHl7(await fileText(HL7_FORMAT, outgoing, SETUP))).toEqual(expected);
  expect(linesInFhir(await fileText(FHIR_FORMAT, outgoing, SETUP))).toEqual(expected);
  expect(linesInX12(await fileText(X12_FORMAT, outgoing, SETUP))).toEqual(
    expected.map(({ monitored: _, ...line }) => line),
  );
  return expected.length;
}

describe('code, units, reader, date, times and whether some of them are marked are the same in the record, CSV, HL7, FHIR and X12', () => {
  it.each(goldenRecords())('of $name', async ({ records }) => {
    expect(await expectAgreement(records)).toBe(records.flatMap(({ lines }) => lines).length);
  });

  it('of whatever people do on a day', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyDay({ maxJumpMs: 3_600_000 }), async (steps) => {
        const day = new Day(CASE_COUNT);
        for (const step of [...steps, ...EVERY_CLOCK_STOPS]) day.takes(step);
        compared += await expectAgreement(computeRecords(day.world, day.now));
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});
