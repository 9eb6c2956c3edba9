import { REPORT_NAMES } from '@ionm-clock/domain';
import { expect } from '@playwright/test';
import { FOUR_AT_ONCE, importOldCases } from '../../old-cases.ts';
import type { State } from '../state.ts';

/** Another program imports them; the server looks once a second. */
const IMPORTED_WITHIN_MS = 40_000;

/** Each report, over a day on which one physician read four cases at once. */
export const REPORTS: readonly State[] = REPORT_NAMES.map((name) => ({
  name: `report-${name}`,
  show: async (hospital) => {
    await importOldCases(hospital.server, FOUR_AT_ONCE);
    const { page } = await hospital.arrives('Ingrid Quist');
    await expect(async () => {
      await page.goto(`${hospital.server.address}/reports/${name}?from=2026-03-01&to=2026-03-31`);
      await expect(
        page.getByRole('status').filter({ hasText: `${FOUR_AT_ONCE.length} cases` }),
      ).toBeVisible();
    }).toPass({ timeout: IMPORTED_WITHIN_MS });
    return page;
  },
}));
