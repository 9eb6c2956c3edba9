import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BillingLog } from '../testing/billing-log.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import { copied } from './testing/copied.ts';
import { casesOf, officeOfFour } from './testing/office.ts';

let office: BillingLog;
beforeEach(async () => {
  office = await officeOfFour();
});

describe('what cannot go out', () => {
  it('is told with what to do, and the others go', async () => {
    await office.isSetUp(CLAIMS_SETUP);
    const { file, errors, status } = await copied(office, 'hl7');
    expect(errors.slice(0, 2)).toEqual([
      'C: providers: Enter the NPI of dr-b in the billing set-up.',
      `2 records as hl7 in ${join(office.folder.path, 'out')}, 1 left out.`,
    ]);
    expect(file?.toString().split('\rMSH|')).toHaveLength(3);
    expect(status).toBe(1);
  });

  it('makes no file if it is all, and says which set-up was looked at', async () => {
    const { file, errors, status } = await copied(office, 'x12', { case: ['A'] });
    expect(file).toBeUndefined();
    expect(errors).toContain(
      'A: billingProvider: Nobody is named who bills. Enter the billing provider in the billing set-up.',
    );
    expect(errors).toContain(
      'A: payers: No payer goes with the profile cpt. Enter its payer in the billing set-up.',
    );
    expect(errors.at(-1)).toBe(
      'No record can go out, so nothing was written. The billing set-up is that of the log; --setup FILE takes another.',
    );
    expect(status).toBe(2);
  });

  it('is looked at by the set-up of a file, if there is one', async () => {
    const setup = office.folder.write('setup.json', CLAIMS_SETUP);
    expect((await copied(office, 'x12', { setup, case: ['A'] })).status).toBe(0);
  });

  it('is told of each case that is asked for and is not final', async () => {
    const { file, errors, status } = await copied(office, 'csv', { case: ['A', 'D', 'Z'] });
    expect(errors.slice(0, 2)).toEqual([
      'D: is not finalized: finalize it first',
      'Z: is not finalized: finalize it first',
    ]);
    expect(casesOf({ file, errors, status })).toEqual(['A']);
    expect(status).toBe(1);
    const none = await copied(office, 'csv', { case: ['B'], to: '2026-11-03', force: true });
    expect(none.errors).toEqual([
      'B: is not finalized, or is not of these days: finalize it first',
      'nothing was written',
    ]);
    expect(none.status).toBe(2);
  });

  it('is nothing, where no record is of these days', async () => {
    expect(await copied(office, 'csv', { from: '2026-12-01' })).toEqual({
      file: undefined,
      errors: ['no finalized record of the log is asked for: nothing was written'],
      status: 2,
    });
  });
});
