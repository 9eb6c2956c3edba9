import { expect, type Page } from '@playwright/test';
import { signInWithPassword } from '../../accounts/hospital.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';
import { withAdministrator } from './hired.ts';

const ALMOST_IDLE_FOR_TOO_LONG_MS = 14.2 * 60_000;

async function signedIn(hospital: SimulatedHospital): Promise<Page> {
  const administrator = await withAdministrator(hospital);
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const { page } = await hospital.visits();
  await signInWithPassword(page, 'Kofi Osei');
  return page;
}

/** What is around the desks, and instead of them. */
export const EVERYWHERE: readonly State[] = [
  {
    name: 'account',
    accounts: true,
    show: async (hospital) => {
      const page = await signedIn(hospital);
      await page.goto(`${hospital.server.address}/account`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return page;
    },
  },
  {
    name: 'idle-warning',
    accounts: true,
    show: async (hospital) => {
      const page = await signedIn(hospital);
      await expect(page.getByRole('button', { name: 'Add a case…' })).toBeVisible();
      await hospital.goesOn(ALMOST_IDLE_FOR_TOO_LONG_MS);
      await expect(page.getByRole('region', { name: 'Soon signed out' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'something-is-wrong',
    show: async (hospital) => {
      const { page } = await hospital.visits();
      await page.route(/\/assets\/TechnologistDesk/, (route) => route.abort());
      await page.getByRole('button', { name: 'Kofi Osei' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      return page;
    },
  },
];
