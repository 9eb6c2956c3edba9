import { NO_BILLING_SETUP } from '@ionm-clock/domain';
import { billingSetupSchema } from '@ionm-clock/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryField, IDENTIFIER_SYSTEM, namedField, YES } from './setup-fields.ts';
import { formOf, nextKey, rowsOf } from './setup-form.ts';
import { anySetup, KNOWN } from './testing/any-setup.ts';
import { typedSetup } from './typed-setup.ts';

const EMPTY = formOf(NO_BILLING_SETUP, rowsOf(NO_BILLING_SETUP, KNOWN));

describe('the set-up in a form', () => {
  it('comes out as it went in, whatever it says', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(billingSetupSchema.parse(setup)).toEqual(setup);
        const rows = rowsOf(setup, KNOWN);
        expect(typedSetup(formOf(setup, rows), rows).document).toEqual(setup);
      }),
    );
  });

  it('is empty while nothing is entered, though names are suggested', () => {
    expect(typedSetup(EMPTY, rowsOf(NO_BILLING_SETUP, KNOWN)).document).toEqual(NO_BILLING_SETUP);
    expect(EMPTY[entryField('providers', 'dr-okafor', 'lastName')]).toBe('Okafor');
    expect(EMPTY[entryField('providers', 'dr-lind', 'firstName')]).toBe('Eva');
    expect(EMPTY[entryField('facilities', 'St Ann', 'name')]).toBe('St Ann');
  });

  it('has fields that can be ids on the page, and tell what they are of', () => {
    for (const field of Object.keys(EMPTY)) expect(field).not.toMatch(/\s/);
    expect(namedField(entryField('facilities', 'a/b 1', 'city'))).toEqual({
      part: 'facilities',
      key: 'a/b 1',
      name: 'city',
    });
    expect(namedField(IDENTIFIER_SYSTEM)).toMatchObject({ part: 'identifierSystem' });
    expect(namedField('since')).toBeUndefined();
  });

  it('takes numbers as people write them', () => {
    const typed = {
      'billingProvider/taxId': '12-3456789',
      'billingProvider/postalCode': '62701-0001',
      'billingProvider/state': 'il',
      'x12/contactPhone': '(217) 555-0100',
      'charges/95940/cents': '$1,125.5',
    };
    expect(typedSetup({ ...EMPTY, ...typed }, rowsOf(NO_BILLING_SETUP, KNOWN)).document).toMatchObject({
      billingProvider: { taxId: '123456789', address: { state: 'IL', postalCode: '627010001' } },
      x12: { contactPhone: '2175550100' },
      charges: [{ code: '95940', cents: 112_550 }],
    });
  });

  it('has as many entries as were added, each under a key of its own', () => {
    expect(nextKey('destinations')).toBe('+1');
    const typed = {
      [entryField('destinations', '+1', 'in')]: YES,
      [entryField('destinations', '+2', 'in')]: '',
      [entryField('charges', '+7', 'in')]: YES,
    };
    expect(nextKey('destinations', typed)).toBe('+3');
    const rows = rowsOf(NO_BILLING_SETUP, KNOWN, typed);
    expect(rows.destinations.map(({ key }) => key)).toEqual(['+1']);
    const form = { ...formOf(NO_BILLING_SETUP, rows), ...typed };
    expect(typedSetup(form, rows).document).toMatchObject({
      destinations: [{ id: '', format: 'hl7', delivery: { kind: 'mllp', port: 2575, tls: true } }],
    });
  });

  it('shows an entry once when it was saved and only the answer was lost', () => {
    const typed = {
      [entryField('destinations', '+1', 'in')]: YES,
      [entryField('destinations', '+1', 'title')]: 'Host ',
      [entryField('destinations', '+1', 'id')]: 'host',
      [entryField('destinations', '+1', 'host')]: 'billing.example.org',
      [entryField('charges', '+1', 'in')]: YES,
      [entryField('charges', '+1', 'code')]: '95999',
      [entryField('charges', '+1', 'cents')]: '80',
    };
    const before = rowsOf(NO_BILLING_SETUP, KNOWN, typed);
    const { document } = typedSetup({ ...formOf(NO_BILLING_SETUP, before), ...typed }, before);
    const after = rowsOf(billingSetupSchema.parse(document), KNOWN, typed);
    expect(after.destinations.map(({ key }) => key)).toEqual(['host']);
    expect(after.charges.filter(({ isFree }) => isFree)).toEqual([]);
    const other = { ...typed, [entryField('charges', '+1', 'cents')]: '90' };
    expect(rowsOf(billingSetupSchema.parse(document), KNOWN, other).charges.at(-1)?.key).toBe('+1');
  });
});
