import { REPORT_NAMES } from '@ionm-clock/domain';
import { expect, type Page } from '@playwright/test';
import { FOUR_AT_ONCE, importOldCases } from '../../old-cases.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

/** Another program imports them; the server looks once a second. */
const IMPORTED_WITHIN_MS = 40_000;
const MARCH = '?from=2026-03-01&to=2026-03-31';

/** A report in the browser of an auditor, once a day is known on which one physician read four cases at once. */
async function atReport(hospital: SimulatedHospital, name: string): Promise<Page> {
  await importOldCases(hospital.server, FOUR_AT_ONCE);
  const { page } = await hospital.arrives('Ingrid Quist');
  await expect(async () => {
    await page.goto(`${hospital.server.address}/reports/${name}${MARCH}`);
    await expect(page.getByRole('status').filter({ hasText: `${FOUR_AT_ONCE.length} cases` })).toBeVisible();
  }).toPass({ timeout: IMPORTED_WITHIN_MS });
  return page;
}

/** Each report, one of which nothing is known, and one that cannot be made. */
export const REPORTS: readonly State[] = [
  ...REPORT_NAMES.map(
    (name): State => ({ name: `report-${name}`, show: (hospital) => atReport(hospital, name) }),
  ),
  {
    name: 'report-over-limit-day',
    show: async (hospital) => {
      const page = await atReport(hospital, 'over-limit');
      await page.getByRole('link', { name: 'Mar 2, 2026' }).click();
      await expect(page.getByRole('table', { name: 'The day step by step' })).toBeVisible();
      return page;
    },
  },
  {
    name: 'report-empty',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Ingrid Quist');
      await page.goto(`${hospital.server.address}/reports/units${MARCH}`);
      await expect(page.getByText('No case that ended lies in this range.')).toBeVisible();
      return page;
    },
  },
  {
    name: 'report-unreachable',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Ingrid Quist');
      await page.route('**/api/reports/**', (route) => route.abort());
      await page.goto(`${hospital.server.address}/reports/units${MARCH}`);
      await expect(page.getByRole('alert').filter({ hasText: 'could not be made' })).toBeVisible();
      return page;
    },
  },
];
