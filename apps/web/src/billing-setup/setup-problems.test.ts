import { destinationId, facilityId, NO_BILLING_SETUP, NOTHING_SET_UP } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { entryField, YES } from './setup-fields.ts';
import { formOf, rowsOf, type SetupForm } from './setup-form.ts';
import { checkedSetup } from './setup-problems.ts';
import { KNOWN } from './testing/any-setup.ts';

const SAVED = {
  ...NO_BILLING_SETUP,
  destinations: [
    {
      id: destinationId('archive'),
      title: 'Archive',
      format: 'json' as const,
      delivery: { kind: 'download' as const },
    },
  ],
};
const STATE = {
  ...NOTHING_SET_UP,
  facilities: new Map(
    ['Mercy', 'St Ann'].map((name) => {
      const id = facilityId(name);
      return [id, { id, timeZone: 'America/Chicago', rooms: [] }];
    }),
  ),
};

function checked(typed: SetupForm) {
  const rows = rowsOf(SAVED, KNOWN, typed);
  return checkedSetup({ ...formOf(SAVED, rows), ...typed }, rows, STATE);
}
const problems = (typed: SetupForm) => Object.fromEntries(checked(typed).problems);

describe('what is wrong stands at its field', () => {
  it('is nothing where nothing is', () => {
    expect(checked({})).toEqual({ setup: SAVED, problems: new Map() });
  });

  it('an NPI with a slip, of the physician whose it is', () => {
    const field = entryField('providers', 'dr-lind', 'npi');
    expect(problems({ [field]: '1234567890' })).toEqual({ [field]: expect.stringContaining('is no NPI') });
    expect(checked({ [field]: '1234567893' }).setup?.providers).toMatchObject([
      { userId: 'dr-lind', lastName: 'Lind', firstName: 'Eva' },
    ]);
  });

  it('what is not filled in, of a part in which something is', () => {
    const name = entryField('payers', 'medicare', 'name');
    expect(problems({ [name]: 'Noridian' })).toEqual({
      [entryField('payers', 'medicare', 'payerId')]: 'Fill this in.',
      [entryField('payers', 'medicare', 'filingIndicator')]: 'Fill this in.',
    });
    expect(Object.keys(problems({ 'x12/senderId': 'PRAIRIE' }))).toEqual([
      'x12/receiverId',
      'x12/receiverName',
      'x12/contactName',
      'x12/contactPhone',
    ]);
    expect(problems({ 'billingProvider/city': 'Springfield' })).toMatchObject({
      'billingProvider/line1': 'Fill this in.',
      'billingProvider/npi': 'Fill this in.',
    });
  });

  it('what is no number, in words of what to type', () => {
    const cents = entryField('charges', '95940', 'cents');
    expect(problems({ [cents]: 'much' })).toEqual({ [cents]: 'Type an amount such as 125.50.' });
    expect(problems({ identifierSystem: 'clock' })).toMatchObject({
      identifierSystem: expect.stringContaining('must be an address'),
    });
  });

  it('what the domain says of destinations, all at once', () => {
    const added = (key: string, name: string) => entryField('destinations', key, name);
    const typed = (key: string, id: string, format: string) => ({
      [added(key, 'in')]: YES,
      [added(key, 'title')]: 'Host',
      [added(key, 'id')]: id,
      [added(key, 'host')]: 'host',
      [added(key, 'format')]: format,
      [added(key, 'delivery')]: 'mllp',
      [added(key, 'port')]: '2575',
    });
    expect(problems({ ...typed('+1', 'csv', 'hl7'), ...typed('+2', 'archive', 'x12') })).toEqual({
      [added('+1', 'id')]: expect.stringContaining('Choose another one'),
      [added('+2', 'id')]: expect.stringContaining('stands here twice'),
      [added('+2', 'format')]: expect.stringContaining('MLLP carries HL7 messages only'),
    });
  });
});
