import { expect, type Page } from '@playwright/test';
import { finalize } from '../../billing-office.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

const RECORD = 'C-261103-03';

async function atRecord(hospital: SimulatedHospital): Promise<Page> {
  const { page } = await hospital.arrives('Priya Nair');
  await page.getByRole('link', { name: RECORD }).click();
  await expect(page.getByRole('region', { name: RECORD })).toBeVisible();
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
    name: 'payer-profile',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Priya Nair');
      await page.goto(`${hospital.server.address}/payer-profiles/medicare`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return page;
    },
  },
];
