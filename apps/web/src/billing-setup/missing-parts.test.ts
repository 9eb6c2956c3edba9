import { NO_BILLING_SETUP } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { lackingParts } from './missing-parts.ts';

const HL7 = {
  sendingApplication: 'A',
  sendingFacility: 'B',
  receivingApplication: 'C',
  receivingFacility: 'D',
};

test('a format lacks the parts in which nothing is entered, and those of which records want something', () => {
  const problem = { field: 'payers', message: 'Enter the payer of cpt.', records: 2 };
  const payers = [{ profile: 'medicare', name: 'A', payerId: '1', filingIndicator: 'MB' }];
  const setup = { ...NO_BILLING_SETUP, payers, hl7: HL7 };
  expect(lackingParts(setup, { format: 'hl7', records: 2, problems: [problem] })).toEqual([
    { part: 'providers', problems: [] },
    { part: 'payers', problems: [problem] },
  ]);
});

test('an address that is wrong is of whom it is', () => {
  const problem = { field: 'billingProvider.address', message: 'All nine digits.', records: 1 };
  const parts = lackingParts(NO_BILLING_SETUP, { format: 'x12', records: 1, problems: [problem] });
  expect(parts.map(({ part }) => part)).toEqual([
    'billingProvider',
    'providers',
    'payers',
    'facilities',
    'charges',
    'x12',
  ]);
  expect(parts[0]?.problems).toEqual([problem]);
});
