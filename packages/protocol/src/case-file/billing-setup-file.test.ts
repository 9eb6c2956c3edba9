import { NO_BILLING_SETUP } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { readBillingSetupFile } from './billing-setup-file.ts';

const PAYER = { profile: 'cpt', name: 'Plains Health', payerId: '12345', filingIndicator: 'CI' };

const problemsOf = (content: unknown): readonly string[] => {
  const read = readBillingSetupFile({ name: 'setup.json', text: JSON.stringify(content) });
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path}: ${reason}`);
};

describe('a billing set-up in a file', () => {
  it('is read', () => {
    const setup = { ...NO_BILLING_SETUP, payers: [PAYER] };
    const read = readBillingSetupFile({ name: 'setup.json', text: JSON.stringify(setup) });
    expect(read).toEqual({ ok: true, value: setup });
  });

  it('is told each field that is wrong, and what would be right', () => {
    const setup = {
      providers: [{ userId: 'dr-a', npi: '1234567890', lastName: '', firstName: 'Ada' }],
      payers: [{ ...PAYER, filingIndicator: 'commercial' }],
      charges: [{ code: '95940', cents: 1.5 }],
      destinations: [],
    };
    expect(problemsOf(setup)).toEqual([
      'providers[0].npi: is no NPI: ten digits, of which the last is a check digit. Look for a slip',
      'providers[0].lastName: must not be empty',
      'payers[0].filingIndicator: must be one or two letters or digits such as CI',
      'facilities: is missing',
      'charges[0].cents: must be a whole number',
    ]);
  });

  it('is told what stands there twice', () => {
    expect(problemsOf({ ...NO_BILLING_SETUP, payers: [PAYER, PAYER] })).toEqual([
      'payers[1].profile: This stands here twice. Leave one out.',
    ]);
  });

  it('is no JSON', () => {
    const read = readBillingSetupFile({ name: 'setup.json', text: '{' });
    expect(read).toMatchObject({ ok: false, problems: [{ file: 'setup.json', path: '' }] });
  });
});
