import { expect } from '@playwright/test';
import { openPart } from '../../administration.ts';
import type { State } from '../state.ts';

/** The administrators' and the auditor's desks. */
export const ADMINISTRATION: readonly State[] = [
  {
    name: 'people',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Claire Moreau');
      await openPart(page, 'People');
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      return page;
    },
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
