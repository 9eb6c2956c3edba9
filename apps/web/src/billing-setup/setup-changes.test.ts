import { destinationId, NO_BILLING_SETUP } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { setupChanges } from './setup-changes.ts';
import { entryField, YES } from './setup-fields.ts';
import { formOf, rowsOf } from './setup-form.ts';
import { KNOWN } from './testing/any-setup.ts';

const SAVED = {
  ...NO_BILLING_SETUP,
  destinations: [
    {
      id: destinationId('host'),
      title: 'Billing host',
      format: 'hl7' as const,
      delivery: { kind: 'mllp' as const, host: 'a.example', port: 2575, tls: true },
    },
  ],
};
const NAMES = { providers: new Map([['dr-lind', 'Eva Lind']]) };

function changes(typed: Readonly<Record<string, string>>) {
  const before = formOf(SAVED, rowsOf(SAVED, KNOWN, typed));
  return setupChanges(before, { ...before, ...typed }, NAMES);
}

test('changes are told in the words of the page, with what was', () => {
  expect(
    changes({
      'x12/usage': 'production',
      'billingProvider/name': ' Prairie ',
      [entryField('providers', 'dr-lind', 'npi')]: '1234567893',
      [entryField('destinations', 'host', 'tls')]: '',
    }),
  ).toEqual([
    'Name (The group that bills): Prairie, until now empty.',
    'NPI of Eva Lind: 1234567893, until now empty.',
    'Usage (X12: who sends to whom): Production, until now Test.',
    'TLS of Billing host: no, until now yes.',
  ]);
});

test('an entry that comes or goes is told as a whole', () => {
  expect(
    changes({
      [entryField('destinations', 'host', 'in')]: '',
      [entryField('destinations', 'host', 'port')]: '2576',
      [entryField('charges', '+1', 'in')]: YES,
      [entryField('charges', '+1', 'code')]: '95999',
      [entryField('charges', '+1', 'cents')]: '80',
    }),
  ).toEqual(['New in Charges: 95999.', 'Removed from Destinations: Billing host.']);
});
