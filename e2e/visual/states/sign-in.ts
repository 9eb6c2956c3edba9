import { expect } from '@playwright/test';
import type { State } from '../state.ts';
import { tabletOf, withAdministrator } from './hired.ts';

/** Before anybody is signed in. */
export const SIGN_IN: readonly State[] = [
  {
    name: 'sign-in-demo',
    show: async (hospital) => {
      const { page } = await hospital.visits();
      await expect(page.getByRole('button', { name: 'Kofi Osei' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'set-up',
    accounts: true,
    show: async (hospital) => {
      const { page } = await hospital.visits();
      await expect(page.getByRole('heading', { name: 'Set up IONM Clock' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'sign-in-password',
    accounts: true,
    show: async (hospital) => {
      await withAdministrator(hospital);
      const { page } = await hospital.visits();
      await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
      return page;
    },
  },
  {
    name: 'sign-in-pin',
    accounts: true,
    show: async (hospital) => {
      const page = await tabletOf(hospital, 'Kofi Osei', 'Petr Novak');
      await page.getByRole('button', { name: 'Kofi Osei' }).click();
      return page;
    },
  },
];
