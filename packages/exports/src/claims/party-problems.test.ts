import type { TimeRecord } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { FHIR_FORMAT } from '../fhir/fhir-format.ts';
import { HL7_FORMAT } from '../hl7/hl7-format.ts';
import { CLAIM_SETUP } from '../testing/claim-setup.ts';
import { recordsOf, twoHoursSeven } from '../testing/recorded-case.ts';
import { X12_FORMAT } from '../x12/x12-format.ts';
import { billedRecord } from './billed-record.ts';
import { payerOf } from './claim-parties.ts';

const [RECORD = expect.fail('no record')]: readonly TimeRecord[] = recordsOf(twoHoursSeven());
const setup = CLAIM_SETUP;

describe.each([HL7_FORMAT, FHIR_FORMAT, X12_FORMAT])('who is not named yet, in $format', ({ problems }) => {
  const told = (nameOf: (id: string) => string) =>
    problems({ record: RECORD }, { setup: { ...setup, providers: [] }, nameOf }).map(
      ({ message }) => message,
    );

  it('is told by name, or by id where no name is known', () => {
    expect(told(() => 'Dr. Ann Abelard')).toEqual([
      'Enter the NPI of Dr. Ann Abelard in the billing set-up.',
    ]);
    expect(told((id) => id)).toEqual(['Enter the NPI of dr-a in the billing set-up.']);
  });
});

describe('the payer of a record', () => {
  const other: TimeRecord = { ...RECORD, profile: { id: 'medicare', version: 1 } };

  it('is that of the profile that computed it, whatever profile the case names', () => {
    expect(payerOf(setup, RECORD)?.profile).toBe('cpt');
    expect(payerOf(setup, other)).toBeUndefined();
    for (const { problems } of [HL7_FORMAT, FHIR_FORMAT, X12_FORMAT]) {
      expect(problems({ record: other }, { setup, nameOf: (id) => id })).toMatchObject([
        { field: 'payers', message: expect.stringContaining('the profile medicare') },
      ]);
    }
  });

  it('tells a claim that replaces one from a new one to another payer', () => {
    const corrects = { batch: 'B-0001', record: RECORD };
    expect(billedRecord({ record: RECORD, corrects })?.kind).toBe('replacement');
    expect(billedRecord({ record: other, corrects })?.kind).toBe('original');
  });
});
