import { expect, type Page, request } from '@playwright/test';
import { Administrator } from '../../accounts/administrator.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';

const PIN = '482915';

/** Sets the hospital up, without a page. */
export const withAdministrator = (hospital: SimulatedHospital): Promise<Administrator> =>
  Administrator.setsUp(hospital.server, request);

/** A shared tablet, with technologists who have a PIN. */
export async function tabletOf(hospital: SimulatedHospital, ...names: readonly string[]): Promise<Page> {
  const administrator = await withAdministrator(hospital);
  for (const name of names) await administrator.hires({ name, roles: ['technologist'], pin: PIN });
  const code = await administrator.addsTablet('Tablet of OR 4');
  const { page } = await hospital.visits();
  await page.getByRole('button', { name: 'Set up this tablet' }).click();
  await page.getByRole('textbox', { name: 'Code for this tablet' }).fill(code);
  await page.getByRole('button', { name: 'Set up this tablet' }).last().click();
  await expect(page.getByRole('region', { name: 'People of this tablet' })).toBeVisible();
  return page;
}
