import { expect, type Page } from '@playwright/test';
import { finalize } from '../../billing-office.ts';
import { field, fillAcme, look, openProfiles, startCopyOf } from '../../profile-form.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

const RECORD = 'C-261103-03';

async function atRecord(hospital: SimulatedHospital): Promise<Page> {
  const { page } = await hospital.arrives('Priya Nair');
  await page.getByRole('link', { name: RECORD }).click();
  await expect(page.getByRole('region', { name: RECORD })).toBeVisible();
  return page;
}

/** A new profile, begun as a copy of CPT. */
async function atDraft(hospital: SimulatedHospital): Promise<Page> {
  const { page } = await hospital.arrives('Priya Nair');
  await openProfiles(page);
  await startCopyOf(page, 'CPT');
  await fillAcme(page);
  return page;
}

/** The biller's desk. */
export const BILLING: readonly State[] = [
  {
    name: 'worklist',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Priya Nair');
      await expect(page.getByRole('link', { name: RECORD })).toBeVisible();
      return page;
    },
  },
  { name: 'record', show: atRecord },
  {
    name: 'record-finalized',
    show: async (hospital) => {
      const page = await atRecord(hospital);
      await finalize(page, RECORD);
      return page;
    },
  },
  {
    name: 'export-choice',
    show: async (hospital) => {
      const page = await atRecord(hospital);
      await finalize(page, RECORD);
      await page.getByRole('checkbox', { name: 'All records shown' }).check();
      await page.keyboard.press('Shift+E');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /^HL7 file/ }).check();
      await expect(dialog.getByRole('status')).toContainText('Nothing goes.');
      return page;
    },
  },
  {
    name: 'record-printed',
    onPaper: true,
    show: async (hospital) => {
      const page = await atRecord(hospital);
      await page.emulateMedia({ media: 'print' });
      return page;
    },
  },
  {
    name: 'payer-profile-draft',
    show: async (hospital) => {
      const page = await atDraft(hospital);
      await field(page, 'Profile', 'Id').fill('');
      await page.getByRole('button', { name: 'Look at what would change' }).click();
      await expect(page.getByRole('alert')).toContainText('1 field needs a change');
      return page;
    },
  },
  {
    name: 'payer-profile-preview',
    show: async (hospital) => {
      const page = await atDraft(hospital);
      await look(page);
      return page;
    },
  },
  {
    name: 'payer-profile',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Priya Nair');
      await page.goto(`${hospital.server.address}/payer-profiles/medicare`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return page;
    },
  },
];
