import { expect, type Page } from '@playwright/test';
import { openPart, openPerson } from '../../administration.ts';
import { entry, fill, part } from '../../billing-setup.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

/** A part of the administrators' desk. */
async function atPart(hospital: SimulatedHospital, name: string): Promise<Page> {
  const { page } = await hospital.arrives('Claire Moreau');
  await openPart(page, name);
  return page;
}

/** The administrators' and the auditor's desks. */
export const ADMINISTRATION: readonly State[] = [
  {
    name: 'people',
    show: async (hospital) => {
      const page = await atPart(hospital, 'People');
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      return page;
    },
  },
  {
    name: 'person',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Claire Moreau');
      await openPerson(page, 'Elena Ruiz');
      await page.getByLabel('Credential').fill('DABNM');
      await expect(page.getByText('The credential CNIM becomes DABNM.')).toBeVisible();
      return page;
    },
  },
  { name: 'facilities', show: (hospital) => atPart(hospital, 'Facilities and ORs') },
  {
    name: 'facility-mistake',
    show: async (hospital) => {
      const page = await atPart(hospital, 'Facilities and ORs');
      await page.getByRole('button', { name: 'New facility…' }).click();
      await page.getByRole('button', { name: 'Add an OR' }).click();
      await page.getByLabel('Name').fill('Northside');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
      return page;
    },
  },
  { name: 'policy', show: (hospital) => atPart(hospital, 'Policy') },
  {
    name: 'retention',
    show: async (hospital) => {
      const page = await atPart(hospital, 'Retention');
      const form = page.getByRole('form', { name: 'New legal hold' });
      for (const [matter, what] of [
        ['Docket 12-345', 'Everything'],
        ['Payer audit 2026-07', 'A facility, between two dates'],
      ] as const) {
        await form.getByLabel('What is held').selectOption(what);
        if (what !== 'Everything') {
          await form.getByLabel('First date of service').fill('2016-01-01');
          await form.getByLabel('Last date of service').fill('2016-12-31');
        }
        await form.getByLabel('For which matter').fill(matter);
        await form.getByRole('button', { name: 'Place the hold…' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Place the hold' }).click();
        await expect(page.getByRole('status').filter({ hasText: matter })).toBeVisible();
      }
      await page.getByRole('button', { name: 'Lift the hold for Docket 12-345' }).click();
      await page.getByLabel('Why nothing has to be held').fill('Settled');
      await page.getByRole('button', { name: 'Lift the hold', exact: true }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Settled' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'billing-setup-mistake',
    show: async (hospital) => {
      const page = await atPart(hospital, 'Billing set-up');
      await fill(await entry(page, 'Reading physicians', 'dr Okafor'), { NPI: '1234567890' });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
      return page;
    },
    looksAt: (page) => part(page, 'Reading physicians'),
  },
  {
    name: 'import-mistake',
    show: async (hospital) => {
      const page = await atPart(hospital, 'Import');
      await page.getByLabel('CSV file').setInputFiles({
        name: 'people.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('id,name,credential,roles\ntech-gray,Jo Gray,CNIM,technologist@Nowhere\n'),
      });
      await expect(page.getByRole('table', { name: 'Problems' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'integrations',
    show: async (hospital) => {
      const page = await atPart(hospital, 'Integrations');
      const form = page.getByRole('form', { name: 'New webhook' });
      await form.getByLabel('Address of the receiver').fill('https://billing.example.org/hooks');
      await form.getByRole('checkbox', { name: 'a batch went out' }).check();
      await form.getByRole('button', { name: 'Add the webhook' }).click();
      await page.getByRole('button', { name: 'I have put it away' }).click();
      await page.getByRole('button', { name: 'Close without it' }).click();
      await expect(page.getByRole('row', { name: /billing\.example\.org/ })).toBeVisible();
      // Nothing is chosen yet: what is missing is told at its field.
      await page.getByLabel('Program').fill('Billing system');
      await page.getByRole('button', { name: 'Make the token' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Not made' })).toBeVisible();
      return page;
    },
    looksAt: (page) => page.getByRole('heading', { name: 'API tokens' }),
    covers: (page) => page.getByText(/^in the audit trail: /),
  },
  {
    name: 'audit-trail',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Ingrid Quist');
      await expect(page.getByRole('status').filter({ hasText: 'latest' })).toBeVisible();
      return page;
    },
  },
];
